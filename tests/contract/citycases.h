// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "domain/exchange/outboxentry.h"

namespace yichuang::test {

/// What a commit would put into the outbox for one received case, with bytes the real contract accepts.
struct CityCase
{
    CaseRecord record;
    QList<OutboxEntry> entries; ///< the case, then one per file
    QList<QByteArray> files;    ///< in the order of their entries
};

/// The hall and counter of all cases made here.
inline const QString cityHall = QStringLiteral("310118");
inline const QString cityCounter = QStringLiteral("07");

/// A case with ids of its own and files of these sizes.
[[nodiscard]] CityCase cityCase(const Clock &clock, const QList<qint64> &fileSizes);

/// A review of that case, as an entry for the outbox.
[[nodiscard]] OutboxEntry cityReview(const Clock &clock, const CaseRecord &record);

} // namespace yichuang::test
