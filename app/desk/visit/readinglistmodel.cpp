// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/readinglistmodel.h"

#include <algorithm>

#include "desk/look/deskroles.h"
#include "desk/words/readingwords.h"

namespace yichuang {

namespace {

/// What stands there, or why nothing does.
QString saidOf(const MaterialReading *reading)
{
    if (!reading)
        return {};
    return reading->state == ReadingState::Refused ? reading->because : reading->text;
}

} // namespace

bool ReadingListModel::Row::differs() const
{
    return reading && opposite && reading->state != ReadingState::Refused && !agree(reading->text, opposite->value);
}

void ReadingListModel::show(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_strips = QList<QImage>(rows.size());
    endResetModel();
}

void ReadingListModel::setStrip(int row, const QImage &strip)
{
    if (row < 0 || row >= m_strips.size())
        return;
    m_strips[row] = strip;
    const QModelIndex changed = index(row, int(Column::Strip));
    Q_EMIT dataChanged(changed, changed);
}

const ReadingListModel::Row *ReadingListModel::rowAt(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : &m_rows.at(row);
}

int ReadingListModel::rowOf(const QString &ruleId) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.rule.id == ruleId; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int ReadingListModel::nextOpen() const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [](const Row &row) { return !row.reading || !isLookedAt(*row.reading); });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int ReadingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReadingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString ReadingListModel::textAt(const Row &row, Column column) const
{
    const MaterialReading *reading = row.reading ? &*row.reading : nullptr;
    switch (column) {
    case Column::What: return ReadingWords::what(row.rule);
    case Column::Says: return saidOf(reading);
    case Column::State: return ReadingWords::state(reading, row.differs());
    case Column::Strip:
    case Column::Count: return {};
    }
    return {};
}

QVariant ReadingListModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DecorationRole && column == Column::Strip && !stripAt(index.row()).isNull())
        return stripAt(index.row());
    if (role == Qt::EditRole && column == Column::Says)
        return row->reading ? row->reading->text : QString();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(*row, column);
    if (role == ToneRole && column == Column::State)
        return int(ReadingWords::tone(row->reading ? &*row->reading : nullptr, row->differs()));
    return role == IdentityRole ? QVariant(row->rule.id) : QVariant();
}

QVariant ReadingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::What: return tr("What was read");
    case Column::Strip: return tr("On the page");
    case Column::Says: return tr("It says");
    case Column::State: return tr("State");
    case Column::Count: break;
    }
    return {};
}

Qt::ItemFlags ReadingListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.column() == int(Column::Says) ? plain | Qt::ItemIsEditable : plain;
}

bool ReadingListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *row = rowAt(index.row());
    if (!row || role != Qt::EditRole || index.column() != int(Column::Says))
        return false;
    const QString text = value.toString().trimmed();
    if (text.isEmpty() || text == textAt(*row, Column::Says))
        return false;
    Q_EMIT typed(row->rule.id, text);
    return true;
}

} // namespace yichuang
