// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/claimedplaces.h"

#include "core/durablefile.h"
#include "core/jsonfields.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang {

namespace {

QString wholePath(const QString &place)
{
    return QDir::cleanPath(QDir(place).absolutePath());
}

} // namespace

ClaimedPlaces::ClaimedPlaces(const QString &directory)
    : m_file(QDir(directory).filePath(QStringLiteral("backup-places.json")))
{
}

QStringList ClaimedPlaces::places() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject document = parseJsonObject(file.readAll()).value_or(QJsonObject());
    return QVariant(document.value(u"places").toArray().toVariantList()).toStringList();
}

bool ClaimedPlaces::has(const QString &place) const
{
    return places().contains(wholePath(place));
}

Result<> ClaimedPlaces::add(const QString &place) const
{
    if (has(place))
        return {};
    const QStringList all = places() << wholePath(place);
    const QJsonObject document{{QStringLiteral("format"), 1}, {QStringLiteral("places"), QJsonArray::fromStringList(all)}};
    return writeDurably(m_file, QJsonDocument(document).toJson());
}

} // namespace yichuang
