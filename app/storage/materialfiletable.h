// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/caserecord.h"

namespace yichuang {

class Database;

/// Rows of page_file: which stored bytes belong to which case. A file's row never changes, except for its place.
class MaterialFileTable
{
public:
    explicit MaterialFileTable(Database &database) : m_database(database) {}

    /// Makes the rows of a case those of its materials. Conflict when a file of that id has other bytes.
    [[nodiscard]] Result<> replace(const CaseRecord &record);
    [[nodiscard]] Result<> removeAll(const CaseId &id);
    /// Digests that filed cases name, each once.
    [[nodiscard]] Result<QList<QByteArray>> digests();

private:
    [[nodiscard]] Result<> put(const CaseId &id, const QString &materialId, int position, const PageFile &file);

    Database &m_database;
};

} // namespace yichuang
