// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger/secondreader.h"

#include "storage/cipher/sqlitehandle.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace yichuang {

namespace {

/// A walk never comes back to a page, so a large cache would only be memory.
constexpr int walkCacheKibibytes = 2 * 1024;

Result<ChainFindings> walkApart(const DatabaseSpec &spec, const ChainStretch &stretch)
{
    // Opening would make it.
    if (!QFileInfo::exists(spec.path))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the file is not at its place"));
    const Result<std::unique_ptr<Database>> database = Database::open(spec);
    if (!database)
        return failure(database.error());
    return walkChain(**database, stretch);
}

} // namespace

bool SecondReader::canSeeAllOf(const Database &database)
{
    sqlite3 *handle = sqliteHandle(database.connection());
    return handle != nullptr && sqlite3_get_autocommit(handle) != 0;
}

SecondReader::SecondReader(DatabaseSpec spec, const ChainStretch &stretch)
{
    spec.cacheKibibytes = walkCacheKibibytes;
    spec.checkedAfterUncleanEnd = false; // the first connection was
    spec.faults = nullptr;               // they belong to the other thread
    // Deferred is what happens where no thread is to be had.
    m_findings = std::async(std::launch::async | std::launch::deferred, walkApart, std::move(spec), stretch);
}

Result<ChainFindings> SecondReader::findings()
{
    return m_findings.get();
}

} // namespace yichuang
