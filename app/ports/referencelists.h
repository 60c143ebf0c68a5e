// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/ledger/ledgerevent.h"
#include "domain/reference/referencelist.h"

namespace yichuang {

/// The code lists that fields of forms refer to (DOMAIN R39).
class ReferenceLists
{
public:
    ReferenceLists() = default;
    Q_DISABLE_COPY_MOVE(ReferenceLists)
    virtual ~ReferenceLists();

    /// Keeps a list in place of the one with its id, with the entry that tells it, in one transaction. False, and nothing is
    /// told, when it is the very one that is there.
    [[nodiscard]] virtual QFuture<Result<bool>> import(const SharedReferenceList &list, const LedgerEvent &event) = 0;
    /// All that there are, by id.
    [[nodiscard]] virtual QFuture<Result<QList<ReferenceTitle>>> titles() = 0;
    /// NotFound.
    [[nodiscard]] virtual QFuture<Result<SharedReferenceList>> load(const QString &id) = 0;
};

} // namespace yichuang
