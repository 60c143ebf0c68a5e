// SPDX-License-Identifier: Apache-2.0
#include "capture/pagecodes.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "capture/codereader.h"

namespace yichuang {
namespace {

constexpr size_t mostCodes = 12;
constexpr qsizetype longestText = 3000; ///< a QR code holds no more

constexpr int inkLevels = 55;
constexpr int moduleGap = 5; ///< px of the small copy between two bars at most
constexpr double leastSide = 14;  ///< px: 5 mm
constexpr double mostSide = 400;  ///< px: 135 mm
constexpr double leastFilled = 0.75;
constexpr double squareShape = 1.4; ///< longer side over shorter, at most

/// A part of the small copy that may hold a code.
struct Candidate
{
    cv::Rect place;
    CodeKind kind;
};

cv::Rect scaled(const cv::Rect &place, double factor)
{
    return {cvFloor(place.x * factor), cvFloor(place.y * factor), cvCeil(place.width * factor),
            cvCeil(place.height * factor)};
}

/// Bars change across them and nowhere else; print does so both ways.
bool hasBars(const cv::Mat &gray)
{
    cv::Mat across;
    cv::Mat down;
    cv::Sobel(gray, across, CV_16S, 1, 0);
    cv::Sobel(gray, down, CV_16S, 0, 1);
    const double sideways = cv::norm(across, cv::NORM_L1);
    const double downwards = cv::norm(down, cv::NORM_L1);
    return std::max(sideways, downwards) > 2.5 * std::min(sideways, downwards);
}

/// Solid upright blocks of ink: a code's modules melt into one at 75 dpi.
std::vector<Candidate> candidatesOn(const PageView &view)
{
    cv::Mat blocks = view.ink > inkLevels;
    cv::morphologyEx(blocks, blocks, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {moduleGap, moduleGap}));
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(blocks, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<Candidate> candidates;
    for (const auto &outline : outlines) {
        const cv::Rect place = cv::boundingRect(outline);
        if (std::min(place.width, place.height) < leastSide)
            continue;
        const cv::RotatedRect box = cv::minAreaRect(outline);
        const double shorter = std::min(box.size.width, box.size.height);
        const double longer = std::max(box.size.width, box.size.height);
        if (shorter < leastSide || longer > mostSide || cv::contourArea(outline) < leastFilled * shorter * longer)
            continue;
        const CodeKind kind = longer <= squareShape * shorter ? CodeKind::Qr : CodeKind::Code128;
        if (kind == CodeKind::Qr || hasBars(view.smallGray(place + view.sheet.tl())))
            candidates.push_back({place + view.sheet.tl(), kind});
    }
    return candidates;
}

/// The part of the middle copy where a QR code may be: around all that is solid and as large as the smallest code, once its modules
/// have melted into one, or as the middle of a corner mark of a large one. Paler than the blocks above, because here it only says
/// where to look. Empty when nothing is; a page of plain text has nothing so solid.
cv::Rect placeToLookOver(const PageView &view)
{
    constexpr int faintLevels = 14;
    constexpr int side = int(leastSide);
    constexpr int around = side / 2 + 24; ///< px: half of what the thinning took, and 8 mm
    cv::Mat solid = view.ink > faintLevels;
    cv::morphologyEx(solid, solid, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {moduleGap, moduleGap}));
    cv::erode(solid, solid, cv::getStructuringElement(cv::MORPH_RECT, {side, side}));
    const cv::Rect found = cv::boundingRect(solid);
    if (found.empty())
        return {};
    const cv::Rect wide(found.tl() + view.sheet.tl() - cv::Point(around, around), found.size() + cv::Size(2 * around, 2 * around));
    const double grow = double(view.middleGray.cols) / view.smallGray.cols;
    return scaled(wide, grow) & cv::Rect(0, 0, view.middleGray.cols, view.middleGray.rows);
}

/// What is left of the angle once the page's own skew is taken off.
int quarterOf(int degrees)
{
    return ((degrees + 45 + 360) % 360) / 90 * 90;
}

class CodeSearch
{
public:
    explicit CodeSearch(const PageView &view) : m_view(view) {}

    /// A part of the middle copy.
    void lookOver(const cv::Rect &part)
    {
        if (part.empty())
            return;
        const double shrink = double(m_view.middleGray.cols) / m_view.smallGray.cols;
        if (const auto code = readByZxing(m_view.middleGray(part), CodeKind::Qr, Effort::Fast))
            add(*code, scaled(code->place + part.tl(), 1 / shrink), true);
    }

    void lookHarder(const Candidate &candidate)
    {
        if (isRead(candidate.place))
            return;
        constexpr int margin = 8; // of the small copy: the quiet zone, which a reader wants to see
        const cv::Rect wide(candidate.place.x - margin, candidate.place.y - margin, candidate.place.width + 2 * margin,
                            candidate.place.height + 2 * margin);
        const cv::Mat gray = m_view.grayOf(wide);
        if (gray.empty())
            return;
        if (const auto code = readByZxing(gray, candidate.kind, Effort::Hard))
            add(*code, candidate.place, candidate.kind == CodeKind::Qr);
        else if (const auto second = readByZbar(gray, candidate.kind))
            add(*second, candidate.place, false);
    }

    std::vector<PageCode> takeCodes() { return std::move(m_codes); }

private:
    [[nodiscard]] bool isRead(const cv::Rect &place) const
    {
        return m_codes.size() >= mostCodes
            || std::any_of(m_codes.begin(), m_codes.end(),
                           [&place](const PageCode &code) { return !(code.place & place).empty(); });
    }

    void add(const ReadCode &code, const cv::Rect &place, bool tellsUp)
    {
        const QString text = QString::fromStdString(code.text);
        if (!text.isEmpty() && text.size() <= longestText)
            m_codes.push_back({text, place, quarterOf(code.degrees), tellsUp});
    }

    const PageView &m_view;
    std::vector<PageCode> m_codes;
};

} // namespace

std::vector<PageCode> codesOn(const PageView &view)
{
    CodeSearch search(view);
    search.lookOver(placeToLookOver(view));
    for (const Candidate &candidate : candidatesOn(view))
        search.lookHarder(candidate);
    std::vector<PageCode> codes = search.takeCodes();
    std::sort(codes.begin(), codes.end(), [](const PageCode &a, const PageCode &b) {
        return std::pair(a.place.y, a.place.x) < std::pair(b.place.y, b.place.x);
    });
    return codes;
}

} // namespace yichuang
