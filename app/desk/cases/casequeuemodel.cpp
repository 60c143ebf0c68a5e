// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/casequeuemodel.h"

#include <algorithm>

#include "core/clock.h"
#include "desk/cases/caseattention.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"
#include "domain/identifiers/masking.h"

namespace yichuang {

CaseQueueModel::CaseQueueModel(const QList<Column> &columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(columns)
{
}

void CaseQueueModel::show(const QList<CaseSummary> &cases, QDate today, bool more)
{
    m_today = today;
    m_more = more;
    const qsizetype common = qMin(cases.size(), m_cases.size());
    const bool sameBeginning = std::equal(cases.cbegin(), cases.cbegin() + common, m_cases.cbegin(),
                                          [](const CaseSummary &now, const CaseSummary &before) { return now.id == before.id; });
    if (!sameBeginning || common == 0) {
        beginResetModel();
        m_cases = cases;
        endResetModel();
        return;
    }
    if (m_cases.size() > common) {
        beginRemoveRows({}, int(common), int(m_cases.size()) - 1);
        m_cases.resize(common);
        endRemoveRows();
    }
    std::copy(cases.cbegin(), cases.cbegin() + common, m_cases.begin());
    Q_EMIT dataChanged(index(0, 0), index(int(common) - 1, columnCount() - 1));
    if (cases.size() > common) {
        beginInsertRows({}, int(common), int(cases.size()) - 1);
        m_cases = cases;
        endInsertRows();
    }
}

const CaseSummary *CaseQueueModel::caseAt(int row) const
{
    return row >= 0 && row < m_cases.size() ? &m_cases.at(row) : nullptr;
}

int CaseQueueModel::rowOf(const CaseId &id) const
{
    const auto found = std::find_if(m_cases.cbegin(), m_cases.cend(), [&](const CaseSummary &one) { return one.id == id; });
    return found == m_cases.cend() ? -1 : int(found - m_cases.cbegin());
}

int CaseQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cases.size());
}

int CaseQueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant CaseQueueModel::data(const QModelIndex &index, int role) const
{
    const CaseSummary *summary = index.isValid() ? caseAt(index.row()) : nullptr;
    if (!summary)
        return {};
    const Column column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return cellAt(*summary, column).text;
    case Qt::ToolTipRole: return column == Column::Item ? summary->itemName : QVariant();
    case IdentityRole: return summary->id.toString();
    case ToneRole: {
        const int tone = cellAt(*summary, column).tone;
        return tone < 0 ? QVariant() : QVariant(tone);
    }
    default: return {};
    }
}

CaseQueueModel::Cell CaseQueueModel::cellAt(const CaseSummary &summary, Column column) const
{
    switch (column) {
    case Column::Number: return {summary.number.isEmpty() ? tr("No number yet") : summary.number};
    case Column::State: {
        const Tone tone = CaseAttention::tone(summary.state);
        const QString state = toneText(tone, CaseWords::state(summary.state));
        // Of a package: how many of its items are decided.
        if (summary.components > 0 && summary.state != CaseState::Draft)
            return {QStringLiteral("%1 %2/%3").arg(state).arg(summary.componentsDone).arg(summary.components), int(tone)};
        return {state, int(tone)};
    }
    case Column::Item: return {summary.itemName};
    case Column::Applicant: return {applicantText(summary)};
    case Column::Counter: return {summary.counterNo};
    case Column::Clerk: return {summary.clerkName};
    case Column::Received: return {receivedText(summary)};
    case Column::Due: return dueCell(summary);
    case Column::Promised: return promisedCell(summary);
    case Column::Unsent: return unsentCell(summary);
    case Column::Reason: return reasonCell(summary);
    case Column::Review: return reviewCell(summary);
    }
    return {};
}

QString CaseQueueModel::applicantText(const CaseSummary &summary)
{
    return maskedName(summary.applicantName, summary.organisation ? NameOf::Organisation : NameOf::Person);
}

QString CaseQueueModel::receivedText(const CaseSummary &summary) const
{
    if (!summary.receivedAt.isValid())
        return {};
    const QDateTime moment = atCounter(summary.receivedAt);
    const bool today = moment.date() == m_today;
    return moment.toString(today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
}

CaseQueueModel::Cell CaseQueueModel::unsentCell(const CaseSummary &summary)
{
    if (summary.unsent > 0)
        return {toneText(Tone::Working, tr("to send %1").arg(summary.unsent)), int(Tone::Working)};
    return {summary.receivedAt.isValid() ? toneText(Tone::Good, tr("Sent")) : QString(), int(Tone::Good)};
}

CaseQueueModel::Cell CaseQueueModel::reasonCell(const CaseSummary &summary) const
{
    const QString reason = CaseAttention::reason(summary, m_today);
    const Tone tone = CaseAttention::reasonTone(summary, m_today);
    return {reason.isEmpty() ? reason : toneText(tone, reason), int(tone)};
}

CaseQueueModel::Cell CaseQueueModel::dueCell(const CaseSummary &summary) const
{
    const QDate due = CaseAttention::due(summary);
    if (!due.isValid())
        return {};
    if (due < m_today)
        return {toneText(Tone::Bad, tr("Late %1").arg(due.toString(QStringLiteral("MM-dd")))), int(Tone::Bad)};
    if (due == m_today)
        return {toneText(Tone::Warn, tr("Due today")), int(Tone::Warn)};
    return {due.toString(Qt::ISODate)};
}

CaseQueueModel::Cell CaseQueueModel::promisedCell(const CaseSummary &summary) const
{
    const QDate due = summary.promiseDue;
    if (!due.isValid())
        return {};
    const Tone tone = CaseAttention::promiseTone(summary.receivedAt, due, m_today, m_calendar);
    const QString day = due.toString(Qt::ISODate);
    return {toneText(tone, due < m_today ? tr("Not here, %1").arg(day) : day), int(tone)};
}

CaseQueueModel::Cell CaseQueueModel::reviewCell(const CaseSummary &summary) const
{
    switch (summary.review) {
    case ReviewState::Approved: return {toneText(Tone::Good, tr("Approved")), int(Tone::Good)};
    case ReviewState::Returned: return {toneText(Tone::Bad, tr("Sent back")), int(Tone::Bad)};
    case ReviewState::Pending:
        if (summary.clerkId == m_readerId && !m_readerId.isEmpty())
            return {toneText(Tone::Warn, tr("Own case")), int(Tone::Warn)};
        return {toneText(Tone::Quiet, tr("To review")), int(Tone::Quiet)};
    }
    return {};
}

QVariant CaseQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    switch (m_columns.at(section)) {
    case Column::Number: return tr("Case number");
    case Column::State: return tr("State");
    case Column::Item: return tr("Service item");
    case Column::Applicant: return tr("Applicant");
    case Column::Counter: return tr("Counter");
    case Column::Clerk: return tr("Clerk");
    case Column::Received: return tr("Received");
    case Column::Due: return tr("Due");
    case Column::Promised: return tr("To come by");
    case Column::Unsent: return tr("City");
    case Column::Reason: return tr("Why");
    case Column::Review: return tr("Review");
    }
    return {};
}

bool CaseQueueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void CaseQueueModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_more = false;
    Q_EMIT moreWanted();
}

} // namespace yichuang
