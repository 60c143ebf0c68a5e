// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/ledgermodel.h"

#include "core/clock.h"
#include "desk/cases/casehistorymodel.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

namespace {

bool isDoubtful(ClockConfidence confidence)
{
    return confidence == ClockConfidence::SetBack || confidence == ClockConfidence::Differs;
}

QString clockWords(ClockConfidence confidence)
{
    switch (confidence) {
    case ClockConfidence::Synced: return LedgerModel::tr("compared");
    case ClockConfidence::FreeRunning: return LedgerModel::tr("not compared");
    case ClockConfidence::Differs: return LedgerModel::tr("was wrong");
    case ClockConfidence::SetBack: return LedgerModel::tr("was set back");
    case ClockConfidence::Reported: return LedgerModel::tr("as reported");
    }
    return {};
}

/// The number of the case it is about, or the end of its id; a dash for none.
QString subjectOf(const LedgerEvent &event)
{
    const QString number = event.body.value(u"number").toString();
    if (!number.isEmpty())
        return number;
    // The end of an id differs from case to case; its beginning is the time.
    return event.caseId.isNull() ? QStringLiteral("—") : event.caseId.toString().right(12);
}

QString personOf(const LedgerEvent &event)
{
    if (event.clerkId.isEmpty())
        return LedgerModel::tr("nobody");
    return QString(event.clerkName + QLatin1Char(' ') + event.clerkId).trimmed();
}

} // namespace

void LedgerModel::show(const QList<LedgerEvent> &events)
{
    beginResetModel();
    m_events = events;
    m_more = false;
    m_asked = false;
    endResetModel();
}

void LedgerModel::append(const QList<LedgerEvent> &events, int asked)
{
    m_asked = false;
    m_more = events.size() >= asked;
    if (events.isEmpty())
        return;
    const int first = int(m_events.size());
    beginInsertRows({}, first, first + int(events.size()) - 1);
    m_events.append(events);
    endInsertRows();
}

QList<RecordLine> LedgerModel::lines() const
{
    QList<RecordLine> lines;
    for (LedgerEvent event : m_events) {
        event.said = coveredSaid(event.said);
        lines.append({event.sequence, event.at, CaseHistoryModel::wordsOf(event), subjectOf(event), clockWords(event.clock)});
    }
    return lines;
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_events.size())
        return {};
    const LedgerEvent &event = m_events.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == ToneRole && column == Column::Clock && isDoubtful(event.clock))
        return int(Tone::Warn);
    if (role == ToneRole)
        return column == Column::What ? QVariant() : QVariant(int(Tone::Quiet));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Column::Number: return QString::number(event.sequence);
    case Column::Time: return atCounter(event.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Column::Who: return personOf(event);
    case Column::What: return CaseHistoryModel::wordsOf(event);
    case Column::Subject: return subjectOf(event);
    case Column::Clock: return clockWords(event.clock);
    case Column::Count: break;
    }
    return {};
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number: return tr("Entry");
    case Column::Time: return tr("When");
    case Column::Who: return tr("Who");
    case Column::What: return tr("What was done");
    case Column::Subject: return tr("Case");
    case Column::Clock: return tr("Clock");
    case Column::Count: break;
    }
    return {};
}

bool LedgerModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void LedgerModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

} // namespace yichuang
