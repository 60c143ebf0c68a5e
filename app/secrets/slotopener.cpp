// SPDX-License-Identifier: Apache-2.0
#include "secrets/slotopener.h"

#include <algorithm>

#include "core/digest.h"
#include "secrets/recoverykey.h"
#include "secrets/sealedkey.h"

namespace yichuang {

namespace {

constexpr qsizetype digestBytes = 32;

Unexpected<Error> noSlot(const char *kind)
{
    return failure(ErrorCode::StorageLocked, QStringLiteral("no slot of kind %1").arg(QLatin1String(kind)));
}

/// What a clerk without a slot is measured by: the work of the dearest slot there is.
StoredSlot decoy(const SlotFile &file)
{
    StoredSlot dearest;
    dearest.cost = {3, 64LL * 1024 * 1024};
    const auto found = std::max_element(file.slots.cbegin(), file.slots.cend(), [](const StoredSlot &a, const StoredSlot &b) {
        return a.cost.passes * a.cost.memoryBytes < b.cost.passes * b.cost.memoryBytes;
    });
    if (found != file.slots.cend() && found->cost.passes > 0)
        dearest.cost = found->cost;
    dearest.salt = QByteArray(saltBytes, 'd');
    return dearest;
}

KeySlot recovery()
{
    return {SlotKind::Recovery, {}};
}

KeySlot machine()
{
    return {SlotKind::Machine, {}};
}

} // namespace

Result<StoredSlot> clerkSlot(const SlotFile &file, const QString &clerkId, const SecretBytes &password,
                             const SecretBytes &dataKey, const PasswordCost &cost)
{
    StoredSlot stored;
    stored.slot = {SlotKind::Clerk, clerkId};
    stored.cost = cost;
    stored.salt = SecretBytes::random(std::size_t(saltBytes)).view().toByteArray();
    const Result<SecretBytes> key = passwordKey(password, stored.salt, cost);
    if (!key)
        return failure(key.error());
    const Result<QByteArray> sealed = sealedUnder(*key, dataKey, file.purposeOf(stored.slot));
    if (!sealed)
        return failure(sealed.error());
    stored.sealed = *sealed;
    return stored;
}

Result<SecretBytes> openClerkSlot(const SlotFile &file, const QString &clerkId, const SecretBytes &password)
{
    const KeySlot wanted{SlotKind::Clerk, clerkId};
    const StoredSlot *found = file.find(wanted);
    const StoredSlot stored = found ? *found : decoy(file);
    const Result<SecretBytes> key = passwordKey(password, stored.salt, stored.cost);
    if (!key)
        return failure(key.error());
    Result<SecretBytes> dataKey = unsealed(*key, stored.sealed, file.purposeOf(wanted));
    if (!dataKey && dataKey.error().code == ErrorCode::KeyRejected)
        return failure(ErrorCode::WrongCredentials);
    return dataKey;
}

Result<StoredSlot> machineSlot(const SlotFile &file, const SecretBytes &machineKey, const SecretBytes &dataKey)
{
    StoredSlot stored;
    stored.slot = machine();
    const Result<QByteArray> sealed = sealedUnder(machineKey, dataKey, file.purposeOf(machine()));
    if (!sealed)
        return failure(sealed.error());
    stored.sealed = *sealed;
    return stored;
}

Result<SecretBytes> openMachineSlot(const SlotFile &file, const SecretBytes &machineKey)
{
    const StoredSlot *stored = file.find(machine());
    if (!stored)
        return noSlot("machine");
    return unsealed(machineKey, stored->sealed, file.purposeOf(machine()));
}

Result<StoredSlot> recoverySlot(const SlotFile &file, const QByteArray &publicKey, const SecretBytes &dataKey)
{
    // SM2 encryption has no associated data; the digest of the purpose in front of the key takes its place.
    const QByteArray bound = sha256(file.purposeOf(recovery()));
    SecretBytes content = SecretBytes::ofSize(std::size_t(bound.size()) + dataKey.size());
    std::copy(bound.cbegin(), bound.cend(), content.writable().begin());
    std::copy(dataKey.bytes().begin(), dataKey.bytes().end(), content.writable().begin() + bound.size());
    const Result<QByteArray> sealed = sm2Sealed(content, publicKey);
    if (!sealed)
        return failure(sealed.error());
    StoredSlot stored;
    stored.slot = recovery();
    stored.publicKey = publicKey;
    stored.sealed = *sealed;
    return stored;
}

Result<SecretBytes> openRecoverySlot(const SlotFile &file, const SecretBytes &recoveryKey)
{
    const StoredSlot *stored = file.find(recovery());
    if (!stored)
        return noSlot("recovery");
    const Result<Sm2Key> pair = recoveryPair(recoveryKey);
    if (!pair)
        return failure(pair.error());
    const Result<SecretBytes> content = pair->unseal(stored->sealed);
    if (!content)
        return failure(content.error());
    if (content->view().size() <= digestBytes || content->view().first(digestBytes) != sha256(file.purposeOf(recovery())))
        return failure(ErrorCode::KeyRejected, QStringLiteral("the recovery slot is another store's"));
    return SecretBytes(content->view().sliced(digestBytes));
}

} // namespace yichuang
