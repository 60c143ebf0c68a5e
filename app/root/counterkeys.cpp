// SPDX-License-Identifier: Apache-2.0
#include "root/counterkeys.h"

#include "secrets/statefolder.h"

namespace yichuang {

namespace {

KeyPlace placeOf(const QString &dataFolder)
{
    return KeyPlace{dataFolder, usualStateFolder(), {}};
}

/// A file of keys that cannot be read is damaged data of the counter, and not a scan that was handed in.
Error notOfAScan(const Error &error, const QString &dataFolder)
{
    const bool unreadable = error.code == ErrorCode::Malformed || error.code == ErrorCode::Invalid
        || error.code == ErrorCode::Empty || error.code == ErrorCode::TooLarge;
    if (!unreadable)
        return error;
    return {ErrorCode::StorageCorrupt, QStringLiteral("%1/keys.json: %2").arg(dataFolder, error.detail)};
}

} // namespace

QStringList offeredProfiles()
{
    return {QStringLiteral("guomi"), QStringLiteral("aegis")};
}

Result<std::shared_ptr<CounterKeys>> CounterKeys::open(const QString &dataFolder)
{
    auto tasks = std::make_unique<ThreadTaskRunner>();
    Result<std::unique_ptr<KeyRing>> ring = KeyRing::load(placeOf(dataFolder), *tasks);
    if (!ring && ring.error().code == ErrorCode::NotFound)
        return create(dataFolder, NewKeys{offeredProfiles().constFirst(), true});
    if (!ring)
        return failure(notOfAScan(ring.error(), dataFolder));
    // Without it somebody's password opens the store; a slot that does not fit is told then.
    [[maybe_unused]] const Result<> opened = (*ring)->openByMachine();
    return std::shared_ptr<CounterKeys>(new CounterKeys(std::move(tasks), std::move(*ring)));
}

Result<std::shared_ptr<CounterKeys>> CounterKeys::create(const QString &dataFolder, const NewKeys &kind)
{
    auto tasks = std::make_unique<ThreadTaskRunner>();
    Result<std::unique_ptr<KeyRing>> ring = KeyRing::create(placeOf(dataFolder), kind, *tasks);
    if (!ring)
        return failure(ring.error());
    return std::shared_ptr<CounterKeys>(new CounterKeys(std::move(tasks), std::move(*ring)));
}

CounterKeys::CounterKeys(std::unique_ptr<ThreadTaskRunner> tasks, std::unique_ptr<KeyRing> ring)
    : m_tasks(std::move(tasks)),
      m_ring(std::move(ring)),
      m_tries(tryFilePath(usualStateFolder(), m_ring->storeId()), *m_tasks)
{
}

} // namespace yichuang
