// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/correctionlistmodel.h"

#include "core/clock.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

CorrectionListModel::CorrectionListModel(const TakeCorrections &corrections, QObject *parent)
    : QAbstractTableModel(parent), m_corrections(corrections)
{
}

void CorrectionListModel::reset()
{
    beginResetModel();
    m_lines = int(m_corrections.defects().size());
    endResetModel();
}

void CorrectionListModel::refresh()
{
    if (m_lines != m_corrections.defects().size())
        return reset();
    if (m_lines > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_lines - 1, int(Column::Count) - 1));
}

int CorrectionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lines;
}

int CorrectionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString CorrectionListModel::stateAt(int line) const
{
    const QDateTime before = m_corrections.defects().value(line).correctedAt;
    if (before.isValid())
        return toneText(Tone::Good, tr("Handed in %1").arg(atCounter(before).toString(QStringLiteral("MM-dd"))));
    if (m_corrections.isCorrected(line))
        return toneText(Tone::Good, tr("Put right"));
    return m_corrections.canTick(line) ? toneText(Tone::Warn, tr("Space ticks off")) : toneText(Tone::Bad, tr("Open"));
}

QString CorrectionListModel::textAt(int line, Column column) const
{
    const Defect defect = m_corrections.defects().value(line);
    switch (column) {
    case Column::Number: return QString::number(line + 1);
    case Column::State: return stateAt(line);
    case Column::Material: return defect.material;
    case Column::Text: return defect.text;
    case Column::Count: break;
    }
    return {};
}

QVariant CorrectionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return textAt(index.row(), column);
    if (role == Qt::ToolTipRole && column == Column::Text)
        return textAt(index.row(), column);
    if (role != ToneRole || column != Column::State)
        return {};
    if (m_corrections.isCorrected(index.row()))
        return int(Tone::Good);
    return int(m_corrections.canTick(index.row()) ? Tone::Warn : Tone::Bad);
}

QVariant CorrectionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number: return tr("No.");
    case Column::State: return tr("State");
    case Column::Material: return tr("Material");
    case Column::Text: return tr("To be put right");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
