// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QMap>
#include <QStringList>

#include "ports/keyslots.h"
#include "ports/trycounter.h"

namespace yichuang::test {

[[nodiscard]] SharedSecret secret(const QString &text);

/// Slots that compare plain passwords; remembers who was tried.
class FakeKeySlots final : public KeySlots
{
public:
    FakeKeySlots();
    ~FakeKeySlots() override;

    QMap<QString, QString> passwords; ///< by clerk
    bool machine = true;
    bool recovery = true;
    bool note = true;
    SharedSecret dataKey = secret(QString(32, u'k'));
    QStringList tried;
    int renewals = 0; ///< of the recovery key
    std::optional<Error> fault; ///< while set, every call answers it

    [[nodiscard]] QFuture<Result<QList<KeySlot>>> list() override;
    [[nodiscard]] QFuture<Result<SharedSecret>> open(const QString &clerkId, const SharedSecret &password) override;
    [[nodiscard]] QFuture<Result<>> setPassword(const QString &clerkId, const SharedSecret &password) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<>> addMachine() override;
    [[nodiscard]] QFuture<Result<>> removeMachine() override;
    [[nodiscard]] QFuture<Result<SharedSecret>> renewRecovery() override;
    [[nodiscard]] QFuture<Result<SharedSecret>> takeRecoveryNote() override;
    [[nodiscard]] bool hasRecoveryNote() const override { return note; }

private:
    [[nodiscard]] QFuture<Result<SharedSecret>> answer(const SharedSecret &value) const;
    [[nodiscard]] QFuture<Result<>> done() const;
};

/// Counts in memory, as the file beside the data folder does on the disk.
class MemoryTryCounter final : public TryCounter
{
public:
    QMap<QString, TryCount> counts;
    QDateTime latest;
    std::optional<Error> fault; ///< while set, every call answers it

    [[nodiscard]] QFuture<Result<TryCount>> count(const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<>> save(const QString &clerkId, const TryCount &count) override;
};

} // namespace yichuang::test
