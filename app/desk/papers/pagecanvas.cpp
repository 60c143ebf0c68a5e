// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pagecanvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "desk/look/statuscolours.h"

namespace yichuang {

namespace {
constexpr int margin = 10;         // px
constexpr double largestScale = 8;
constexpr double keyStep = 60;     // px
} // namespace

PageCanvas::PageCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

QSize PageCanvas::sizeHint() const
{
    return {400, 420};
}

void PageCanvas::display(const QImage &picture, const QString &words)
{
    m_picture = picture;
    m_words = words;
    m_angle = 0;
    fit();
}

void PageCanvas::fit()
{
    m_scale = 1;
    m_shift = {};
    update();
}

void PageCanvas::zoom(double factor)
{
    m_scale = qBound(1.0, m_scale * factor, largestScale);
    moveBy({});
}

void PageCanvas::turn()
{
    m_angle = (m_angle + 90) % 360;
    fit();
}

QSizeF PageCanvas::turnedSize() const
{
    const QSizeF size = m_picture.size();
    return m_angle % 180 == 0 ? size : size.transposed();
}

double PageCanvas::fittingScale() const
{
    const QSizeF size = turnedSize();
    if (size.isEmpty())
        return 1;
    return qMin((width() - 2 * margin) / size.width(), (height() - 2 * margin) / size.height());
}

void PageCanvas::moveBy(const QPointF &way)
{
    const QSizeF size = turnedSize() * fittingScale() * m_scale;
    const double limitX = qMax(0.0, (size.width() - width()) / 2 + margin);
    const double limitY = qMax(0.0, (size.height() - height()) / 2 + margin);
    m_shift += way;
    m_shift = {qBound(-limitX, m_shift.x(), limitX), qBound(-limitY, m_shift.y(), limitY)};
    update();
}

void PageCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QColor line = palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid);
    painter.setPen(QPen(line, hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    if (m_picture.isNull()) {
        painter.setPen(toneColour(Tone::Quiet, palette()));
        painter.drawText(rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_words);
        return;
    }
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    painter.translate(QPointF(width() / 2.0, height() / 2.0) + m_shift);
    painter.rotate(m_angle);
    const double scale = fittingScale() * m_scale;
    const QSizeF size = QSizeF(m_picture.size()) * scale;
    const QRectF place(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    painter.drawImage(place, m_picture);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawRect(place);
}

void PageCanvas::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->position();
    QWidget::mousePressEvent(event);
}

void PageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    moveBy(event->position() - m_dragFrom);
    m_dragFrom = event->position();
}

void PageCanvas::wheelEvent(QWheelEvent *event)
{
    zoom(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
}

void PageCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return moveBy({keyStep, 0});
    case Qt::Key_Right: return moveBy({-keyStep, 0});
    case Qt::Key_Up: return moveBy({0, keyStep});
    case Qt::Key_Down: return moveBy({0, -keyStep});
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace yichuang
