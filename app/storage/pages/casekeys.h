// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/clock.h"
#include "storage/pages/casekeytable.h"

namespace yichuang {

class StorageThread;

/// The keys of cases for whoever works on another thread than theirs. Asking waits for the case thread, so that thread must
/// never wait for one that asks. Nothing is kept here: after a purge the next question finds no key.
class CaseKeys
{
public:
    /// `database` may become null, when the store is closed.
    CaseKeys(StorageThread &caseThread, const std::unique_ptr<Database> &database, const Clock &clock)
        : m_thread(caseThread), m_database(database), m_clock(clock)
    {
    }

    /// As CaseKeyTable; StorageUnavailable once the store is closed.
    [[nodiscard]] Result<std::shared_ptr<const SecretBytes>> find(const CaseId &id);
    [[nodiscard]] Result<std::shared_ptr<const SecretBytes>> findOrMake(const CaseId &id);

private:
    StorageThread &m_thread;
    const std::unique_ptr<Database> &m_database;
    const Clock &m_clock;
};

} // namespace yichuang
