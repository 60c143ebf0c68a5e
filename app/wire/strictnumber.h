// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArrayView>

namespace yichuang::wire {

/// A whole number of 0 or more, written with 1 to 18 digits and nothing else: no sign, no blank, no fraction. A field
/// that is missing or damaged must never be read as 0 (SYNC L8).
[[nodiscard]] std::optional<qint64> parseStrictNumber(QByteArrayView text);

} // namespace yichuang::wire
