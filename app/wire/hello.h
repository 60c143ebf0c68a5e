// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

/// The answer to GET /v1/hello: probe, limits and the server's time in one.
struct Hello
{
    QString epoch;
    qint64 serverTime = 0;                 ///< milliseconds since 1970 UTC
    QString apiMin;
    QString apiMax;
    qint64 jsonLimit = 0;                  ///< bytes of a JSON request
    qint64 patchLimit = 0;                 ///< bytes of one PATCH
    qint64 materialLimit = 0;              ///< bytes of a material
    qint64 bulkBps = 0;                    ///< bytes per second that one counter may send; 0 is no limit
    qint64 bulkSlots = 0;                  ///< materials at once; 0 asks the counter to hold materials back
    QString feedFloor;                     ///< cursors made before this one have expired; "" when none has
    QString lastLocalNo;                   ///< greatest local number seen from this counter, or ""
    bool operator==(const Hello &) const = default;
};

/// In JSON the limits stand in "limits", the versions in "api", floor in "feeds", lastLocalNo in "device".
[[nodiscard]] Result<Hello> helloFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject helloToJson(const Hello &hello);

} // namespace yichuang::wire
