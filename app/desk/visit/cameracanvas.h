// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QList>
#include <QPointF>
#include <QWidget>

namespace yichuang {

/// What lies under the camera, with the outline that will be cut out. Where the machine found none or a wrong one, a person
/// puts the corners: Tab marks one after the other and the arrow keys move it (with Shift further), or the mouse drags it;
/// Delete gives them back to the machine.
class CameraCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit CameraCanvas(QWidget *parent = nullptr);

    /// @param outline as CameraFrame has it
    void display(const QImage &picture, const QList<QPointF> &outline);
    /// Shows the words instead of a picture; corners that were put are forgotten.
    void say(const QString &words);

    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] bool hasOutline() const { return !m_outline.isEmpty(); }
    [[nodiscard]] QString words() const { return m_words; }
    /// Where a person put them, 0 to 1; empty: they are the machine's.
    [[nodiscard]] QList<QPointF> corners() const { return m_corners; }
    /// The one that the arrow keys move, from 0; -1 for none.
    [[nodiscard]] int marked() const { return m_marked; }
    void forgetCorners();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void cornersChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    /// Tab passes from corner to corner before it leaves.
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] QRectF place() const;
    [[nodiscard]] QPolygonF outlineOnScreen() const;
    void paintOutline(QPainter &painter) const;
    void mark(int corner);
    void moveMarked(const QPointF &to);

    QImage m_picture;
    QList<QPointF> m_outline; ///< the machine's
    QList<QPointF> m_corners; ///< a person's
    QString m_words;
    int m_marked = -1;
};

} // namespace yichuang
