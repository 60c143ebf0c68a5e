// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "domain/reference/referencelist.h"

namespace yichuang {

/// Nodes of a code list: what lies under one of them, or what fits what was typed. Rows come as they are scrolled to, a few
/// hundred at a time, so that a view of 200,000 opens like one of ten.
class ReferenceNodeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Code, Above, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// The nodes under one, or the topmost for ReferenceList::none.
    void showBelow(const SharedReferenceList &list, quint32 node);
    void showFound(const SharedReferenceList &list, const std::vector<quint32> &nodes);
    /// How many there are, shown or not yet.
    [[nodiscard]] qsizetype total() const { return qsizetype(m_nodes.size()); }
    /// ReferenceList::none for no row.
    [[nodiscard]] quint32 nodeAt(int row) const;
    /// -1 when it is not among them. Rows up to it are shown.
    [[nodiscard]] int rowOf(quint32 node);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    void put(const SharedReferenceList &list, std::vector<quint32> nodes);
    void showUpTo(qsizetype rows);
    [[nodiscard]] QString text(quint32 node, Column column) const;

    SharedReferenceList m_list;
    std::vector<quint32> m_nodes;
    qsizetype m_shown = 0;
};

} // namespace yichuang
