// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/markedfield.h"

#include <QApplication>
#include <QWidget>

namespace yichuang {

namespace {

/// What a field is filled in with is named after it.
bool isPartOf(const QString &objectName, const QString &key)
{
    static const QStringList parts{QStringLiteral("Edit"), QStringLiteral("Combo"), QStringLiteral("Choices"),
                                   QStringLiteral("Reference"), QStringLiteral("Picker")};
    return objectName.startsWith(key) && parts.contains(objectName.mid(key.size()));
}

} // namespace

const FormField *markedField(const QList<FormField> &form)
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        for (const FormField &field : form) {
            if (isPartOf(widget->objectName(), field.key))
                return &field;
        }
    }
    return nullptr;
}

} // namespace yichuang
