// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>

#include "core/error.h"
#include "devices/deviceframe.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"
#include "ports/scanner.h"

namespace yichuang {

// What the frames of the device protocol say. Every request has "id" and "do"; every answer repeats the id, and the last
// one to a request has "last": true. An answer with "error" is always the last.

[[nodiscard]] DeviceFrame errorFrame(int id, const Error &error);
/// The error of an answer, or no value. A name that this version does not know becomes DeviceFailed.
[[nodiscard]] std::optional<Error> errorOf(const DeviceFrame &frame);

[[nodiscard]] DeviceFrame lastFrame(int id, QJsonObject header, QByteArray payload = {});
[[nodiscard]] bool isLast(const DeviceFrame &frame);

/// Marks a last frame after which the process still has something to put away: it takes no request before it has said
/// readyFrame(), and may end instead. A driver that hangs there must not hold up the verdict.
[[nodiscard]] DeviceFrame tidyingAfter(DeviceFrame last);
[[nodiscard]] bool isTidying(const DeviceFrame &frame);
/// @param id of the request that was tidied up after
[[nodiscard]] DeviceFrame readyFrame(int id);
[[nodiscard]] bool isReady(const DeviceFrame &frame);

[[nodiscard]] QJsonObject scannersToJson(const QList<ScannerInfo> &scanners);
[[nodiscard]] Result<QList<ScannerInfo>> scannersFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject scanRequestToJson(const ScanRequest &request);
[[nodiscard]] Result<ScanRequest> scanRequestFromJson(const QJsonObject &object);

/// All but the bytes, which travel as payload.
[[nodiscard]] QJsonObject pageToJson(const ScannedPage &page);
[[nodiscard]] Result<ScannedPage> pageFromFrame(const DeviceFrame &frame);

[[nodiscard]] QJsonObject inspectionToJson(const FileInspection &inspection);
/// Invalid when pages and count differ or a name is unknown.
[[nodiscard]] Result<FileInspection> inspectionFromJson(const QJsonObject &object);

/// Size and format only; the bytes travel as payload.
[[nodiscard]] QJsonObject pixelsToJson(const Pixels &pixels);
/// Invalid unless the payload has exactly the bytes that the size asks for.
[[nodiscard]] Result<Pixels> pixelsFromFrame(const DeviceFrame &frame);

} // namespace yichuang
