// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/clock.h"
#include "core/taskrunner.h"
#include "secrets/filetrycounter.h"
#include "secrets/keyring.h"

namespace yichuang {

/// What a counter has before its store is open: the key slots, the count of wrong passwords, a clock and threads. It is there
/// for the sign-in page, and the services that run on the opened store keep it.
class CounterKeys
{
public:
    /// Reads the keys of a data folder and tries the machine slot; whether it opened is said by isOpen(). A folder without a
    /// store is given keys with a machine slot, in the profile guomi. StorageLocked when the folder has a store but no keys.
    [[nodiscard]] static Result<std::shared_ptr<CounterKeys>> open(const QString &dataFolder);
    /// Conflict when there is a store already.
    [[nodiscard]] static Result<std::shared_ptr<CounterKeys>> create(const QString &dataFolder, const NewKeys &kind);
    Q_DISABLE_COPY_MOVE(CounterKeys)

    [[nodiscard]] bool isOpen() const { return m_ring->dataKey() != nullptr; }
    [[nodiscard]] KeyRing &ring() { return *m_ring; }
    [[nodiscard]] TryCounter &tries() { return m_tries; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] TaskRunner &tasks() { return *m_tasks; }

private:
    CounterKeys(std::unique_ptr<ThreadTaskRunner> tasks, std::unique_ptr<KeyRing> ring);

    SystemClock m_clock;
    std::unique_ptr<ThreadTaskRunner> m_tasks;
    std::unique_ptr<KeyRing> m_ring;
    FileTryCounter m_tries;
};

/// The profiles a store can be made with, by name; the first is the usual one.
[[nodiscard]] QStringList offeredProfiles();

} // namespace yichuang
