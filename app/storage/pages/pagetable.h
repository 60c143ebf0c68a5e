// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "storage/cipher/piececipher.h"

namespace yichuang {

class Database;

/// Where a stored file's pieces are.
struct PagePlace
{
    qint64 place = 0;
    qint64 size = 0; ///< bytes
};

/// Rows of page and piece in one month's file. The bytes of a piece are encrypted under the key of its case.
class PageTable
{
public:
    explicit PageTable(Database &database) : m_database(database) {}

    /// None when this file does not hold it.
    [[nodiscard]] Result<std::optional<PagePlace>> find(const CaseId &caseId, const QByteArray &sha256);
    [[nodiscard]] Result<> insert(const PieceOwner &owner, const PieceCipher &cipher, const QByteArray &bytes);
    [[nodiscard]] Result<> remove(const PagePlace &place);
    /// All pages of a case.
    [[nodiscard]] Result<> removeAll(const CaseId &caseId);
    /// The bytes from `offset`, at most `length`; touches only the pieces they lie in. StorageCorrupt when a piece is
    /// missing or is not what was stored at its place.
    [[nodiscard]] Result<QByteArray> read(const PagePlace &place, const PieceCipher &cipher, qint64 offset, qint64 length);

private:
    Database &m_database;
};

} // namespace yichuang
