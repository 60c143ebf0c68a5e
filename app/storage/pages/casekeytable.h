// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/error.h"
#include "core/secretbytes.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

class Database;

/// Rows of case_key: one random key a case, under which its pages are encrypted. The table lies in the case file, which is
/// encrypted by the data key: that is the wrapping of these keys (TRUST B4), and what the file's page cipher is worth, it is
/// worth. In a Plain store, which only tests make, they lie open.
///
/// A row that is deleted is overwritten in the file (secure_delete) and gone from its log with the next checkpoint. What
/// the driver held of it in memory on its way cannot be wiped; copies that come from here can. Copies in older backups stay
/// until those are rotated or purged again.
class CaseKeyTable
{
public:
    explicit CaseKeyTable(Database &database) : m_database(database) {}

    /// Null when the case has none: it never had a page, or it was purged.
    [[nodiscard]] Result<std::shared_ptr<const SecretBytes>> find(const CaseId &id);
    /// The key of the case, made and durable when this answers. WrongState when the case was purged.
    [[nodiscard]] Result<std::shared_ptr<const SecretBytes>> findOrMake(const CaseId &id, const QDateTime &now);
    /// Inside the caller's transaction. The database refuses it for a filed case that is not purged.
    [[nodiscard]] Result<> remove(const CaseId &id);
    /// Keys of drafts that were never stored, made before that moment: their pages belong to nothing.
    [[nodiscard]] Result<> removeStrays(const QDateTime &madeBefore);

private:
    Database &m_database;
};

} // namespace yichuang
