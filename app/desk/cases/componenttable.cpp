// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/componenttable.h"

#include <QHeaderView>

#include "desk/look/tablelook.h"

namespace yichuang {

namespace {
constexpr int shownRows = 4;
} // namespace

ComponentTable::ComponentTable(QWidget *parent) : QTableView(parent)
{
    setAccessibleName(tr("Items of the package"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setModel(&m_components);
    using Column = ComponentModel::Column;
    dressTable(this,
               {{int(Column::Number), 44}, {int(Column::Name), 210}, {int(Column::Department), 130}, {int(Column::State), 110}},
               int(Column::Note));
    hide();
}

void ComponentTable::show(const CaseRecord &record)
{
    m_components.show(record);
    const int rows = m_components.rowCount();
    setVisible(rows > 0);
    if (rows == 0)
        return;
    const int lines = qMin(rows, shownRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + lines * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
    if (!currentIndex().isValid())
        selectRow(0);
}

const CaseComponent *ComponentTable::marked() const
{
    return m_components.componentAt(currentIndex().row());
}

} // namespace yichuang
