// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

class Database;

/// Rows of case_file and case_move. Like all tables: used on the storage thread, inside the caller's transaction.
class CaseTable
{
public:
    explicit CaseTable(Database &database) : m_database(database) {}

    /// State and revision, without reading the document; none when there is no such case.
    [[nodiscard]] Result<std::optional<std::pair<CaseState, int>>> standing(const CaseId &id);
    /// None when there is no such case.
    [[nodiscard]] Result<std::optional<CaseRecord>> find(const CaseId &id);
    /// caseDigest() of the document as it lies in the table, readable or not; empty when there is no such case.
    [[nodiscard]] Result<QByteArray> digest(const CaseId &id);
    /// Writes down, for good, everybody who had a hand in it.
    [[nodiscard]] Result<> addHandlers(const CaseRecord &record);
    /// Says who is about to remove a draft, so that the file can refuse it.
    [[nodiscard]] Result<> touch(const CaseId &id, const QString &clerkId);
    /// The state the case stood in before its last move; none when it never moved.
    [[nodiscard]] Result<std::optional<CaseState>> stateBefore(const CaseId &id);
    /// A new case; its state must be Draft.
    [[nodiscard]] Result<> insert(const CaseRecord &draft);
    /// Replaces all of a case but its id. The state must be one move from the stored one, or the same.
    [[nodiscard]] Result<> update(const CaseRecord &record);
    /// One move of a case that is being changed to `after`, written down with its time.
    [[nodiscard]] Result<> move(const CaseRecord &after, CaseState from, CaseState to, const QDateTime &at);
    /// Only drafts can be removed.
    [[nodiscard]] Result<> remove(const CaseId &id);

private:
    Database &m_database;
};

} // namespace yichuang
