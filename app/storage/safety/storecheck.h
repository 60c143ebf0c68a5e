// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "ports/storecheck.h"
#include "storage/tables/materialfiletable.h"

namespace yichuang {

class Database;
class PageShelves;

/// The first half of Store::check(), on the storage thread: everything but the pages. `pages` gets the pages that
/// cases name, drafts included.
[[nodiscard]] Result<StoreReport> checkCases(Database &database, QList<NamedPage> &pages);

/// The second half, on the page thread: adds what is wrong with the files of pages, and with each page that is named.
[[nodiscard]] Result<StoreReport> checkPages(PageShelves &shelves, const QList<NamedPage> &pages, StoreReport report);

/// The end of it, on the storage thread again: sets the cases apart that were found damaged.
[[nodiscard]] Result<StoreReport> setApartDamaged(Database &database, const StoreReport &report, const QDateTime &at);

} // namespace yichuang
