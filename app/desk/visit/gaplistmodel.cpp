// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/gaplistmodel.h"

#include "casework/gaptext.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

void GapListModel::show(const QList<Gap> &gaps)
{
    if (gaps == m_gaps)
        return;
    beginResetModel();
    m_gaps = gaps;
    endResetModel();
}

int GapListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_gaps.size());
}

QVariant GapListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_gaps.size())
        return {};
    const Gap &gap = m_gaps.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return gapText(gap);
    case Qt::ToolTipRole: return gapText(gap);
    case ToneRole: return int(gap.kind == GapKind::PointFailed ? Tone::Bad : Tone::Plain);
    default: return {};
    }
}

} // namespace yichuang
