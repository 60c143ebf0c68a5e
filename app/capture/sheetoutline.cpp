// SPDX-License-Identifier: Apache-2.0
#include "capture/sheetoutline.h"

#include "capture/desklight.h"
#include "capture/matover.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

/// The lengths below are pixels of the copy that is looked at: a quarter of an 8-megapixel picture.
constexpr int lookedAtEdge = 816;
constexpr int leastPicture = 16;
constexpr double leastDistance = 14; ///< of a sheet from its desk; less is noise and uneven light
constexpr int widestGap = 15;     ///< in a sheet, where print of the desk's colour meets its edge
constexpr int smallestThing = 9;
constexpr double leastShare = 0.02;
constexpr double closeToSide = 6;
constexpr double endOfSide = 0.06; ///< of its length, which a rounded corner may take
constexpr size_t leastSidePoints = 20;
constexpr int edgeReach = 6;      ///< on either side of a fitted line, where its edge is looked for
constexpr float leastFall = 6;    ///< of the distance, over two pixels
constexpr int probesOfSide = 80;
constexpr double frameEdge = 1;    ///< nearer than this along a whole side, the picture ends before the sheet
constexpr double leastFill = 0.92; ///< of the outline by the thing; an ellipse fills 0.79

using Corners = std::array<cv::Point2f, 4>;
using Contour = std::vector<cv::Point>;

cv::Mat labCopy(const Pixels &picture)
{
    cv::Mat copy = matOver(picture);
    const double shrink = double(lookedAtEdge) / std::max(picture.width, picture.height);
    const cv::Size size(std::max(1, cvRound(copy.cols * shrink)), std::max(1, cvRound(copy.rows * shrink)));
    if (shrink < 1)
        cv::resize(copy, copy, size, 0, 0, cv::INTER_AREA);
    if (copy.channels() == 1)
        cv::cvtColor(copy, copy, cv::COLOR_GRAY2RGB);
    cv::Mat lab;
    cv::cvtColor(copy, lab, cv::COLOR_RGB2Lab);
    cv::GaussianBlur(lab, lab, {5, 5}, 0);
    return lab;
}

