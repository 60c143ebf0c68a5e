// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/printorderlistmodel.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"

namespace yichuang {

void PrintOrderListModel::show(const QList<PrintOrder> &orders)
{
    beginResetModel();
    m_orders = orders;
    endResetModel();
}

const PrintOrder *PrintOrderListModel::orderAt(int row) const
{
    return row >= 0 && row < m_orders.size() ? &m_orders.at(row) : nullptr;
}

int PrintOrderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

int PrintOrderListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant PrintOrderListModel::data(const QModelIndex &index, int role) const
{
    const PrintOrder *order = orderAt(index.row());
    if (!index.isValid() || !order)
        return {};
    const bool failed = order->state == PrintState::Failed;
    const auto column = static_cast<Column>(index.column());
    if (role == ToneRole)
        return column == Column::State ? QVariant(int(failed ? Tone::Bad : Tone::Warn)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Paper: return CaseWords::paper(order->paper.kind);
    case Column::Number: return order->paper.number;
    case Column::State:
        return failed ? toneText(Tone::Bad, tr("Printing failed")) : toneText(Tone::Warn, tr("Not printed"));
    case Column::Count: break;
    }
    return {};
}

QVariant PrintOrderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Paper: return tr("Paper");
    case Column::Number: return tr("Case number");
    case Column::State: return tr("Printing");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
