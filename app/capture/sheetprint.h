// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>

#include "core/error.h"
#include "domain/cases/sheetlikeness.h"

namespace yichuang {

struct PageView;

/// What tells the sheet from others (CAPTURE §6, duplicate): its ink, put straight and shrunk to 300 × 424, zipped. Some ten
/// kilobytes; empty for a page with next to nothing on it, since all blank sheets are alike.
/// @param skew in degrees, when the lines of the page told it
[[nodiscard]] QByteArray sheetPrintOf(const PageView &view, std::optional<double> skew);

/// How alike two sheets are. All 0 when one of them is empty. Invalid for bytes that are no print.
[[nodiscard]] Result<SheetLikeness> likenessOf(const QByteArray &one, const QByteArray &other);

} // namespace yichuang
