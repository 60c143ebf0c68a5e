// SPDX-License-Identifier: Apache-2.0
#include "storage/database/savepoint.h"

#include "storage/database/database.h"

namespace yichuang {

Result<> Savepoint::begin()
{
    return m_database.execute(QStringLiteral("SAVEPOINT part"));
}

Result<> Savepoint::keep()
{
    return m_database.execute(QStringLiteral("RELEASE part"));
}

Result<> Savepoint::undo()
{
    if (const Result<> undone = m_database.execute(QStringLiteral("ROLLBACK TO part")); !undone)
        return undone;
    return keep();
}

} // namespace yichuang
