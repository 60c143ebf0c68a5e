// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <future>

#include "core/error.h"
#include "storage/database/database.h"
#include "storage/ledger/chainwalk.h"

namespace yichuang {

/// Walks a stretch of the ledger on a thread and a connection of its own, which writes nothing.
class SecondReader
{
public:
    /// False while the connection has a transaction open: what it wrote is not in the file yet.
    [[nodiscard]] static bool canSeeAllOf(const Database &database);

    /// Begins at once, or in findings() where no thread is to be had. What the stretch and the specification refer to outlives this object.
    SecondReader(DatabaseSpec spec, const ChainStretch &stretch);
    Q_DISABLE_COPY_MOVE(SecondReader)
    /// Waits for the thread.
    ~SecondReader() = default;

    /// Waits; once. Errors as Database::open() and walkChain().
    [[nodiscard]] Result<ChainFindings> findings();

private:
    std::future<Result<ChainFindings>> m_findings;
};

} // namespace yichuang
