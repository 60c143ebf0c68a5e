// SPDX-License-Identifier: Apache-2.0
#include "crash/weakersync.h"

#include <QMutexLocker>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace yichuang::test {

std::optional<Error> WeakerSync::before(const QString &sql)
{
    // A connection is new when it asks its first question, and is asked about on its own thread then.
    thread_local QSet<QString> own;
    const QMutexLocker lock(&m_door);
    const QStringList names = QSqlDatabase::connectionNames();
    for (const QString &name : names) {
        if (!m_known.contains(name))
            own.insert(name);
        m_known.insert(name);
    }
    if (sql != QStringLiteral("BEGIN IMMEDIATE"))
        return std::nullopt;
    for (const QString &name : std::as_const(own)) {
        if (!names.contains(name))
            continue;
        QSqlQuery weaker(QSqlDatabase::database(name, false));
        weaker.exec(QStringLiteral("PRAGMA synchronous=%1").arg(m_level));
    }
    return std::nullopt;
}

} // namespace yichuang::test
