// SPDX-License-Identifier: Apache-2.0
#include "secrets/keyring.h"

#include <functional>
#include <mutex>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include "core/durablefile.h"
#include "secrets/recoverykey.h"
#include "secrets/slotopener.h"
#include "secrets/statefolder.h"

namespace yichuang {

namespace {

constexpr std::size_t keyBytes = 32;
constexpr qint64 largestNote = 256;

bool hasStore(const QString &dataFolder)
{
    return QFile::exists(QDir(dataFolder).filePath(QStringLiteral("cases.db")));
}

Result<SecretBytes> secretFile(const QString &path, ErrorCode missing)
{
    QFile file(path);
    if (!file.exists())
        return failure(missing, QStringLiteral("no key of this account for this store"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    QByteArray bytes = file.read(largestNote);
    SecretBytes secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

} // namespace

/// What the ring does, one thing at a time, on whatever thread it is asked.
class KeyRing::Work
{
public:
    Work(KeyPlace place, SlotFile file, bool begun) : m_place(std::move(place)), m_file(std::move(file)), m_begun(begun) {}

    [[nodiscard]] SharedSecret dataKey() const
    {
        const std::lock_guard lock(m_lock);
        return m_dataKey;
    }
    [[nodiscard]] SlotFile file() const
    {
        const std::lock_guard lock(m_lock);
        return m_file;
    }
    [[nodiscard]] QString statePath(QString (*pathOf)(const QString &, const QString &)) const
    {
        return pathOf(m_place.stateFolder, file().storeId);
    }
    /// Writes a file of this account's own, in a folder that the first of them makes.
    [[nodiscard]] Result<> writeState(QString (*pathOf)(const QString &, const QString &), const SecretBytes &secret) const
    {
        const QString path = statePath(pathOf);
        if (const Result<> made = makePrivateDirectory(QFileInfo(path).absolutePath()); !made)
            return made;
        return writeDurably(path, secret.view());
    }

    Result<SharedSecret> hold(Result<SecretBytes> opened)
    {
        if (!opened)
            return failure(opened.error());
        if (opened->size() != keyBytes)
            return failure(ErrorCode::KeyRejected, QStringLiteral("no data key in the slot"));
        const std::lock_guard lock(m_lock);
        if (!m_dataKey)
            m_dataKey = std::make_shared<const SecretBytes>(std::move(*opened));
        return m_dataKey;
    }

    /// Changes the slots and writes them down; what cannot be written is not kept in mind either.
    Result<> change(const std::function<Result<>(SlotFile &)> &edit)
    {
        const std::lock_guard lock(m_lock);
        SlotFile edited = m_file;
        const Result<> changed = edit(edited);
        if (!changed)
            return changed;
        const Result<> saved = m_begun ? saveSlotFile(m_place.dataFolder, edited) : Result<>();
        if (saved)
            m_file = edited;
        return saved;
    }

    /// Writes the first slots of a new store, all at once: until then a power cut leaves a folder that can begin anew.
    Result<> begin()
    {
        if (const Result<> made = makePrivateDirectory(m_place.dataFolder); !made)
            return made;
        const std::lock_guard lock(m_lock);
        m_begun = true;
        return saveSlotFile(m_place.dataFolder, m_file);
    }

    Result<> put(const Result<StoredSlot> &slot)
    {
        if (!slot)
            return failure(slot.error());
        return change([&slot](SlotFile &file) -> Result<> {
            file.put(*slot);
            return {};
        });
    }

    Result<> take(const KeySlot &slot)
    {
        if (!file().find(slot))
            return {};
        return change([&slot](SlotFile &file) -> Result<> {
            if (!file.holdsWithout(slot))
                return failure(ErrorCode::Conflict, QStringLiteral("nobody could open the store without this slot"));
            file.remove(slot);
            return {};
        });
    }

    Result<> setPassword(const QString &clerkId, const SecretBytes &password)
    {
        const SharedSecret key = dataKey();
        if (!key)
            return failure(ErrorCode::StorageLocked, QStringLiteral("no slot was opened"));
        if (clerkId.isEmpty() || password.isEmpty())
            return failure(ErrorCode::Invalid, QStringLiteral("a number and a password are needed"));
        return put(clerkSlot(file(), clerkId, password, *key, cost()));
    }

    Result<> addMachine()
    {
        const SharedSecret key = dataKey();
        if (!key)
            return failure(ErrorCode::StorageLocked, QStringLiteral("no slot was opened"));
        if (!file().holdsWithout({SlotKind::Machine, {}}))
            return failure(ErrorCode::Conflict, QStringLiteral("a machine is never the only one that can open a store"));
        const SecretBytes machineKey = SecretBytes::random(keyBytes);
        // The key before the slot: a slot whose key was lost on the way would look like damage.
        const Result<> written = writeState(machineKeyPath, machineKey);
        if (!written)
            return written;
        return put(machineSlot(file(), machineKey, *key));
    }

    Result<> removeMachine()
    {
        const Result<> taken = take({SlotKind::Machine, {}});
        return taken ? removeDurably(statePath(machineKeyPath)) : taken;
    }

    Result<SharedSecret> renewRecovery()
    {
        const SharedSecret key = dataKey();
        if (!key)
            return failure(ErrorCode::StorageLocked, QStringLiteral("no slot was opened"));
        const SecretBytes recovery = SecretBytes::random(recoveryKeyBytes);
        const Result<Sm2Key> pair = recoveryPair(recovery);
        if (!pair)
            return failure(pair.error());
        Result<SecretBytes> words = recoveryWords(recovery);
        if (!words)
            return failure(words.error());
        const Result<> stored = put(recoverySlot(file(), pair->publicKey(), *key));
        // A note of the key before would be taken for this one.
        const Result<> forgotten = stored ? removeDurably(statePath(recoveryNotePath)) : stored;
        if (!forgotten)
            return failure(forgotten.error());
        return std::make_shared<const SecretBytes>(std::move(*words));
    }

    Result<SharedSecret> takeRecoveryNote()
    {
        const QString path = statePath(recoveryNotePath);
        Result<SecretBytes> words = secretFile(path, ErrorCode::NotFound);
        if (!words)
            return failure(words.error());
        const Result<> removed = removeDurably(path);
        if (!removed)
            return failure(removed.error());
        return std::make_shared<const SecretBytes>(std::move(*words));
    }

private:
    [[nodiscard]] PasswordCost cost()
    {
        const std::lock_guard lock(m_costLock);
        if (m_place.cost.passes == 0)
            m_place.cost = tunedCost();
        return m_place.cost;
    }

    KeyPlace m_place;
    std::mutex m_costLock; ///< apart, because measuring takes a while
    mutable std::mutex m_lock;
    SlotFile m_file;
    bool m_begun; ///< the file is on the disk
    SharedSecret m_dataKey;
};

KeyRing::KeyRing(std::shared_ptr<Work> work, TaskRunner &tasks) : m_work(std::move(work)), m_tasks(tasks)
{
}

KeyRing::~KeyRing() = default;

Result<std::unique_ptr<KeyRing>> KeyRing::load(const KeyPlace &place, TaskRunner &tasks)
{
    Result<SlotFile> file = loadSlotFile(place.dataFolder);
    if (!file && file.error().code == ErrorCode::NotFound && hasStore(place.dataFolder))
        return failure(ErrorCode::StorageLocked, QStringLiteral("keys.json is gone; restore it from the backup"));
    if (!file)
        return failure(file.error());
    return std::unique_ptr<KeyRing>(new KeyRing(std::make_shared<Work>(place, std::move(*file), true), tasks));
}

Result<std::unique_ptr<KeyRing>> KeyRing::create(const KeyPlace &place, const NewKeys &kind, TaskRunner &tasks)
{
    if (hasStore(place.dataFolder) || QFile::exists(slotFilePath(place.dataFolder)))
        return failure(ErrorCode::Conflict, QStringLiteral("the folder holds a store already"));
    SlotFile file;
    file.storeId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    file.profile = kind.profile;
    auto work = std::make_shared<Work>(place, file, false);
    const Result<SharedSecret> key = work->hold(SecretBytes::random(keyBytes));
    if (!key)
        return failure(key.error());
    const Result<SharedSecret> words = work->renewRecovery();
    if (!words)
        return failure(words.error());
    const Result<> noted = work->writeState(recoveryNotePath, **words);
    if (!noted)
        return failure(noted.error());
    const Result<> machine = kind.machineSlot ? work->addMachine() : Result<>();
    if (!machine)
        return failure(machine.error());
    const Result<> written = work->begin();
    if (!written)
        return failure(written.error());
    return std::unique_ptr<KeyRing>(new KeyRing(std::move(work), tasks));
}

SharedSecret KeyRing::dataKey() const
{
    return m_work->dataKey();
}

QString KeyRing::storeId() const
{
    return m_work->file().storeId;
}

QString KeyRing::profile() const
{
    return m_work->file().profile;
}

Result<> KeyRing::openByMachine()
{
    const Result<SecretBytes> key = secretFile(m_work->statePath(machineKeyPath), ErrorCode::StorageLocked);
    if (!key)
        return failure(key.error());
    if (key->size() != keyBytes)
        return failure(ErrorCode::KeyRejected, QStringLiteral("the machine's key has %1 bytes").arg(key->size()));
    const Result<SharedSecret> held = m_work->hold(openMachineSlot(m_work->file(), *key));
    return held ? Result<>() : Result<>(failure(held.error()));
}

Result<> KeyRing::openByRecovery(const SecretBytes &words)
{
    const Result<SecretBytes> key = recoveryKeyOf(words);
    if (!key)
        return failure(key.error());
    const Result<SharedSecret> held = m_work->hold(openRecoverySlot(m_work->file(), *key));
    return held ? Result<>() : Result<>(failure(held.error()));
}

bool KeyRing::hasRecoveryNote() const
{
    return QFile::exists(m_work->statePath(recoveryNotePath));
}

QFuture<Result<QList<KeySlot>>> KeyRing::list()
{
    QList<KeySlot> found;
    for (const StoredSlot &stored : m_work->file().slots)
        found.append(stored.slot);
    return readyFuture<Result<QList<KeySlot>>>(found);
}

QFuture<Result<SharedSecret>> KeyRing::open(const QString &clerkId, const SharedSecret &password)
{
    return m_tasks.run([work = m_work, clerkId, password]() -> Result<SharedSecret> {
        return work->hold(openClerkSlot(work->file(), clerkId, *password));
    });
}

QFuture<Result<>> KeyRing::setPassword(const QString &clerkId, const SharedSecret &password)
{
    return m_tasks.run([work = m_work, clerkId, password] { return work->setPassword(clerkId, *password); });
}

QFuture<Result<>> KeyRing::remove(const QString &clerkId)
{
    return m_tasks.run([work = m_work, clerkId] { return work->take({SlotKind::Clerk, clerkId}); });
}

QFuture<Result<>> KeyRing::addMachine()
{
    return m_tasks.run([work = m_work] { return work->addMachine(); });
}

QFuture<Result<>> KeyRing::removeMachine()
{
    return m_tasks.run([work = m_work] { return work->removeMachine(); });
}

QFuture<Result<SharedSecret>> KeyRing::takeRecoveryNote()
{
    return m_tasks.run([work = m_work] { return work->takeRecoveryNote(); });
}

QFuture<Result<SharedSecret>> KeyRing::renewRecovery()
{
    return m_tasks.run([work = m_work] { return work->renewRecovery(); });
}

} // namespace yichuang
