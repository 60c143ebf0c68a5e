// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include "domain/reference/referencelist.h"

namespace yichuang {

/// The reference lists that are at hand, by id. What is not there is not known: no code is wrong because of that.
class ReferenceShelf
{
public:
    void put(const SharedReferenceList &list) { m_lists.insert(list->title().id, list); }
    /// Null when it is not at hand.
    [[nodiscard]] SharedReferenceList list(const QString &id) const { return m_lists.value(id); }

private:
    QHash<QString, SharedReferenceList> m_lists;
};

} // namespace yichuang
