// SPDX-License-Identifier: Apache-2.0
#include "desk/tablelook.h"

#include <QHeaderView>
#include <QTableView>

#include "desk/statusdelegate.h"

namespace yichuang {

namespace {
constexpr int lineHeightAt100Percent = 20; // px; of the body font at 96 dpi (UX §2)
constexpr int narrowestColumn = 24;        // px; a row number
}

void dressTable(QTableView *view, const QList<std::pair<int, int>> &widths, int stretched)
{
    view->setItemDelegate(new StatusDelegate(view));
    view->verticalHeader()->hide();
    QHeaderView *header = view->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(narrowestColumn);
    const double scale = qMax(1.0, double(view->fontMetrics().height()) / lineHeightAt100Percent);
    for (const auto &[column, width] : widths)
        header->resizeSection(column, qRound(width * scale));
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

} // namespace yichuang
