// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/guide/guidenews.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// Who has read what of the catalogue (DOMAIN R95). Whoever begins knows the catalogue as it is offered on that day: their
/// training was about it. From then on each change is read one by one.
class GuideReadings
{
public:
    GuideReadings() = default;
    Q_DISABLE_COPY_MOVE(GuideReadings)
    virtual ~GuideReadings();

    /// What is offered that day is known to this clerk. Does nothing when they began before, or while there is no catalogue.
    [[nodiscard]] virtual QFuture<Result<>> begin(const QString &clerkId, QDate day) = 0;
    /// Items that are offered that day in a version newer than the clerk knows, by name; none for who never began. Classified
    /// items are left out.
    [[nodiscard]] virtual QFuture<Result<QList<GuideNews>>> news(const QString &clerkId, QDate day) = 0;
    /// Keeps that a version was read, with the entry that tells it. Reading it again changes and tells nothing. NotFound when
    /// there is no such version; Invalid without a clerk.
    [[nodiscard]] virtual QFuture<Result<>> confirm(const GuideReading &reading, const LedgerEvent &event) = 0;
    /// What a clerk confirmed, in the order of reading.
    [[nodiscard]] virtual QFuture<Result<QList<GuideReading>>> readings(const QString &clerkId) = 0;
};

} // namespace yichuang
