// SPDX-License-Identifier: Apache-2.0
#include "desk/guides/guidechangemodel.h"

#include <algorithm>

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/guidewords.h"
#include "desk/words/rulewords.h"

namespace yichuang {

void GuideChangeModel::show(const Guide &guide, const QList<GuideChange> &changes)
{
    beginResetModel();
    m_guide = guide;
    m_changes = changes;
    std::stable_partition(m_changes.begin(), m_changes.end(), [](const GuideChange &change) { return change.mustRead; });
    endResetModel();
}

int GuideChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int GuideChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString GuideChangeModel::text(const GuideChange &change, Column column) const
{
    switch (column) {
    case Column::Element: return GuideWords::element(m_guide, change);
    case Column::Kind: return GuideWords::kind(change.kind);
    case Column::Before: return RuleWords::ofText(m_guide, change.before);
    case Column::After: return RuleWords::ofText(m_guide, change.after);
    case Column::Count: break;
    }
    return {};
}

QVariant GuideChangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_changes.size())
        return {};
    const GuideChange &change = m_changes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(change, static_cast<Column>(index.column()));
    case ToneRole: return int(change.mustRead ? Tone::Plain : Tone::Quiet);
    default: return {};
    }
}

QVariant GuideChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Element: return tr("Element");
    case Column::Kind: return tr("Change");
    case Column::Before: return tr("Before");
    case Column::After: return tr("Now");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
