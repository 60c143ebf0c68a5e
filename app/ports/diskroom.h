// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>

#include "core/error.h"

namespace yichuang {

enum class RoomLevel {
    Enough,
    Low,        ///< somebody should make room
    NearlyFull, ///< no new cases; open ones can be finished (TRUST A3.7)
};

struct RoomReport
{
    RoomLevel level = RoomLevel::Enough;
    qint64 freeBytes = 0;
    bool reserveHeld = false; ///< the space set aside for the commits of open cases and the outbox is there
    qint64 casesThatFit = -1; ///< by the size of the newest ones, before new cases are refused; -1: no case to judge by
};

/// The room on the disk that holds the store. Looking also sets the reserve aside again when there is room for it.
class DiskRoom
{
public:
    DiskRoom() = default;
    Q_DISABLE_COPY_MOVE(DiskRoom)
    virtual ~DiskRoom();

    [[nodiscard]] virtual QFuture<Result<RoomReport>> look() = 0;
};

} // namespace yichuang
