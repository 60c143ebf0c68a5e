// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/materialcheck.h"

#include <algorithm>
#include <optional>

#include "domain/checks/coverrules.h"
#include "domain/checks/pagerules.h"
#include "domain/checks/documentcheck.h"
#include "domain/checks/promiserules.h"
#include "domain/terms/deadline.h"

namespace yichuang {

namespace {

Gap materialGap(GapKind kind, const MaterialRule &rule, const QString &reason = {})
{
    return Gap{kind, Station::Materials, rule.id, {}, rule.name, reason};
}

Gap pointGap(GapKind kind, const MaterialRule &rule, const ReviewPoint &point, const QString &reason)
{
    return Gap{kind, Station::Materials, rule.id, point.id, point.text, reason};
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
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

/// How old it is: only where the guide limits it. A day to come is a slip of whoever read it.
void checkAge(const MaterialRule &rule, const CaseMaterial &material, QDate today, QList<Gap> &gaps)
{
    if (rule.maxAgeDays <= 0)
        return;
    if (!material.issuedOn.isValid() || material.issuedOn > today)
        gaps.append(materialGap(GapKind::DateUnconfirmed, rule));
    else if (material.issuedOn.daysTo(today) > rule.maxAgeDays)
        gaps.append(materialGap(GapKind::MaterialTooOld, rule, dayText(material.issuedOn)));
}

/// How long it is good: what is said of it counts, whether the guide wants to know it or not.
void checkValidity(const MaterialRule &rule, const CaseMaterial &material, const MaterialDays &days, QList<Gap> &gaps)
{
    const QDate until = material.validUntil;
    if (!until.isValid()) {
        if (rule.mustOutlastDecision)
            gaps.append(materialGap(GapKind::DateUnconfirmed, rule));
        return;
    }
    if (until < days.today)
        gaps.append(materialGap(GapKind::MaterialExpired, rule, dayText(until)));
    else if (rule.mustOutlastDecision && days.decisionDue.isValid() && until < days.decisionDue)
        gaps.append(materialGap(GapKind::ExpiresTooSoon, rule, dayText(until)));
}

void checkPieces(const MaterialRule &rule, const CaseMaterial &material, QList<Gap> &gaps)
{
    const Pieces asked = piecesAsked(rule);
    const Pieces held = piecesOf(rule, material);
    if (held.originals >= asked.originals && held.copies >= asked.copies)
        return;
    Gap gap = materialGap(GapKind::PiecesMissing, rule);
    gap.pieces = {held, asked};
    gaps.append(gap);
}

/// What is there of one demand, and what is wrong with it.
struct Standing
{
    const MaterialRule *rule = nullptr;
    bool there = false; ///< pages are, or something stands for them
    QList<Gap> gaps;    ///< of a material that is not there: that it is missing, unless it may be left out
};

/// The form of this situation cannot be without the fields that name the holder: that they are empty is a gap of the form,
/// which a correction notice may tell.
bool isAskedByForm(const Checklist &checklist, const MaterialRule &rule)
{
    const auto isRequired = [&form = checklist.form](const QString &key) {
        return std::any_of(form.cbegin(), form.cend(),
                           [&key](const FormField &field) { return field.key == key && field.required; });
    };
    return isRequired(rule.holderNameField) && isRequired(rule.holderNumberField);
}

/// It is to be fetched about somebody whom neither a clerk nor the form has named yet.
bool lacksHolder(const Checklist &checklist, const MaterialRule &rule, const CaseRecord &record)
{
    return isOfAnother(rule) && rule.necessity != Necessity::Optional && !coverHolder(rule, record)
           && !isAskedByForm(checklist, rule);
}

Standing standingOf(const Guide &guide, const Checklist &checklist, const MaterialRule &rule, const CaseRecord &record,
                    const MaterialDays &days)
{
    const CaseMaterial *material = record.material(rule.id);
    Standing standing{&rule, material && !material->files.isEmpty(), {}};
    if (material && lacksPaperReason(rule, *material))
        standing.gaps.append(materialGap(GapKind::PaperReasonMissing, rule));
    if (standing.there) {
        standing.gaps += checkPages(rule, *material, days);
        return standing;
    }
    // Whatever is said of how it is obtained: what may be covered is never asked for on paper without a reason (R42).
    const bool promised = material && standsByPromise(guide, rule, *material);
    standing.there = isExempt(rule, material) || promised;
    if (standing.there && !promised && lacksHolder(checklist, rule, record))
        standing.gaps.append(materialGap(GapKind::HolderMissing, rule));
    if (!standing.there && rule.necessity != Necessity::Optional)
        standing.gaps.append(materialGap(GapKind::MaterialMissing, rule));
    return standing;
}

/// The gaps of materials that stand for one another.
QList<Gap> gapsOfGroup(const QList<Standing> &members)
{
    const bool satisfied = std::any_of(members.cbegin(), members.cend(),
                                       [](const Standing &member) { return member.there && member.gaps.isEmpty(); });
    if (satisfied)
        return {};
    QList<Gap> gaps;
    QStringList names;
    bool demanded = false;
    for (const Standing &member : members) {
        if (member.there)
            gaps += member.gaps;
        demanded = demanded || !member.gaps.isEmpty();
        names.append(member.rule->name);
    }
    if (!gaps.isEmpty() || !demanded)
        return gaps;
    const MaterialRule &first = *members.first().rule;
    return {Gap{GapKind::OneOfMissing, Station::Materials, first.id, first.oneOfGroup, names.join(u'、'), {}}};
}

} // namespace

QDate validForGood()
{
    return {9999, 12, 31};
}

Pieces piecesAsked(const MaterialRule &rule)
{
    const int original = rule.mustSurrenderOriginal ? 1 : 0;
    switch (rule.acceptance) {
    case AcceptanceMode::Original: return {rule.copies, 0, 0};
    case AcceptanceMode::CheckOriginalKeepCopy: return {1, rule.copies, rule.mustSurrenderOriginal ? 0 : 1};
    case AcceptanceMode::OriginalAndCopy: return {rule.copies, rule.copies, 0};
    case AcceptanceMode::Copy: return {original, rule.copies, 0};
    case AcceptanceMode::Electronic: return {original, 0, 0};
    case AcceptanceMode::Unstated: return {original, 0, 0};
    }
    return {};
}

Pieces piecesOf(const MaterialRule &rule, const CaseMaterial &material)
{
    const Pieces counted{material.originals, material.copies, material.originalsReturned};
    if (counted != Pieces{})
        return counted;
    return material.files.isEmpty() ? Pieces{} : piecesAsked(rule);
}

MaterialDays materialDays(const Guide &guide, QDate today, const WorkCalendar &calendar)
{
    MaterialDays days{today, {}};
    for (const std::optional<TimeLimit> &limit : {guide.promised, guide.statutory}) {
        if (!limit)
            continue;
        const QDate due = dueAfter(calendar, today, limit->days, limit->unit).date;
        if (due.isValid() && (!days.decisionDue.isValid() || due < days.decisionDue))
            days.decisionDue = due;
    }
    return days;
}

QList<Gap> checkPages(const MaterialRule &rule, const CaseMaterial &material, const MaterialDays &days)
{
    QList<Gap> gaps;
    if (material.findingsAcceptedBecause.isEmpty() && hasTooManyPages(rule, material))
        gaps.append(materialGap(GapKind::TooManyPages, rule));
    if (material.findingsAcceptedBecause.isEmpty() && hasFailedPage(rule, material))
        gaps.append(materialGap(GapKind::FindingOpen, rule));
    if (material.findingsAcceptedBecause.isEmpty() && hasUnseenFile(material))
        gaps.append(materialGap(GapKind::FileUnseen, rule));
    checkAge(rule, material, days.today, gaps);
    checkValidity(rule, material, days, gaps);
    checkPieces(rule, material, gaps);
    checkPoints(rule, material, gaps);
    gaps += checkDocument(rule, material);
    return gaps;
}

QList<Gap> checkMaterials(const Guide &guide, const Checklist &checklist, const CaseRecord &record, const MaterialDays &days)
{
    QList<Gap> gaps;
    QStringList groupsDone;
    for (const MaterialDemand &demand : checklist.materials) {
        const QString &group = demand.rule.oneOfGroup;
        if (group.isEmpty()) {
            gaps += standingOf(guide, checklist, demand.rule, record, days).gaps;
            continue;
        }
        if (groupsDone.contains(group))
            continue;
        groupsDone.append(group);
        QList<Standing> members;
        for (const MaterialDemand &other : checklist.materials) {
            if (other.rule.oneOfGroup == group)
                members.append(standingOf(guide, checklist, other.rule, record, days));
        }
        // An alternative that is not asked for in this situation leaves a group of one.
        gaps += members.size() == 1 ? members.first().gaps : gapsOfGroup(members);
    }
    return gaps;
}

bool isMaterialDefect(GapKind kind)
{
    constexpr GapKind defects[] = {GapKind::MaterialMissing, GapKind::PointFailed,     GapKind::OneOfMissing,
                                   GapKind::MaterialExpired, GapKind::MaterialTooOld,  GapKind::ExpiresTooSoon,
                                   GapKind::PiecesMissing,   GapKind::ReadingConflict};
    return std::find(std::begin(defects), std::end(defects), kind) != std::end(defects);
}

} // namespace yichuang
