// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/cameracanvas.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>

#include "desk/look/pictureframe.h"

namespace yichuang {

namespace {
constexpr int margin = 8;        // px
constexpr double grip = 24;      // px around a corner, in which the mouse takes it
constexpr double fineStep = 0.003;
constexpr double wideStep = 0.03;
const QList<QPointF> middleOfPicture{{0.15, 0.15}, {0.85, 0.15}, {0.85, 0.85}, {0.15, 0.85}};
} // namespace

CameraCanvas::CameraCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

QSize CameraCanvas::sizeHint() const
{
    return {800, 600};
}

void CameraCanvas::display(const QImage &picture, const QList<QPointF> &outline)
{
    m_picture = picture;
    m_outline = outline;
    update();
}

void CameraCanvas::say(const QString &words)
{
    m_words = words;
    m_picture = {};
    m_outline.clear();
    forgetCorners();
}

void CameraCanvas::forgetCorners()
{
    m_marked = -1;
    const bool changed = !m_corners.isEmpty();
    m_corners.clear();
    update();
    if (changed)
        Q_EMIT cornersChanged();
}

QRectF CameraCanvas::place() const
{
    const QSizeF size = QSizeF(m_picture.size()).scaled(width() - 2 * margin, height() - 2 * margin, Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPolygonF CameraCanvas::outlineOnScreen() const
{
    const QRectF at = place();
    QPolygonF polygon;
    for (const QPointF corner : m_corners.isEmpty() ? m_outline : m_corners)
        polygon.append({at.x() + corner.x() * at.width(), at.y() + corner.y() * at.height()});
    return polygon;
}

void CameraCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPictureFrame(painter, *this, m_picture.isNull() ? m_words : QString());
    if (m_picture.isNull())
        return;
    painter.drawImage(place(), m_picture);
    paintOutline(painter);
}

void CameraCanvas::paintOutline(QPainter &painter) const
{
    const QPolygonF outline = outlineOnScreen();
    if (outline.isEmpty())
        return;
    // A dark line beside the bright one shows on any desk.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(outline);
    painter.setPen(QPen(m_corners.isEmpty() ? QColor(80, 220, 120) : QColor(255, 200, 40), 3, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(outline);
    for (int corner = 0; corner < outline.size(); ++corner) {
        painter.setBrush(corner == m_marked ? QColor(255, 200, 40) : QColor(255, 255, 255));
        const double radius = corner == m_marked ? 9 : 5;
        painter.drawEllipse(outline.at(corner), radius, radius);
    }
}

void CameraCanvas::mark(int corner)
{
    if (m_corners.isEmpty()) {
        m_corners = m_outline.isEmpty() ? middleOfPicture : m_outline;
        Q_EMIT cornersChanged();
    }
    m_marked = corner;
    update();
}

void CameraCanvas::moveMarked(const QPointF &to)
{
    m_corners[m_marked] = {qBound(0.0, to.x(), 1.0), qBound(0.0, to.y(), 1.0)};
    update();
    Q_EMIT cornersChanged();
}

bool CameraCanvas::focusNextPrevChild(bool next)
{
    const int corner = m_marked + (next ? 1 : -1);
    if (hasPicture() && corner >= 0 && corner < 4 && (next || m_marked >= 0)) {
        mark(corner);
        return true;
    }
    m_marked = -1;
    update();
    return QWidget::focusNextPrevChild(next);
}

void CameraCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return forgetCorners();
    if (m_marked < 0)
        return QWidget::keyPressEvent(event);
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? wideStep : fineStep;
    const QPointF corner = m_corners.at(m_marked);
    switch (event->key()) {
    case Qt::Key_Left: return moveMarked(corner - QPointF(step, 0));
    case Qt::Key_Right: return moveMarked(corner + QPointF(step, 0));
    case Qt::Key_Up: return moveMarked(corner - QPointF(0, step));
    case Qt::Key_Down: return moveMarked(corner + QPointF(0, step));
    default: QWidget::keyPressEvent(event);
    }
}

void CameraCanvas::mousePressEvent(QMouseEvent *event)
{
    if (!hasPicture())
        return QWidget::mousePressEvent(event);
    if (m_corners.isEmpty() && m_outline.isEmpty())
        mark(-1);
    const QPolygonF outline = outlineOnScreen();
    m_marked = -1;
    for (int corner = 0; corner < outline.size(); ++corner) {
        if (QLineF(outline.at(corner), event->position()).length() < grip)
            mark(corner);
    }
    update();
}

void CameraCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_marked < 0 || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QRectF at = place();
    moveMarked({(event->position().x() - at.x()) / at.width(), (event->position().y() - at.y()) / at.height()});
}

} // namespace yichuang
