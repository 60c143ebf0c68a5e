// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/referencenodemodel.h"

#include <algorithm>
#include <numeric>

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

namespace {

constexpr qsizetype atATime = 200; // more than any view shows at once

} // namespace

void ReferenceNodeModel::put(const SharedReferenceList &list, std::vector<quint32> nodes)
{
    beginResetModel();
    m_list = list;
    m_nodes = std::move(nodes);
    m_shown = std::min(atATime, total());
    endResetModel();
}

void ReferenceNodeModel::showBelow(const SharedReferenceList &list, quint32 node)
{
    const ReferenceSpan span = node == ReferenceList::none ? list->roots() : list->children(node);
    std::vector<quint32> nodes(span.size());
    std::iota(nodes.begin(), nodes.end(), span.begin);
    put(list, std::move(nodes));
}

void ReferenceNodeModel::showFound(const SharedReferenceList &list, const std::vector<quint32> &nodes)
{
    put(list, nodes);
}

quint32 ReferenceNodeModel::nodeAt(int row) const
{
    return row >= 0 && row < m_shown ? m_nodes[size_t(row)] : ReferenceList::none;
}

int ReferenceNodeModel::rowOf(quint32 node)
{
    const auto found = std::find(m_nodes.cbegin(), m_nodes.cend(), node);
    if (found == m_nodes.cend())
        return -1;
    const auto row = qsizetype(found - m_nodes.cbegin());
    showUpTo(row + 1);
    return int(row);
}

void ReferenceNodeModel::showUpTo(qsizetype rows)
{
    const qsizetype wanted = std::min(rows, total());
    if (wanted <= m_shown)
        return;
    beginInsertRows({}, int(m_shown), int(wanted) - 1);
    m_shown = wanted;
    endInsertRows();
}

int ReferenceNodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown);
}

int ReferenceNodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

bool ReferenceNodeModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_shown < total();
}

void ReferenceNodeModel::fetchMore(const QModelIndex &)
{
    showUpTo(m_shown + atATime);
}

QString ReferenceNodeModel::text(quint32 node, Column column) const
{
    switch (column) {
    case Column::Name:
        return m_list->children(node).size() > 0 ? tr("%1 ›").arg(m_list->name(node)) : m_list->name(node);
    case Column::Code: return m_list->code(node);
    case Column::Above: {
        const quint32 above = m_list->parent(node);
        return above == ReferenceList::none ? QString() : m_list->words(above);
    }
    case Column::Count: break;
    }
    return {};
}

QVariant ReferenceNodeModel::data(const QModelIndex &index, int role) const
{
    const quint32 node = index.isValid() ? nodeAt(index.row()) : ReferenceList::none;
    if (node == ReferenceList::none)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(node, static_cast<Column>(index.column()));
    case Qt::ToolTipRole: return m_list->words(node);
    case IdentityRole: return m_list->code(node);
    case ToneRole:
        return static_cast<Column>(index.column()) == Column::Name ? QVariant() : QVariant(int(Tone::Quiet));
    default: return {};
    }
}

QVariant ReferenceNodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name: return tr("Name");
    case Column::Code: return tr("Code");
    case Column::Above: return tr("Belongs to");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
