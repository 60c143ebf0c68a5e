// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

#include "desk/papers/pagecanvas.h"
#include "desk/papers/pageloader.h"

class QHBoxLayout;
class QLabel;

namespace yichuang {

class ToneLabel;

/// One side of a comparison.
struct ComparedPage
{
    QString title;
    PageAddress address;
    QList<PageMark> marks;
};

/// Two pages side by side over its parent, until Esc. Both are looked at together: what zooms or moves one does so to the
/// other. Or one page alone, as wide as there is room. The focus goes back to where it was.
class PageComparison : public QFrame
{
    Q_OBJECT

public:
    /// @param loader brings the pictures; whoever has it may go on using it
    PageComparison(PageLoader &loader, QWidget *parent);

    void compare(const ComparedPage &left, const ComparedPage &right);
    void look(const ComparedPage &page);
    void close();

Q_SIGNALS:
    /// Of one page alone: the next one is wanted, or the one before. Whoever knows it answers with look().
    void turned(int by);

protected:
    /// The keys of the page beneath rest meanwhile: they would act on something nobody sees.
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Nothing beneath gets the focus.
    bool focusNextPrevChild(bool next) override;
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
    void open(bool two);
    void show(Side &side, const ComparedPage &page);
    void take(const PageAddress &address, const QImage &picture, const QString &words);

    PageLoader &m_loader;
    Side m_left;
    Side m_right;
    QHBoxLayout *m_sides;
    ToneLabel *m_hint;
    bool m_two = true;
    QPointer<QWidget> m_focusBefore;
};

} // namespace yichuang
