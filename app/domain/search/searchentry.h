// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "domain/guide/guide.h"

namespace yichuang {

/// What of an item can be searched for, besides what a result list shows of it.
struct SearchEntry
{
    GuideSummary summary;
    QStringList situations;
    QStringList lifeEvents;
    bool isPackage = false;
    QStringList codes; ///< 实施编码, 业务办理项编码; catalogue code and id are in the summary
    bool operator==(const SearchEntry &) const = default;
};

/// Taken out of a guide. Whoever holds classified items leaves them out (R11).
[[nodiscard]] SearchEntry searchEntryOf(const Guide &guide);

} // namespace yichuang
