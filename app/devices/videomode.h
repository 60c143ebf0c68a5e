// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>

namespace yichuang {

/// One way in which a camera can send pictures.
struct VideoMode
{
    enum class Encoding { Jpeg, Yuyv };

    Encoding encoding = Encoding::Jpeg;
    int width = 0;  ///< px
    int height = 0; ///< px
    bool operator==(const VideoMode &) const = default;
};

/// How a camera is used: for looking, and for taking what lies under it.
struct VideoModes
{
    VideoMode look;
    VideoMode take;
    bool operator==(const VideoModes &) const = default;
};

/// The largest picture is taken; of two as large, the one that comes as JPEG, since a camera sends that at full speed. For
/// looking the smallest one that is 600 px wide and has the same shape: cameras cut another shape out of another part of what
/// they see, and corners set by hand would lie elsewhere. Where there is none, the large one is looked at as well.
/// No value without a picture of a size that can be taken in (FileLimits).
[[nodiscard]] std::optional<VideoModes> chosenModes(const QList<VideoMode> &offered);

} // namespace yichuang
