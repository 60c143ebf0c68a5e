// SPDX-License-Identifier: Apache-2.0
#include "desk/look/statusdelegate.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid())
        option->palette.setColor(QPalette::Text, toneColour(static_cast<Tone>(tone.toInt()), option->palette));
    if (index.data(EmphasisRole).toBool())
        option->font.setBold(true);
}

} // namespace yichuang
