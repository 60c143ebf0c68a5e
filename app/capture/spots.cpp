// SPDX-License-Identifier: Apache-2.0
#include "capture/spots.h"

#include <opencv2/imgproc.hpp>

namespace yichuang {

std::vector<Spot> spotsOf(const cv::Mat &mask)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
    std::vector<Spot> spots;
    for (int i = 1; i < count; ++i) { // 0 is the background
        const int *row = stats.ptr<int>(i);
        spots.push_back({{row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH], row[cv::CC_STAT_HEIGHT]},
                         row[cv::CC_STAT_AREA]});
    }
    return spots;
}

bool touchesEdge(const cv::Rect &place, const cv::Size &picture)
{
    return place.x <= 1 || place.y <= 1 || place.br().x >= picture.width - 1 || place.br().y >= picture.height - 1;
}

} // namespace yichuang
