// SPDX-License-Identifier: Apache-2.0
#include "e2e/storedpages.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace yichuang::test {

namespace {

void addDigestsOf(const QString &path, QSet<QString> &digests)
{
    QSqlDatabase shelf = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
    shelf.setDatabaseName(path);
    if (!shelf.open())
        return;
    QSqlQuery query(QStringLiteral("SELECT sha256 FROM page"), shelf);
    while (query.next())
        digests.insert(QString::fromLatin1(query.value(0).toByteArray().toHex()));
}

} // namespace

QSet<QString> storedPages(const QString &dataFolder)
{
    QSet<QString> digests;
    const QDir folder(dataFolder);
    for (const QString &name : folder.entryList({QStringLiteral("scans-*.db")}, QDir::Files)) {
        const QString path = folder.filePath(name);
        addDigestsOf(path, digests);
        QSqlDatabase::removeDatabase(path);
    }
    return digests;
}

} // namespace yichuang::test
