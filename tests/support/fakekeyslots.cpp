// SPDX-License-Identifier: Apache-2.0
#include "support/fakekeyslots.h"

#include <algorithm>

#include "core/taskrunner.h"

namespace yichuang::test {

SharedSecret secret(const QString &text)
{
    return std::make_shared<const SecretBytes>(text.toUtf8());
}

FakeKeySlots::FakeKeySlots() = default;
FakeKeySlots::~FakeKeySlots() = default;

QFuture<Result<QList<KeySlot>>> FakeKeySlots::list()
{
    QList<KeySlot> found;
    for (auto each = passwords.cbegin(); each != passwords.cend(); ++each)
        found.append({SlotKind::Clerk, each.key()});
    if (recovery)
        found.append({SlotKind::Recovery, {}});
    if (machine)
        found.append({SlotKind::Machine, {}});
    return readyFuture<Result<QList<KeySlot>>>(fault ? Result<QList<KeySlot>>(failure(*fault)) : Result<QList<KeySlot>>(found));
}

QFuture<Result<SharedSecret>> FakeKeySlots::open(const QString &clerkId, const SharedSecret &password)
{
    tried.append(clerkId);
    const bool right = passwords.contains(clerkId) && password->view() == passwords.value(clerkId).toUtf8();
    return right || fault ? answer(dataKey)
                          : readyFuture<Result<SharedSecret>>(failure(ErrorCode::WrongCredentials));
}

QFuture<Result<>> FakeKeySlots::setPassword(const QString &clerkId, const SharedSecret &password)
{
    if (!fault)
        passwords.insert(clerkId, QString::fromUtf8(password->view()));
    return done();
}

QFuture<Result<>> FakeKeySlots::remove(const QString &clerkId)
{
    if (!fault)
        passwords.remove(clerkId);
    return done();
}

QFuture<Result<>> FakeKeySlots::addMachine()
{
    machine = machine || !fault;
    return done();
}

QFuture<Result<>> FakeKeySlots::removeMachine()
{
    machine = machine && fault;
    return done();
}

QFuture<Result<SharedSecret>> FakeKeySlots::renewRecovery()
{
    renewals += fault ? 0 : 1;
    return answer(secret(QStringLiteral("AAAAA-BBBBB")));
}

QFuture<Result<SharedSecret>> FakeKeySlots::takeRecoveryNote()
{
    if (!note)
        return readyFuture<Result<SharedSecret>>(failure(ErrorCode::NotFound));
    note = false;
    return answer(secret(QStringLiteral("CCCCC-DDDDD")));
}

QFuture<Result<SharedSecret>> FakeKeySlots::answer(const SharedSecret &value) const
{
    return readyFuture<Result<SharedSecret>>(fault ? Result<SharedSecret>(failure(*fault)) : Result<SharedSecret>(value));
}

QFuture<Result<>> FakeKeySlots::done() const
{
    return readyFuture<Result<>>(fault ? Result<>(failure(*fault)) : Result<>());
}

QFuture<Result<TryCount>> MemoryTryCounter::count(const QString &clerkId)
{
    TryCount found = counts.value(clerkId);
    found.latest = latest;
    return readyFuture<Result<TryCount>>(fault ? Result<TryCount>(failure(*fault)) : Result<TryCount>(found));
}

QFuture<Result<>> MemoryTryCounter::save(const QString &clerkId, const TryCount &count)
{
    if (fault)
        return readyFuture<Result<>>(failure(*fault));
    counts.insert(clerkId, count);
    latest = latest.isValid() ? std::max(latest, count.latest) : count.latest;
    return readyFuture<Result<>>(Result<>());
}

} // namespace yichuang::test
