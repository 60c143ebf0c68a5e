// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QStringList>

#include "devices/framesource.h"
#include "devices/videonode.h"

namespace yichuang {

/// The document cameras of this computer, which are USB video devices (V4L2), read directly: MJPEG or YUYV through buffers of
/// the driver. Nothing of a media framework is needed, nor of its plug-ins.
class VideoCameras final : public CameraBus
{
public:
    using Opener = std::function<Result<std::unique_ptr<VideoNode>>(const QString &path)>;

    /// @param nodes "/dev/video0", …; more than one of them may belong to one camera, and not all take pictures
    explicit VideoCameras(const QStringList &nodes, Opener opener = openVideoNode);

    [[nodiscard]] QList<CameraInfo> list() override;
    [[nodiscard]] Result<std::unique_ptr<FrameSource>> open(const QString &camera) override;

private:
    QStringList m_nodes;
    Opener m_opener;
};

/// The video devices that are plugged in now, in the order of their numbers.
[[nodiscard]] QStringList videoNodes();

} // namespace yichuang
