// SPDX-License-Identifier: Apache-2.0
#include "casework/releaseaccount.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

ReleaseAccount::ReleaseAccount(ClerkStore &clerks, KeySlots &keys, TryCounter &tries, const Clock &clock, Counter counter,
                               QObject *parent)
    : QObject(parent),
      m_clerks(clerks),
      m_tries(tries),
      m_clock(clock),
      m_counter(std::move(counter)),
      m_proof(keys, tries, clock)
{
    connect(&m_proof, &PasswordProof::proven, this, &ReleaseAccount::proven);
    connect(&m_proof, &PasswordProof::refused, this, &ReleaseAccount::fail);
}

void ReleaseAccount::releaseBy(const QString &releaserId, const SharedSecret &password, const QString &clerkId)
{
    if (m_busy)
        return;
    m_busy = true;
    m_clerkId = clerkId.trimmed();
    m_proof.ask(releaserId.trimmed(), password);
}

void ReleaseAccount::releaseByOpener(const QString &releaserId, const QString &clerkId)
{
    if (m_busy)
        return;
    m_busy = true;
    m_clerkId = clerkId.trimmed();
    proven(releaserId);
}

void ReleaseAccount::proven(const QString &releaserId)
{
    whenAnswered(this, m_clerks.account(releaserId), [this](const Result<ClerkAccount> &found) {
        const bool missing = found ? found->removed : found.error().code == ErrorCode::NotFound;
        if (missing)
            return fail({ErrorCode::WrongCredentials, {}});
        if (!found)
            return fail(found.error());
        m_busy = false;
        release(m_clerkId, Session{found->clerk, m_counter});
    });
}

void ReleaseAccount::release(const QString &clerkId, const Session &session)
{
    if (m_busy)
        return;
    if (!may(session.clerk.role, Act::UnlockAccount) || session.clerk.id == clerkId)
        return fail({ErrorCode::NotAllowed, QStringLiteral("release by %1").arg(session.clerk.id)});
    lift(clerkId, session);
}

void ReleaseAccount::releaseByHolder(const QString &clerkId, const Session &session)
{
    if (!m_busy)
        lift(clerkId, session);
}

void ReleaseAccount::lift(const QString &clerkId, const Session &session)
{
    m_busy = true;
    whenAnswered(this, m_clerks.account(clerkId), [this, session](const Result<ClerkAccount> &found) {
        if (!found || found->removed)
            return fail(found ? Error{ErrorCode::NotFound, QStringLiteral("the account was removed")} : found.error());
        const ClerkAccount free{found->clerk, 0, {}, false};
        const LedgerEvent event = ledgerEntry(
            QStringLiteral("accountReleased"), {}, session, m_clock.now(),
            {{QStringLiteral("clerk"), free.clerk.id}, {QStringLiteral("role"), roleName(free.clerk.role)}});
        whenAnswered(this, m_clerks.save(free, {event}), [this, free](const Result<> &saved) {
            if (!saved)
                return fail(saved.error());
            whenAnswered(this, m_tries.save(free.clerk.id, TryCount{}), [this, free](const Result<> &counted) {
                if (!counted)
                    return fail(counted.error());
                m_busy = false;
                Q_EMIT released(free.clerk);
            });
        });
    });
}

void ReleaseAccount::fail(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

} // namespace yichuang
