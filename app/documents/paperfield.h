// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "core/error.h"

namespace yichuang {

class JsonFields;

/// How a field of a paper is written in JSON and how it is printed; the table is in app/documents/README.md.
enum class FieldType { Text, Integer, Boolean, Date, Moment, Masked, LastFour, List };

/// One field that a template names.
struct PaperField
{
    QString name;
    FieldType type = FieldType::Text;
    bool required = false;
    QString requiredWhen;      ///< name of a boolean field that, when true, makes this one required
    QList<PaperField> columns; ///< of a list: the fields of each of its rows
};

/// Reads the arrays `required` and `optional` of a template's description.
/// Invalid: a type that does not exist, a field without a name.
[[nodiscard]] Result<QList<PaperField>> paperFieldsFromJson(JsonFields &description, QStringView requiredKey,
                                                            QStringView optionalKey);

} // namespace yichuang
