// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QStringList>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

class Database;

enum class DamageReason {
    Document, ///< the case itself cannot be read
    Page,     ///< a page it names is missing or has other bytes
};

/// Rows of damaged_case: cases that are set apart. Their own rows stay untouched.
class DamagedCaseTable
{
public:
    explicit DamagedCaseTable(Database &database) : m_database(database) {}

    /// CaseDamaged when the case is set apart.
    [[nodiscard]] Result<> requireWhole(const CaseId &id);
    [[nodiscard]] Result<QList<CaseId>> list();
    /// Numbers of the cases that are set apart, ids of those without one.
    [[nodiscard]] Result<QStringList> names();
    /// Sets a case apart; one that is already keeps its first reason.
    [[nodiscard]] Result<> add(const CaseId &id, DamageReason reason, const QDateTime &at);
    /// The case was found whole again.
    [[nodiscard]] Result<> remove(const CaseId &id);

private:
    Database &m_database;
};

} // namespace yichuang
