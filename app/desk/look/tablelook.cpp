// SPDX-License-Identifier: Apache-2.0
#include "desk/look/tablelook.h"

#include <functional>
#include <utility>

#include <QEvent>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>
#include <QTimer>

#include "desk/look/statusdelegate.h"

namespace yichuang {

namespace {
constexpr int lineHeightAt100Percent = 20; // px; of the body font at 96 dpi (UX §2)
constexpr int narrowestColumn = 24;        // px; a row number
constexpr int highestRow = 2000;           // px; beyond every screen
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

/// How high a cell is whose text breaks into lines, px; 0 where it is told in one.
int brokenHeight(const QTableView &view, const QModelIndex &cell)
{
    const int margins = 2 * (view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + 1) + 1;
    const int width = view.columnWidth(cell.column()) - margins;
    const QString text = cell.data().toString();
    const QFontMetrics letters = view.fontMetrics();
    if (width <= 0 || letters.horizontalAdvance(text) <= width)
        return 0;
    const QRect room(0, 0, width, highestRow);
    return letters.boundingRect(room, Qt::TextWordWrap, text).height() + view.verticalHeader()->defaultSectionSize() - letters.height();
}

void fitRows(QTableView *view)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        int height = view->verticalHeader()->defaultSectionSize();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (!view->isColumnHidden(column))
                height = qMax(height, brokenHeight(*view, model->index(row, column)));
        }
        if (view->rowHeight(row) != height)
            view->setRowHeight(row, height);
    }
}

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

void tellWhole(QTableView *view)
{
    view->setWordWrap(true);
    // A window that becomes wider tells every column one after another.
    auto *later = new QTimer(view);
    later->setSingleShot(true);
    later->setInterval(0);
    const auto fit = [view] { fitRows(view); };
    const auto fitLater = [later] { later->start(); };
    QObject::connect(later, &QTimer::timeout, view, fit);
    QObject::connect(view->model(), &QAbstractItemModel::modelReset, view, fit);
    QObject::connect(view->model(), &QAbstractItemModel::rowsInserted, view, fit);
    QObject::connect(view->model(), &QAbstractItemModel::dataChanged, later, fitLater);
    QObject::connect(view->horizontalHeader(), &QHeaderView::sectionResized, later, fitLater);
    new FontFollower(view, fit);
}

void leaveOutWhenLarge(QTableView *view, const QList<int> &columns)
{
    new FontFollower(view, [view, columns] {
        for (const int column : columns)
            view->setColumnHidden(column, scaleOf(view) > largeScale);
    });
}

} // namespace yichuang
