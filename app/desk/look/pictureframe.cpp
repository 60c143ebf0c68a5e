// SPDX-License-Identifier: Apache-2.0
#include "desk/look/pictureframe.h"

#include <QPainter>
#include <QWidget>

#include "desk/look/statuscolours.h"

namespace yichuang {

void paintPictureFrame(QPainter &painter, const QWidget &view, const QString &words)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const bool focused = view.hasFocus();
    painter.setPen(QPen(view.palette().color(focused ? QPalette::Highlight : QPalette::Mid), focused ? 2 : 1));
    painter.setBrush(view.palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(view.rect()).adjusted(1, 1, -1, -1), 4, 4);
    if (words.isEmpty())
        return;
    painter.setPen(toneColour(Tone::Quiet, view.palette()));
    painter.drawText(view.rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | int(Qt::TextWordWrap), words);
}

} // namespace yichuang
