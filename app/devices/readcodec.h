// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "devices/deviceframe.h"
#include "ports/pagereader.h"

namespace yichuang {

// What the desk and the device process say to each other about reading a page: see devicecodec.h.

[[nodiscard]] DeviceFrame readRequest(const ReadingWish &wish);
/// Invalid for a page before the first, a turn that is no quarter, or an unknown field.
[[nodiscard]] Result<ReadingWish> readingWishFrom(const DeviceFrame &request);

[[nodiscard]] DeviceFrame wayUpRequest(const QByteArray &bytes, int page);
[[nodiscard]] bool isWayUpRequest(const DeviceFrame &request);
/// Degrees clockwise; none where it cannot be told.
[[nodiscard]] QJsonObject wayUpToJson(std::optional<int> turned);
/// Invalid for what is no quarter of a turn.
[[nodiscard]] Result<std::optional<int>> wayUpFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject readLinesToJson(const QList<ReadLine> &lines);
/// Invalid for an unknown field, an empty text, an area that is not on the page, or a line that no rule of the wish asked for.
[[nodiscard]] Result<QList<ReadLine>> readLinesFromJson(const QJsonObject &object, const QList<ReadingRule> &rules);

} // namespace yichuang
