// SPDX-License-Identifier: Apache-2.0
#include "casework/passwordproof.h"

#include <algorithm>

#include <QRandomGenerator>

#include "core/whenanswered.h"

namespace yichuang {

namespace {

constexpr qsizetype mostStrangers = 1000;

size_t nameless(const QString &clerkId)
{
    static const size_t seed = QRandomGenerator::system()->generate();
    return qHash(clerkId, seed);
}

TryCount oneMore(const TryCount &before, const QDateTime &time)
{
    TryCount after{before.failed + 1, {}, time};
    if (after.failed >= triesBeforeLock)
        after = {0, time.addSecs(lockSeconds), time};
    return after;
}

} // namespace

PasswordProof::PasswordProof(KeySlots &keys, TryCounter &tries, const Clock &clock, QObject *parent)
    : QObject(parent), m_keys(keys), m_tries(tries), m_clock(clock)
{
}

void PasswordProof::ask(const QString &clerkId, const SharedSecret &password)
{
    if (m_busy)
        return;
    m_busy = true;
    whenAnswered(this, m_keys.list(), [this, clerkId, password](const Result<QList<KeySlot>> &slots) {
        if (!slots)
            return refuse(slots.error(), false);
        begin(clerkId, slots->contains(KeySlot{SlotKind::Clerk, clerkId}), password);
    });
}

void PasswordProof::begin(const QString &clerkId, bool known, const SharedSecret &password)
{
    const QString counted = known ? clerkId : QString();
    whenAnswered(this, m_tries.count(counted), [this, clerkId, known, password](const Result<TryCount> &count) {
        if (!count)
            return refuse(count.error(), false);
        Try attempt{clerkId, known, known ? *count : m_strangers.value(nameless(clerkId)), {}};
        const QDateTime now = m_clock.now();
        const QDateTime time = count->latest.isValid() ? std::max(now, count->latest) : now;
        if (attempt.before.lockedUntil.isValid() && time < attempt.before.lockedUntil)
            return refuse({ErrorCode::AccountLocked, {}}, false);
        attempt.after = oneMore(attempt.before, time);
        look(attempt, password);
    });
}

void PasswordProof::look(const Try &attempt, const SharedSecret &password)
{
    if (!attempt.known) {
        if (m_strangers.size() >= mostStrangers)
            m_strangers.clear();
        m_strangers.insert(nameless(attempt.clerkId), attempt.after);
    }
    const QString counted = attempt.known ? attempt.clerkId : QString();
    whenAnswered(this, m_tries.save(counted, attempt.after), [this, attempt, password](const Result<> &saved) {
        if (!saved)
            return refuse(saved.error(), false);
        whenAnswered(this, m_keys.open(attempt.clerkId, password), [this, attempt](const Result<SharedSecret> &opened) {
            judge(attempt, opened);
        });
    });
}

void PasswordProof::judge(const Try &attempt, const Result<SharedSecret> &opened)
{
    if (!opened && opened.error().code == ErrorCode::WrongCredentials) {
        const bool locks = attempt.after.lockedUntil.isValid();
        return refuse({locks ? ErrorCode::AccountLocked : ErrorCode::WrongCredentials, {}}, true);
    }
    // What was not the person's fault does not count against them.
    const TryCount settled = opened ? TryCount{0, {}, attempt.after.latest}
                                    : TryCount{attempt.before.failed, attempt.before.lockedUntil, attempt.after.latest};
    const QString counted = attempt.known ? attempt.clerkId : QString();
    whenAnswered(this, m_tries.save(counted, settled), [this, attempt, opened](const Result<> &saved) {
        if (!opened)
            return refuse(opened.error(), false);
        if (!saved)
            return refuse(saved.error(), false);
        m_busy = false;
        Q_EMIT proven(attempt.clerkId, *opened);
    });
}

void PasswordProof::refuse(const Error &error, bool tried)
{
    m_busy = false;
    Q_EMIT refused(error, tried);
}

} // namespace yichuang
