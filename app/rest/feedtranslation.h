// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/exchange/feedchange.h"
#include "wire/feedpage.h"

namespace yichuang {

/// A page of the wire in the words of the domain. Changes of a type or a state this version does not know are passed over,
/// as a newer gateway may send them (SYNC §2.11).
[[nodiscard]] FeedPage feedPageOf(const QString &feed, const wire::FeedPage &page);

} // namespace yichuang
