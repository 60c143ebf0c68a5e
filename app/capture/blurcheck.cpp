// SPDX-License-Identifier: Apache-2.0
#include "capture/blurcheck.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

constexpr int tileSide = 64; ///< px of the 75-dpi copy: 22 mm
constexpr int tileMargin = 12;
constexpr double mostShrink = 4; ///< px of the page to one of the small copy: 300 dpi, the most that is looked at
constexpr size_t tilesLookedAt = 8;
/// A tile whose darkest and brightest pixel are nearer than this holds paper and noise only.
constexpr double leastRange = 60;
/// A tile with less than this part of the strongest one's edges holds a frame or a corner of something: it tells little.
constexpr double leastEdges = 0.4;
/// A direction with less than this part of the other's edges is not judged: ruled lines have edges one way only.
constexpr double leastShare = 0.25;
/// An edge that rises by less than this part of the tile's range is that of a grey line or of strokes that ran together.
constexpr double leastContrast = 0.4;
constexpr int edgeReach = 10; ///< px on either side within which an edge has risen
/// The steepest edges of a tile that are asked for: one in so many pixels, and at least `leastCount`.
constexpr size_t pixelsToAnEdge = 800;
constexpr size_t leastCount = 20;

enum class Direction { Across, Down };

struct Tile
{
    int edges;
    cv::Point corner; ///< in the small copy
};

cv::Rect placeOf(const cv::Point &corner)
{
    return {corner, cv::Size(tileSide, tileSide)};
}

cv::Mat gradient(const cv::Mat &picture, Direction direction)
{
    cv::Mat slope;
    cv::Sobel(picture, slope, CV_16S, direction == Direction::Across ? 1 : 0, direction == Direction::Down ? 1 : 0);
    return slope;
}

std::vector<Tile> strongestTiles(const cv::Mat &smallGray, Direction direction)
{
    cv::Mat strength;
    cv::convertScaleAbs(gradient(smallGray, direction), strength, 0.25);
    std::vector<Tile> tiles;
    for (int y = tileMargin; y + tileSide < smallGray.rows - tileMargin; y += tileSide) {
        for (int x = tileMargin; x + tileSide < smallGray.cols - tileMargin; x += tileSide) {
            const cv::Point corner(x, y);
            tiles.push_back({static_cast<int>(cv::sum(strength(placeOf(corner)))[0]), corner});
        }
    }
    std::sort(tiles.begin(), tiles.end(), [](const Tile &a, const Tile &b) { return a.edges > b.edges; });
    tiles.resize(std::min(tiles.size(), tilesLookedAt));
    const double least = tiles.empty() ? 0 : leastEdges * tiles.front().edges;
    tiles.erase(std::find_if(tiles.begin(), tiles.end(), [least](const Tile &tile) { return tile.edges < least; }),
                tiles.end());
    return tiles;
}

/// The place in a row where brightness changes most steeply.
struct Edge
{
    int slope; ///< as Sobel gives it, eight times the levels per pixel
    cv::Point at;

    bool operator<(const Edge &other) const { return slope < other.slope; }
};

/// Where brightness changes most steeply along the rows; left out is what is fainter than a sixth of the steepest.
std::vector<Edge> edgesOfRows(const cv::Mat &tile)
{
    constexpr int leastPart = 6;
    const cv::Mat along = cv::abs(gradient(tile, Direction::Across));
    double steepest = 0;
    cv::minMaxLoc(along, nullptr, &steepest);
    const int least = std::max(1, static_cast<int>(steepest) / leastPart);
    std::vector<Edge> edges;
    for (int y = 0; y < tile.rows; ++y) {
        const short *slope = along.ptr<short>(y);
        for (int x = 1; x + 1 < tile.cols; ++x) {
            if (slope[x] >= least && slope[x] >= slope[x - 1] && slope[x] > slope[x + 1])
                edges.push_back({slope[x], {x, y}});
        }
    }
    return edges;
}

/// Edges that run slantwise stay sharp when the page is smeared along them.
bool standsAcross(const cv::Mat &tile, const Edge &edge)
{
    const auto [x, y] = edge.at;
    if (y == 0 || y + 1 == tile.rows)
        return true;
    const uchar *above = tile.ptr<uchar>(y - 1) + x;
    const uchar *below = tile.ptr<uchar>(y + 1) + x;
    const int aside = below[-1] + 2 * below[0] + below[1] - above[-1] - 2 * above[0] - above[1]; // as Sobel gives it
    return 5 * std::abs(aside) <= 2 * edge.slope; // 22 degrees
}

