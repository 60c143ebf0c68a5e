// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pagecanvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTransform>
#include <QWheelEvent>

#include "desk/look/pictureframe.h"
#include "desk/papers/pagearea.h"

namespace yichuang {

namespace {
constexpr int margin = 10;             // px
constexpr double largestScale = 8;
constexpr int keyStep = 60;            // px
constexpr double partOfTheView = 0.7;  // that an area fills when it is looked at
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
    m_marks.clear();
    m_angle = 0;
    fit();
}

void PageCanvas::setMarks(const QList<PageMark> &marks)
{
    m_marks = marks;
    update();
}

void PageCanvas::fit()
{
    m_scale = 1;
    m_shift = {};
    moveBy({});
}

void PageCanvas::fitWidth()
{
    const QSizeF size = turnedSize() * fittingScale();
    if (size.isEmpty())
        return;
    m_scale = qBound(1.0, (width() - 2 * margin) / size.width(), largestScale);
    m_shift = {0, size.height() * m_scale}; // from the top; moveBy() keeps it on the page
    moveBy({});
}

void PageCanvas::zoom(double factor)
{
    const double before = m_scale;
    m_scale = qBound(1.0, m_scale * factor, largestScale);
    m_shift *= m_scale / before; // what is in the middle stays there
    moveBy({});
}

void PageCanvas::zoomTo(const PageArea &area)
{
    if (area.isWhole() || !hasPicture())
        return fit();
    const QRectF place = QTransform().rotate(m_angle).mapRect(placeOf(area, m_picture.size()));
    const double wanted = qMin(width() / place.width(), height() / place.height()) * partOfTheView;
    m_scale = qBound(1.0, wanted / fittingScale(), largestScale);
    const QPointF fromCentre = placeOf(area, m_picture.size()).center() - QRectF(m_picture.rect()).center();
    m_shift = -QTransform().rotate(m_angle).map(fromCentre) * fittingScale() * m_scale;
    moveBy({});
}

void PageCanvas::turn()
{
    m_angle = (m_angle + 90) % 360;
    fit();
}

void PageCanvas::pan(int right, int down)
{
    moveBy({double(-right), double(-down)});
}

PageCanvas::Look PageCanvas::look() const
{
    const QSizeF size = turnedSize() * fittingScale() * m_scale;
    if (size.isEmpty())
        return {};
    return {m_scale, {-m_shift.x() / size.width(), -m_shift.y() / size.height()}};
}

void PageCanvas::setLook(const Look &look)
{
    m_scale = qBound(1.0, look.scale, largestScale);
    const QSizeF size = turnedSize() * fittingScale() * m_scale;
    m_shift = {-look.centre.x() * size.width(), -look.centre.y() * size.height()};
    const QSignalBlocker told(this);
    moveBy({});
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
    Q_EMIT looked(look());
}

QTransform PageCanvas::toView() const
{
    const double scale = fittingScale() * m_scale;
    QTransform transform;
    transform.translate(width() / 2.0 + m_shift.x(), height() / 2.0 + m_shift.y());
    transform.rotate(m_angle);
    transform.scale(scale, scale);
    transform.translate(-m_picture.width() / 2.0, -m_picture.height() / 2.0);
    return transform;
}

QRectF PageCanvas::drawnAt(const PageArea &area) const
{
    return toView().mapRect(placeOf(area, m_picture.size()));
}

void PageCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPictureFrame(painter, *this, m_picture.isNull() ? m_words : QString());
    if (m_picture.isNull())
        return;
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    painter.setTransform(toView());
    painter.drawImage(QPointF(), m_picture);
    painter.resetTransform();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawRect(drawnAt({}));
    drawMarks(painter);
}

void PageCanvas::drawMarks(QPainter &painter) const
{
    // Paper is light in both themes, so the outlines are those of light paper.
    QPalette paper = palette();
    paper.setColor(QPalette::Window, Qt::white);
    paper.setColor(QPalette::WindowText, Qt::black);
    for (qsizetype i = m_marks.size() - 1; i >= 0; --i) {
        const PageMark &mark = m_marks.at(i);
        if (mark.area.isWhole())
            continue;
        painter.setPen(QPen(toneColour(mark.tone, paper), i == 0 ? 3 : 1.5, i == 0 ? Qt::SolidLine : Qt::DashLine));
        painter.drawRoundedRect(drawnAt(mark.area).adjusted(-3, -3, 3, 3), 3, 3);
    }
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
    case Qt::Key_Left: return pan(-keyStep, 0);
    case Qt::Key_Right: return pan(keyStep, 0);
    case Qt::Key_Up: return pan(0, -keyStep);
    case Qt::Key_Down: return pan(0, keyStep);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace yichuang