/// Everything that is not desk, with what belongs together closed. The rim around the picture is desk: without it, a sheet
/// close to the edge would grow into it.
cv::Mat thingsOn(const cv::Mat &distance)
{
    cv::Mat things;
    const double level = cv::threshold(distance, things, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    if (level < leastDistance)
        cv::threshold(distance, things, leastDistance, 255, cv::THRESH_BINARY);
    cv::copyMakeBorder(things, things, widestGap, widestGap, widestGap, widestGap, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::morphologyEx(things, things, cv::MORPH_CLOSE,
                     cv::getStructuringElement(cv::MORPH_RECT, {widestGap, widestGap}));
    cv::morphologyEx(things, things, cv::MORPH_OPEN,
                     cv::getStructuringElement(cv::MORPH_RECT, {smallestThing, smallestThing}));
    return things;
}

std::optional<Contour> largestThing(const cv::Mat &things)
{
    std::vector<Contour> contours;
    cv::findContours(things, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE, {-widestGap, -widestGap});
    const auto largest = std::max_element(contours.begin(), contours.end(), [](const Contour &a, const Contour &b) {
        return cv::contourArea(a) < cv::contourArea(b);
    });
    if (largest == contours.end() || cv::contourArea(*largest) < leastShare * double(things.total()))
        return std::nullopt;
    return *largest;
}

/// The hull of the thing with as few corners as come close to it.
std::optional<Corners> roughCorners(const Contour &thing)
{
    Contour hull;
    cv::convexHull(thing, hull);
    const double length = cv::arcLength(hull, true);
    Contour rough;
    for (double coarseness = 0.01; coarseness < 0.12; coarseness += 0.005) {
        cv::approxPolyDP(hull, rough, coarseness * length, true);
        if (rough.size() <= 4)
            break;
    }
    if (rough.size() != 4)
        return std::nullopt;
    Corners corners;
    std::copy(rough.begin(), rough.end(), corners.begin());
    return corners;
}

/// The line through the points of the thing that lie along the side from `a` to `b`.
std::optional<cv::Vec4f> sideOf(const Contour &thing, cv::Point2f a, cv::Point2f b)
{
    const cv::Point2f way = b - a;
    const double length = std::hypot(way.x, way.y);
    std::vector<cv::Point2f> along;
    for (const cv::Point &point : thing) {
        const cv::Point2f from = cv::Point2f(point) - a;
        const double at = (from.x * way.x + from.y * way.y) / (length * length);
        const double aside = std::abs(from.x * way.y - from.y * way.x) / length;
        if (at > endOfSide && at < 1 - endOfSide && aside < closeToSide)
            along.emplace_back(point);
    }
    if (along.size() < leastSidePoints)
        return std::nullopt;
    cv::Vec4f line;
    cv::fitLine(along, line, cv::DIST_HUBER, 0, 0.01, 0.01);
    return line;
}

std::optional<cv::Point2f> crossing(const cv::Vec4f &one, const cv::Vec4f &other)
{
    const float across = one[0] * other[1] - one[1] * other[0];
    if (std::abs(across) < 0.3F) // sides of a sheet do not meet at less than 17 degrees
        return std::nullopt;
    const float at = ((other[2] - one[2]) * other[1] - (other[3] - one[3]) * other[0]) / across;
    return cv::Point2f(one[2] + one[0] * at, one[3] + one[1] * at);
}

std::optional<Corners> cornersOf(const std::array<cv::Vec4f, 4> &sides)
{
    Corners corners;
    for (size_t corner = 0; corner < 4; ++corner) {
        const auto point = crossing(sides[(corner + 3) % 4], sides[corner]);
        if (!point)
            return std::nullopt;
        corners[corner] = *point;
    }
    return corners;
}

std::optional<Corners> fittedCorners(const Contour &thing, const Corners &rough)
{
    std::array<cv::Vec4f, 4> sides;
    for (size_t side = 0; side < 4; ++side) {
        const auto line = sideOf(thing, rough[side], rough[(side + 1) % 4]);
        if (!line)
            return std::nullopt;
        sides[side] = *line;
    }
    return cornersOf(sides);
}

float valueAt(const cv::Mat &distance, cv::Point2f at)
{
    const int x = std::clamp(int(std::floor(at.x)), 0, distance.cols - 2);
    const int y = std::clamp(int(std::floor(at.y)), 0, distance.rows - 2);
    const float right = std::clamp(at.x - float(x), 0.0F, 1.0F);
    const float down = std::clamp(at.y - float(y), 0.0F, 1.0F);
    const uchar *upper = distance.ptr<uchar>(y) + x;
    const uchar *lower = distance.ptr<uchar>(y + 1) + x;
    return (float(upper[0]) * (1 - right) + float(upper[1]) * right) * (1 - down)
        + (float(lower[0]) * (1 - right) + float(lower[1]) * right) * down;
}

/// Where, going outwards across the edge at `at`, the sheet turns into desk most steeply; the middle of that slope, so that it
/// is known more finely than in whole pixels. None where it does not.
std::optional<cv::Point2f> edgeAcross(const cv::Mat &distance, cv::Point2f at, cv::Point2f outwards)
{
    std::array<float, 2 * edgeReach + 1> fall{};
    float steepest = leastFall;
    for (int step = -edgeReach; step <= edgeReach; ++step) {
        const cv::Point2f here = at + outwards * float(step);
        const float drop = valueAt(distance, here - outwards) - valueAt(distance, here + outwards);
        fall[size_t(step + edgeReach)] = drop;
        steepest = std::max(steepest, drop);
    }
    float weight = 0;
    float middle = 0;
    for (int step = -edgeReach; step <= edgeReach; ++step) {
        const float drop = fall[size_t(step + edgeReach)];
        if (drop < steepest / 2)
            continue;
        weight += drop;
        middle += drop * float(step);
    }
    if (weight <= 0)
        return std::nullopt;
    return at + outwards * (middle / weight);
}

/// The corners again, from the edges themselves instead of from the thing that was made of them by closing gaps.
std::optional<Corners> refinedCorners(const cv::Mat &distance, const Corners &corners)
{
    std::array<cv::Vec4f, 4> sides;
    for (size_t side = 0; side < 4; ++side) {
        const cv::Point2f from = corners[side];
        const cv::Point2f way = corners[(side + 1) % 4] - from;
        const float length = std::hypot(way.x, way.y);
        cv::Point2f outwards(way.y / length, -way.x / length);
        const cv::Point2f inwards = corners[(side + 2) % 4] - from;
        if (outwards.dot(inwards) > 0)
            outwards = -outwards;
        std::vector<cv::Point2f> edge;
        for (int probe = 0; probe < probesOfSide; ++probe) {
            const double at = endOfSide + (1 - 2 * endOfSide) * probe / (probesOfSide - 1);
            if (const auto point = edgeAcross(distance, from + way * float(at), outwards))
                edge.push_back(*point);
        }
        if (edge.size() < leastSidePoints)
            return std::nullopt;
        cv::fitLine(edge, sides[side], cv::DIST_HUBER, 0, 0.01, 0.01);
    }
    return cornersOf(sides);
}

bool isCutOff(const Corners &corners, cv::Size picture)
{
    const auto sideAt = [&corners](const auto &distanceToEdge) {
        for (size_t side = 0; side < 4; ++side) {
            if (distanceToEdge(corners[side]) < frameEdge && distanceToEdge(corners[(side + 1) % 4]) < frameEdge)
                return true;
        }
        return false;
    };
    return sideAt([](cv::Point2f corner) { return double(corner.x); })
        || sideAt([](cv::Point2f corner) { return double(corner.y); })
        || sideAt([picture](cv::Point2f corner) { return picture.width - 1 - double(corner.x); })
        || sideAt([picture](cv::Point2f corner) { return picture.height - 1 - double(corner.y); });
}

bool isFilledBy(const Corners &corners, const Contour &thing)
{
    const std::vector<cv::Point2f> outline(corners.begin(), corners.end());
    const double fill = cv::contourArea(thing) / cv::contourArea(outline);
    return cv::isContourConvex(outline) && fill > leastFill && fill < 1 / leastFill;
}

} // namespace

std::optional<QList<QPointF>> sheetOutline(const Pixels &picture)
{
    if (!isWhole(picture) || std::min(picture.width, picture.height) < leastPicture)
        return std::nullopt;
    const cv::Mat lab = labCopy(picture);
    if (std::min(lab.cols, lab.rows) < leastPicture) // a strip, of which next to nothing is left
        return std::nullopt;
    const cv::Mat distance = distanceFromDesk(lab);
    const auto thing = largestThing(thingsOn(distance));
    const auto rough = thing ? roughCorners(*thing) : std::nullopt;
    const auto fitted = rough ? fittedCorners(*thing, *rough) : std::nullopt;
    if (!fitted || isCutOff(*fitted, lab.size()) || !isFilledBy(*fitted, *thing))
        return std::nullopt;
    const Corners exact = refinedCorners(distance, *fitted).value_or(*fitted);
    QList<QPointF> corners;
    for (const cv::Point2f corner : exact) // the middle of a pixel is half a pixel from its edge
        corners.append({(double(corner.x) + 0.5) / lab.cols, (double(corner.y) + 0.5) / lab.rows});
    return orderedCorners(corners);
}

std::optional<QList<QPointF>> orderedCorners(const QList<QPointF> &corners)
{
    constexpr double leastArea = 0.005; // of the picture
    constexpr double beyond = 0.05;     // a corner just outside of it can still be told from its sides
    const bool inside = std::all_of(corners.cbegin(), corners.cend(), [](QPointF corner) {
        return corner.x() > -beyond && corner.x() < 1 + beyond && corner.y() > -beyond && corner.y() < 1 + beyond;
    });
    if (corners.size() != 4 || !inside)
        return std::nullopt;
    QPointF middle;
    for (const QPointF corner : corners)
        middle += corner / 4;
    QList<QPointF> ordered = corners;
    std::sort(ordered.begin(), ordered.end(), [middle](QPointF a, QPointF b) {
        return std::atan2(a.y() - middle.y(), a.x() - middle.x()) < std::atan2(b.y() - middle.y(), b.x() - middle.x());
    });
    const auto upperLeft = std::min_element(ordered.begin(), ordered.end(),
                                            [](QPointF a, QPointF b) { return a.x() + a.y() < b.x() + b.y(); });
    std::rotate(ordered.begin(), upperLeft, ordered.end());
    std::vector<cv::Point2f> outline;
    for (const QPointF corner : std::as_const(ordered))
        outline.emplace_back(float(corner.x()), float(corner.y()));
    if (!cv::isContourConvex(outline) || cv::contourArea(outline) < leastArea)
        return std::nullopt;
    return ordered;
}

} // namespace yichuang
