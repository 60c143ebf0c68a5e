// SPDX-License-Identifier: Apache-2.0
#include "documents/rowstrut.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextDocument>

namespace yichuang {

namespace {

constexpr int strutType = QTextFormat::UserObject + 1;
constexpr int heightProperty = QTextFormat::UserProperty + 1;

} // namespace

void RowStrut::registerWith(QTextDocument &document)
{
    document.documentLayout()->registerHandler(strutType, new RowStrut(&document));
}

void RowStrut::insert(QTextCursor &place, double height)
{
    QTextCharFormat format = place.charFormat();
    format.setObjectType(strutType);
    format.setProperty(heightProperty, height);
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    place.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF RowStrut::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    return {0, format.doubleProperty(heightProperty)};
}

void RowStrut::drawObject(QPainter *, const QRectF &, QTextDocument *, int, const QTextFormat &) {}

} // namespace yichuang
