// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include "domain/cases/gap.h"
#include "domain/guide/guide.h"

namespace yichuang {

class ReferenceShelf;

/// Adds a gap when the value of a form field is missing or not of its kind. Dates are written yyyy-MM-dd. A code is held
/// against its reference list where that is at hand; where it is not, or `lists` is null, any will do.
void checkField(const FormField &field, const QString &value, QDate today, QList<Gap> &gaps,
                const ReferenceShelf *lists = nullptr);

} // namespace yichuang
