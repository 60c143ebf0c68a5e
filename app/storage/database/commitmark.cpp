// SPDX-License-Identifier: Apache-2.0
#include "storage/database/commitmark.h"

#include "storage/database/database.h"

namespace yichuang {

Result<qint64> CommitMark::raise()
{
    const Result<> made = m_database.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS commit_mark("
                                                            "one INTEGER PRIMARY KEY CHECK(one = 1),"
                                                            " number INTEGER NOT NULL) STRICT"));
    if (!made)
        return failure(made.error());
    const Result<QString> raised = m_database.value(QStringLiteral(
        "INSERT INTO commit_mark VALUES(1, 1) ON CONFLICT(one) DO UPDATE SET number = number + 1 RETURNING number"));
    if (!raised)
        return failure(raised.error());
    return raised->toLongLong();
}

Result<qint64> CommitMark::last()
{
    const Result<QString> there = m_database.value(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'commit_mark'"));
    if (!there)
        return failure(there.error());
    if (there->toInt() == 0)
        return 0;
    const Result<QString> number = m_database.value(QStringLiteral("SELECT number FROM commit_mark"));
    if (!number)
        return failure(number.error());
    return number->toLongLong();
}

} // namespace yichuang
