// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include <opencv2/core.hpp>

namespace yichuang {

enum class CodeKind { Qr, Code128 };
enum class Effort {
    Fast, ///< of one size and upright lines only
    Hard,
};

struct ReadCode
{
    std::string text; ///< UTF-8
    cv::Rect place;   ///< in the picture
    int degrees = 0;  ///< that its top is turned clockwise, any
};

/// One code of this kind in a grey picture, by ZXing.
[[nodiscard]] std::optional<ReadCode> readByZxing(const cv::Mat &gray, CodeKind kind, Effort effort);

/// The same by zbar, which reads blurred bars that ZXing gives up.
[[nodiscard]] std::optional<ReadCode> readByZbar(const cv::Mat &gray, CodeKind kind);

} // namespace yichuang
