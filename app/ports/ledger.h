// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/ledgerevent.h"

namespace yichuang {

/// What a verification of the hash chain found.
struct LedgerVerdict
{
    qint64 entries = 0;
    qint64 firstBroken = 0; ///< sequence of the first entry that does not fit; 0 when the chain holds
    QByteArray head;        ///< hash of the last entry; empty when there is none
};

/// The append-only history. Entries of cases are written by CaseStore::commit; this port is for the rest and for reading.
class Ledger
{
public:
    Ledger() = default;
    Q_DISABLE_COPY_MOVE(Ledger)
    virtual ~Ledger();

    [[nodiscard]] virtual QFuture<Result<>> append(const LedgerEvent &event) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<LedgerEvent>>> history(const CaseId &id) = 0;
    [[nodiscard]] virtual QFuture<Result<LedgerVerdict>> verify() = 0;
};

} // namespace yichuang