/// By how many levels the row changes around an edge.
int riseAt(const cv::Mat &tile, const cv::Point &at)
{
    const uchar *row = tile.ptr<uchar>(at.y);
    const auto [darkest, brightest] = std::minmax_element(row + std::max(0, at.x - edgeReach),
                                                          row + std::min(tile.cols, at.x + edgeReach + 1));
    return *brightest - *darkest;
}

/// How steep the steepest edges that stand across the rows are, their median in levels per pixel; 0 where there are too few of them.
double steepness(const cv::Mat &tile, double leastRise)
{
    constexpr double sobelGain = 8;
    const size_t wanted = std::max(leastCount, tile.total() / pixelsToAnEdge);
    std::vector<Edge> edges = edgesOfRows(tile);
    std::make_heap(edges.begin(), edges.end());
    std::vector<int> slopes;
    while (!edges.empty() && slopes.size() < wanted) {
        std::pop_heap(edges.begin(), edges.end());
        if (standsAcross(tile, edges.back()) && riseAt(tile, edges.back().at) >= leastRise)
            slopes.push_back(edges.back().slope);
        edges.pop_back();
    }
    return slopes.size() < leastCount ? 0 : slopes.at(slopes.size() / 2) / sobelGain;
}

/// Tiles of the whole page, each made once: most of those that hold edges across hold edges down as well.
class SmoothTiles
{
public:
    explicit SmoothTiles(const PageView &view) : m_view(view) {}

    [[nodiscard]] const cv::Mat &at(const cv::Point &corner)
    {
        cv::Mat &tile = m_tiles[{corner.x, corner.y}];
        if (tile.empty()) // takes the sensor's noise out of the gradient
            cv::GaussianBlur(atMost300Dpi(m_view.grayOf(placeOf(corner))), tile, {3, 3}, 0.8);
        return tile;
    }

private:
    /// More pixels of the same paper have wider edges, and are no less sharp for it.
    [[nodiscard]] cv::Mat atMost300Dpi(const cv::Mat &tile) const
    {
        constexpr double nearly = 1.1;
        const double shrink = m_view.shrink / mostShrink;
        cv::Mat smaller = tile;
        if (shrink > nearly)
            cv::resize(tile, smaller, {}, 1 / shrink, 1 / shrink, cv::INTER_AREA);
        return smaller;
    }

    const PageView &m_view;
    std::map<std::pair<int, int>, cv::Mat> m_tiles;
};

std::optional<EdgeWidth> tileWidth(const cv::Mat &smooth, const cv::Rect &place, Direction direction)
{
    double darkest = 0;
    double brightest = 0;
    cv::minMaxLoc(smooth, &darkest, &brightest);
    const double range = brightest - darkest;
    if (range < leastRange)
        return std::nullopt;
    const double slope = steepness(direction == Direction::Across ? smooth : smooth.t(), leastContrast * range);
    return slope > 0 ? std::optional(EdgeWidth{range / (2 * slope), place}) : std::nullopt;
}

std::optional<EdgeWidth> medianWidth(SmoothTiles &smooth, const std::vector<Tile> &tiles, Direction direction)
{
    std::vector<EdgeWidth> widths;
    for (const Tile &tile : tiles) {
        if (const auto width = tileWidth(smooth.at(tile.corner), placeOf(tile.corner), direction))
            widths.push_back(*width);
    }
    if (widths.empty())
        return std::nullopt;
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 8);
    std::nth_element(widths.begin(), middle, widths.end(),
                     [](const EdgeWidth &a, const EdgeWidth &b) { return a.px < b.px; });
    return *middle;
}

int edgesOf(const std::vector<Tile> &tiles)
{
    int edges = 0;
    for (const Tile &tile : tiles)
        edges += tile.edges;
    return edges;
}

} // namespace

std::optional<EdgeWidth> edgeWidth(const PageView &view)
{
    const auto across = strongestTiles(view.smallGray, Direction::Across);
    const auto down = strongestTiles(view.smallGray, Direction::Down);
    const int most = std::max(edgesOf(across), edgesOf(down));
    SmoothTiles smooth(view);
    std::optional<EdgeWidth> worse;
    for (const Direction direction : {Direction::Across, Direction::Down}) {
        const auto &tiles = direction == Direction::Across ? across : down;
        if (edgesOf(tiles) < leastShare * most)
            continue;
        const auto width = medianWidth(smooth, tiles, direction);
        if (width && (!worse || width->px > worse->px))
            worse = width;
    }
    return worse;
}

} // namespace yichuang
