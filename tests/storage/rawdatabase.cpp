// SPDX-License-Identifier: Apache-2.0
#include "storage/rawdatabase.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/ledger/ledgerevent.h"
#include "storage/cipher/filecipher.h"
#include "support/samplestore.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>

namespace yichuang::test {

RawDatabase::RawDatabase(const QString &path, CipherProfile profile) : m_name(QUuid::createUuid().toString())
{
    m_connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_connection.setDatabaseName(path);
    if (!m_connection.open() || !unlockFile(m_connection, sampleCipher(profile)))
        qWarning("a test store's file cannot be opened");
}

RawDatabase::~RawDatabase()
{
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

QString RawDatabase::run(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.exec(sql);
    return query.lastError().databaseText();
}

QVariant RawDatabase::value(const QString &sql)
{
    QSqlQuery query(m_connection);
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

QStringList RawDatabase::planOf(const QString &sql)
{
    QStringList steps;
    QSqlQuery query(m_connection);
    query.exec(QStringLiteral("EXPLAIN QUERY PLAN ") + QString(sql).replace(QLatin1Char('?'), QLatin1Char('1')));
    while (query.next())
        steps.append(query.value(QStringLiteral("detail")).toString());
    return steps;
}

QStringList RawDatabase::tables()
{
    QStringList names;
    QSqlQuery query(m_connection);
    query.exec(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                              " AND name NOT LIKE 'allowed_%'"
                              " AND name NOT IN ('commit_mark', 'store_identity') ORDER BY name"));
    while (query.next())
        names.append(query.value(0).toString());
    return names;
}

QStringList RawDatabase::rowsOf(const QString &table, const QString &select)
{
    QStringList rows;
    QSqlQuery query(m_connection);
    query.exec(select);
    while (query.next()) {
        QStringList row{table};
        for (int column = 0; column < query.record().count(); ++column) {
            const QVariant value = query.value(column);
            const bool isBlob = value.userType() == QMetaType::QByteArray;
            row.append(isBlob ? QString::fromLatin1(value.toByteArray().toHex()) : value.toString());
        }
        rows.append(row.join(QLatin1Char('|')));
    }
    return rows;
}

QStringList RawDatabase::dump()
{
    QStringList rows;
    for (const QString &table : tables())
        rows.append(rowsOf(table, QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(table)));
    return rows;
}

QStringList RawDatabase::dumpWithoutSalts()
{
    QStringList rows;
    for (const QString &table : tables()) {
        if (table == QStringLiteral("ledger"))
            rows.append(ledgerWithoutSalts());
        else if (table == QStringLiteral("ledger_said"))
            rows.append(rowsOf(table, QStringLiteral("SELECT sequence, case_id, content FROM ledger_said ORDER BY 1")));
        else
            rows.append(rowsOf(table, QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(table)));
    }
    return rows;
}

QStringList RawDatabase::ledgerWithoutSalts()
{
    QStringList rows;
    QByteArray storedHash;
    QByteArray hash;
    QSqlQuery query(m_connection);
    query.exec(QStringLiteral("SELECT sequence, CAST(record AS BLOB), hash, salt, CAST(content AS BLOB) FROM ledger"
                              " LEFT JOIN ledger_said USING(sequence) ORDER BY sequence"));
    while (query.next()) {
        QByteArray record = query.value(1).toByteArray();
        bool fits = sha256(QByteArray(storedHash + record)) == query.value(2).toByteArray();
        storedHash = query.value(2).toByteArray();
        if (!query.value(3).isNull()) {
            const QJsonObject said = parseJsonObject(query.value(4).toByteArray()).value_or(QJsonObject());
            LedgerEvent event = ledgerEventFromBytes(record).value_or(LedgerEvent());
            fits = fits && ledgerBytes(event) == record && event.saidDigest == saidDigest(query.value(3).toByteArray(), said);
            event.saidDigest = saidDigest(QByteArray(32, '\0'), said);
            record = ledgerBytes(event);
        }
        hash = sha256(QByteArray(hash + record));
        rows.append(QStringLiteral("ledger|%1|%2|%3|%4")
                        .arg(query.value(0).toString(), QString::fromUtf8(record), QString::fromLatin1(hash.toHex()),
                             fits ? QString() : QStringLiteral("does not fit: ") + QString::fromLatin1(storedHash.toHex())));
    }
    return rows;
}

QStringList dumpOf(const QString &directory)
{
    return RawDatabase(directory + QStringLiteral("/cases.db")).dump();
}

QStringList dumpWithoutSaltsOf(const QString &directory)
{
    return RawDatabase(directory + QStringLiteral("/cases.db")).dumpWithoutSalts();
}

bool copyDirectory(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return false;
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files)) {
        if (!QFile::copy(file.filePath(), QDir(to).filePath(file.fileName())))
            return false;
    }
    return true;
}

} // namespace yichuang::test
