// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"
#include "domain/cases/paper.h"

namespace yichuang {

/// Turns a paper's data into one PDF/A-1b file on A4, with Code128 and QR, marks and page numbers on every page. A pure
/// function but for the file's creation date and identifier; runs on any thread of a program with a QGuiApplication.
///
/// Invalid: number or token cannot be a code, or a field that the template needs is missing or of another type; the
/// detail begins with the field's JSON pointer. NotFound: no template of that kind.
[[nodiscard]] Result<QByteArray> renderPaper(const Paper &paper);

} // namespace yichuang
