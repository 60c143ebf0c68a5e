// SPDX-License-Identifier: Apache-2.0
#include "capture/pagechecks.h"

#include <cmath>

#include <opencv2/core.hpp>

#include "capture/blankcheck.h"
#include "capture/blurcheck.h"
#include "capture/paperformat.h"
#include "capture/skewcheck.h"

namespace yichuang {
namespace {

// Thresholds and their error rates: CAPTURE §6.
constexpr double failingDpi = 150;
constexpr double askingDpi = 200;
constexpr double askingEdgeWidth = 1.9;
constexpr double failingEdgeWidth = 3.0;
constexpr double askingBorder = 2; // per cent
/// The reader of numbers loses one in four at 3° and all at 5°; a page that lies straighter is left as it is.
constexpr double askingSkew = 2; // degrees

bool isWhole(const Pixels &page)
{
    return page.width > 0 && page.height > 0
        && page.bytes.size() == qint64(page.width) * page.height * page.bytesPerPixel();
}

PageFinding blankFinding(int marks, int pageNo)
{
    return {PageCheck::Blank, marks == 0 ? Verdict::Ask : Verdict::Ok, pageNo, double(marks), 1};
}

PageFinding blurFinding(double width, int pageNo)
{
    PageFinding finding{PageCheck::Blur, Verdict::Ok, pageNo, width, askingEdgeWidth};
    if (width > failingEdgeWidth) {
        finding.verdict = Verdict::Fail;
        finding.threshold = failingEdgeWidth;
    } else if (width > askingEdgeWidth) {
        finding.verdict = Verdict::Ask;
    }
    return finding;
}

PageFinding borderFinding(double share, int pageNo)
{
    const double percent = 100 * share;
    return {PageCheck::Border, percent >= askingBorder ? Verdict::Ask : Verdict::Ok, pageNo, percent, askingBorder};
}

PageFinding skewFinding(double degrees, int pageNo)
{
    return {PageCheck::Skew, std::abs(degrees) > askingSkew ? Verdict::Ask : Verdict::Ok, pageNo, degrees, askingSkew};
}

QList<PageFinding> lookAt(const PageView &view, int pageNo)
{
    const int marks = countMarks(view);
    QList<PageFinding> findings{blankFinding(marks, pageNo), borderFinding(view.beyondSheet, pageNo)};
    if (marks == 0)
        return findings;
    if (const auto width = edgeWidth(view))
        findings.append(blurFinding(*width, pageNo));
    if (const auto degrees = skewOf(view))
        findings.append(skewFinding(*degrees, pageNo));
    return findings;
}

} // namespace

void prepareChecks()
{
    cv::setNumThreads(1);
}

Result<QList<PageFinding>> checkContent(const Pixels &page, int pageNo, double dpi)
{
    if (!isWhole(page))
        return failure(ErrorCode::Invalid, QStringLiteral("page: size and bytes differ"));
    try {
        return lookAt(viewOf(page, dpi > 0 ? dpi : dpiOf(PaperFormat::A4, page.width, page.height)), pageNo);
    } catch (const cv::Exception &exception) {
        return failure(ErrorCode::Internal, QString::fromStdString(exception.msg));
    }
}

PageFinding checkResolution(int width, int height, int pageNo, double dpiHint)
{
    const PaperFormat known = paperFormatOf(width, height, dpiHint);
    const bool strict = known != PaperFormat::Unknown;
    const double dpi = dpiOf(strict ? known : PaperFormat::IdCard, width, height);
    PageFinding finding{PageCheck::Resolution, Verdict::Ok, pageNo, dpi, askingDpi};
    if (dpi < failingDpi) {
        finding.verdict = Verdict::Fail;
        finding.threshold = failingDpi;
    } else if (strict && dpi < askingDpi) {
        finding.verdict = Verdict::Ask;
    }
    return finding;
}

Result<QList<PageFinding>> checkPage(const Pixels &page, int pageNo, double dpiHint)
{
    const double dpi = dpiOf(paperFormatOf(page.width, page.height, dpiHint), page.width, page.height);
    auto findings = checkContent(page, pageNo, dpi > 0 ? dpi : dpiHint);
    if (findings)
        findings->append(checkResolution(page.width, page.height, pageNo, dpiHint));
    return findings;
}

PageFinding checkPageCount(int pages, int limit)
{
    const bool over = limit > 0 && pages > limit;
    return {PageCheck::PageCount, over ? Verdict::Fail : Verdict::Ok, 1, double(pages), double(limit)};
}

} // namespace yichuang
