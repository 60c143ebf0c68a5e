// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/exchangeextension.h"

#include <algorithm>

#include <QMap>
#include <QSet>
#include <QStringList>

namespace yichuang {

namespace {

using Places = QMap<QStringList, QJsonValue>;

/// The lists whose elements are told apart, by their ids.
bool isTakenApart(const QString &key)
{
    return key == u"materials" || key == u"situations";
}

/// taskName → …; materials, idCard, byLaw → …
Places placesOf(const QJsonObject &document)
{
    Places places;
    for (const QString &key : document.keys()) {
        if (!isTakenApart(key)) {
            places.insert({key}, document.value(key));
            continue;
        }
        for (const QJsonValue element : document.value(key).toArray()) {
            const QJsonObject part = element.toObject();
            for (const QString &inner : part.keys())
                places.insert({key, part.value(u"id").toString(), inner}, part.value(inner));
        }
    }
    return places;
}

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
}

void put(QJsonObject &document, const QStringList &place, const QJsonValue &value)
{
    if (place.size() == 1)
        return put(document, place.first(), value);
    QJsonArray list = document.value(place.value(0)).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        QJsonObject part = list.at(i).toObject();
        if (part.value(u"id").toString() != place.value(1))
            continue;
        put(part, place.value(2), value);
        list.replace(i, part);
    }
    document.insert(place.value(0), list);
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue each : array)
        texts.append(each.toString());
    return texts;
}

QJsonValue valueAt(const Places &places, const QStringList &place)
{
    return places.value(place, QJsonValue(QJsonValue::Undefined));
}

} // namespace

QJsonArray extensionOf(const QJsonObject &byColumns, const QJsonObject &document)
{
    const Places before = placesOf(byColumns);
    const Places after = placesOf(document);
    QSet<QStringList> all(before.keyBegin(), before.keyEnd());
    all.unite({after.keyBegin(), after.keyEnd()});
    QList<QStringList> ordered(all.cbegin(), all.cend());
    std::sort(ordered.begin(), ordered.end());
    QJsonArray extension;
    for (const QStringList &place : ordered) {
        const QJsonValue columns = valueAt(before, place);
        const QJsonValue meant = valueAt(after, place);
        if (columns == meant)
            continue;
        QJsonObject entry{{QStringLiteral("at"), QJsonArray::fromStringList(place)}};
        put(entry, QStringLiteral("columns"), columns);
        put(entry, QStringLiteral("is"), meant);
        extension.append(entry);
    }
    return extension;
}

void applyExtension(QJsonObject &document, const QJsonArray &extension)
{
    const Places columns = placesOf(document);
    for (const QJsonValue each : extension) {
        const QJsonObject entry = each.toObject();
        const QStringList place = textsOf(entry.value(u"at").toArray());
        const bool isUntouched = valueAt(columns, place) == entry.value(u"columns");
        if ((place.size() == 1 || place.size() == 3) && isUntouched)
            put(document, place, entry.value(u"is"));
    }
}

} // namespace yichuang
