// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

#include "desk/papers/pagecanvas.h"
#include "desk/papers/pageloader.h"

class QLabel;

namespace yichuang {

/// One side of a comparison.
struct ComparedPage
{
    QString title;
    PageAddress address;
    QList<PageMark> marks;
};

/// Two pages side by side over its parent, until Esc. Both are looked at together: what zooms or moves one does so to the
/// other. The focus goes back to where it was.
class PageComparison : public QFrame
{
    Q_OBJECT

public:
    /// @param loader brings the pictures; whoever has it may go on using it
    PageComparison(PageLoader &loader, QWidget *parent);

    void compare(const ComparedPage &left, const ComparedPage &right);
    void close();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The parent's size is its own.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Side
    {
        QLabel *title = nullptr;
        PageCanvas *canvas = nullptr;
        ComparedPage page;
    };
    [[nodiscard]] Side addSide(const QString &name);
    void show(Side &side, const ComparedPage &page);
    void take(const PageAddress &address, const QImage &picture, const QString &words);

    PageLoader &m_loader;
    Side m_left;
    Side m_right;
    QPointer<QWidget> m_focusBefore;
};

} // namespace yichuang
