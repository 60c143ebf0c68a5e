// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/checkreport.h"

#include <algorithm>
#include <iterator>

#include "domain/checks/applicantcheck.h"
#include "domain/checks/formcheck.h"

namespace yichuang {

namespace {

Gap materialGap(GapKind kind, const MaterialRule &rule)
{
    return Gap{kind, Station::Materials, rule.id, {}, rule.name, {}};
}

Gap pointGap(GapKind kind, const MaterialRule &rule, const ReviewPoint &point, const QString &reason)
{
    return Gap{kind, Station::Materials, rule.id, point.id, point.text, reason};
}

bool hasFailedFinding(const CaseMaterial &material)
{
    return std::any_of(material.files.cbegin(), material.files.cend(), [](const PageFile &file) {
        return std::any_of(file.findings.cbegin(), file.findings.cend(),
                           [](const PageFinding &finding) { return finding.verdict == Verdict::Fail; });
    });
}

void checkPoints(const MaterialRule &rule, const CaseMaterial &material, QList<Gap> &gaps)
{
    for (const ReviewPoint &point : rule.points) {
        const PointVerdict verdict = material.verdictOf(point.id);
        const QString reason = material.reasonOf(point.id);
        if (verdict == PointVerdict::Unticked)
            gaps.append(pointGap(GapKind::PointUnticked, rule, point, {}));
        else if (verdict == PointVerdict::Failed)
            gaps.append(pointGap(reason.isEmpty() ? GapKind::PointReasonMissing : GapKind::PointFailed, rule, point, reason));
    }
}

void checkMaterial(const MaterialRule &rule, const CaseMaterial *material, QList<Gap> &gaps)
{
    if (!material || material->files.isEmpty()) {
        // Whatever is said of how it is obtained: what a licence covers is never asked for on paper (R42).
        if (rule.necessity == Necessity::Required && !coveredByLicence(rule))
            gaps.append(materialGap(GapKind::MaterialMissing, rule));
        return;
    }
    if (rule.maxPages > 0 && material->pageCount() > rule.maxPages)
        gaps.append(materialGap(GapKind::TooManyPages, rule));
    if (material->findingsAcceptedBecause.isEmpty() && hasFailedFinding(*material))
        gaps.append(materialGap(GapKind::FindingOpen, rule));
    checkPoints(rule, *material, gaps);
}

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

/// What the applicant can put right, and the notice therefore names.
bool isDefect(const Gap &gap)
{
    if (gap.kind == GapKind::NotLookedAt)
        return false;
    return gap.kind == GapKind::MaterialMissing || gap.kind == GapKind::PointFailed || gap.station == Station::Form;
}

} // namespace

bool coveredByLicence(const MaterialRule &rule)
{
    return !rule.eLicenceType.isEmpty() && !rule.mustSurrenderOriginal;
}

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

CheckReport checkCase(const Guide *guide, const CaseRecord &record, QDate today)
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
    checkQuestions(*guide, report.checklist, report.gaps);
    for (const MaterialDemand &demand : report.checklist.materials)
        checkMaterial(demand.rule, record.material(demand.rule.id), report.gaps);
    for (const FormField &field : report.checklist.form)
        checkField(field, record.form.value(field.key).value, today, report.gaps);
    return report;
}

void alignMaterials(CaseRecord &draft, const Checklist &checklist)
{
    QList<CaseMaterial> aligned;
    for (const MaterialDemand &demand : checklist.materials) {
        const CaseMaterial *held = draft.material(demand.rule.id);
        const bool covered = coveredByLicence(demand.rule);
        CaseMaterial material = held ? *held : CaseMaterial{};
        // Materials of another item may bear the same id.
        material.materialId = demand.rule.id;
        material.name = demand.rule.name;
        if (!held && covered)
            material.obtained = Obtained::ToBeFetched;
        else if (!covered)
            material.obtained = Obtained::Submitted;
        aligned.append(material);
    }
    for (const CaseMaterial &held : std::as_const(draft.materials)) {
        if (!checklist.material(held.materialId) && !held.files.isEmpty())
            aligned.append(held);
    }
    draft.materials = aligned;
}

void prefillForm(CaseRecord &draft, const Checklist &checklist)
{
    for (const FormField &field : checklist.form) {
        if (field.prefill.isEmpty())
            continue;
        FormValue &held = draft.form[field.key];
        if (held.source != u"typed")
            held = FormValue{particular(draft, field.prefill), field.prefill};
    }
}

} // namespace yichuang
