// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

class Database;
struct DatabaseSpec;

/// Brings a file's schema to the newest version, one numbered script after the other; a new file climbs the same ladder
/// from its foot. The version is PRAGMA user_version. Each step is one transaction that is checked before it is committed,
/// so that a kill or a failure leaves one version or the next, whole, and never something between (TRUST A3.9).
class Migrator
{
public:
    explicit Migrator(Database &database) : m_database(database) {}

    /// StorageTooNew when the file is newer than the newest script. Before the first step on a file that holds something
    /// a copy named "<file>.v<version>.backup" is made; the newest three of them are kept. Internal when the scripts are
    /// not numbered without gaps; StorageCorrupt when a step would leave a file that does not hold together.
    [[nodiscard]] Result<> migrate();

private:
    [[nodiscard]] Result<> backUp(int version);
    [[nodiscard]] Result<> climb(const QString &script, int version);
    [[nodiscard]] Result<> climbFreely(const QString &script, int version);
    [[nodiscard]] Result<> run(const QStringList &statements, int version);
    [[nodiscard]] Result<> checkWhole();

    Database &m_database;
};

/// Opens a file and migrates it; the errors of Database::open() and Migrator::migrate().
[[nodiscard]] Result<std::unique_ptr<Database>> openUpToDate(const DatabaseSpec &spec);

/// The statements of a script: paragraphs, because triggers have semicolons inside. A blank line ends a statement; lines
/// that begin with "--" are left out.
[[nodiscard]] QStringList statementsOf(const QByteArray &script);

} // namespace yichuang
