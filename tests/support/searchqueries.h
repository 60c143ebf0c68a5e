// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/search/searchentry.h"

namespace yichuang::test {

/// What somebody at a window types, and the items of which one is meant.
struct SearchQuery
{
    QString typed;
    QString kind; ///< "initials", "typo", …
    QStringList items;
};

/// tests/data/search/queries.json.
[[nodiscard]] QList<SearchQuery> searchQueries();

/// The sample guides of the program and the generated catalogue, as they are searched.
[[nodiscard]] QList<SearchEntry> searchedCatalogue();

} // namespace yichuang::test
