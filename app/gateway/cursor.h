// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

#include <QString>

#include "gateway/request.h"
#include "gateway/response.h"

namespace yichuang::gateway {

/// Where a reader goes on, as opaque text: Base64 of epoch and sequence number.
[[nodiscard]] QString formatCursor(const QString &epoch, qint64 sequence);

/// Which stretch of a feed or inbox a request asks for.
struct Stretch
{
    qint64 after = 0;
    int limit = 0;
};

/// Reads the cursor and limit of the query; no cursor is the beginning.
/// Problems: cursor-malformed, cursor-expired for another epoch's, malformed for an odd limit.
/// @param largest what a limit is cut to
[[nodiscard]] std::variant<Stretch, Response> stretchOf(const Request &request, const QString &epoch, int largest);

} // namespace yichuang::gateway
