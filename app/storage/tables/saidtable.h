// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "core/error.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

class Database;

/// Rows of ledger_said: what people said in their own words, beside the ledger. On the storage thread, inside the caller's
/// transaction.
class SaidTable
{
public:
    explicit SaidTable(Database &database) : m_database(database) {}

    /// Salts what the entry says and puts its digest into it; does nothing for an entry without words.
    [[nodiscard]] QByteArray seal(LedgerEvent &event) const;
    /// What a sealed entry says, once the entry itself is in the ledger. WrongState when its case was purged.
    [[nodiscard]] Result<> add(const LedgerEvent &event, const QByteArray &salt);
    /// The entries whose words are not what their digest says, are missing although their case was not purged, or belong to
    /// no digest; in order.
    [[nodiscard]] Result<QList<qint64>> unfit();

private:
    /// The case was purged, or was a draft that was discarded.
    [[nodiscard]] Result<bool> mayBeGone(const CaseId &id);

    Database &m_database;
};

} // namespace yichuang
