// SPDX-License-Identifier: Apache-2.0
#include "desk/look/deskstyle.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>

#include "desk/look/statuscolours.h"

namespace yichuang {

namespace {

constexpr int rowHeight = 30;       // px
constexpr int buttonHeight = 34;    // px; primary targets, UX U15
constexpr int fieldHeight = 30;     // px
constexpr int smallestTarget = 26;  // px; 24 are asked for
constexpr int indicatorEdge = 18;   // px
constexpr double cornerRadius = 4;  // px
constexpr double focusWidth = 2;    // px

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, width));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), cornerRadius, cornerRadius);
    painter->restore();
}

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    return widget && widget->property("primary").toBool() && option->state.testFlag(QStyle::State_Enabled);
}

QColor buttonFill(const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    QColor fill = isPrimary(option, widget) ? palette.color(QPalette::Highlight) : palette.color(QPalette::Button);
    if (option->state.testFlag(QStyle::State_On) && !isPrimary(option, widget))
        fill = toneBackground(Tone::Working, palette);
    if (option->state.testFlag(QStyle::State_Sunken))
        return fill.darker(112);
    if (option->state.testFlag(QStyle::State_MouseOver))
        return isDark(palette) ? fill.lighter(115) : fill.darker(104);
    return fill;
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    const bool primary = isPrimary(option, widget);
    QColor line = option->palette.color(QPalette::Mid);
    if (focused)
        line = option->palette.color(primary ? QPalette::WindowText : QPalette::Highlight);
    else if (primary)
        line = option->palette.color(QPalette::Highlight);
    drawBox(painter, option->rect, buttonFill(option, widget), line, focused ? focusWidth : 1);
}

void drawToolButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool shown = option->state & (QStyle::State_On | QStyle::State_Sunken | QStyle::State_MouseOver);
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    const QColor fill = shown ? buttonFill(option, widget) : QColor(Qt::transparent);
    const QColor line = focused ? option->palette.color(QPalette::Highlight) : QColor(Qt::transparent);
    drawBox(painter, option->rect, fill, line, focusWidth);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    const QColor line = option->palette.color(focused ? QPalette::Highlight : QPalette::Dark);
    drawBox(painter, option->rect, option->palette.color(QPalette::Base), line, focused ? focusWidth : 1);
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    painter->setPen(option->palette.color(QPalette::Mid));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

} // namespace

DeskStyle::DeskStyle(int fontPercent)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_scale(fontPercent / 100.0)
{
}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractScrollArea *>(widget))
        widget->installEventFilter(this);
}

bool DeskStyle::eventFilter(QObject *watched, QEvent *event)
{
    // A view repaints only its viewport when the focus comes or goes; the ring is in its frame.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto *view = qobject_cast<QAbstractScrollArea *>(watched))
            view->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorEdge;
    case PM_HeaderDefaultSectionSizeVertical:
        return qRound(rowHeight * qMax(1.0, m_scale));
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_DefaultFrameWidth: // room for the focus ring
        return qobject_cast<const QAbstractScrollArea *>(widget) ? int(focusWidth)
                                                                 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: // what stands beside the text of a row
        return 5;
    case PM_HeaderMargin:
        return 6;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (int(type)) {
    case CT_PushButton:
        result.setHeight(qMax(result.height(), buttonHeight));
        result.rwidth() += 8;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(qMax(result.height(), fieldHeight));
        break;
    case CT_RadioButton:
    case CT_CheckBox:
        result.setHeight(qMax(result.height(), smallestTarget));
        break;
    case CT_ItemViewItem:
        result.setHeight(qMax(result.height(), rowHeight));
        break;
    case CT_ToolButton:
        result = result.expandedTo(QSize(indicatorEdge + 8, rowHeight));
        result.rwidth() += 6;
        break;
    default:
        break;
    }
    return result;
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(5, 0, -5, 0) : rect;
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (int(element)) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter, widget);
        return;
    case PE_PanelLineEdit:
        // The field inside a spin box or a date has the frame of the box around it.
        if (!widget || !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            drawField(option, painter);
        return;
    case PE_FrameFocusRect:
        // Buttons and fields carry the ring in their border, rows in their selection.
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QAbstractItemView *>(widget))
            return;
        drawBox(painter, option->rect, Qt::transparent, option->palette.color(QPalette::Highlight), focusWidth);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_HeaderSection) {
        drawHeaderSection(option, painter);
        return;
    }
    if (element == CE_PushButtonLabel && isPrimary(option, widget)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton lit = *button;
            lit.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
            QProxyStyle::drawControl(element, &lit, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ShapedFrame && widget && widget->hasFocus() && qobject_cast<const QAbstractScrollArea *>(widget))
        drawBox(painter, option->rect, Qt::transparent, option->palette.color(QPalette::Highlight), focusWidth);
}

} // namespace yichuang
