// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "domain/cases/paper.h"

namespace yichuang::test {

/// A complete example of a kind, with every field that its template knows. All people and numbers are made up.
[[nodiscard]] Paper samplePaper(PaperKind kind);

/// The same with only the required fields.
[[nodiscard]] Paper barePaper(PaperKind kind);

/// A materials list of that length.
[[nodiscard]] QJsonArray sampleMaterials(int count);

/// The words that must come out of the printed sample, in any order, with no white space inside.
[[nodiscard]] QStringList wordsOnSample(PaperKind kind);

[[nodiscard]] QList<PaperKind> everyKind();

/// Adds one row per kind, with a column "kind" holding its name.
void addRowPerKind();

} // namespace yichuang::test
