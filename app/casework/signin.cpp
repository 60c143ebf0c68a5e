// SPDX-License-Identifier: Apache-2.0
#include "casework/signin.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

constexpr int triesBeforeLock = 5;
constexpr int lockMinutes = 15;

/// Stretched for names nobody has, so that an unknown name takes as long as a wrong password. It is the hash of random
/// bytes that were thrown away.
QString decoyHash()
{
    return QStringLiteral(
        "$argon2id$v=19$m=65536,t=3,p=1$EzTJ7PYWwGB8IH55TieXsg$aR9ixTct1GfH/mOp1cqnEOS+F4tJIemPsnRGUH6UsAM");
}

} // namespace

SignIn::SignIn(ClerkStore &clerks, Passwords &passwords, Ledger &ledger, const Clock &clock, Counter counter,
               QObject *parent)
    : QObject(parent),
      m_clerks(clerks),
      m_passwords(passwords),
      m_ledger(ledger),
      m_clock(clock),
      m_counter(std::move(counter))
{
}

void SignIn::signIn(const QString &clerkId, const QString &password)
{
    if (m_busy)
        return;
    m_busy = true;
    whenAnswered(this, m_clerks.account(clerkId.trimmed()), [this, password](const Result<ClerkAccount> &found) {
        if (!found && found.error().code != ErrorCode::NotFound)
            return fail(found.error());
        const bool known = found.has_value();
        const ClerkAccount account = known ? *found : ClerkAccount{{}, decoyHash(), 0, {}};
        whenAnswered(this, m_passwords.matches(password, account.passwordHash), [this, account, known](bool matches) {
            judge(account, known, matches);
        });
    });
}

void SignIn::judge(const ClerkAccount &account, bool known, bool matches)
{
    const QDateTime now = m_clock.now();
    if (!known)
        return fail({ErrorCode::WrongCredentials, {}});
    if (account.lockedUntil.isValid() && now < account.lockedUntil)
        return fail({ErrorCode::AccountLocked, account.clerk.id});

    ClerkAccount after = account;
    after.failedTries = matches ? 0 : account.failedTries + 1;
    const bool locks = after.failedTries >= triesBeforeLock;
    after.lockedUntil = locks ? now.addSecs(lockMinutes * 60) : QDateTime();
    if (locks)
        after.failedTries = 0;

    const Session session{account.clerk, m_counter};
    const QString kind = matches ? QStringLiteral("signedIn") : QStringLiteral("signInRefused");
    // The count and the entry are durable before anybody is let in or told to try again.
    whenAnswered(this, m_clerks.save(after), [this, session, kind, matches, locks, now](const Result<> &stored) {
        if (!stored)
            return fail(stored.error());
        whenAnswered(this, m_ledger.append(ledgerEntry(kind, {}, session, now)),
                     [this, session, matches, locks](const Result<> &told) {
            if (!told)
                return fail(told.error());
            if (!matches)
                return fail({locks ? ErrorCode::AccountLocked : ErrorCode::WrongCredentials, session.clerk.id});
            m_busy = false;
            Q_EMIT signedIn(session);
        });
    });
}

void SignIn::fail(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

} // namespace yichuang
