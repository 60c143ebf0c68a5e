// SPDX-License-Identifier: Apache-2.0
#include "desk/look/tablelook.h"

#include <functional>
#include <utility>

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include "desk/look/statusdelegate.h"

namespace yichuang {

namespace {
constexpr int lineHeightAt100Percent = 20; // px; of the body font at 96 dpi (UX §2)
constexpr int narrowestColumn = 24;        // px; a row number
constexpr double largeScale = 1.3;

double scaleOf(const QTableView *view)
{
    return qMax(1.0, double(view->fontMetrics().height()) / lineHeightAt100Percent);
}

/// Does something again whenever the letters of a view become larger or smaller.
class FontFollower : public QObject
{
public:
    FontFollower(QTableView *view, std::function<void()> act) : QObject(view), m_act(std::move(act))
    {
        view->installEventFilter(this);
        m_act();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            m_act();
        return false;
    }

private:
    std::function<void()> m_act;
};

} // namespace

void dressTable(QTableView *view, const QList<std::pair<int, int>> &widths, int stretched)
{
    view->setItemDelegate(new StatusDelegate(view));
    view->verticalHeader()->hide();
    QHeaderView *header = view->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(narrowestColumn);
    new FontFollower(view, [view, header, widths] {
        for (const auto &[column, width] : widths)
            header->resizeSection(column, qRound(width * scaleOf(view)));
    });
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

void leaveOutWhenLarge(QTableView *view, const QList<int> &columns)
{
    new FontFollower(view, [view, columns] {
        for (const int column : columns)
            view->setColumnHidden(column, scaleOf(view) > largeScale);
    });
}

} // namespace yichuang
