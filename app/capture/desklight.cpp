// SPDX-License-Identifier: Apache-2.0
#include "capture/desklight.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace yichuang {
namespace {

constexpr int rimWidth = 6;        // px
constexpr float rimTolerance = 24; ///< of what belongs to the desk, from its colour there
constexpr float steepestLight = 120; ///< from one end of the picture to the other

/// What the rim of the picture shows, where a sheet that is whole in the picture hardly reaches: its colour, and how it
/// changes over the picture, since light falls unevenly on a desk.
class Desk
{
public:
    explicit Desk(const cv::Mat &lab)
    {
        const cv::Rect inner(rimWidth, rimWidth, lab.cols - 2 * rimWidth, lab.rows - 2 * rimWidth);
        for (int y = 0; y < lab.rows; y += 2) {
            for (int x = 0; x < lab.cols; x += 2) {
                if (!inner.contains({x, y}))
                    m_rim.push_back({float(x) / float(lab.cols), float(y) / float(lab.rows), lab.at<cv::Vec3b>(y, x)});
            }
        }
        for (int channel = 0; channel < 3; ++channel)
            m_planes[size_t(channel)] = planeOf(channel);
    }

    /// The three channels in the row `y`, 0 to 1, at its left end; `slope` is how much they change towards the right end.
    [[nodiscard]] cv::Vec3f rowStart(float y) const
    {
        return {m_planes[0][0] + m_planes[0][2] * y, m_planes[1][0] + m_planes[1][2] * y,
                m_planes[2][0] + m_planes[2][2] * y};
    }
    [[nodiscard]] cv::Vec3f slope() const { return {m_planes[0][1], m_planes[1][1], m_planes[2][1]}; }

private:
    struct Place
    {
        float x;
        float y;
        cv::Vec3b colour;
    };

    /// a + b·x + c·y through the rim, without what is far from it: a sheet that touches the rim, a shadow, a lamp.
    [[nodiscard]] cv::Vec3f planeOf(int channel) const
    {
        cv::Vec3f plane(median(channel), 0, 0);
        for (int round = 0; round < 3; ++round) {
            cv::Matx33f products = cv::Matx33f::zeros();
            cv::Vec3f sums(0, 0, 0);
            for (const Place &place : m_rim) {
                const cv::Vec3f terms(1, place.x, place.y);
                const float value = place.colour[channel];
                if (std::abs(value - plane.dot(terms)) > rimTolerance)
                    continue;
                products += terms * terms.t();
                sums += terms * value;
            }
            cv::Vec3f fitted;
            if (!cv::solve(products, sums, fitted, cv::DECOMP_SVD) || std::abs(fitted[1]) > steepestLight
                || std::abs(fitted[2]) > steepestLight)
                return plane;
            plane = fitted;
        }
        return plane;
    }

    [[nodiscard]] float median(int channel) const
    {
        std::vector<uchar> values;
        for (const Place &place : m_rim)
            values.push_back(place.colour[channel]);
        const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }

    std::vector<Place> m_rim;
    std::array<cv::Vec3f, 3> m_planes;
};

} // namespace

cv::Mat distanceFromDesk(const cv::Mat &lab)
{
    const Desk desk(lab);
    cv::Mat distance(lab.size(), CV_8UC1);
    const cv::Vec3f slope = desk.slope() / float(lab.cols);
    for (int y = 0; y < lab.rows; ++y) {
        const auto *from = lab.ptr<cv::Vec3b>(y);
        uchar *to = distance.ptr<uchar>(y);
        cv::Vec3f here = desk.rowStart(float(y) / float(lab.rows));
        for (int x = 0; x < lab.cols; ++x, here += slope) {
            const float light = float(from[x][0]) - here[0];
            const float sum = std::abs(light) + 2 * std::abs(float(from[x][1]) - here[1])
                + 2 * std::abs(float(from[x][2]) - here[2]);
            to[x] = cv::saturate_cast<uchar>(light < 0 ? sum / 3 : sum);
        }
    }
    return distance;
}

} // namespace yichuang
