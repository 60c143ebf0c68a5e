// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/exchange/casechange.h"
#include "domain/retention/purge.h"

namespace yichuang {

class Database;

/// Destroys what the case file holds of a case, over all tables: the key of its pages, the document and the columns read
/// from it, results, page rows, what was typed, said, sent and printed. On the storage thread.
///
/// What must never be forgotten here: a new table with personal data belongs into emptyTables(); the test that looks for a
/// person in the raw files finds it otherwise.
class CasePurge
{
public:
    explicit CasePurge(Database &database) : m_database(database) {}

    /// What there is to destroy. NotFound; WrongState when it is not closed or is purged already.
    [[nodiscard]] Result<PurgeRecord> look(const CaseId &id);
    /// One transaction. Conflict when the digests are not those of the case now.
    [[nodiscard]] Result<> purge(const PurgeRecord &record, const LedgerEvent &event, const PrintOrder &certificate);
    /// The same for a case that came back with a backup, whatever state it is in there. False when the store does not have
    /// it or has purged it.
    [[nodiscard]] Result<bool> repeat(const PurgeRecord &record, const LedgerEvent &event);

private:
    [[nodiscard]] Result<> destroy(const PurgeRecord &record, bool repeated);
    [[nodiscard]] Result<> emptyTables(const CaseId &id);
    [[nodiscard]] Result<> emptyDocument(const PurgeRecord &record);
    [[nodiscard]] Result<> settleOutbox(const PurgeRecord &record);
    [[nodiscard]] Result<PurgeRecord> digestsOf(const CaseId &id);

    Database &m_database;
};

} // namespace yichuang
