// SPDX-License-Identifier: Apache-2.0
#include "bench/straightjpeg.h"

#include <array>
#include <memory>

#include <opencv2/imgproc.hpp>
#include <turbojpeg.h>

namespace yichuang::test {
namespace {

struct CloseCodec
{
    void operator()(void *codec) const { tjDestroy(codec); }
};
struct FreeBuffer
{
    void operator()(unsigned char *buffer) const { tjFree(buffer); }
};

cv::Mat turnedBack(const JpegPlanes::Plane &plane, double degrees)
{
    const cv::Mat crooked(plane.height, plane.width, CV_8UC1, const_cast<char *>(plane.bytes.constData()),
                          static_cast<size_t>(plane.stride));
    const cv::Point2f middle(float(plane.width) / 2, float(plane.height) / 2);
    cv::Mat straight;
    cv::warpAffine(crooked, straight, cv::getRotationMatrix2D(middle, degrees, 1), crooked.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return straight;
}

bool isHalf(const JpegPlanes::Plane &plane, const JpegPlanes::Plane &whole)
{
    return 2 * plane.width == whole.width && 2 * plane.height == whole.height;
}

} // namespace

QByteArray straightJpeg(const JpegPlanes &page, double degrees, int quality)
{
    const bool gray = page.blue.bytes.isEmpty();
    if (!gray && (!isHalf(page.blue, page.luma) || !isHalf(page.red, page.luma)))
        return {};
    std::array<cv::Mat, 3> planes{turnedBack(page.luma, degrees)};
    if (!gray) {
        planes.at(1) = turnedBack(page.blue, degrees);
        planes.at(2) = turnedBack(page.red, degrees);
    }
    std::array<const unsigned char *, 3> starts{};
    std::array<int, 3> strides{};
    for (size_t nth = 0; nth < planes.size(); ++nth) {
        starts.at(nth) = planes.at(nth).data;
        strides.at(nth) = planes.at(nth).empty() ? 0 : static_cast<int>(planes.at(nth).step);
    }
    const std::unique_ptr<void, CloseCodec> codec(tjInitCompress());
    unsigned char *out = nullptr;
    unsigned long size = 0;
    const int status = tjCompressFromYUVPlanes(codec.get(), starts.data(), page.luma.width, strides.data(), page.luma.height,
                                               gray ? TJSAMP_GRAY : TJSAMP_420, &out, &size, quality, 0);
    const std::unique_ptr<unsigned char, FreeBuffer> owner(out);
    return status == 0 ? QByteArray(reinterpret_cast<const char *>(out), static_cast<qsizetype>(size)) : QByteArray();
}

} // namespace yichuang::test
