// SPDX-License-Identifier: Apache-2.0
#include "capture/yuyvpicture.h"

#include <opencv2/imgproc.hpp>

namespace yichuang {

Result<Pixels> pictureOfYuyv(const QByteArray &bytes, int width, int height, int bytesPerLine)
{
    const bool fits = width > 0 && height > 0 && width % 2 == 0 && bytesPerLine >= 2 * width
        && bytes.size() >= qint64(bytesPerLine) * (height - 1) + 2 * width;
    if (!fits)
        return failure(ErrorCode::Malformed, QStringLiteral("size and bytes differ"));
    Pixels picture{width, height, Pixels::Format::Rgb888, {}};
    picture.bytes = QByteArray(qsizetype(width) * height * 3, Qt::Uninitialized);
    // OpenCV takes no const bytes; these are only read.
    const cv::Mat from(height, width, CV_8UC2, const_cast<char *>(bytes.constData()), size_t(bytesPerLine));
    cv::Mat to(height, width, CV_8UC3, picture.bytes.data());
    cv::cvtColor(from, to, cv::COLOR_YUV2RGB_YUYV);
    return picture;
}

} // namespace yichuang
