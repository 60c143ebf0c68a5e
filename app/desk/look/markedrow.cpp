// SPDX-License-Identifier: Apache-2.0
#include "desk/look/markedrow.h"

#include <QAbstractItemView>
#include <QEvent>

namespace yichuang {

namespace {

class MarkedKeeper : public QObject
{
public:
    explicit MarkedKeeper(QAbstractItemView *view) : QObject(view), m_view(view) { view->viewport()->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // Later, since the view has not heard of its new size yet.
        if (event->type() == QEvent::Resize)
            QMetaObject::invokeMethod(this, [this] { m_view->scrollTo(m_view->currentIndex()); }, Qt::QueuedConnection);
        return false;
    }

private:
    QAbstractItemView *m_view;
};

} // namespace

void keepMarkedInSight(QAbstractItemView *view)
{
    new MarkedKeeper(view); // of the view, and gone with it
}

} // namespace yichuang
