// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include "core/clock.h"
#include "ports/keyslots.h"
#include "ports/trycounter.h"

namespace yichuang {

/// Wrong tries until an account is locked, and for how long (TRUST B1).
inline constexpr int triesBeforeLock = 5;
inline constexpr int lockSeconds = 15 * 60;

/// Whether somebody knows a clerk's password: it opens their key slot. Needs no store, so that it is asked before one can be
/// opened. A try is counted before it is judged, so that ending the program in between gains nothing; numbers that nobody has
/// are answered, delayed and locked like others.
class PasswordProof : public QObject
{
    Q_OBJECT

public:
    PasswordProof(KeySlots &keys, TryCounter &tries, const Clock &clock, QObject *parent = nullptr);

    /// Exactly one of proven() and refused() follows. A second call before that is ignored.
    void ask(const QString &clerkId, const SharedSecret &password);

Q_SIGNALS:
    void proven(const QString &clerkId, const yichuang::SharedSecret &dataKey);
    /// WrongCredentials, AccountLocked, or an error of the slots or the counter.
    /// @param tried the password was looked at and was wrong
    void refused(const yichuang::Error &error, bool tried);

private:
    struct Try
    {
        QString clerkId;
        bool known = false;
        TryCount before;
        TryCount after; ///< should it fail
    };
    void begin(const QString &clerkId, bool known, const SharedSecret &password);
    void look(const Try &attempt, const SharedSecret &password);
    void judge(const Try &attempt, const Result<SharedSecret> &opened);
    void refuse(const Error &error, bool tried);

    KeySlots &m_keys;
    TryCounter &m_tries;
    const Clock &m_clock;
    QHash<size_t, TryCount> m_strangers; ///< by a hash: what is typed there may be a password
    bool m_busy = false;
};

} // namespace yichuang
