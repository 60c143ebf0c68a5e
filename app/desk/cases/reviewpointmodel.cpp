// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/reviewpointmodel.h"

#include <algorithm>

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
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return saidBy(index.row());
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
        const PointDecision *decision = decisionAt(row);
        if (decision && !decision->provedBy.isEmpty())
            return tr("%1 — the machine: %2").arg(text, CaseWords::proof(point));
        return reason.isEmpty() ? text : tr("%1 — reason: %2").arg(text, reason);
    }
    case Column::Verdict: {
        const PointDecision *decision = decisionAt(row);
        const QString word = CaseWords::verdict(verdictAt(row));
        const bool proved = decision && !decision->provedBy.isEmpty();
        return toneText(toneOf(verdictAt(row)), proved ? tr("%1, by machine").arg(word) : word);
    }
    case Column::Count: break;
    }
    return {};
}

const PointDecision *ReviewPointModel::decisionAt(int row) const
{
    const auto &decisions = m_material.points;
    const auto found = std::find_if(decisions.cbegin(), decisions.cend(), [id = pointAt(row)](const PointDecision &decision) {
        return decision.pointId == id;
    });
    return found == decisions.cend() ? nullptr : &*found;
}

QString ReviewPointModel::saidBy(int row) const
{
    const PointDecision *decision = decisionAt(row);
    if (!decision)
        return tr("Nobody has decided it yet");
    const QString when = CaseWords::timeOfDay(decision->at);
    if (!decision->provedBy.isEmpty())
        return tr("Decided by the machine at %1, version %2 of the guide. Space, X or N overrules it.")
            .arg(when, decision->guideVersion);
    return tr("Decided by %1 at %2, version %3 of the guide").arg(decision->clerkId, when, decision->guideVersion);
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
