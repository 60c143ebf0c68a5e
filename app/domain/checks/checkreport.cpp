// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/checkreport.h"

#include <algorithm>
#include <iterator>

#include "domain/checks/applicantcheck.h"
#include "domain/checks/coverrules.h"
#include "domain/checks/formcheck.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/packagecheck.h"
#include "domain/checks/promiserules.h"
#include "domain/checks/readingrules.h"

namespace yichuang {

namespace {

void checkItem(const Guide *guide, const CaseRecord &record, QList<Gap> &gaps)
{
    if (!guide) {
        gaps.append(Gap{GapKind::ItemMissing, Station::Item, {}, {}, {}, {}});
        return;
    }
    const bool fits = record.applicant.organisation ? guide->isForOrganisations() : guide->isForPersons();
    if (!record.applicant.isNull() && !guide->serverTypes.isEmpty() && !fits)
        gaps.append(Gap{GapKind::ItemNotForApplicant, Station::Item, {}, {}, guide->taskName, {}});
}

void checkQuestions(const Guide &guide, const Checklist &checklist, QList<Gap> &gaps)
{
    for (const QString &id : checklist.openQuestions) {
        const Question *question = guide.question(id);
        gaps.append(Gap{GapKind::QuestionOpen, Station::Questions, {}, id, question ? question->text : id, {}});
    }
}

void checkFields(const Checklist &checklist, const CaseRecord &record, QDate today, const ReferenceShelf *lists,
                 QList<Gap> &gaps)
{
    for (const FormField &field : checklist.form) {
        const FormValue value = record.form.value(field.key);
        checkField(field, value.value, today, gaps, lists);
        if (inConflict(value))
            gaps.append(Gap{GapKind::FieldConflict, Station::Form, {}, field.key, field.label, {}});
    }
}

/// What the applicant can put right, and the notice therefore names.
bool isDefect(const Gap &gap)
{
    // A person at the counter looks, or chooses what the form says.
    if (gap.kind == GapKind::NotLookedAt || gap.kind == GapKind::FieldConflict)
        return false;
    return isMaterialDefect(gap.kind) || gap.station == Station::Form;
}

/// What was promised stays promised as long as this rule allows it too.
void settlePromise(const MaterialRule &rule, CaseMaterial &material)
{
    const bool allowed = (material.obtained == Obtained::Promised && mayPromise(rule))
                         || (material.obtained == Obtained::Committed && rule.commitment);
    if (allowed)
        return;
    material.promise.reset();
    if (material.obtained == Obtained::Promised || material.obtained == Obtained::Committed)
        material.obtained = mayBeCovered(rule) ? Obtained::ToBeFetched : Obtained::Submitted;
}

} // namespace

bool CheckReport::readyForCorrection() const
{
    return checklist.isSettled() && !gaps.isEmpty() && std::all_of(gaps.cbegin(), gaps.cend(), isDefect);
}

QList<Gap> CheckReport::defects() const
{
    QList<Gap> found;
    std::copy_if(gaps.cbegin(), gaps.cend(), std::back_inserter(found), isDefect);
    return found;
}

CheckReport checkCase(const Guide *guide, const CaseRecord &record, QDate today, const WorkCalendar &calendar,
                      const ReferenceShelf *lists)
{
    CheckReport report;
    for (const Station station : record.draft.unseen)
        report.gaps.append(Gap{GapKind::NotLookedAt, station, {}, {}, {}, {}});
    report.gaps += checkApplicant(record, today);
    checkItem(guide, record, report.gaps);
    if (!guide)
        return report;

    const ApplicantFacts facts{record.applicant.organisation, record.agent.has_value()};
    const Result<Checklist> checklist = resolveChecklist(*guide, record.answers, facts);
    if (!checklist) {
        report.gaps.append(Gap{GapKind::SituationUnclear, Station::Questions, {}, {}, guide->taskName, {}});
        return report;
    }
    report.checklist = *checklist;
    leaveOutRefused(report.checklist, record);
    if (allRefused(record))
        report.gaps.append(Gap{GapKind::AllRefused, Station::Item, {}, {}, guide->taskName, {}});
    checkQuestions(*guide, report.checklist, report.gaps);
    report.gaps += checkMaterials(*guide, report.checklist, record, materialDays(*guide, today, calendar));
    report.gaps += checkReadings(report.checklist, record);
    checkFields(report.checklist, record, today, lists, report.gaps);
    return report;
}

void alignMaterials(CaseRecord &draft, const Checklist &checklist)
{
    QList<CaseMaterial> aligned;
    for (const MaterialDemand &demand : checklist.materials) {
        const CaseMaterial *held = draft.material(demand.rule.id);
        const bool covered = mayBeCovered(demand.rule);
        CaseMaterial material = held ? *held : CaseMaterial{};
        // Materials of another item may bear the same id.
        material.materialId = demand.rule.id;
        material.name = demand.rule.name;
        if (!held && covered)
            material.obtained = Obtained::ToBeFetched;
        else if (!covered && (material.obtained == Obtained::ToBeFetched || material.obtained == Obtained::Fetched))
            material.obtained = Obtained::Submitted;
        settlePromise(demand.rule, material);
        aligned.append(material);
    }
    for (const CaseMaterial &held : std::as_const(draft.materials)) {
        if (!checklist.material(held.materialId) && !held.files.isEmpty())
            aligned.append(held);
    }
    draft.materials = aligned;
}

} // namespace yichuang
