// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/roles/authorisation.h"

namespace yichuang {

class Database;

/// Rows of authorisation and authorisation_revocation: neither is ever changed or removed.
class AuthorisationTable
{
public:
    explicit AuthorisationTable(Database &database) : m_database(database) {}

    /// Conflict when that department signed an agreement of that number before.
    [[nodiscard]] Result<> add(const Authorisation &authorisation);
    /// NotFound; WrongState when it was revoked before; Invalid without a day.
    [[nodiscard]] Result<> revoke(const QString &number, QDate day);
    /// By number and department.
    [[nodiscard]] Result<QList<Authorisation>> list();

private:
    [[nodiscard]] Result<QList<Authorisation>> find(const QString &number);

    Database &m_database;
};

} // namespace yichuang
