// SPDX-License-Identifier: Apache-2.0
#include "casework/signin.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

SignIn::SignIn(ClerkStore &clerks, KeySlots &keys, TryCounter &tries, Ledger &ledger, const Clock &clock, Counter counter,
               QObject *parent)
    : QObject(parent),
      m_clerks(clerks),
      m_ledger(ledger),
      m_clock(clock),
      m_counter(std::move(counter)),
      m_proof(keys, tries, clock)
{
    connect(&m_proof, &PasswordProof::proven, this, &SignIn::accept);
    connect(&m_proof, &PasswordProof::refused, this, &SignIn::refuse);
}

void SignIn::signIn(const QString &clerkId, const SharedSecret &password)
{
    lookUp(clerkId.trimmed(), password);
}

void SignIn::admit(const QString &clerkId)
{
    lookUp(clerkId, nullptr);
}

void SignIn::lookUp(const QString &clerkId, const SharedSecret &password)
{
    if (m_busy)
        return;
    m_busy = true;
    whenAnswered(this, m_clerks.account(clerkId), [this, clerkId, password](const Result<ClerkAccount> &found) {
        if (!found && found.error().code != ErrorCode::NotFound)
            return fail(found.error());
        m_account = found ? std::optional(*found) : std::nullopt;
        const bool locked = m_account && m_account->lockedUntil.isValid() && m_clock.now() < m_account->lockedUntil;
        if (locked)
            return fail({ErrorCode::AccountLocked, clerkId});
        if (password)
            m_proof.ask(clerkId, password);
        else
            accept();
    });
}

void SignIn::accept()
{
    // A slot without its account is left over from an old copy of the slots.
    if (!m_account)
        return fail({ErrorCode::WrongCredentials, {}});
    if (m_account->removed)
        return refuse({ErrorCode::WrongCredentials, {}}, true);
    ClerkAccount after = *m_account;
    after.failedTries = 0;
    after.lockedUntil = {};
    const Session session{after.clerk, m_counter};
    write(after, {ledgerEntry(QStringLiteral("signedIn"), {}, session, m_clock.now())}, [this, clerk = after.clerk] {
        m_busy = false;
        Q_EMIT signedIn(Session{clerk, m_counter});
    });
}

void SignIn::refuse(const Error &error, bool tried)
{
    if (!tried)
        return fail(error);
    if (!m_account)
        return refuseStranger(error);
    ClerkAccount after = *m_account;
    const QDateTime now = m_clock.now();
    const bool locks = ++after.failedTries >= triesBeforeLock;
    after.lockedUntil = locks ? now.addSecs(lockSeconds) : QDateTime();
    const Session session{after.clerk, m_counter};
    QList<LedgerEvent> events{
        ledgerEntry(QStringLiteral("signInRefused"), {}, session, now, {{QStringLiteral("try"), after.failedTries}})};
    if (locks) {
        after.failedTries = 0;
        events.append(ledgerEntry(QStringLiteral("accountLocked"), {}, session, now,
                                  {{QStringLiteral("until"), after.lockedUntil.toUTC().toString(Qt::ISODate)}}));
    }
    write(after, events, [this, error, locks, id = after.clerk.id] {
        fail({locks ? ErrorCode::AccountLocked : error.code, id});
    });
}

void SignIn::refuseStranger(const Error &error)
{
    const LedgerEvent entry = ledgerEntry(QStringLiteral("signInRefused"), {}, Session{{}, m_counter}, m_clock.now(),
                                          {{QStringLiteral("unknownNumber"), true}});
    whenAnswered(this, m_ledger.append(entry), [this, error](const Result<> &told) {
        fail(told ? error : told.error());
    });
}

/// Count and entry are durable before anybody is let in or told to try again.
void SignIn::write(const ClerkAccount &account, const QList<LedgerEvent> &events, const std::function<void()> &done)
{
    whenAnswered(this, m_clerks.save(account, events), [this, done](const Result<> &stored) {
        stored ? done() : fail(stored.error());
    });
}

void SignIn::fail(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

} // namespace yichuang
