// SPDX-License-Identifier: Apache-2.0
#include "desk/review/reviewreasonmodel.h"

namespace yichuang {

void ReviewReasonModel::add(const Defect &reason)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_reasons.append(reason);
    endInsertRows();
}

void ReviewReasonModel::clear()
{
    beginResetModel();
    m_reasons.clear();
    endResetModel();
}

int ReviewReasonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_reasons.size());
}

int ReviewReasonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant ReviewReasonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_reasons.size() || role != Qt::DisplayRole)
        return {};
    const Defect &reason = m_reasons.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::Material: return reason.material.isEmpty() ? tr("The whole case") : reason.material;
    case Column::Text: return reason.text;
    case Column::Count: break;
    }
    return {};
}

QVariant ReviewReasonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Material: return tr("Material");
    case Column::Text: return tr("Reason");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
