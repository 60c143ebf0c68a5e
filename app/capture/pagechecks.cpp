// SPDX-License-Identifier: Apache-2.0
#include "capture/pagechecks.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <optional>
#include <vector>

#include <opencv2/core.hpp>

#include "capture/blankcheck.h"
#include "capture/blurcheck.h"
#include "capture/colourmarks.h"
#include "capture/cutedgecheck.h"
#include "capture/handwriting.h"
#include "capture/matover.h"
#include "capture/pagecodes.h"
#include "capture/paperformat.h"
#include "capture/sheetprint.h"
#include "capture/skewcheck.h"

namespace yichuang {
namespace {

// Thresholds and their error rates: CAPTURE §6; of the edge width, whose measure is another here, tests/capture/tst_pageerrors.cpp.
constexpr double failingDpi = 150;
constexpr double askingDpi = 200;
constexpr double askingEdgeWidth = 2.4; ///< between sharp pages of all kinds, at most 2.1, and unreadable ones, at least 3
constexpr double failingEdgeWidth = 3.0;
constexpr double askingBorder = 2; // per cent
/// The reader of numbers loses one in four at 3° and all at 5°; a page that lies straighter is left as it is.
constexpr double askingSkew = 2; // degrees

/// Threshold 1: nothing at all. Threshold 2: so little that a person should look at it.
PageFinding blankFinding(const PageView &view, const Marks &marks, int pageNo)
{
    PageFinding finding{PageCheck::Blank, Verdict::Ok, pageNo, double(marks.faint + marks.colour), 1};
    if (marks.none()) {
        finding.verdict = Verdict::Ask;
    } else if (marks.hardlyAny()) {
        finding.verdict = Verdict::Ask;
        finding.measured = marks.strong;
        finding.threshold = Marks::enough;
        finding.area = view.areaOf(marks.place);
    }
    return finding;
}

PageFinding blurFinding(const PageView &view, const EdgeWidth &width, int pageNo)
{
    PageFinding finding{PageCheck::Blur, Verdict::Ok, pageNo, width.px, askingEdgeWidth, view.areaOf(width.place)};
    if (width.px > failingEdgeWidth) {
        finding.verdict = Verdict::Fail;
        finding.threshold = failingEdgeWidth;
    } else if (width.px > askingEdgeWidth) {
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

/// What was seen of a kind: how many, and where the largest of them is, which stands first.
PageFinding seenFinding(PageCheck check, const PageView &view, const std::vector<cv::Rect> &places, int pageNo)
{
    PageFinding finding{check, Verdict::Ok, pageNo, double(places.size()), 1};
    if (!places.empty())
        finding.area = view.areaOf(places.front());
    return finding;
}

PageFinding edgeFinding(const PageView &view, int pageNo)
{
    PageFinding finding = seenFinding(PageCheck::CutEdge, view, marksCutOff(view), pageNo);
    if (finding.measured >= finding.threshold)
        finding.verdict = Verdict::Ask;
    return finding;
}

PageFinding codeFinding(const PageView &view, const PageCode &code, int pageNo)
{
    return {PageCheck::Code, Verdict::Ok, pageNo, double(code.turned), 0, view.areaOf(code.place), code.text};
}

/// A QR code stands upright on all papers that people print; a line of bars may not. No finding without one.
std::optional<PageFinding> orientationFinding(const PageView &view, const std::vector<PageCode> &codes, int pageNo)
{
    const auto square = std::find_if(codes.begin(), codes.end(), [](const PageCode &code) { return code.tellsUp; });
    if (square == codes.end())
        return std::nullopt;
    return PageFinding{PageCheck::Orientation, square->turned == 0 ? Verdict::Ok : Verdict::Ask, pageNo,
                       double(square->turned), 0, view.areaOf(square->place)};
}

void readCodes(const PageView &view, int pageNo, QList<PageFinding> &findings)
{
    const std::vector<PageCode> codes = codesOn(view);
    for (const PageCode &code : codes)
        findings.append(codeFinding(view, code, pageNo));
    if (const auto orientation = orientationFinding(view, codes, pageNo))
        findings.append(*orientation);
}

PageLook lookAt(const PageView &view, int pageNo)
{
    const Marks marks = marksOn(view);
    PageLook look;
    look.findings = {blankFinding(view, marks, pageNo), borderFinding(view.beyondSheet, pageNo)};
    if (marks.none())
        return look;
    look.findings.append(edgeFinding(view, pageNo));
    if (const auto width = edgeWidth(view))
        look.findings.append(blurFinding(view, *width, pageNo));
    const std::optional<double> skew = skewOf(view);
    if (skew)
        look.findings.append(skewFinding(*skew, pageNo));
    readCodes(view, pageNo, look.findings);
    if (!view.colour.empty()) // a grey page cannot show that it has none
        look.findings.append(seenFinding(PageCheck::Seal, view, redSeals(view), pageNo));
    look.findings.append(seenFinding(PageCheck::Signature, view, handwriting(view), pageNo));
    look.sheetPrint = sheetPrintOf(view, skew);
    return look;
}

/// Page pixels over the paper that is taken for it.
double likelyDpi(int width, int height, double dpiHint)
{
    const double dpi = dpiOf(paperFormatOf(width, height, dpiHint), width, height);
    return dpi > 0 ? dpi : dpiHint;
}

template <typename Picture>
Result<PageLook> lookAtPicture(const Picture &page, int width, int height, int pageNo, double dpi)
{
    try {
        return lookAt(viewOf(page, dpi > 0 ? dpi : dpiByArea(width, height)), pageNo);
    } catch (const std::exception &exception) { // of OpenCV and ZXing alike
        return failure(ErrorCode::Internal, QString::fromUtf8(exception.what()));
    }
}

Result<PageLook> withResolution(Result<PageLook> look, int width, int height, int pageNo, double dpiHint)
{
    if (look)
        look->findings.append(checkResolution(width, height, pageNo, dpiHint));
    return look;
}

} // namespace

void prepareChecks()
{
    cv::setNumThreads(1);
}

Result<PageLook> lookAtContent(const Pixels &page, int pageNo, double dpi)
{
    if (!isWhole(page))
        return failure(ErrorCode::Invalid, QStringLiteral("page: size and bytes differ"));
    return lookAtPicture(page, page.width, page.height, pageNo, dpi);
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

Result<PageLook> lookAtPage(const Pixels &page, int pageNo, double dpiHint)
{
    auto look = lookAtContent(page, pageNo, likelyDpi(page.width, page.height, dpiHint));
    return withResolution(std::move(look), page.width, page.height, pageNo, dpiHint);
}

Result<PageLook> lookAtPage(const JpegPlanes &page, int pageNo, double dpiHint)
{
    const auto &[width, height, stride, bytes] = page.luma;
    auto look = lookAtPicture(page, width, height, pageNo, likelyDpi(width, height, dpiHint));
    return withResolution(std::move(look), width, height, pageNo, dpiHint);
}

Result<PageLook> lookAtJpeg(const QByteArray &jpeg, int pageNo, double dpiHint)
{
    const auto planes = decodePlanes(jpeg);
    if (planes)
        return lookAtPage(*planes, pageNo, dpiHint);
    if (planes.error().code != ErrorCode::Unsupported)
        return failure(planes.error());
    const auto pixels = decodeJpeg(jpeg);
    return pixels ? lookAtPage(*pixels, pageNo, dpiHint) : failure(pixels.error());
}

Result<QList<PageFinding>> checkPage(const Pixels &page, int pageNo, double dpiHint)
{
    const auto look = lookAtPage(page, pageNo, dpiHint);
    if (!look)
        return failure(look.error());
    return look->findings;
}

} // namespace yichuang
