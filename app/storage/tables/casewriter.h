// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/exchange/casechange.h"
#include "domain/exchange/changerules.h"
#include "domain/exchange/feedrules.h"
#include "ports/casestore.h"

namespace yichuang {

class Database;

/// What is written when a case changes, over all tables it touches. On the storage thread.
class CaseWriter
{
public:
    explicit CaseWriter(Database &database) : m_database(database) {}

    /// The draft, its past and the events. The stored revision stays.
    [[nodiscard]] Result<> saveDraft(const DraftSave &save);
    [[nodiscard]] Result<> discardDraft(const CaseId &id, const LedgerEvent &event);
    /// The whole change or nothing; a commit whose outcome is unknown is read back before it is answered.
    [[nodiscard]] Result<CaseRecord> commit(const CaseChange &change, const QDateTime &now);
    /// Stores what a report did to a case. Inside the caller's transaction.
    [[nodiscard]] Result<> store(const CaseRecord &before, const FeedEffect &effect, const QDateTime &at);

private:
    [[nodiscard]] Result<> requireAsRead(const DraftSave &save);
    [[nodiscard]] Result<> putDraft(CaseRecord draft);
    [[nodiscard]] Result<CaseStanding> standingOf(const CaseId &id);
    [[nodiscard]] Result<CaseRecord> write(const CaseChange &change, const QByteArray &before);
    [[nodiscard]] Result<> walk(const CaseRecord &after, CaseState from, const QList<CaseState> &steps,
                                const QDateTime &at);

    Database &m_database;
};

} // namespace yichuang
