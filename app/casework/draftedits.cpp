// SPDX-License-Identifier: Apache-2.0
#include "casework/draftedits.h"

#include "domain/cases/casecodes.h"
#include "domain/checks/applicantcheck.h"
#include "domain/checks/coverrules.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/packagecheck.h"
#include "domain/checks/pagerules.h"
#include "domain/checks/referencewords.h"
#include "domain/identifiers/identifier.h"

#include <algorithm>

namespace yichuang {

namespace {

bool wasWorkedOn(const CaseMaterial &material)
{
    return !material.files.isEmpty() || !material.points.isEmpty();
}

const FormField *fieldOf(const QList<FormField> &form, const QString &key)
{
    const auto found =
        std::find_if(form.cbegin(), form.cend(), [&key](const FormField &field) { return field.key == key; });
    return found == form.cend() ? nullptr : &*found;
}

} // namespace

void keepPagesOnly(CaseRecord &draft)
{
    draft.materials.removeIf([](const CaseMaterial &material) { return material.files.isEmpty(); });
    for (CaseMaterial &material : draft.materials) {
        material.points.clear();
        material.askedBecause.clear();
        material.document.reset(); // it bears the other name
    }
    forgetCovers(draft);
    draft.components.clear();
    for (FormValue &value : draft.form)
        value.claims.clear();
}

void settleSituation(CaseRecord &draft, const Checklist &checklist)
{
    if (draft.situationId != checklist.situationId)
        draft.anotherBecause.clear();
    draft.situationId = checklist.situationId;
    draft.situationName = checklist.situationName;
}

void alignDraft(CaseRecord &draft, const Guide &guide, const Checklist &checklist, const QList<CoverAnswer> &answers,
                QDate today, const ReferenceShelf *lists)
{
    alignMaterials(draft, checklist);
    settleCovers(draft, rulesOf(checklist), answers, today);
    alignComponents(draft, guide, checklist);
    gatherClaims(draft, checklist, today);
    wordReferences(draft, checklist, lists);
}

CaseRecord withCoversOf(CaseRecord draft, const CaseRecord &before, const Checklist &checklist)
{
    forgetCoversOfOthers(draft, before, rulesOf(checklist));
    return draft;
}

CaseRecord withApplicant(CaseRecord draft, const Applicant &applicant)
{
    const QString before = draft.applicant.identity.number;
    draft.applicant = applicant;
    Person &person = draft.applicant.identity;
    person.number = normalisedIdentifier(person.numberKind, person.number);
    if (person.number != before) {
        forgetCovers(draft);
        draft.anotherBecause.clear();
    }
    return draft;
}

CaseRecord withAgent(CaseRecord draft, const std::optional<Agent> &agent)
{
    const QString before = draft.agent ? draft.agent->identity.number : QString();
    draft.agent = agent;
    if (draft.agent) {
        Person &person = draft.agent->identity;
        person.number = normalisedIdentifier(person.numberKind, person.number);
    }
    if ((draft.agent ? draft.agent->identity.number : QString()) != before)
        forgetCovers(draft);
    return draft;
}

void chooseGuide(CaseRecord &draft, const Guide &guide)
{
    if (draft.guide != guide.ref)
        keepPagesOnly(draft);
    if (draft.guide.id != guide.ref.id) {
        draft.notice.reset();
        draft.anotherBecause.clear();
        for (CaseMaterial &material : draft.materials)
            material.holder.reset();
    }
    draft.guide = guide.ref;
    draft.itemName = guide.taskName;
    draft.department = guide.department;
}

CaseRecord takenUp(CaseRecord then, const CaseRecord &now)
{
    then.place = now.place;
    then.draft = now.draft;
    then.handlerIds = now.handlerIds;
    then.revision = now.revision;
    if (!then.notice || then.guide.id == now.guide.id)
        then.notice = now.notice;
    for (CaseMaterial &material : then.materials) {
        const CaseMaterial *held = now.material(material.materialId);
        if (held && held->name == material.name && held->document && held->document->madeOf == material.pagesDigest())
            material.document = held->document;
    }
    return then;
}

QString labelOf(const QList<FormField> &form, const QString &key)
{
    const FormField *field = fieldOf(form, key);
    return field ? field->label : key;
}

CaseRecord withTyped(const CaseRecord &draft, const QList<FormField> &form, const QString &key, const QString &value,
                     const QDateTime &at)
{
    CaseRecord next = draft;
    FormValue entry = typedOver(draft.form.value(key), value, at);
    const FormField *field = fieldOf(form, key);
    if (field && wantsContact(draft, field->prefill)
        && setContactParticular(next, field->prefill, value.trimmed())) {
        entry.value = value.trimmed();
        entry.source = field->prefill;
    }
    next.form.insert(key, entry);
    return next;
}

void addPage(CaseMaterial &material, const PageFile &file, const MaterialRule *rule, const PageFileId &after)
{
    const auto before = std::find_if(material.files.cbegin(), material.files.cend(),
                                     [&after](const PageFile &held) { return held.id == after; });
    material.files.insert(before == material.files.cend() ? before : before + 1, file);
    // Somebody handed it in although a licence covers it: then it was submitted.
    material.obtained = Obtained::Submitted;
    // What was said of the pages before does not speak for this one, which nobody has looked at.
    lookAgain(material);
    if (wantsReason(file) || (rule && hasTooManyPages(*rule, material))) {
        material.findingsAcceptedBecause.clear();
        material.findingsAcceptedBy.clear();
    }
}

void removePage(CaseMaterial &material, const PageFileId &fileId, const MaterialRule &rule)
{
    const bool removed = material.files.removeIf([&fileId](const PageFile &file) { return file.id == fileId; }) > 0;
    if (removed)
        standWithoutPages(material, rule);
}

void lookAgain(CaseMaterial &material)
{
    material.points.removeIf([](const PointDecision &point) { return point.verdict == PointVerdict::Passed; });
}

void standWithoutPages(CaseMaterial &material, const MaterialRule &rule)
{
    if (material.files.isEmpty() && material.askedBecause.isEmpty() && mayBeCovered(rule))
        material.obtained = obtainedWithoutPaper(rule, material);
}

void askForPaper(CaseMaterial &material, const QString &because)
{
    material.obtained = Obtained::Submitted;
    material.askedBecause = because.trimmed();
}

void leaveToCover(CaseMaterial &material, const MaterialRule &rule)
{
    material.askedBecause.clear();
    material.obtained = obtainedWithoutPaper(rule, material);
}

QStringList paperDemandsChanged(const CaseRecord &before, const CaseRecord &after)
{
    QStringList changed;
    for (const CaseMaterial &material : after.materials) {
        const CaseMaterial *held = before.material(material.materialId);
        if ((held ? held->askedBecause : QString()) != material.askedBecause)
            changed.append(material.materialId);
    }
    return changed;
}

void decidePoint(CaseMaterial &material, const PointDecision &decision)
{
    material.points.removeIf([&decision](const PointDecision &point) { return point.pointId == decision.pointId; });
    if (decision.verdict != PointVerdict::Unticked)
        material.points.append(decision);
}

void passOpenPoints(CaseMaterial &material, const MaterialRule &rule, PointDecision decision)
{
    for (const ReviewPoint &point : rule.points) {
        decision.pointId = point.id;
        if (material.verdictOf(point.id) == PointVerdict::Unticked)
            decidePoint(material, decision);
    }
}

void acceptFindings(CaseMaterial &material, const QString &because, const QString &clerkId)
{
    material.findingsAcceptedBecause = because.trimmed();
    material.findingsAcceptedBy = material.findingsAcceptedBecause.isEmpty() ? QString() : clerkId;
}

int firstPageOf(const CaseRecord &draft, const QString &materialId, const PageFileId &fileId)
{
    const CaseMaterial *material = draft.material(materialId);
    if (!material)
        return 0;
    int page = 1;
    for (const PageFile &file : material->files) {
        if (file.id == fileId)
            return page;
        page += file.pageCount;
    }
    return page;
}

QList<Station> stationsWithContent(const CaseRecord &draft)
{
    QList<Station> stations;
    if (!draft.applicant.isNull() || draft.agent)
        stations.append(Station::Applicant);
    if (!draft.guide.isNull())
        stations.append(Station::Item);
    if (!draft.answers.isEmpty())
        stations.append(Station::Questions);
    if (std::any_of(draft.materials.cbegin(), draft.materials.cend(), wasWorkedOn))
        stations.append(Station::Materials);
    const bool filled = std::any_of(draft.form.cbegin(), draft.form.cend(),
                                    [](const FormValue &value) { return !value.value.isEmpty(); });
    if (filled)
        stations.append(Station::Form);
    return stations;
}

QJsonArray stationsToJson(const QList<Station> &stations)
{
    QJsonArray codes;
    for (const Station station : stations)
        codes.append(codeOf(stationCodes, station));
    return codes;
}

} // namespace yichuang
