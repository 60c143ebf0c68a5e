// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QList>
#include <QPointer>

class QMainWindow;
class QWidget;

namespace yichuang {

/// Puts one page in front of everything a window and its dialogs show. What lay there is taken out of the window, not only
/// hidden: neither a picture of the screen, nor a screen reader, nor a tool tip finds any of it (TRUST B4). Lifting it puts back
/// window, focus, caret and selection as they were.
class DeskCover
{
public:
    explicit DeskCover(QMainWindow &window);
    ~DeskCover();
    Q_DISABLE_COPY_MOVE(DeskCover)

    [[nodiscard]] bool isUp() const { return m_under != nullptr; }
    /// The page stays its owner's, and is the window's child from here on. Nothing happens when something covers it already.
    void put(QWidget *page);
    void lift();

private:
    /// Where the keys went, and what was marked there.
    struct Place
    {
        QPointer<QWidget> widget;
        int caret = 0;
        int selectionStart = -1;
        int selectionLength = 0;
    };
    void remember();
    void resume();
    void hideOthers();

    QMainWindow &m_window;
    std::unique_ptr<QWidget> m_under; ///< all that the window showed, while it is covered
    QList<QPointer<QWidget>> m_others; ///< dialogs
    Place m_place;
};

} // namespace yichuang
