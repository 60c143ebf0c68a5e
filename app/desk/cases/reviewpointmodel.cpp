// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/reviewpointmodel.h"

#include "desk/look/composedmark.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"

namespace yichuang {

namespace {

Tone toneOf(PointVerdict verdict)
{
    switch (verdict) {
    case PointVerdict::Unticked: return Tone::Quiet;
    case PointVerdict::Passed: return Tone::Good;
    case PointVerdict::Failed: return Tone::Bad;
    case PointVerdict::NotApplicable: return Tone::Quiet;
    }
    return Tone::Plain;
}

} // namespace

void ReviewPointModel::show(const QList<ReviewPoint> &points, const CaseMaterial *material)
{
    const bool sameRows = points == m_points;
    if (!sameRows)
        beginResetModel();
    m_points = points;
    m_material = material ? *material : CaseMaterial{};
    if (!sameRows)
        endResetModel();
    else if (!m_points.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString ReviewPointModel::pointAt(int row) const
{
    return row >= 0 && row < m_points.size() ? m_points.at(row).id : QString();
}

int ReviewPointModel::rowOf(const QString &pointId) const
{
    for (int row = 0; row < m_points.size(); ++row) {
        if (m_points.at(row).id == pointId)
            return row;
    }
    return -1;
}

QString ReviewPointModel::reasonAt(int row) const
{
    return m_material.reasonOf(pointAt(row));
}

int ReviewPointModel::nextUnticked(int from) const
{
    const int count = rowCount();
    for (int step = 0; step < count; ++step) {
        const int row = (qMax(0, from) + step) % count;
        if (verdictAt(row) == PointVerdict::Unticked)
            return row;
    }
    return -1;
}

int ReviewPointModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_points.size());
}

int ReviewPointModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

PointVerdict ReviewPointModel::verdictAt(int row) const
{
    return m_material.verdictOf(m_points.at(row).id);
}

QVariant ReviewPointModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_points.size())
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return textAt(index.row(), column);
    case IdentityRole: return m_points.at(index.row()).id;
    case EmphasisRole: return column == Column::Verdict;
    case ToneRole:
        if (column == Column::Verdict)
            return int(toneOf(verdictAt(index.row())));
        return column == Column::Number ? QVariant(int(Tone::Quiet)) : QVariant();
    default: return {};
    }
}

QString ReviewPointModel::textAt(int row, Column column) const
{
    const ReviewPoint &point = m_points.at(row);
    const QString reason = reasonAt(row);
    switch (column) {
    case Column::Number: return QString::number(row + 1);
    case Column::Text: {
        // Composed text is never presented as official text (DOMAIN §0).
        const QString text = point.origin == Origin::Composed ? point.text + composedMark() : point.text;
        return reason.isEmpty() ? text : tr("%1 — reason: %2").arg(text, reason);
    }
    case Column::Verdict: return toneText(toneOf(verdictAt(row)), CaseWords::verdict(verdictAt(row)));
    case Column::Count: break;
    }
    return {};
}

QVariant ReviewPointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number: return QStringLiteral("#");
    case Column::Text: return tr("Check point");
    case Column::Verdict: return tr("Verdict");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
