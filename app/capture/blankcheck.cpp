// SPDX-License-Identifier: Apache-2.0
#include "capture/blankcheck.h"

#include <cstdlib>

#include "capture/colourmarks.h"
#include "capture/spots.h"

namespace yichuang {
namespace {

struct Strength
{
    int levels;
    int area; ///< px
};
constexpr Strength faintMark{28, 14};
/// Pencil and grey print that the sensor has nearly lost: fainter still, but no speck.
constexpr Strength paleMark{18, 26};
constexpr Strength strongMark{40, 10};
/// What no blank page has of strong ink, dust and creases included: then there is nothing to count.
constexpr double writtenShare = 0.01;

/// Shadows and what lies beside a skewed sheet touch the edge; a corner at 6° covers less than a twentieth. What touches
/// it and is larger than this belongs to the page: a photograph without a margin, a pattern.
bool isBeyondTheSheet(const Spot &spot, const cv::Size &sheet)
{
    return touchesEdge(spot.place, sheet) && spot.area < sheet.area() / 10;
}

/// Round, 3–9 mm across, near the left or right edge.
bool isPunchHole(const Spot &spot, const cv::Size &sheet)
{
    const cv::Rect &place = spot.place;
    const bool size = place.width >= 10 && place.width <= 26 && place.height >= 10 && place.height <= 26;
    const bool round = std::abs(place.width - place.height) <= 4 && spot.area > 0.68 * place.area();
    const bool side = place.x < 0.12 * sheet.width || place.x > 0.86 * sheet.width;
    return size && round && side;
}

bool isCrease(const Spot &spot, const cv::Size &sheet)
{
    return spot.place.width > sheet.width / 2 && spot.place.height < 12;
}

/// How many marks of this strength there are; their places are joined to `place`.
int countInk(const cv::Mat &ink, const Strength &least, cv::Rect &place)
{
    int marks = 0;
    for (const Spot &spot : spotsOf(ink > least.levels)) {
        if (spot.area < least.area || isBeyondTheSheet(spot, ink.size()) || isPunchHole(spot, ink.size())
            || isCrease(spot, ink.size()))
            continue;
        ++marks;
        place |= spot.place;
    }
    return marks;
}

bool isWritten(const cv::Mat &ink)
{
    return cv::countNonZero(ink > strongMark.levels) > writtenShare * double(ink.total());
}

} // namespace

Marks marksOn(const PageView &view)
{
    Marks marks;
    cv::Rect strongPlace;
    marks.faint = countInk(view.ink, faintMark, marks.place);
    // A dark bed that was taken for part of the sheet is much ink, but no mark.
    marks.strong = isWritten(view.ink) && marks.faint > 0 ? Marks::enough : countInk(view.ink, strongMark, strongPlace);
    for (const cv::Rect &spot : colourMarks(view)) {
        ++marks.colour;
        marks.place |= spot;
    }
    if (marks.none())
        marks.faint = countInk(view.ink, paleMark, marks.place);
    marks.place += view.sheet.tl();
    return marks;
}

} // namespace yichuang
