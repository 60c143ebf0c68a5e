// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QFuture>
#include <QList>
#include <QString>

#include "core/error.h"
#include "core/secretbytes.h"

namespace yichuang {

/// A secret that several steps of one act look at; wiped when the last of them lets go.
using SharedSecret = std::shared_ptr<const SecretBytes>;

enum class SlotKind {
    Clerk,    ///< opened by one clerk's password
    Recovery, ///< opened by the recovery key, which is kept on paper
    Machine,  ///< opened by this account on this computer, so that the queue empties with nobody signed in
};

struct KeySlot
{
    SlotKind kind = SlotKind::Clerk;
    QString clerkId; ///< whose; empty for the other kinds
    bool operator==(const KeySlot &) const = default;
};

/// The slots in which a store's data key lies wrapped (TRUST B4). A password proves itself by opening its slot: no hash of
/// it is kept anywhere. Changing a password wraps 32 bytes anew and never touches the store. Works without the store.
///
/// Errors of all that writes: StorageUnavailable, StorageFull.
class KeySlots
{
public:
    KeySlots() = default;
    Q_DISABLE_COPY_MOVE(KeySlots)
    virtual ~KeySlots();

    /// StorageUnavailable, Malformed.
    [[nodiscard]] virtual QFuture<Result<QList<KeySlot>>> list() = 0;
    /// The data key, for the right password. Takes a quarter of a second or more by intent. WrongCredentials for a wrong
    /// password, and after the same time for a clerk without a slot.
    [[nodiscard]] virtual QFuture<Result<SharedSecret>> open(const QString &clerkId, const SharedSecret &password) = 0;
    /// Gives a clerk a slot, or wraps theirs anew. Needs an opened slot before: StorageLocked. Invalid for an empty number or
    /// an empty password.
    [[nodiscard]] virtual QFuture<Result<>> setPassword(const QString &clerkId, const SharedSecret &password) = 0;
    /// Takes a clerk's slot away. Nothing happens when there is none. Conflict when it is the only holder of the data key.
    [[nodiscard]] virtual QFuture<Result<>> remove(const QString &clerkId) = 0;
    /// Lets this account on this computer open the store. It is never the only holder: Conflict when neither a clerk nor the
    /// recovery key could open the store without it. StorageLocked without an opened slot.
    [[nodiscard]] virtual QFuture<Result<>> addMachine() = 0;
    /// Nothing happens when there is none. Conflict when it is the only holder.
    [[nodiscard]] virtual QFuture<Result<>> removeMachine() = 0;
    /// Makes a new recovery key and forgets the one before. The answer is the only time it is seen: groups of letters and
    /// digits, each with a sign that checks it. StorageLocked without an opened slot.
    [[nodiscard]] virtual QFuture<Result<SharedSecret>> renewRecovery() = 0;
    /// The recovery key that a new store began with: it lies in a file of this account's until it is taken from there, once,
    /// and put on paper. NotFound when it was taken before.
    [[nodiscard]] virtual QFuture<Result<SharedSecret>> takeRecoveryNote() = 0;
    [[nodiscard]] virtual bool hasRecoveryNote() const = 0;
};

} // namespace yichuang
