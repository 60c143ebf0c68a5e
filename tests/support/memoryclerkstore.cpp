// SPDX-License-Identifier: Apache-2.0
#include "support/memoryclerkstore.h"

namespace yichuang::test {

QFuture<Result<ClerkAccount>> MemoryClerkStore::account(const QString &clerkId)
{
    return m_state.run([&]() -> Result<ClerkAccount> {
        if (!m_state.accounts.contains(clerkId))
            return failure(ErrorCode::NotFound);
        return m_state.accounts.value(clerkId);
    });
}

QFuture<Result<>> MemoryClerkStore::save(const ClerkAccount &account)
{
    return m_state.run([&]() -> Result<> {
        if (account.clerk.id.isEmpty())
            return failure(ErrorCode::Invalid);
        if (m_state.accounts.value(account.clerk.id).removed && !account.removed)
            return failure(ErrorCode::NotAllowed);
        m_state.accounts.insert(account.clerk.id, account);
        return {};
    });
}

QFuture<Result<QList<Clerk>>> MemoryClerkStore::list()
{
    return m_state.run([&]() -> Result<QList<Clerk>> {
        QList<Clerk> clerks;
        for (const ClerkAccount &account : std::as_const(m_state.accounts)) {
            if (!account.removed)
                clerks.append(account.clerk);
        }
        return clerks;
    });
}

} // namespace yichuang::test
