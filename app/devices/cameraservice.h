// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QString>

#include "devices/framesource.h"
#include "devices/requesthandler.h"

namespace yichuang {

/// What lies under the camera, as a page: cut out along the outline that a person gave or the machine found, and put straight.
/// NotFound when a card was wished for and none was made out, Invalid for corners that enclose no sheet.
[[nodiscard]] Result<CameraPage> cameraPageOf(const Pixels &picture, const CameraWish &wish);

/// Front and back of a card, each a JPEG file, as one page. Malformed for a file that is none of a card's side.
[[nodiscard]] Result<ScannedPage> joinedCard(const QByteArray &front, const QByteArray &back);

/// "listCameras"; "watch", which sends frames until it is cancelled; "take"; "joinCard"; "close". The camera stays open between
/// watching and taking. After a fault the process ends, since a driver that failed is best left, and because the walls around
/// it stand around the cameras that were there when it began.
class CameraService final : public RequestHandler
{
public:
    explicit CameraService(std::unique_ptr<CameraBus> bus) : m_bus(std::move(bus)) {}

    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;

private:
    [[nodiscard]] AfterRequest list(int id, FrameChannel &channel);
    [[nodiscard]] AfterRequest watch(int id, const QString &camera, FrameChannel &channel);
    [[nodiscard]] AfterRequest take(int id, const DeviceFrame &request, FrameChannel &channel);
    [[nodiscard]] AfterRequest fail(int id, const Error &error, FrameChannel &channel);
    [[nodiscard]] Result<> open(const QString &camera);

    std::unique_ptr<CameraBus> m_bus;
    std::unique_ptr<FrameSource> m_source;
    QString m_camera; ///< that is open
};

} // namespace yichuang
