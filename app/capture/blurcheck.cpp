// SPDX-License-Identifier: Apache-2.0
#include "capture/blurcheck.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

constexpr int tileSide = 64; ///< px of the 75-dpi copy: 22 mm
constexpr int tileMargin = 12;
constexpr size_t tilesLookedAt = 8;
/// A tile whose darkest and brightest pixel are nearer than this holds paper and noise only.
constexpr double leastRange = 60;
/// A tile with less than this part of the strongest one's edges holds a frame or a corner of something: it tells little.
constexpr double leastEdges = 0.4;
/// A direction with less than this part of the other's edges is not judged: ruled lines have edges one way only.
constexpr double leastShare = 0.25;

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

/// How many pixels have each of these levels from `least` on.
std::vector<int> countsOf(const cv::Mat &levels, int least)
{
    std::vector<int> counts(4 * 255 + 1);
    for (int y = 0; y < levels.rows; ++y) {
        const short *row = levels.ptr<short>(y);
        for (int x = 0; x < levels.cols; ++x) {
            if (row[x] >= least)
                ++counts[static_cast<size_t>(row[x])];
        }
    }
    return counts;
}

/// The 99.5th percentile of the absolute gradient, in levels per pixel.
double steepest(const cv::Mat &tile, Direction direction)
{
    constexpr int sobelGain = 8;
    const cv::Mat slope = cv::abs(gradient(tile, direction));
    double most = 0;
    cv::minMaxLoc(slope, nullptr, &most);
    const int above = static_cast<int>(slope.total()) / 200;
    // Most of a tile is paper: only what is steep is counted, unless hardly anything is.
    std::vector<int> counts = countsOf(slope, static_cast<int>(most) / 4);
    if (std::accumulate(counts.begin(), counts.end(), 0) < above)
        counts = countsOf(slope, 0);
    size_t level = counts.size() - 1;
    for (int seen = counts[level]; level > 0 && seen < above; seen += counts[level])
        --level;
    return static_cast<double>(level) / sobelGain;
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
            cv::GaussianBlur(m_view.grayOf(placeOf(corner)), tile, {3, 3}, 0.8);
        return tile;
    }

private:
    const PageView &m_view;
    std::map<std::pair<int, int>, cv::Mat> m_tiles;
};

std::optional<EdgeWidth> tileWidth(const cv::Mat &smooth, const cv::Rect &place, Direction direction)
{
    double darkest = 0;
    double brightest = 0;
    cv::minMaxLoc(smooth, &darkest, &brightest);
    const double slope = steepest(smooth, direction);
    if (brightest - darkest < leastRange || slope <= 0)
        return std::nullopt;
    return EdgeWidth{(brightest - darkest) / (2 * slope), place};
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
