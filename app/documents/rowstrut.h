// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTextObjectInterface>

class QTextCursor;

namespace yichuang {

/// A piece of a line that takes height and nothing else: it is not drawn, and no text comes of it.
class RowStrut : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// Lives as long as the document.
    static void registerWith(QTextDocument &document);
    /// @param height in pixels of the document's device
    static void insert(QTextCursor &place, double height);

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &area, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    using QObject::QObject;
};

} // namespace yichuang
