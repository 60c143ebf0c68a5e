// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>

#include <QString>
#include <QtGlobal>

#include "core/error.h"

namespace yichuang {

/// An open /dev/video*, as far as V4L2 is concerned with it. A scripted one stands in for it in tests.
class VideoNode
{
public:
    VideoNode() = default;
    Q_DISABLE_COPY_MOVE(VideoNode)
    virtual ~VideoNode() = default;

    /// ioctl().
    /// @param argument the structure that belongs to the request
    /// @return 0, or errno
    [[nodiscard]] virtual int control(unsigned long request, void *argument) = 0;
    /// Waits for the next frame.
    /// @return 0, ETIMEDOUT or errno
    [[nodiscard]] virtual int wait(int timeoutMs) = 0;
    /// mmap() of a buffer of the driver; null when it fails.
    [[nodiscard]] virtual void *map(size_t length, qint64 offset) = 0;
    virtual void unmap(void *memory, size_t length) = 0;
};

/// DeviceMissing, DeviceBusy or DeviceFailed.
[[nodiscard]] Result<std::unique_ptr<VideoNode>> openVideoNode(const QString &path);

/// What an errno of a camera means: DeviceMissing, DeviceBusy, TimedOut or DeviceFailed.
/// @param doing for the log
[[nodiscard]] Error videoError(int code, const char *doing);

} // namespace yichuang
