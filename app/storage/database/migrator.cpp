// SPDX-License-Identifier: Apache-2.0
#include "storage/database/migrator.h"

#include "core/durablefile.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"

#include <QDir>
#include <QFile>

namespace yichuang {

namespace {

constexpr int keptBackups = 3;

QString backupName(const QString &path, int version)
{
    return QStringLiteral("%1.v%2.backup").arg(path).arg(version);
}

/// "0001_….sql", "0002_….sql", … in order; Internal when one is missing, named twice or not numbered.
Result<QStringList> scriptsIn(const QString &folder)
{
    const QStringList scripts = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (int i = 0; i < scripts.size(); ++i) {
        if (!scripts.at(i).startsWith(QStringLiteral("%1_").arg(i + 1, 4, 10, QLatin1Char('0'))))
            return failure(ErrorCode::Internal, QStringLiteral("no migration step %1").arg(i + 1));
    }
    return scripts;
}

/// A backup is worth having only while somebody may go back that far.
void dropOldBackups(const QString &path, int version)
{
    for (int old = version - keptBackups; old > 0; --old)
        QFile::remove(backupName(path, old));
}

} // namespace

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
    const Result<QStringList> scripts = scriptsIn(m_database.spec().migrations);
    if (!scripts)
        return failure(scripts.error());
    const Result<QString> stored = m_database.value(QStringLiteral("PRAGMA user_version"));
    if (!stored)
        return failure(stored.error());
    const int version = stored->toInt();
    const int newest = int(scripts->size());
    if (version > newest)
        return failure(ErrorCode::StorageTooNew, QStringLiteral("schema %1, known up to %2").arg(version).arg(newest));
    if (version == newest)
        return {};
    if (version > 0) {
        if (const Result<> saved = backUp(version); !saved)
            return saved;
    }
    for (int step = version; step < newest; ++step) {
        if (const Result<> climbed = climb(scripts->at(step), step + 1); !climbed)
            return climbed;
    }
    return {};
}

Result<> Migrator::climb(const QString &script, int version)
{
    // A table is remade by copying it, dropping it and renaming the copy, which references to it must survive; they are
    // checked as a whole before the step counts. Inside a transaction the switch does nothing.
    if (const Result<> off = m_database.execute(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return off;
    const Result<> climbed = climbFreely(script, version);
    const Result<> on = m_database.execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    return climbed ? on : climbed;
}

Result<> Migrator::climbFreely(const QString &script, int version)
{
    QFile file(m_database.spec().migrations + QLatin1Char('/') + script);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QStringLiteral("no migration script ") + script);
    const QStringList statements = statementsOf(file.readAll());
    return inTransaction(m_database, [&] { return run(statements, version); });
}

Result<> Migrator::run(const QStringList &statements, int version)
{
    for (const QString &sql : statements) {
        if (const Result<> done = m_database.execute(sql); !done)
            return done;
    }
    const Result<> numbered = m_database.execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
    return numbered ? checkWhole() : numbered;
}

Result<> Migrator::checkWhole()
{
    Statement foreign(m_database, QStringLiteral("PRAGMA foreign_key_check"));
    const auto stray = readOne(foreign, [](const Statement &row) { return row.text(0); });
    if (!stray)
        return failure(stray.error());
    if (*stray)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("a row of %1 would belong to nothing").arg(**stray));
    const Result<QString> trouble = m_database.quickCheck();
    if (!trouble)
        return failure(trouble.error());
    return trouble->isEmpty() ? Result<>() : Result<>(failure(ErrorCode::StorageCorrupt, *trouble));
}

Result<> Migrator::backUp(int version)
{
    const QString copy = backupName(m_database.spec().path, version);
    const QString part = copy + QStringLiteral(".part");
    // A copy of an earlier try that was cut off is worthless, and VACUUM INTO refuses an existing file.
    if (QFile::exists(part) && !QFile::remove(part))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the old backup cannot be replaced"));
    if (const Result<> copied = Statement(m_database, QStringLiteral("VACUUM INTO ?")).bind(part).run(); !copied)
        return copied;
    if (const Result<> placed = putInPlace(part, copy); !placed)
        return placed;
    dropOldBackups(m_database.spec().path, version);
    return {};
}

} // namespace yichuang
