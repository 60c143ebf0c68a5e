// SPDX-License-Identifier: Apache-2.0
#include "storage/pages/casekeys.h"

#include "storage/database/database.h"
#include "storage/database/storagethread.h"

namespace yichuang {

namespace {

using Key = Result<std::shared_ptr<const SecretBytes>>;

Key closed()
{
    return failure(ErrorCode::StorageUnavailable, QStringLiteral("the store is closed"));
}

} // namespace

Key CaseKeys::find(const CaseId &id)
{
    return m_thread.run([this, id] { return m_database ? CaseKeyTable(*m_database).find(id) : closed(); }).result();
}

Key CaseKeys::findOrMake(const CaseId &id)
{
    const auto ask = [this, id, now = m_clock.now()] {
        return m_database ? CaseKeyTable(*m_database).findOrMake(id, now) : closed();
    };
    // Whether the page is worth the reserve is decided by who stores it.
    return m_thread.runAsIs(ask).result();
}

} // namespace yichuang
