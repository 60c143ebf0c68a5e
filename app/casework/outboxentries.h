// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include "domain/exchange/outboxentry.h"
#include "domain/guide/guidecorrection.h"

namespace yichuang {

/// The queue entries that tell the city of a filed case: the case itself, then one for each file that is sent: the document of
/// a material, or its page files when it has none (SYNC §2.7). Keys are made here, once, and written in the transaction of the
/// fact (SYNC §2.8).
[[nodiscard]] QList<OutboxEntry> entriesForCase(const CaseRecord &record, const QByteArray &envelope,
                                                const QDateTime &at);

/// One for each file that is sent for these materials, which belong to the case.
[[nodiscard]] QList<OutboxEntry> entriesForFiles(const CaseRecord &record, const QList<CaseMaterial> &materials,
                                                 const QDateTime &at);

/// The entry that tells of something that happened to a case later.
[[nodiscard]] OutboxEntry entryForEvent(const CaseRecord &record, const QString &eventId, const QByteArray &envelope,
                                        OutboxLane lane, const QDateTime &at);

/// What tells the owner of a guide's element of a correction. It belongs to no case and may be put again and again.
[[nodiscard]] OutboxEntry entryForCorrection(const GuideCorrection &correction);

} // namespace yichuang
