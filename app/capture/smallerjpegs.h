// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QByteArray>
#include <QList>

#include "core/error.h"

namespace yichuang {

/// Encodes scanned pages anew until all together are small enough: all by the same step, the gentlest that does it, from
/// quality 75 at the full size down to quality 50 at 150 dpi, where print of 9 pt can still be read and no smaller. A page that
/// would not become smaller stays as it is.
/// @param mostBytes of all together
/// @param tick      called after each picture, for it may take long
/// @return the same number of files in the same order; when even the last step is too large, what that step gave.
/// Malformed: one cannot be decoded
[[nodiscard]] Result<QList<QByteArray>> smallerJpegs(const QList<QByteArray> &jpegs, qint64 mostBytes,
                                                     const std::function<void()> &tick);

} // namespace yichuang
