// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/roles/authorityletter.h"

namespace yichuang {

class Database;

/// Rows of authority_letter, letter_need and letter_revocation: none is ever changed or removed.
class LetterTable
{
public:
    explicit LetterTable(Database &database) : m_database(database) {}

    /// Conflict when the number was used before.
    [[nodiscard]] Result<> add(const AuthorityLetter &letter);
    /// NotFound; WrongState when it was revoked before; Invalid without a day.
    [[nodiscard]] Result<> revoke(const QString &number, QDate day);
    [[nodiscard]] Result<std::optional<AuthorityLetter>> find(const QString &number);
    /// By number.
    [[nodiscard]] Result<QList<AuthorityLetter>> list();

private:
    [[nodiscard]] Result<> addNeeds(const AuthorityLetter &letter);

    Database &m_database;
};

} // namespace yichuang
