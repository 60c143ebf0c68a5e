// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/pagerules.h"

#include <algorithm>
#include <optional>

namespace yichuang {

namespace {

bool belongs(const PageFile &file, int page)
{
    return page >= file.firstPage && page < file.firstPage + file.pageCount;
}

/// Of a kind whose pages nobody can count.
bool isShownNowhere(const PageFile &file)
{
    return file.pageCount == 0;
}

/// What was looked for on the pages of a material, taken together.
struct Seen
{
    int pages = 0;   ///< that could show it
    bool any = false;
    PageFileId file; ///< the first file with pages
    int page = 0;    ///< its first page; 0: there is none
};

/// A page with nothing on it was looked at as well: it has no such thing.
bool isEmpty(const PageFinding &finding)
{
    return finding.check == PageCheck::Blank && finding.verdict != Verdict::Ok && finding.measured == 0
        && finding.threshold <= 1;
}

Seen seenIn(const CaseMaterial &material, PageCheck check)
{
    Seen seen;
    for (const PageFile &file : material.files) {
        if (file.pageCount > 0 && seen.page == 0) {
            seen.file = file.id;
            seen.page = file.firstPage;
        }
        for (const PageFinding &finding : file.findings) {
            if (!belongs(file, finding.page) || (finding.check != check && !isEmpty(finding)))
                continue;
            ++seen.pages;
            seen.any = seen.any || (finding.check == check && finding.measured > 0);
        }
    }
    return seen;
}

bool takesOriginals(const MaterialRule &rule)
{
    return rule.acceptance == AcceptanceMode::Original || rule.acceptance == AcceptanceMode::OriginalAndCopy;
}

/// None when nothing is missed. Pages that nobody looked at, of an old record or a thick file, are no ground to miss anything.
std::optional<CountedFinding> missed(const CaseMaterial &material, PageCheck check, FindingGround ground, bool mayFail)
{
    const Seen seen = seenIn(material, check);
    if (seen.any || seen.pages == 0)
        return std::nullopt;
    const bool all = seen.pages >= material.pageCount();
    return CountedFinding{seen.file,
                          {check, mayFail && all ? Verdict::Fail : Verdict::Ask, seen.page, 0, 1},
                          ground};
}

/// None as long as there are no more than the guide allows.
std::optional<CountedFinding> tooMany(const MaterialRule &rule, const CaseMaterial &material)
{
    if (!hasTooManyPages(rule, material))
        return std::nullopt;
    int left = rule.maxPages;
    for (const PageFile &file : material.files) {
        if (file.pageCount > left)
            return CountedFinding{file.id,
                                  {PageCheck::PageCount, Verdict::Fail, file.firstPage + left, double(material.pageCount()),
                                   double(rule.maxPages)},
                                  FindingGround::PagesLimited};
        left -= file.pageCount;
    }
    return std::nullopt;
}

/// The finding of one page as it counts; none for what is only measured.
std::optional<CountedFinding> counted(const MaterialRule &rule, const PageFile &file, PageFinding finding)
{
    const bool wanted = finding.check == PageCheck::Seal ? rule.sealRequired
        : finding.check == PageCheck::Signature          ? rule.signatureRequired
                                                         : true;
    const bool onlyMeasured = finding.check == PageCheck::Seal || finding.check == PageCheck::Signature;
    if (finding.verdict == Verdict::Ok && (!wanted || (onlyMeasured && finding.measured <= 0)))
        return std::nullopt;
    FindingGround ground = FindingGround::EveryPage;
    if (onlyMeasured) {
        ground = finding.check == PageCheck::Seal ? FindingGround::SealAsked : FindingGround::SignatureAsked;
    } else if (finding.check == PageCheck::Blank && finding.verdict != Verdict::Ok && rule.scan && rule.scan->bothSides) {
        ground = FindingGround::BothSides;
        finding.verdict = Verdict::Ask;
    }
    return CountedFinding{file.id, finding, ground};
}

} // namespace

QList<CountedFinding> findingsThatCount(const MaterialRule &rule, const CaseMaterial &material)
{
    QList<CountedFinding> findings;
    for (const PageFile &file : material.files) {
        for (const PageFinding &finding : file.findings) {
            if (!belongs(file, finding.page))
                continue;
            if (const auto one = counted(rule, file, finding))
                findings.append(*one);
        }
    }
    if (rule.sealRequired) {
        if (const auto seal = missed(material, PageCheck::Seal, FindingGround::SealAsked, takesOriginals(rule)))
            findings.append(*seal);
    }
    if (rule.signatureRequired) {
        if (const auto signature = missed(material, PageCheck::Signature, FindingGround::SignatureAsked, false))
            findings.append(*signature);
    }
    if (const auto pages = tooMany(rule, material))
        findings.append(*pages);
    return findings;
}

bool hasFailedPage(const MaterialRule &rule, const CaseMaterial &material)
{
    const QList<CountedFinding> findings = findingsThatCount(rule, material);
    return std::any_of(findings.cbegin(), findings.cend(), [](const CountedFinding &one) {
        return one.finding.verdict == Verdict::Fail && one.ground != FindingGround::PagesLimited;
    });
}

bool hasTooManyPages(const MaterialRule &rule, const CaseMaterial &material)
{
    return rule.maxPages > 0 && material.pageCount() > rule.maxPages;
}

bool isBlankPage(const PageFile &file, int page)
{
    return belongs(file, page)
        && std::any_of(file.findings.cbegin(), file.findings.cend(),
                       [page](const PageFinding &finding) { return finding.page == page && isEmpty(finding); });
}

bool hasUnseenFile(const CaseMaterial &material)
{
    return std::any_of(material.files.cbegin(), material.files.cend(), isShownNowhere);
}

bool wantsReason(const PageFile &file)
{
    return isShownNowhere(file)
        || std::any_of(file.findings.cbegin(), file.findings.cend(),
                       [](const PageFinding &finding) { return finding.verdict == Verdict::Fail; });
}

} // namespace yichuang
