// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"
#include "documents/paperfield.h"

namespace yichuang {

/// Whether the values hold every required field and every field has its type. Values without a field are left alone.
/// Invalid: the first fault, as "<JSON pointer>: <rule>"; the value itself is never in the message.
[[nodiscard]] Result<> checkFields(const QJsonObject &values, const QList<PaperField> &fields,
                                   const QString &pointer = {});

} // namespace yichuang
