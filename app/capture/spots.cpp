// SPDX-License-Identifier: Apache-2.0
#include "capture/spots.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace yichuang {
namespace {

/// Pixels beside each other in one row.
struct Run
{
    int from;
    int to; ///< the first one behind it
    size_t spot;
};

/// The first set pixel from `x` on; the width when there is none. Most of a page is empty, and is skipped in steps of eight.
int nextSet(const uchar *row, int x, int width)
{
    constexpr int step = sizeof(std::uint64_t);
    std::uint64_t eight = 0;
    for (; x + step <= width; x += step) {
        std::memcpy(&eight, row + x, step);
        if (eight != 0)
            break;
    }
    return static_cast<int>(std::find_if(row + x, row + width, [](uchar pixel) { return pixel != 0; }) - row);
}

int nextEmpty(const uchar *row, int x, int width)
{
    return static_cast<int>(std::find(row + x, row + width, 0) - row);
}

std::vector<Run> runsOf(const uchar *row, int width)
{
    std::vector<Run> runs;
    for (int x = nextSet(row, 0, width); x < width;) {
        const int end = nextEmpty(row, x, width);
        runs.push_back({x, end, 0});
        x = nextSet(row, end, width);
    }
    return runs;
}

/// Spots that grow from row to row and turn out to be one.
class GrowingSpots
{
public:
    /// Runs of one row, from left to right, below those of the row before it.
    void addRow(int y, std::vector<Run> &row, const std::vector<Run> &above)
    {
        auto upper = above.begin();
        for (Run &run : row) {
            run.spot = m_spots.size();
            m_spots.push_back({{run.from, y, run.to - run.from, 1}, run.to - run.from});
            m_parents.push_back(run.spot);
            while (upper != above.end() && upper->to < run.from)
                ++upper;
            for (auto touching = upper; touching != above.end() && touching->from <= run.to; ++touching)
                join(touching->spot, run.spot);
        }
    }

    [[nodiscard]] std::vector<Spot> taken()
    {
        std::vector<Spot> whole;
        for (size_t i = 0; i < m_spots.size(); ++i) {
            if (m_parents[i] == i)
                whole.push_back(m_spots[i]);
        }
        return whole;
    }

private:
    size_t root(size_t spot)
    {
        while (m_parents[spot] != spot)
            spot = m_parents[spot] = m_parents[m_parents[spot]];
        return spot;
    }

    /// Into the older one, so that spots come in the order of their first pixels.
    void join(size_t one, size_t other)
    {
        const auto [older, younger] = std::minmax({root(one), root(other)});
        if (older == younger)
            return;
        m_parents[younger] = older;
        m_spots[older].place |= m_spots[younger].place;
        m_spots[older].area += m_spots[younger].area;
    }

    std::vector<Spot> m_spots;
    std::vector<size_t> m_parents;
};

} // namespace

std::vector<Spot> spotsOf(const cv::Mat &mask)
{
    GrowingSpots spots;
    std::vector<Run> above;
    for (int y = 0; y < mask.rows; ++y) {
        std::vector<Run> row = runsOf(mask.ptr<uchar>(y), mask.cols);
        spots.addRow(y, row, above);
        above = std::move(row);
    }
    return spots.taken();
}

bool touchesEdge(const cv::Rect &place, const cv::Size &picture)
{
    return place.x <= 1 || place.y <= 1 || place.br().x >= picture.width - 1 || place.br().y >= picture.height - 1;
}

} // namespace yichuang
