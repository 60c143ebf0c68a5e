// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "domain/cases/sentfile.h"

namespace yichuang {

class Database;

/// A page, or a document made of pages, that a case names: its address in the page store.
struct NamedPage
{
    CaseId caseId;
    QByteArray sha256;
    bool operator==(const NamedPage &) const = default;
};

[[nodiscard]] inline size_t qHash(const NamedPage &page, size_t seed = 0)
{
    return qHashMulti(seed, page.caseId, page.sha256);
}

/// Rows of page_file: which stored bytes belong to which case. A file's row never changes, except for its place. The row of a
/// document stays until the case is purged: it may still be on its way when a later one takes its place.
class MaterialFileTable
{
public:
    explicit MaterialFileTable(Database &database) : m_database(database) {}

    /// Makes the rows of a case those of its materials, and keeps those of earlier documents. Conflict when a file of that id has other bytes.
    [[nodiscard]] Result<> replace(const CaseRecord &record);
    [[nodiscard]] Result<> removeAll(const CaseId &id);
    /// Pages that filed cases name, each once.
    [[nodiscard]] Result<QList<NamedPage>> named();

private:
    [[nodiscard]] Result<> put(const CaseId &id, const QString &materialId, int position, const SentFile &file);

    Database &m_database;
};

} // namespace yichuang
