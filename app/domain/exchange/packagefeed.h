// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "domain/exchange/feedrules.h"

namespace yichuang {

/// What a report does to a case, of whichever kind. Of a single item it is applyStatus(). Of a package a department reports one
/// item (DOMAIN R124): that moves by the rules of any case, told as "componentReported", and the package follows to where its
/// items let it stand (packageState()), each step told as "statusInferred"; where no way leads there, it stays. A report of the
/// package as a whole moves all items that can come there. What fits no item or no way is told as "statusIgnored".
[[nodiscard]] FeedEffect applyReport(const CaseRecord &record, std::optional<CaseState> before, const StatusChange &change,
                                     const WorkCalendar &calendar);

} // namespace yichuang
