// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>
#include <QStringList>

#include "storage/cipher/storecipher.h"

namespace yichuang::test {

/// A connection of its own to a test store's file: what somebody with the data key and a SQL shell could do.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path, CipherProfile profile = CipherProfile::Guomi);
    Q_DISABLE_COPY_MOVE(RawDatabase)
    ~RawDatabase();

    /// What SQLite says against it; empty when it was done.
    [[nodiscard]] QString run(const QString &sql);
    /// The first column of the first row.
    [[nodiscard]] QVariant value(const QString &sql);
    /// How SQLite goes through its tables for a statement, a step each; every "?" of it counts as 1.
    [[nodiscard]] QStringList planOf(const QString &sql);
    /// All rows of all tables as text, in a fixed order. The tables of what is allowed, and what a file knows of itself (its
    /// identity, the number of its last transaction) are left out.
    [[nodiscard]] QStringList dump();
    /// The same for two stores that were told the same, each with salts of its own: every salt counts as 32 zeros, and the
    /// digests and hashes that follow from it are as they would be then. Where a stored digest or hash is not the one of
    /// what it stands for, the row says so.
    [[nodiscard]] QStringList dumpWithoutSalts();

private:
    [[nodiscard]] QStringList tables();
    /// What a SELECT finds, as text, each row after the name of its table.
    [[nodiscard]] QStringList rowsOf(const QString &table, const QString &select);
    [[nodiscard]] QStringList ledgerWithoutSalts();

    QString m_name;
    QSqlDatabase m_connection;
};

/// Everything a closed or open store holds in its case file.
[[nodiscard]] QStringList dumpOf(const QString &directory);
/// The same but for the salts; see RawDatabase::dumpWithoutSalts().
[[nodiscard]] QStringList dumpWithoutSaltsOf(const QString &directory);

/// Copies all files of a directory, as a power cut would leave them: without telling whoever has them open.
[[nodiscard]] bool copyDirectory(const QString &from, const QString &to);

} // namespace yichuang::test
