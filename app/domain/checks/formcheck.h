// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include "domain/cases/gap.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// Adds a gap when the value of a form field is missing or not of its kind. Dates are written yyyy-MM-dd.
void checkField(const FormField &field, const QString &value, QDate today, QList<Gap> &gaps);

} // namespace yichuang
