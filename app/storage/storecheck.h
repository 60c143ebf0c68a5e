// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ports/storecheck.h"

namespace yichuang {

class Database;
class PageShelves;

/// The first half of Store::check(), on the storage thread: everything but the pages. `digests` gets the digests that
/// cases name, drafts included.
[[nodiscard]] Result<StoreReport> checkCases(Database &database, QList<QByteArray> &digests);

/// The second half, on the page thread: adds what is wrong with the files of pages, and with each page that is named.
[[nodiscard]] Result<StoreReport> checkPages(PageShelves &shelves, const QList<QByteArray> &digests,
                                             StoreReport report);

} // namespace yichuang
