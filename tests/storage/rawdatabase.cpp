// SPDX-License-Identifier: Apache-2.0
#include "storage/rawdatabase.h"

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

QStringList RawDatabase::tables()
{
    QStringList names;
    QSqlQuery query(m_connection);
    query.exec(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                              " AND name NOT LIKE 'guide_index%' AND name NOT LIKE 'allowed_%'"
                              " AND name NOT IN ('commit_mark', 'store_identity') ORDER BY name"));
    while (query.next())
        names.append(query.value(0).toString());
    return names;
}

QStringList RawDatabase::dump()
{
    QStringList rows;
    for (const QString &table : tables()) {
        QSqlQuery query(m_connection);
        query.exec(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(table));
        while (query.next()) {
            QStringList row{table};
            for (int column = 0; column < query.record().count(); ++column) {
                const QVariant value = query.value(column);
                const bool isBlob = value.userType() == QMetaType::QByteArray;
                row.append(isBlob ? QString::fromLatin1(value.toByteArray().toHex()) : value.toString());
            }
            rows.append(row.join(QLatin1Char('|')));
        }
    }
    return rows;
}

QStringList dumpOf(const QString &directory)
{
    return RawDatabase(directory + QStringLiteral("/cases.db")).dump();
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
