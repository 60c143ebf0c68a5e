// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/error.h"
#include "domain/reference/referencelist.h"

namespace yichuang {

class Database;

/// Rows of reference_list: the code lists of forms.
class ReferenceTables
{
public:
    explicit ReferenceTables(Database &database) : m_database(database) {}

    /// In place of the one with its id; false when it is that very one.
    [[nodiscard]] Result<bool> put(const ReferenceList &list);
    /// By id.
    [[nodiscard]] Result<QList<ReferenceTitle>> titles();
    /// NotFound; StorageCorrupt for bytes that are no list.
    [[nodiscard]] Result<SharedReferenceList> load(const QString &id);

private:
    struct Row
    {
        ReferenceTitle title;
        QByteArray content;
    };
    [[nodiscard]] Result<std::optional<Row>> find(const QString &id);

    Database &m_database;
};

} // namespace yichuang
