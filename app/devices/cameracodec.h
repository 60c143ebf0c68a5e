// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/error.h"
#include "devices/deviceframe.h"
#include "ports/camera.h"

namespace yichuang {

// What the frames of the camera's process say, beside what devicecodec.h holds for all of them.

[[nodiscard]] QJsonObject camerasToJson(const QList<CameraInfo> &cameras);
[[nodiscard]] Result<QList<CameraInfo>> camerasFromJson(const QJsonObject &object);

/// The picture travels as payload.
[[nodiscard]] DeviceFrame cameraFrameToFrame(int id, const CameraFrame &frame);
/// Invalid for a picture whose size and bytes differ and for an outline that has not four corners.
[[nodiscard]] Result<CameraFrame> cameraFrameFrom(const DeviceFrame &frame);

[[nodiscard]] QJsonObject cameraWishToJson(const CameraWish &wish);
/// Invalid for corners that are not four, nor none.
[[nodiscard]] Result<CameraWish> cameraWishFromJson(const QJsonObject &object);

} // namespace yichuang
