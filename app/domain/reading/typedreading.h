// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include "domain/guide/readfield.h"

namespace yichuang {

/// What a person types as a reading, in the form of its field (MaterialReading::text): a day in any way that writtenDate()
/// knows, a number without blanks. Empty when it cannot be such a thing: no day, or a number whose check digit is wrong.
[[nodiscard]] QString typedReading(ReadField field, const QString &typed, QDate today);

} // namespace yichuang
