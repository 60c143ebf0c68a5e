// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/visitlistmodel.h"

#include "core/clock.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"
#include "desk/words/draftwords.h"
#include "domain/identifiers/masking.h"

namespace yichuang {

void VisitListModel::show(const QList<CaseSummary> &cases, QDate today)
{
    beginResetModel();
    m_today = today;
    m_cases = cases;
    endResetModel();
}

CaseId VisitListModel::caseAt(int row) const
{
    return row >= 0 && row < m_cases.size() ? m_cases.at(row).id : CaseId();
}

int VisitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cases.size());
}

int VisitListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant VisitListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_cases.size())
        return {};
    const CaseSummary &summary = m_cases.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return textAt(summary, column);
    case Qt::ToolTipRole: return column == Column::Item ? summary.itemName : QVariant();
    case IdentityRole: return summary.id.toString();
    case ToneRole: return column == Column::Time || column == Column::State ? QVariant(int(Tone::Quiet)) : QVariant();
    default: return {};
    }
}

QString VisitListModel::textAt(const CaseSummary &summary, Column column) const
{
    switch (column) {
    case Column::Applicant: {
        const NameOf whose = summary.organisation ? NameOf::Organisation : NameOf::Person;
        return summary.applicantName.isEmpty() ? tr("No applicant yet") : maskedName(summary.applicantName, whose);
    }
    case Column::Item: return summary.itemName.isEmpty() ? tr("No item yet") : summary.itemName;
    case Column::State: return summary.noticed ? tr("Told") : CaseWords::state(summary.state);
    case Column::Time: {
        const QDateTime moment = summary.receivedAt.isValid() ? summary.receivedAt : summary.openedAt;
        const QString time = atCounter(moment).toString(QStringLiteral("MM-dd HH:mm"));
        const QString age = summary.state == CaseState::Draft ? DraftWords::age(moment, m_today) : QString();
        return age.isEmpty() ? time : time + QStringLiteral(" · ") + age;
    }
    case Column::Count: break;
    }
    return {};
}

QVariant VisitListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Applicant: return tr("Applicant");
    case Column::Item: return tr("Service item");
    case Column::State: return tr("State");
    case Column::Time: return tr("Time");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
