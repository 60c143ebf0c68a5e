// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/guidelistmodel.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

void GuideListModel::show(const QList<GuideSummary> &guides, const QList<ItemRemark> &remarks)
{
    beginResetModel();
    m_guides = guides;
    m_remarks = remarks;
    endResetModel();
}

QString GuideListModel::guideAt(int row) const
{
    return row >= 0 && row < m_guides.size() ? m_guides.at(row).ref.id : QString();
}

int GuideListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_guides.size());
}

int GuideListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant GuideListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_guides.size())
        return {};
    const GuideSummary &guide = m_guides.at(index.row());
    const bool name = static_cast<Column>(index.column()) == Column::Name;
    if (static_cast<Column>(index.column()) == Column::Remark)
        return remark(index.row(), role);
    switch (role) {
    case Qt::DisplayRole:
        if (!name)
            return guide.department;
        return guide.plainName.isEmpty() || guide.plainName == guide.taskName
                   ? guide.taskName
                   : tr("%1 (%2)").arg(guide.taskName, guide.plainName);
    case Qt::ToolTipRole: return guide.taskName;
    case IdentityRole: return guide.ref.id;
    case ToneRole: return name ? QVariant() : QVariant(int(Tone::Quiet));
    default: return {};
    }
}

QVariant GuideListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name: return tr("Service item");
    case Column::Department: return tr("Department");
    case Column::Remark: return tr("Remark");
    case Column::Count: break;
    }
    return {};
}

QVariant GuideListModel::remark(int row, int role) const
{
    const ItemRemark remark = m_remarks.value(row);
    switch (role) {
    case Qt::DisplayRole: return remark.text.isEmpty() ? QString() : toneText(remark.tone, remark.text);
    case Qt::ToolTipRole: return remark.text;
    case IdentityRole: return m_guides.at(row).ref.id;
    case ToneRole: return int(remark.tone);
    default: return {};
    }
}

} // namespace yichuang
