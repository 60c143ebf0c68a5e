// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QMap>
#include <QStringList>

#include "core/taskrunner.h"
#include "ports/keyslots.h"
#include "ports/trycounter.h"

namespace yichuang::test {

[[nodiscard]] inline SharedSecret secret(const QString &text)
{
    return std::make_shared<const SecretBytes>(text.toUtf8());
}

/// Slots that compare plain passwords; remembers who was tried.
class FakeKeySlots final : public KeySlots
{
public:
    QMap<QString, QString> passwords; ///< by clerk
    bool machine = true;
    bool recovery = true;
    bool note = true;
    SharedSecret dataKey = secret(QString(32, u'k'));
    QStringList tried;
    std::optional<Error> fault; ///< while set, every call answers it

    [[nodiscard]] QFuture<Result<QList<KeySlot>>> list() override
    {
        QList<KeySlot> found;
        for (auto each = passwords.cbegin(); each != passwords.cend(); ++each)
            found.append({SlotKind::Clerk, each.key()});
        if (recovery)
            found.append({SlotKind::Recovery, {}});
        if (machine)
            found.append({SlotKind::Machine, {}});
        return answer<QList<KeySlot>>(found);
    }
    [[nodiscard]] QFuture<Result<SharedSecret>> open(const QString &clerkId, const SharedSecret &password) override
    {
        tried.append(clerkId);
        const bool right = passwords.contains(clerkId) && password->view() == passwords.value(clerkId).toUtf8();
        return right || fault ? answer<SharedSecret>(dataKey)
                              : readyFuture<Result<SharedSecret>>(failure(ErrorCode::WrongCredentials));
    }
    [[nodiscard]] QFuture<Result<>> setPassword(const QString &clerkId, const SharedSecret &password) override
    {
        if (!fault)
            passwords.insert(clerkId, QString::fromUtf8(password->view()));
        return done();
    }
    [[nodiscard]] QFuture<Result<>> remove(const QString &clerkId) override
    {
        if (!fault)
            passwords.remove(clerkId);
        return done();
    }
    [[nodiscard]] QFuture<Result<>> addMachine() override
    {
        machine = machine || !fault;
        return done();
    }
    [[nodiscard]] QFuture<Result<>> removeMachine() override
    {
        machine = machine && fault;
        return done();
    }
    [[nodiscard]] QFuture<Result<SharedSecret>> renewRecovery() override
    {
        return answer<SharedSecret>(secret(QStringLiteral("AAAAA-BBBBB")));
    }
    [[nodiscard]] QFuture<Result<SharedSecret>> takeRecoveryNote() override
    {
        if (!note)
            return readyFuture<Result<SharedSecret>>(failure(ErrorCode::NotFound));
        note = false;
        return answer<SharedSecret>(secret(QStringLiteral("CCCCC-DDDDD")));
    }
    [[nodiscard]] bool hasRecoveryNote() const override { return note; }

private:
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> answer(const T &value) const
    {
        return readyFuture<Result<T>>(fault ? Result<T>(failure(*fault)) : Result<T>(value));
    }
    [[nodiscard]] QFuture<Result<>> done() const
    {
        return readyFuture<Result<>>(fault ? Result<>(failure(*fault)) : Result<>());
    }
};

/// Counts in memory, as the file beside the data folder does on the disk.
class MemoryTryCounter final : public TryCounter
{
public:
    QMap<QString, TryCount> counts;
    QDateTime latest;
    std::optional<Error> fault; ///< while set, every call answers it

    [[nodiscard]] QFuture<Result<TryCount>> count(const QString &clerkId) override
    {
        TryCount found = counts.value(clerkId);
        found.latest = latest;
        return readyFuture<Result<TryCount>>(fault ? Result<TryCount>(failure(*fault)) : Result<TryCount>(found));
    }
    [[nodiscard]] QFuture<Result<>> save(const QString &clerkId, const TryCount &count) override
    {
        if (fault)
            return readyFuture<Result<>>(failure(*fault));
        counts.insert(clerkId, count);
        latest = latest.isValid() ? std::max(latest, count.latest) : count.latest;
        return readyFuture<Result<>>(Result<>());
    }
};

} // namespace yichuang::test
