// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>

#include <QDate>

#include "core/error.h"
#include "storage/pagetable.h"

namespace yichuang {

class Database;
class StatementFaults;
struct StoreCipher;

/// The files scans-YYYYMM.db of a store's directory, a new one each month, so that none grows without end and old months
/// can be moved away whole. On the page thread.
class PageShelves
{
public:
    /// `cipher` outlives the shelves: a new month is opened with it later.
    PageShelves(QString directory, const StoreCipher &cipher, StatementFaults *faults = nullptr);
    Q_DISABLE_COPY_MOVE(PageShelves)
    ~PageShelves();

    /// Opens all files that are there. Errors as openUpToDate().
    [[nodiscard]] Result<> open();
    /// Answers the SHA-256 once the bytes are durable in the month's file, or in an older one already.
    [[nodiscard]] Result<QByteArray> put(const CaseId &caseId, const QByteArray &bytes, QDate month);
    /// Checked against the digest.
    [[nodiscard]] Result<QByteArray> get(const CaseId &caseId, const QByteArray &sha256);
    [[nodiscard]] Result<QByteArray> read(const CaseId &caseId, const QByteArray &sha256, qint64 offset, qint64 length);
    [[nodiscard]] Result<bool> holds(const CaseId &caseId, const QByteArray &sha256);
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

    QString m_directory;
    const StoreCipher &m_cipher;
    StatementFaults *m_faults;
    std::map<QString, std::unique_ptr<Database>, std::greater<>> m_shelves; ///< by file name, newest first
};

} // namespace yichuang
