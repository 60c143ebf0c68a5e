// SPDX-License-Identifier: Apache-2.0
#include "devices/videostream.h"

#include <cerrno>

#include <linux/videodev2.h>

namespace yichuang {
namespace {

constexpr unsigned int wishedBuffers = 3;
constexpr int patienceMs = 4'000;
constexpr int wakingTries = 50;

quint32 codeOf(VideoMode::Encoding encoding)
{
    return encoding == VideoMode::Encoding::Jpeg ? V4L2_PIX_FMT_MJPEG : V4L2_PIX_FMT_YUYV;
}

v4l2_buffer bufferAt(unsigned int index)
{
    v4l2_buffer buffer = {};
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return buffer;
}

} // namespace

Result<std::unique_ptr<VideoStream>> VideoStream::open(VideoNode &node, const VideoMode &mode)
{
    std::unique_ptr<VideoStream> stream(new VideoStream(node, mode));
    for (const auto &step : {&VideoStream::setFormat, &VideoStream::mapBuffers, &VideoStream::begin}) {
        if (const auto done = (stream.get()->*step)(); !done)
            return failure(done.error());
    }
    return stream;
}

VideoStream::~VideoStream()
{
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (m_running)
        (void)m_node.control(VIDIOC_STREAMOFF, &type);
    for (const Buffer &buffer : std::as_const(m_buffers))
        m_node.unmap(buffer.memory, buffer.length);
    v4l2_requestbuffers none = {};
    none.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    none.memory = V4L2_MEMORY_MMAP;
    (void)m_node.control(VIDIOC_REQBUFS, &none); // a driver takes no other format while it has buffers
}

Result<> VideoStream::setFormat()
{
    v4l2_format format = {};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    format.fmt.pix.width = quint32(m_mode.width);
    format.fmt.pix.height = quint32(m_mode.height);
    format.fmt.pix.pixelformat = codeOf(m_mode.encoding);
    format.fmt.pix.field = V4L2_FIELD_ANY;
    if (const int code = m_node.control(VIDIOC_S_FMT, &format); code != 0)
        return failure(videoError(code, "format"));
    if (format.fmt.pix.pixelformat != codeOf(m_mode.encoding))
        return failure(ErrorCode::DeviceFailed, QStringLiteral("format refused"));
    m_mode.width = int(format.fmt.pix.width);
    m_mode.height = int(format.fmt.pix.height);
    m_bytesPerLine = int(format.fmt.pix.bytesperline);
    return {};
}

Result<> VideoStream::mapBuffers()
{
    v4l2_requestbuffers wish = {};
    wish.count = wishedBuffers;
    wish.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    wish.memory = V4L2_MEMORY_MMAP;
    if (const int code = m_node.control(VIDIOC_REQBUFS, &wish); code != 0)
        return failure(videoError(code, "buffers"));
    if (wish.count == 0)
        return failure(ErrorCode::DeviceFailed, QStringLiteral("no buffers"));
    for (unsigned int index = 0; index < wish.count; ++index) {
        v4l2_buffer buffer = bufferAt(index);
        if (const int code = m_node.control(VIDIOC_QUERYBUF, &buffer); code != 0)
            return failure(videoError(code, "buffer"));
        void *memory = m_node.map(buffer.length, buffer.m.offset);
        if (!memory)
            return failure(ErrorCode::DeviceFailed, QStringLiteral("buffer cannot be mapped"));
        m_buffers.append({memory, buffer.length});
    }
    return {};
}

Result<> VideoStream::begin()
{
    for (qsizetype index = 0; index < m_buffers.size(); ++index) {
        v4l2_buffer buffer = bufferAt(unsigned(index));
        if (const int code = m_node.control(VIDIOC_QBUF, &buffer); code != 0)
            return failure(videoError(code, "queue"));
    }
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (const int code = m_node.control(VIDIOC_STREAMON, &type); code != 0)
        return failure(videoError(code, "stream"));
    m_running = true;
    return {};
}

Result<QByteArray> VideoStream::next()
{
    // Some drivers say that a frame is there before it is.
    for (int tries = 0; tries < wakingTries; ++tries) {
        if (const int code = m_node.wait(patienceMs); code != 0)
            return failure(videoError(code, "frame"));
        v4l2_buffer buffer = bufferAt(0);
        const int code = m_node.control(VIDIOC_DQBUF, &buffer);
        if (code == 0)
            return takenFrom(buffer);
        if (code != EAGAIN)
            return failure(videoError(code, "frame"));
    }
    return failure(videoError(ETIMEDOUT, "frame"));
}

Result<QByteArray> VideoStream::takenFrom(v4l2_buffer &buffer)
{
    if (buffer.index >= unsigned(m_buffers.size()))
        return failure(ErrorCode::DeviceFailed, QStringLiteral("a buffer that is not ours"));
    const Buffer &filled = m_buffers.at(int(buffer.index));
    QByteArray frame;
    const bool good = (buffer.flags & V4L2_BUF_FLAG_ERROR) == 0;
    if (good && buffer.bytesused <= filled.length)
        frame = QByteArray(static_cast<const char *>(filled.memory), int(buffer.bytesused));
    if (const int code = m_node.control(VIDIOC_QBUF, &buffer); code != 0)
        return failure(videoError(code, "queue"));
    return frame;
}

} // namespace yichuang
