// SPDX-License-Identifier: Apache-2.0
#include "support/memoryreferencelists.h"

namespace yichuang::test {

QFuture<Result<bool>> MemoryReferenceLists::import(const SharedReferenceList &list, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<bool> {
        const SharedReferenceList known = lists.value(list->title().id);
        if (known && known->title() == list->title() && known->packed() == list->packed())
            return false;
        lists.insert(list->title().id, list);
        m_state.append(event);
        return true;
    });
}

QFuture<Result<QList<ReferenceTitle>>> MemoryReferenceLists::titles()
{
    return m_state.run([&]() -> Result<QList<ReferenceTitle>> {
        QList<ReferenceTitle> titles;
        for (const SharedReferenceList &list : std::as_const(lists))
            titles.append(list->title());
        return titles;
    });
}

QFuture<Result<SharedReferenceList>> MemoryReferenceLists::load(const QString &id)
{
    return m_state.run([&]() -> Result<SharedReferenceList> {
        if (!lists.contains(id))
            return failure(ErrorCode::NotFound);
        return lists.value(id);
    });
}

} // namespace yichuang::test
