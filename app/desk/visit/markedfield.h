// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/guide/guide.h"

namespace yichuang {

/// The field of the form whose editor, choices or reason has the focus; all of them are named after it. Null where none has.
[[nodiscard]] const FormField *markedField(const QList<FormField> &form);

} // namespace yichuang
