// SPDX-License-Identifier: Apache-2.0
#include "storage/migrator.h"

#include "storage/database.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>

namespace yichuang {

QStringList statementsOf(const QByteArray &script)
{
    QStringList statements;
    QStringList current;
    const auto lines = QString::fromUtf8(script).split(QLatin1Char('\n')) + QStringList(QString());
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty()) {
            if (!line.startsWith(QStringLiteral("--")))
                current.append(line);
            continue;
        }
        if (!current.isEmpty())
            statements.append(current.join(QLatin1Char('\n')));
        current.clear();
    }
    return statements;
}

Result<std::unique_ptr<Database>> openUpToDate(const DatabaseSpec &spec)
{
    Result<std::unique_ptr<Database>> database = Database::open(spec);
    if (!database)
        return database;
    if (const Result<> migrated = Migrator(**database).migrate(); !migrated)
        return failure(migrated.error());
    return database;
}

Result<> Migrator::migrate()
{
    const QStringList scripts = QDir(m_database.spec().migrations).entryList({QStringLiteral("*.sql")}, QDir::Files,
                                                                             QDir::Name);
    const Result<QString> stored = m_database.value(QStringLiteral("PRAGMA user_version"));
    if (!stored)
        return failure(stored.error());
    const int version = stored->toInt();
    const int newest = int(scripts.size());
    if (version > newest)
        return failure(ErrorCode::StorageTooNew, QStringLiteral("schema %1, known up to %2").arg(version).arg(newest));
    if (version == newest)
        return {};
    if (version > 0) {
        if (const Result<> saved = backUp(version); !saved)
            return saved;
    }
    for (int step = version; step < newest; ++step) {
        if (const Result<> climbed = climb(scripts.at(step), step + 1); !climbed)
            return climbed;
    }
    const Result<QString> trouble = m_database.quickCheck();
    if (!trouble)
        return failure(trouble.error());
    return trouble->isEmpty() ? Result<>() : Result<>(failure(ErrorCode::StorageCorrupt, *trouble));
}

Result<> Migrator::climb(const QString &script, int version)
{
    QFile file(m_database.spec().migrations + QLatin1Char('/') + script);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QStringLiteral("no migration script ") + script);
    const QStringList statements = statementsOf(file.readAll());
    return inTransaction(m_database, [&]() -> Result<> {
        for (const QString &sql : statements) {
            if (const Result<> done = m_database.execute(sql); !done)
                return done;
        }
        return m_database.execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
    });
}

Result<> Migrator::backUp(int version)
{
    const QString copy = QStringLiteral("%1.v%2.backup").arg(m_database.spec().path).arg(version);
    // A copy of an earlier try that was cut off is worthless, and VACUUM INTO refuses an existing file.
    if (QFile::exists(copy) && !QFile::remove(copy))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the old backup cannot be replaced"));
    if (const Result<> copied = Statement(m_database, QStringLiteral("VACUUM INTO ?")).bind(copy).run(); !copied)
        return copied;
    if (!QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the mode of the backup cannot be set"));
    return {};
}

} // namespace yichuang
