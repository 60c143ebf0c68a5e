// SPDX-License-Identifier: Apache-2.0
#include "devices/videocamera.h"

#include <algorithm>
#include <cstring>

#include <linux/videodev2.h>

#include <QDir>

#include "capture/jpegcodec.h"
#include "capture/yuyvpicture.h"
#include "devices/videostream.h"

namespace yichuang {
namespace {

/// Frames that a camera sends before its exposure has settled on a new size.
constexpr int settlingFrames = 4;
/// The first frames of many cameras are cut off; one that sends nothing else is out of order.
constexpr int mostBrokenFrames = 20;
constexpr quint32 mostModes = 200;

/// Its name, when it takes pictures and streams them.
std::optional<QString> captureLabel(VideoNode &node)
{
    v4l2_capability capability = {};
    if (node.control(VIDIOC_QUERYCAP, &capability) != 0)
        return std::nullopt;
    const quint32 able = (capability.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? capability.device_caps
                                                                             : capability.capabilities;
    if ((able & V4L2_CAP_VIDEO_CAPTURE) == 0 || (able & V4L2_CAP_STREAMING) == 0)
        return std::nullopt;
    const auto *card = reinterpret_cast<const char *>(capability.card);
    return QString::fromUtf8(card, qsizetype(strnlen(card, sizeof capability.card)));
}

void addSizes(VideoNode &node, quint32 code, VideoMode::Encoding encoding, QList<VideoMode> &modes)
{
    for (quint32 index = 0; index < mostModes; ++index) {
        v4l2_frmsizeenum size = {};
        size.index = index;
        size.pixel_format = code;
        if (node.control(VIDIOC_ENUM_FRAMESIZES, &size) != 0)
            return;
        if (size.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
            modes.append({encoding, int(size.discrete.width), int(size.discrete.height)});
            continue;
        }
        modes.append({encoding, int(size.stepwise.max_width), int(size.stepwise.max_height)});
        return;
    }
}

QList<VideoMode> modesOf(VideoNode &node)
{
    QList<VideoMode> modes;
    for (quint32 index = 0; index < mostModes; ++index) {
        v4l2_fmtdesc format = {};
        format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        format.index = index;
        if (node.control(VIDIOC_ENUM_FMT, &format) != 0)
            break;
        if (format.pixelformat == V4L2_PIX_FMT_MJPEG)
            addSizes(node, format.pixelformat, VideoMode::Encoding::Jpeg, modes);
        else if (format.pixelformat == V4L2_PIX_FMT_YUYV)
            addSizes(node, format.pixelformat, VideoMode::Encoding::Yuyv, modes);
    }
    return modes;
}

class VideoSource final : public FrameSource
{
public:
    VideoSource(std::unique_ptr<VideoNode> node, const VideoModes &modes) : m_node(std::move(node)), m_modes(modes) {}

    [[nodiscard]] Result<Pixels> look() override
    {
        if (const auto streaming = stream(m_modes.look); !streaming)
            return failure(streaming.error());
        return picture(shrinkForLooking(m_stream->mode().width));
    }

    [[nodiscard]] Result<Pixels> take() override
    {
        const bool settled = m_stream && m_wished == m_modes.take;
        if (const auto streaming = stream(m_modes.take); !streaming)
            return failure(streaming.error());
        for (int frame = 0; frame < (settled ? 0 : settlingFrames); ++frame) {
            if (const auto passed = m_stream->next(); !passed)
                return failure(passed.error());
        }
        return picture(1);
    }

private:
    [[nodiscard]] Result<> stream(const VideoMode &mode)
    {
        if (m_stream && m_wished == mode)
            return {};
        m_stream.reset(); // before another is opened: the driver gives its buffers once
        auto opened = VideoStream::open(*m_node, mode);
        if (!opened)
            return failure(opened.error());
        m_stream = std::move(*opened);
        m_wished = mode;
        return {};
    }

    [[nodiscard]] Result<Pixels> picture(int shrink)
    {
        for (int broken = 0; broken < mostBrokenFrames; ++broken) {
            const auto frame = m_stream->next();
            if (!frame)
                return failure(frame.error());
            auto decoded = pixelsFrom(*frame, shrink);
            if (decoded)
                return decoded;
        }
        return failure(ErrorCode::DeviceFailed, QStringLiteral("nothing but broken frames"));
    }

    [[nodiscard]] Result<Pixels> pixelsFrom(const QByteArray &frame, int shrink) const
    {
        const VideoMode &mode = m_stream->mode();
        if (mode.encoding == VideoMode::Encoding::Jpeg)
            return decodeJpeg(frame, shrink);
        return pictureOfYuyv(frame, mode.width, mode.height, m_stream->bytesPerLine());
    }

    std::unique_ptr<VideoNode> m_node;
    VideoModes m_modes;
    VideoMode m_wished;
    std::unique_ptr<VideoStream> m_stream; ///< uses the node
};

} // namespace

VideoCameras::VideoCameras(const QStringList &nodes, Opener opener) : m_nodes(nodes), m_opener(std::move(opener)) {}

QList<CameraInfo> VideoCameras::list()
{
    QList<CameraInfo> cameras;
    for (const QString &path : std::as_const(m_nodes)) {
        const auto node = m_opener(path);
        if (!node)
            continue; // gone meanwhile, or not for this account
        if (const auto label = captureLabel(**node))
            cameras.append({path, *label});
    }
    return cameras;
}

Result<std::unique_ptr<FrameSource>> VideoCameras::open(const QString &camera)
{
    if (!m_nodes.contains(camera))
        return failure(ErrorCode::DeviceMissing, camera);
    auto node = m_opener(camera);
    if (!node)
        return failure(node.error());
    if (!captureLabel(**node))
        return failure(ErrorCode::DeviceMissing, QStringLiteral("takes no pictures"));
    const auto modes = chosenModes(modesOf(**node));
    if (!modes)
        return failure(ErrorCode::DeviceFailed, QStringLiteral("no format that can be read"));
    return std::unique_ptr<FrameSource>(std::make_unique<VideoSource>(std::move(*node), *modes));
}

QStringList videoNodes()
{
    const QDir devices(QStringLiteral("/dev"));
    QStringList names = devices.entryList({QStringLiteral("video[0-9]*")}, QDir::System | QDir::Files);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.mid(5).toInt() < b.mid(5).toInt();
    });
    for (QString &name : names)
        name = devices.filePath(name);
    return names;
}

} // namespace yichuang
