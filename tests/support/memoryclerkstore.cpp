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

QFuture<Result<>> MemoryClerkStore::save(const ClerkAccount &account, const QList<LedgerEvent> &events)
{
    return m_state.run([&]() -> Result<> {
        if (account.clerk.id.isEmpty() || events.isEmpty())
            return failure(ErrorCode::Invalid);
        if (m_state.accounts.value(account.clerk.id).removed && !account.removed)
            return failure(ErrorCode::NotAllowed);
        m_state.accounts.insert(account.clerk.id, account);
        for (const LedgerEvent &event : events)
            m_state.append(event);
        return {};
    });
}

QFuture<Result<>> MemoryClerkStore::grant(const AuthorityLetter &letter, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        const ClerkAccount holder = m_state.accounts.value(letter.clerkId);
        if (holder.clerk.id.isEmpty() || holder.removed)
            return failure(ErrorCode::NotFound);
        if (const Result<> whole = checkLetter(letter, holder.clerk, atCounter(event.at).date()); !whole)
            return whole;
        if (m_state.letters.contains(letter.number))
            return failure(ErrorCode::Conflict);
        m_state.letters.insert(letter.number, letter);
        m_state.append(event);
        return {};
    });
}

QFuture<Result<>> MemoryClerkStore::revoke(const QString &number, QDate day, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (!day.isValid())
            return failure(ErrorCode::Invalid);
        if (!m_state.letters.contains(number))
            return failure(ErrorCode::NotFound);
        if (m_state.letters.value(number).revokedOn.isValid())
            return failure(ErrorCode::WrongState);
        m_state.letters[number].revokedOn = day;
        m_state.append(event);
        return {};
    });
}

QFuture<Result<QList<AuthorityLetter>>> MemoryClerkStore::letters()
{
    return m_state.run([&]() -> Result<QList<AuthorityLetter>> { return m_state.letters.values(); });
}

QFuture<Result<>> MemoryClerkStore::registerQualification(const Qualification &qualification, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        const ClerkAccount holder = m_state.accounts.value(qualification.clerkId);
        if (holder.clerk.id.isEmpty() || holder.removed)
            return failure(ErrorCode::NotFound);
        if (const Result<> whole = checkQualification(qualification, atCounter(event.at).date()); !whole)
            return whole;
        if (m_state.qualifications.contains(qualification.number))
            return failure(ErrorCode::Conflict);
        m_state.qualifications.insert(qualification.number, qualification);
        m_state.append(event);
        return {};
    });
}

QFuture<Result<>> MemoryClerkStore::withdrawQualification(const QString &number, QDate day, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (!day.isValid())
            return failure(ErrorCode::Invalid);
        if (!m_state.qualifications.contains(number))
            return failure(ErrorCode::NotFound);
        if (m_state.qualifications.value(number).withdrawnOn.isValid())
            return failure(ErrorCode::WrongState);
        m_state.qualifications[number].withdrawnOn = day;
        m_state.append(event);
        return {};
    });
}

QFuture<Result<QList<Qualification>>> MemoryClerkStore::qualifications()
{
    return m_state.run([&]() -> Result<QList<Qualification>> { return m_state.qualifications.values(); });
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
