// SPDX-License-Identifier: Apache-2.0
#include "desk/look/captionedfield.h"

#include <QLabel>
#include <QLayout>
#include <QLineEdit>

namespace yichuang {

QLineEdit *captionedField(QWidget *row, const QString &name, const QString &caption, int width)
{
    auto *edit = new QLineEdit(row);
    edit->setObjectName(name);
    edit->setAccessibleName(caption);
    edit->setMaximumWidth(width);
    auto *label = new QLabel(caption, row);
    label->setBuddy(edit);
    row->layout()->addWidget(label);
    row->layout()->addWidget(edit);
    return edit;
}

} // namespace yichuang
