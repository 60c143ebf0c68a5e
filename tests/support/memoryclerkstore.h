// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/clerkstore.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryClerkStore final : public ClerkStore
{
public:
    explicit MemoryClerkStore(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<ClerkAccount>> account(const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<>> save(const ClerkAccount &account) override;
    [[nodiscard]] QFuture<Result<QList<Clerk>>> list() override;

private:
    MemoryState &m_state;
};

} // namespace yichuang::test
