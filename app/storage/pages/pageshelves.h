// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>

#include <QDate>

#include "core/error.h"
#include "storage/pages/pagetable.h"

namespace yichuang {

class CaseKeys;
class Database;
class StatementFaults;
struct StoreCipher;

/// The files scans-YYYYMM.db of a store's directory, a new one each month, so that none grows without end and old months
/// can be moved away whole. On the page thread.
class PageShelves
{
public:
    /// `cipher` and `keys` outlive the shelves: a new month is opened with the one, and each page is read by the other.
    PageShelves(QString directory, const StoreCipher &cipher, CaseKeys &keys, StatementFaults *faults = nullptr);
    Q_DISABLE_COPY_MOVE(PageShelves)
    ~PageShelves();

    /// Opens all files that are there. Errors as openUpToDate().
    [[nodiscard]] Result<> open();
    /// Answers the SHA-256 once the key of the case is durable and then the bytes, in the month's file or in an older one
    /// already.
    [[nodiscard]] Result<QByteArray> put(const CaseId &caseId, const QByteArray &bytes, QDate month);
    /// Checked against the digest. NotFound also when the key of the case is gone.
    [[nodiscard]] Result<QByteArray> get(const CaseId &caseId, const QByteArray &sha256);
    [[nodiscard]] Result<QByteArray> read(const CaseId &caseId, const QByteArray &sha256, qint64 offset, qint64 length);
    [[nodiscard]] Result<bool> holds(const CaseId &caseId, const QByteArray &sha256);
    /// Removes a page that nothing names any more; one that is not there is no error.
    [[nodiscard]] Result<> remove(const CaseId &caseId, const QByteArray &sha256);
    /// All pages of a case, in all months, each file in one transaction.
    [[nodiscard]] Result<> removeAll(const CaseId &caseId);
    /// Gives freed space back to the disk, and empties the logs, in which old pages may stand.
    [[nodiscard]] Result<> compact();
    /// What quick_check says of all files; empty when all is well.
    [[nodiscard]] Result<QString> quickCheck();

private:
    struct Found
    {
        Database *shelf = nullptr; ///< null: nowhere
        PagePlace place;
    };

    [[nodiscard]] Result<Found> find(const CaseId &caseId, const QByteArray &sha256);
    [[nodiscard]] Result<Database *> shelf(const QString &name);
    [[nodiscard]] Result<QByteArray> readFrom(const Found &found, const PieceOwner &owner, qint64 offset, qint64 length);

    QString m_directory;
    const StoreCipher &m_cipher;
    CaseKeys &m_keys;
    StatementFaults *m_faults;
    std::map<QString, std::unique_ptr<Database>, std::greater<>> m_shelves; ///< by file name, newest first
};

} // namespace yichuang
