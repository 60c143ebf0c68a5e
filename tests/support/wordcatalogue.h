// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guide.h"

namespace yichuang::test {

/// A catalogue as large as a city's, put together from the words of tests/data/search/words.json with a fixed seed: every
/// subject with every act, then variants of them until there are enough, each with four situations. The ids are g00001 …
/// in this order, so that the list of queries can name them. Names and departments are real words; the items are composed.
[[nodiscard]] QList<Guide> wordCatalogue(int items = 5000);

} // namespace yichuang::test
