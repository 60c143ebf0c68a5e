// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QList>

#include "devices/videomode.h"
#include "devices/videonode.h"

struct v4l2_buffer;

namespace yichuang {

/// A camera that sends: format set, buffers mapped, streaming on. All of it is undone when it goes, so that another size can be
/// asked for.
class VideoStream
{
public:
    /// @param node outlives the stream
    /// DeviceMissing, DeviceBusy, DeviceFailed
    [[nodiscard]] static Result<std::unique_ptr<VideoStream>> open(VideoNode &node, const VideoMode &mode);
    ~VideoStream();
    Q_DISABLE_COPY_MOVE(VideoStream)

    /// What the driver made of the wish: it may have taken another size.
    [[nodiscard]] const VideoMode &mode() const { return m_mode; }
    [[nodiscard]] int bytesPerLine() const { return m_bytesPerLine; }
    /// The next frame, as it was sent; empty when the camera says that it is broken.
    /// DeviceMissing, TimedOut after four seconds, DeviceFailed
    [[nodiscard]] Result<QByteArray> next();

private:
    struct Buffer
    {
        void *memory;
        size_t length;
    };

    VideoStream(VideoNode &node, const VideoMode &mode) : m_node(node), m_mode(mode) {}
    [[nodiscard]] Result<> setFormat();
    [[nodiscard]] Result<> mapBuffers();
    [[nodiscard]] Result<> begin();
    /// Its bytes; the buffer goes back to the driver.
    [[nodiscard]] Result<QByteArray> takenFrom(v4l2_buffer &buffer);

    VideoNode &m_node;
    VideoMode m_mode;
    int m_bytesPerLine = 0;
    QList<Buffer> m_buffers;
    bool m_running = false;
};

} // namespace yichuang
