// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/error.h"
#include "storage/cipher/storecipher.h"
#include "storage/database/connection.h"

namespace yichuang {

/// Which file, and what it has to be.
struct DatabaseSpec
{
    QString path;
    qint64 applicationId = 0;  ///< in the file's header (PRAGMA application_id); a file with another one is refused
    QString migrations;        ///< resource folder with 0001_….sql, 0002_….sql, …
    const StoreCipher *cipher = nullptr; ///< outlives the database, which needs it again to reopen; null is StorageLocked
    /// Pages kept decrypted. With less than the working set, SM4 makes each reading 40 times as slow (TRUST B3).
    int cacheKibibytes = 64 * 1024;
    bool checkedAfterUncleanEnd = true; ///< by quick_check, whose time grows with the file
    StatementFaults *faults = nullptr;  ///< for tests only
};

/// The one connection to one file; made, used and destroyed on one storage thread (SYNC L24, L26). Settings that the
/// promises rest on are set and read back: WAL, synchronous=FULL, foreign keys, secure_delete.
///
/// The library under Qt's stock driver is our own, SQLite3 Multiple Ciphers (DESIGN §5): a connection is given the file's
/// key before its first statement, and its pages are encrypted below SQL. Nothing else in this folder knows of it.
class Database final : public Connection
{
public:
    /// Opens or creates the file (mode 0600) as it is; openUpToDate() brings its schema up to date as well.
    /// StorageCorrupt for a file of another kind, or when the check after an unclean end fails; StorageUnavailable.
    /// StorageLocked without a key. KeyRejected when the first page does not open: another store's key, or that page is
    /// damaged. A later page that does not open is StorageCorrupt when it is read.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseSpec &spec);
    Q_DISABLE_COPY_MOVE(Database)
    ~Database();

    /// Runs a statement without values.
    [[nodiscard]] Result<> execute(const QString &sql);
    /// The first column of the first row, as text.
    [[nodiscard]] Result<QString> value(const QString &sql);
    void close();
    /// Closes and opens the connection again: after a failed commit nothing that is cached can be trusted (TRUST A3.8).
    [[nodiscard]] Result<> reopen();
    /// What PRAGMA quick_check says, and whether free pages are whole too; empty when all is well. Of an encrypted file
    /// this reads and proves every page.
    [[nodiscard]] Result<QString> quickCheck();

    void revive() override;

    [[nodiscard]] const DatabaseSpec &spec() const { return m_spec; }

private:
    explicit Database(DatabaseSpec spec);

    [[nodiscard]] Result<> connect();
    [[nodiscard]] Result<> configure();
    [[nodiscard]] Result<> require(const QString &pragma, const QString &wanted);
    [[nodiscard]] Result<> claim();
    [[nodiscard]] Result<QString> unreadablePages();

    DatabaseSpec m_spec;
    QString m_name;
};

} // namespace yichuang
