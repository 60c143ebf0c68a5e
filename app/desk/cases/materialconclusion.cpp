// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/materialconclusion.h"

#include <algorithm>

#include <QCoreApplication>

#include "desk/words/casewords.h"
#include "domain/cases/pagesorting.h"
#include "domain/checks/coverrules.h"
#include "domain/checks/pagerules.h"

namespace yichuang {

namespace {

struct ConclusionWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::ConclusionWords)
};

bool anyPoint(const MaterialDemand &demand, const CaseMaterial &material, PointVerdict verdict)
{
    return std::any_of(demand.rule.points.cbegin(), demand.rule.points.cend(),
                       [&](const ReviewPoint &point) { return material.verdictOf(point.id) == verdict; });
}

Conclusion nothingThere(const MaterialDemand &demand)
{
    switch (demand.rule.necessity) {
    case Necessity::Required: return {Tone::Quiet, ConclusionWords::tr("Not checked")};
    case Necessity::Optional: return {Tone::Quiet, ConclusionWords::tr("Optional")};
    case Necessity::SupplementLater: return {Tone::Warn, ConclusionWords::tr("May follow")};
    }
    return {};
}

bool isPromised(const CaseRecord &record, const MaterialDemand &demand)
{
    const CaseMaterial *material = record.material(demand.rule.id);
    return material && material->promise;
}

/// Which page of the material it is about: its own number is of the file, and every scanned page is a file of its own.
PageFinding asOfMaterial(const CaseMaterial &material, const CountedFinding &counted)
{
    PageFinding told = counted.finding;
    int before = 0;
    for (const PageFile &file : material.files) {
        if (file.id == counted.file) {
            told.page = before + told.page - file.firstPage + 1;
            break;
        }
        before += placesOf(file);
    }
    return told;
}

bool isHandedIn(const CaseRecord &record, const MaterialDemand &demand)
{
    const CaseMaterial *material = record.material(demand.rule.id);
    return material && !material->files.isEmpty();
}

} // namespace

Conclusion conclusionOf(const MaterialDemand &demand, const CaseMaterial *material)
{
    if (material && material->obtained == Obtained::ToBeFetched && material->noneFoundAt.isValid())
        return {Tone::Warn, ConclusionWords::tr("Not there")};
    if (material && material->obtained == Obtained::Fetched)
        return {Tone::Exempt, ConclusionWords::tr("Fetched")};
    if (material && material->obtained == Obtained::ToBeFetched)
        return {Tone::Exempt, ConclusionWords::tr("Exempt")};
    if (material && lacksPaperReason(demand.rule, *material))
        return {Tone::Warn, ConclusionWords::tr("Say why")};
    if (material && material->promise && material->promise->isOpen())
        return {Tone::Exempt, material->obtained == Obtained::Committed ? ConclusionWords::tr("Committed")
                                                                        : ConclusionWords::tr("Comes later")};
    if (!material || material->files.isEmpty())
        return nothingThere(demand);
    if (anyPoint(demand, *material, PointVerdict::Failed))
        return {Tone::Bad, ConclusionWords::tr("Failed")};
    if (!openFindings(demand.rule, *material).isEmpty())
        return {Tone::Warn, ConclusionWords::tr("Look at page")};
    if (anyPoint(demand, *material, PointVerdict::Unticked))
        return {Tone::Working, ConclusionWords::tr("Checking")};
    return {Tone::Good, ConclusionWords::tr("Passed")};
}

int decidedPoints(const MaterialDemand &demand, const CaseMaterial *material)
{
    if (!material)
        return 0;
    return int(std::count_if(demand.rule.points.cbegin(), demand.rule.points.cend(), [material](const ReviewPoint &point) {
        return material->verdictOf(point.id) != PointVerdict::Unticked;
    }));
}

MaterialCounts countMaterials(const Checklist &checklist, const CaseRecord &record)
{
    MaterialCounts counts;
    for (const MaterialDemand &demand : checklist.materials) {
        switch (conclusionOf(demand, record.material(demand.rule.id)).tone) {
        case Tone::Good: ++counts.passed; break;
        case Tone::Bad: ++counts.failed; break;
        case Tone::Exempt: isPromised(record, demand) ? ++counts.promised : ++counts.exempt; break;
        case Tone::Plain:
        case Tone::Quiet:
        case Tone::Warn:
        case Tone::Working:
            if (demand.rule.necessity != Necessity::Optional || isHandedIn(record, demand))
                ++counts.missing;
            break;
        }
    }
    return counts;
}

QString openFindings(const MaterialRule &rule, const CaseMaterial &material)
{
    if (!material.findingsAcceptedBecause.isEmpty())
        return {};
    QStringList told;
    for (const CountedFinding &counted : findingsThatCount(rule, material)) {
        if (counted.finding.verdict == Verdict::Fail)
            told.append(CaseWords::finding(asOfMaterial(material, counted)));
    }
    if (hasUnseenFile(material))
        told.append(ConclusionWords::tr("A file can be seen nowhere here: look at it elsewhere, and say with U where and how"));
    return told.join(QStringLiteral(" · "));
}

} // namespace yichuang
