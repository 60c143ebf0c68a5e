// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/slotfile.h"

namespace yichuang {

/// How each kind of slot is sealed and opened. Values in, values out; files are the key ring's business.

/// Internal, Invalid.
[[nodiscard]] Result<StoredSlot> clerkSlot(const SlotFile &file, const QString &clerkId, const SecretBytes &password,
                                           const SecretBytes &dataKey, const PasswordCost &cost);
/// The data key. WrongCredentials for a wrong password, and after the same work for a clerk without a slot; Internal.
[[nodiscard]] Result<SecretBytes> openClerkSlot(const SlotFile &file, const QString &clerkId, const SecretBytes &password);

/// @param machineKey 32 bytes of this account's
[[nodiscard]] Result<StoredSlot> machineSlot(const SlotFile &file, const SecretBytes &machineKey, const SecretBytes &dataKey);
/// StorageLocked without such a slot; KeyRejected.
[[nodiscard]] Result<SecretBytes> openMachineSlot(const SlotFile &file, const SecretBytes &machineKey);

/// Sealed for the public half of a recovery key, so that the paper stays where it is.
[[nodiscard]] Result<StoredSlot> recoverySlot(const SlotFile &file, const QByteArray &publicKey, const SecretBytes &dataKey);
/// StorageLocked without such a slot; KeyRejected.
[[nodiscard]] Result<SecretBytes> openRecoverySlot(const SlotFile &file, const SecretBytes &recoveryKey);

} // namespace yichuang
