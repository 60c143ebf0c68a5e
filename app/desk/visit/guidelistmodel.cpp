// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/guidelistmodel.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

void GuideListModel::show(const QList<GuideSummary> &guides)
{
    beginResetModel();
    m_guides = guides;
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
    return static_cast<Column>(section) == Column::Name ? tr("Service item") : tr("Department");
}

} // namespace yichuang
