// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/casepapermodel.h"

#include "core/clock.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"

namespace yichuang {

namespace {

Tone toneOf(PrintState state)
{
    switch (state) {
    case PrintState::Ordered: return Tone::Warn;
    case PrintState::Printed: return Tone::Good;
    case PrintState::Failed: return Tone::Bad;
    }
    return Tone::Plain;
}

QString wordsOf(const PrintOrder &order)
{
    switch (order.state) {
    case PrintState::Ordered: return CasePaperModel::tr("Not printed: Ctrl+P");
    case PrintState::Printed: return CasePaperModel::tr("Printed, %n copies", nullptr, order.copies);
    case PrintState::Failed: return CasePaperModel::tr("Not printed, failed: Ctrl+P");
    }
    return {};
}

} // namespace

void CasePaperModel::show(const QList<PrintOrder> &orders)
{
    beginResetModel();
    m_orders = orders;
    endResetModel();
}

const PrintOrder *CasePaperModel::orderAt(int row) const
{
    return row >= 0 && row < m_orders.size() ? &m_orders.at(row) : nullptr;
}

int CasePaperModel::rowToDo() const
{
    for (int row = 0; row < m_orders.size(); ++row) {
        if (m_orders.at(row).state != PrintState::Printed)
            return row;
    }
    return rowCount() - 1;
}

int CasePaperModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

int CasePaperModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant CasePaperModel::data(const QModelIndex &index, int role) const
{
    const PrintOrder *order = index.isValid() ? orderAt(index.row()) : nullptr;
    if (!order)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == ToneRole)
        return column == Column::State ? QVariant(int(toneOf(order->state))) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Paper: return CaseWords::paper(order->paper.kind);
    case Column::Ordered: return atCounter(order->orderedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case Column::State: return toneText(toneOf(order->state), wordsOf(*order));
    case Column::Count: break;
    }
    return {};
}

QVariant CasePaperModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Paper: return tr("Paper");
    case Column::Ordered: return tr("Ordered");
    case Column::State: return tr("Printing");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
