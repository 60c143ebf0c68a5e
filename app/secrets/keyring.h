// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/taskrunner.h"
#include "ports/keyslots.h"
#include "secrets/passwordkey.h"

namespace yichuang {

/// Where a store's keys are, and what a password costs.
struct KeyPlace
{
    QString dataFolder;  ///< beside the store: keys.json
    QString stateFolder; ///< of this account on this computer: the machine's key
    /// Nothing measures what this computer bears, at the first password that is set. Only tests say it.
    PasswordCost cost;
};

/// How a new store begins.
struct NewKeys
{
    QString profile;         ///< written down and bound into every slot: "guomi", "aegis"
    bool machineSlot = true; ///< this account on this computer opens the store without a password
};

/// The key slots of one store, from its file keys.json. Holds the data key in locked memory from the first slot that was
/// opened on; before that it knows nothing secret.
///
/// The machine slot is a convenience with a price, said here and in the handbook: whoever has this account's files has the
/// key. It protects copies of the data folder, on a stick or in a backup, not a disk that was carried away whole.
class KeyRing final : public KeySlots
{
public:
    /// NotFound when the folder has no keys; StorageLocked when it has a store but no keys: they were lost, and only a copy
    /// of keys.json helps. Malformed, Invalid, StorageUnavailable.
    [[nodiscard]] static Result<std::unique_ptr<KeyRing>> load(const KeyPlace &place, TaskRunner &tasks);
    /// Makes a data key, a recovery slot and, if wanted, a machine slot; the ring holds the key. The recovery key lies in a file
    /// of the state folder until takeRecoveryNote(). Conflict when there are keys or a store already; StorageUnavailable,
    /// StorageFull, Internal.
    [[nodiscard]] static Result<std::unique_ptr<KeyRing>> create(const KeyPlace &place, const NewKeys &kind, TaskRunner &tasks);
    ~KeyRing() override;

    /// Null until a slot was opened.
    [[nodiscard]] SharedSecret dataKey() const;
    [[nodiscard]] QString storeId() const;
    [[nodiscard]] QString profile() const;

    /// Answers at once. StorageLocked when there is no such slot or this account has no key for it; KeyRejected when the key does
    /// not fit.
    [[nodiscard]] Result<> openByMachine();
    /// Answers at once. Invalid when the words are mistyped (detail names the group), StorageLocked without such a slot,
    /// KeyRejected when they are another store's.
    [[nodiscard]] Result<> openByRecovery(const SecretBytes &words);

    [[nodiscard]] QFuture<Result<QList<KeySlot>>> list() override;
    [[nodiscard]] QFuture<Result<SharedSecret>> open(const QString &clerkId, const SharedSecret &password) override;
    [[nodiscard]] QFuture<Result<>> setPassword(const QString &clerkId, const SharedSecret &password) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<>> addMachine() override;
    [[nodiscard]] QFuture<Result<>> removeMachine() override;
    [[nodiscard]] QFuture<Result<SharedSecret>> renewRecovery() override;
    [[nodiscard]] QFuture<Result<SharedSecret>> takeRecoveryNote() override;
    [[nodiscard]] bool hasRecoveryNote() const override;

private:
    class Work;
    KeyRing(std::shared_ptr<Work> work, TaskRunner &tasks);

    std::shared_ptr<Work> m_work; ///< shared with tasks that are under way
    TaskRunner &m_tasks;
};

} // namespace yichuang
