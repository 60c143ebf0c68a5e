// SPDX-License-Identifier: Apache-2.0
#include "support/searchqueries.h"

#include <QJsonArray>

#include "domain/guide/guidejson.h"
#include "support/guidefiles.h"
#include "support/wordcatalogue.h"

namespace yichuang::test {

QList<SearchQuery> searchQueries()
{
    const auto document = documentOf(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/search/queries.json"));
    QList<SearchQuery> queries;
    for (const QJsonValue &query : document.value_or(QJsonObject()).value(QStringLiteral("queries")).toArray()) {
        QStringList items;
        for (const QJsonValue &item : query[QStringLiteral("items")].toArray())
            items.append(item.toString());
        queries.append({query[QStringLiteral("typed")].toString(), query[QStringLiteral("kind")].toString(), items});
    }
    return queries;
}

QList<SearchEntry> searchedCatalogue()
{
    QList<SearchEntry> entries;
    for (const QString &file : jsonFilesIn(QStringLiteral("resources/guides"))) {
        const auto document = documentOf(file);
        const auto guide = guideFromJson(document.value_or(QJsonObject()));
        if (guide)
            entries.append(searchEntryOf(*guide));
    }
    for (const Guide &guide : wordCatalogue())
        entries.append(searchEntryOf(guide));
    return entries;
}

} // namespace yichuang::test
