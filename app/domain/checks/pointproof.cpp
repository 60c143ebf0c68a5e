// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/pointproof.h"

#include "domain/checks/pagerules.h"
#include "domain/checks/readingrules.h"
#include "domain/guide/proofbase.h"

#include <algorithm>
#include <iterator>

namespace yichuang {

namespace {

bool isCited(const PageFile &file, int page)
{
    return page >= file.firstPage && page < file.firstPage + file.pageCount;
}

/// A seal on one of the pages is one on the paper. A page is measured for seals whether one is asked for or not.
bool isSealed(const CaseMaterial &material)
{
    return std::any_of(material.files.cbegin(), material.files.cend(), [](const PageFile &file) {
        return std::any_of(file.findings.cbegin(), file.findings.cend(), [&file](const PageFinding &finding) {
            return finding.check == PageCheck::Seal && finding.verdict == Verdict::Ok && finding.measured >= 1
                   && isCited(file, finding.page);
        });
    });
}

bool wasMeasured(const PageFile &file, int page)
{
    return std::any_of(file.findings.cbegin(), file.findings.cend(), [page](const PageFinding &finding) {
        return finding.page == page && finding.check != PageCheck::PageCount;
    });
}

/// Of a kind whose pages nobody can count, nothing is known.
bool wasMeasured(const PageFile &file)
{
    for (int page = file.firstPage; page < file.firstPage + file.pageCount; ++page) {
        if (!wasMeasured(file, page))
            return false;
    }
    return file.pageCount > 0;
}

bool arePagesInOrder(const MaterialRule &rule, const CaseMaterial &material)
{
    const QList<CountedFinding> findings = findingsThatCount(rule, material);
    return std::all_of(material.files.cbegin(), material.files.cend(), [](const PageFile &file) { return wasMeasured(file); })
           && std::all_of(findings.cbegin(), findings.cend(),
                          [](const CountedFinding &counted) { return counted.finding.verdict == Verdict::Ok; });
}

template <size_t Count>
bool hasNone(const QList<Gap> &gaps, const GapKind (&kinds)[Count])
{
    return std::none_of(gaps.cbegin(), gaps.cend(), [&kinds](const Gap &gap) {
        return std::find(std::begin(kinds), std::end(kinds), gap.kind) != std::end(kinds);
    });
}

bool isGood(const MaterialRule &rule, const CaseMaterial &material, const QList<Gap> &gaps)
{
    constexpr GapKind badDays[] = {GapKind::DateUnconfirmed, GapKind::MaterialExpired, GapKind::MaterialTooOld,
                                   GapKind::ExpiresTooSoon};
    const bool dayKnown = material.validUntil.isValid() || (rule.maxAgeDays > 0 && material.issuedOn.isValid());
    return dayKnown && hasNone(gaps, badDays);
}

bool isWhole(const MaterialRule &rule, const CaseMaterial &material, const QList<Gap> &gaps)
{
    constexpr GapKind missing[] = {GapKind::TooManyPages, GapKind::FindingOpen, GapKind::PiecesMissing};
    return arePagesInOrder(rule, material) && hasNone(gaps, missing);
}

/// A person confirmed it, the page it was read from is still there, and it agrees with what it must agree with.
bool isConfirmed(const ReadingRule &read, const CaseMaterial &material, const ProofGround &ground)
{
    const MaterialReading *reading = readingOf(material, read.id);
    if (!reading || !holdsText(*reading))
        return false;
    const bool there = std::any_of(material.files.cbegin(), material.files.cend(), [reading](const PageFile &file) {
        return file.sha256 == reading->sha256 && isCited(file, reading->page);
    });
    if (!there || read.equals.isEmpty())
        return there;
    return oppositeOf(read, ground.record, ground.checklist) && !conflicts(read, material, ground.record, ground.checklist);
}

bool isRead(const ReviewPoint &point, const MaterialRule &rule, const CaseMaterial &material, const ProofGround &ground)
{
    return std::any_of(rule.reads.cbegin(), rule.reads.cend(), [&](const ReadingRule &read) {
        return read.id == readingOfProof(point) && isConfirmed(read, material, ground);
    });
}

const ReviewPoint *pointOf(const MaterialRule &rule, const QString &id)
{
    const auto found = std::find_if(rule.points.cbegin(), rule.points.cend(),
                                    [&id](const ReviewPoint &point) { return point.id == id; });
    return found == rule.points.cend() ? nullptr : &*found;
}

} // namespace

bool isProved(const ReviewPoint &point, const MaterialRule &rule, const CaseMaterial &material, const ProofGround &ground)
{
    if (material.files.isEmpty() || !hasProofBase(point, rule))
        return false;
    switch (proofBaseOf(point)) {
    case ProofBase::None:
    case ProofBase::Unknown:
    case ProofBase::Signature: return false;
    case ProofBase::Seal: return isSealed(material);
    case ProofBase::Validity: return isGood(rule, material, checkPages(rule, material, ground.days));
    case ProofBase::Pages: return isWhole(rule, material, checkPages(rule, material, ground.days));
    case ProofBase::Reading: return isRead(point, rule, material, ground);
    }
    return false;
}

void settleProofs(CaseMaterial &material, const MaterialRule &rule, const ProofGround &ground, const ProofStamp &stamp)
{
    material.points.removeIf([&](const PointDecision &decision) {
        if (decision.provedBy.isEmpty())
            return false;
        const ReviewPoint *point = pointOf(rule, decision.pointId);
        return !point || point->provedBy != decision.provedBy || decision.guideVersion != stamp.guideVersion
               || !isProved(*point, rule, material, ground);
    });
    for (const ReviewPoint &point : rule.points) {
        if (material.verdictOf(point.id) == PointVerdict::Unticked && isProved(point, rule, material, ground))
            material.points.append({point.id, PointVerdict::Passed, {}, {}, stamp.at, stamp.guideVersion, point.provedBy});
    }
}

} // namespace yichuang
