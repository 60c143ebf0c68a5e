// SPDX-License-Identifier: Apache-2.0
#include "capture/inkskew.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace yichuang {
namespace {

constexpr int inkLevels = 45;
constexpr size_t leastPoints = 400;
constexpr size_t mostPoints = 40'000;
constexpr double widest = 7; // degrees
constexpr int margin = 200;  ///< rows above and below that turned points may reach

class RowSums
{
public:
    explicit RowSums(const cv::Mat &ink) : m_rows(static_cast<size_t>(ink.rows + 2 * margin))
    {
        std::vector<cv::Point> all;
        cv::findNonZero(ink > inkLevels, all);
        if (all.size() < leastPoints)
            return;
        const size_t step = std::max<size_t>(1, all.size() / mostPoints);
        for (size_t i = 0; i < all.size(); i += step)
            m_points.emplace_back(float(all[i].x - ink.cols / 2), float(all[i].y + margin));
    }

    [[nodiscard]] bool empty() const { return m_points.empty(); }

    /// How much neighbouring rows differ when the page is turned back by this angle.
    [[nodiscard]] double contrast(double degrees)
    {
        std::fill(m_rows.begin(), m_rows.end(), 0);
        const float slope = float(std::tan(degrees * std::numbers::pi / 180));
        for (const cv::Point2f &point : m_points) {
            const auto row = static_cast<int>(point.y - point.x * slope + 0.5F);
            if (row >= 0 && size_t(row) < m_rows.size())
                ++m_rows[size_t(row)];
        }
        double sum = 0;
        for (size_t i = 1; i < m_rows.size(); ++i) {
            const double difference = m_rows[i] - m_rows[i - 1];
            sum += difference * difference;
        }
        return sum;
    }

private:
    std::vector<cv::Point2f> m_points;
    std::vector<int> m_rows;
};

} // namespace

double skewByInk(const cv::Mat &ink)
{
    RowSums sums(ink);
    if (sums.empty())
        return 0;
    double best = -1;
    double angle = 0;
    const auto tryAngle = [&](double degrees) {
        const double contrast = sums.contrast(degrees);
        if (contrast > best) {
            best = contrast;
            angle = degrees;
        }
    };
    for (double degrees = -widest; degrees <= widest; degrees += 0.5)
        tryAngle(degrees);
    for (const double step : {0.25, 0.1, 0.05}) {
        const double middle = angle;
        for (int i = -2; i <= 2; ++i)
            tryAngle(middle + i * step);
    }
    return angle;
}

} // namespace yichuang
