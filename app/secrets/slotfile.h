// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "core/error.h"
#include "ports/keyslots.h"
#include "secrets/passwordkey.h"

namespace yichuang {

/// A slot as it is kept.
struct StoredSlot
{
    KeySlot slot;
    QByteArray salt;      ///< of the password; clerks only
    PasswordCost cost;    ///< clerks only
    QByteArray publicKey; ///< to seal for the recovery key; recovery only
    QByteArray sealed;    ///< the data key
};

/// The file keys.json beside the store: which store, which cipher profile, and the slots. Nothing in it is secret by itself.
///
///     {"format": 1, "store": "<uuid>", "profile": "guomi", "slots": [
///       {"kind": "clerk", "clerk": "0107", "salt": "…", "passes": 8, "memory": 67108864, "sealed": "…"},
///       {"kind": "recovery", "publicKey": "…", "sealed": "…"}, {"kind": "machine", "sealed": "…"}]}
struct SlotFile
{
    QString storeId;
    QString profile; ///< how the store's files are written: "guomi", "aegis"; bound into every slot
    QList<StoredSlot> slots;

    /// What a slot is sealed for: this store, this profile, this kind, this clerk.
    [[nodiscard]] QByteArray purposeOf(const KeySlot &slot) const;
    [[nodiscard]] const StoredSlot *find(const KeySlot &slot) const;
    /// Replaces the slot for the same holder, or adds it.
    void put(const StoredSlot &slot);
    void remove(const KeySlot &slot);
    /// Whether somebody could still open the store without this slot. A machine's slot does not count: it goes with the
    /// computer.
    [[nodiscard]] bool holdsWithout(const KeySlot &slot) const;
};

[[nodiscard]] QString slotFilePath(const QString &dataFolder);
/// NotFound without the file; StorageUnavailable; Malformed or Invalid, naming the field.
[[nodiscard]] Result<SlotFile> loadSlotFile(const QString &dataFolder);
/// Replaces the file durably. StorageUnavailable, StorageFull.
[[nodiscard]] Result<> saveSlotFile(const QString &dataFolder, const SlotFile &file);

} // namespace yichuang
