// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>

#include "ports/referencelists.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryReferenceLists final : public ReferenceLists
{
public:
    explicit MemoryReferenceLists(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<bool>> import(const SharedReferenceList &list, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<ReferenceTitle>>> titles() override;
    [[nodiscard]] QFuture<Result<SharedReferenceList>> load(const QString &id) override;

    QMap<QString, SharedReferenceList> lists; ///< by id; a test may put one there

private:
    MemoryState &m_state;
};

} // namespace yichuang::test
