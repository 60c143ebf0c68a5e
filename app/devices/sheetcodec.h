// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include "core/error.h"
#include "devices/deviceframe.h"
#include "domain/cases/sheetlikeness.h"

namespace yichuang {

// How the prints of sheets travel: one after the other as payload, their lengths in the header.

/// Gives a frame these prints; it must have no payload yet.
void putPrints(DeviceFrame &frame, const QList<QByteArray> &prints);
/// None for a frame that names none. Invalid unless the lengths make up the whole payload.
[[nodiscard]] Result<QList<QByteArray>> printsOf(const DeviceFrame &frame);

[[nodiscard]] DeviceFrame compareRequest(const QByteArray &sheetPrint, const QList<QByteArray> &others);
[[nodiscard]] DeviceFrame likenessFrame(int id, const QList<SheetLikeness> &likenesses);
/// Invalid unless there are exactly so many, each within -1 to 1.
[[nodiscard]] Result<QList<SheetLikeness>> likenessesOf(const DeviceFrame &frame, qsizetype count);

} // namespace yichuang
