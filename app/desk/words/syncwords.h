// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include "desk/look/statuscolours.h"
#include "sync/synchealth.h"

namespace yichuang {

/// What the sync chip says: always words, never a colour alone (UX §3).
struct SyncWords
{
    Tone tone = Tone::Quiet;
    QString chip; ///< 在线 · 离线 12 分钟 · 待上传 3 · 待确认 1 · 需处理 2
    QString hint; ///< a sentence on what is allowed and safe meanwhile
    bool operator==(const SyncWords &) const = default;
};

[[nodiscard]] SyncWords syncWords(const SyncHealth &health, const QDateTime &now);

} // namespace yichuang
