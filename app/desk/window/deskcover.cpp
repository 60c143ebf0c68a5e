// SPDX-License-Identifier: Apache-2.0
#include "desk/window/deskcover.h"

#include <utility>

#include <QApplication>
#include <QInputMethod>
#include <QLineEdit>
#include <QMainWindow>
#include <QStatusBar>
#include <QToolTip>

namespace yichuang {

DeskCover::DeskCover(QMainWindow &window) : m_window(window)
{
}

DeskCover::~DeskCover() = default;

void DeskCover::put(QWidget *page)
{
    if (isUp())
        return;
    // What an input method holds is typed already for whoever typed it.
    QGuiApplication::inputMethod()->commit();
    remember();
    m_window.setUpdatesEnabled(false);
    QToolTip::hideText();
    hideOthers();
    m_window.statusBar()->hide();
    m_under.reset(m_window.takeCentralWidget());
    m_window.setCentralWidget(page);
    page->show();
    m_window.setUpdatesEnabled(true);
    // At once, not when the events that wait have had their turn.
    m_window.repaint();
}

void DeskCover::lift()
{
    if (!isUp())
        return;
    m_window.setUpdatesEnabled(false);
    if (QWidget *page = m_window.takeCentralWidget()) {
        page->setParent(&m_window);
        page->hide();
    }
    QWidget *under = m_under.release();
    m_window.setCentralWidget(under);
    under->show();
    for (const QPointer<QWidget> &other : std::exchange(m_others, {})) {
        if (other)
            other->show();
    }
    m_window.setUpdatesEnabled(true);
    resume();
}

void DeskCover::remember()
{
    m_place = {};
    m_place.widget = m_window.focusWidget();
    const auto *line = qobject_cast<const QLineEdit *>(m_place.widget.data());
    if (!line)
        return;
    m_place.caret = line->cursorPosition();
    m_place.selectionStart = line->selectionStart();
    m_place.selectionLength = line->selectionLength();
}

void DeskCover::resume()
{
    const Place place = std::exchange(m_place, {});
    if (!place.widget)
        return;
    place.widget->setFocus();
    auto *line = qobject_cast<QLineEdit *>(place.widget.data());
    if (!line)
        return;
    line->setCursorPosition(place.caret);
    const bool backwards = place.caret == place.selectionStart;
    if (place.selectionStart >= 0 && backwards)
        line->setSelection(place.selectionStart + place.selectionLength, -place.selectionLength);
    else if (place.selectionStart >= 0)
        line->setSelection(place.selectionStart, place.selectionLength);
}

void DeskCover::hideOthers()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *other : windows) {
        if (other == &m_window || !other->isVisible())
            continue;
        m_others.append(other);
        other->hide();
    }
}

} // namespace yichuang
