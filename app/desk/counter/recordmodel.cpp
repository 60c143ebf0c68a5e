// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/recordmodel.h"

#include "core/clock.h"
#include "desk/cases/casehistorymodel.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

void RecordModel::show(const QList<LedgerEvent> &events)
{
    beginResetModel();
    m_events = events;
    endResetModel();
}

QList<RecordLine> RecordModel::lines() const
{
    QList<RecordLine> lines;
    for (LedgerEvent event : m_events) {
        event.said = coveredSaid(event.said);
        lines.append({event.sequence, event.at, CaseHistoryModel::wordsOf(event), subjectOf(event), clockWords(event.clock)});
    }
    return lines;
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
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
    case Column::What: return CaseHistoryModel::wordsOf(event);
    case Column::Subject: return subjectOf(event);
    case Column::Clock: return clockWords(event.clock);
    case Column::Count: break;
    }
    return {};
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number: return tr("Entry");
    case Column::Time: return tr("When");
    case Column::What: return tr("What I did");
    case Column::Subject: return tr("Case");
    case Column::Clock: return tr("Clock");
    case Column::Count: break;
    }
    return {};
}

QString RecordModel::subjectOf(const LedgerEvent &event)
{
    const QString number = event.body.value(u"number").toString();
    if (!number.isEmpty())
        return number;
    // The end of an id differs from case to case; its beginning is the time.
    return event.caseId.isNull() ? QStringLiteral("—") : event.caseId.toString().right(12);
}

QString RecordModel::clockWords(ClockConfidence confidence)
{
    switch (confidence) {
    case ClockConfidence::Synced: return tr("compared");
    case ClockConfidence::FreeRunning: return tr("not compared");
    case ClockConfidence::Differs: return tr("was wrong");
    case ClockConfidence::SetBack: return tr("was set back");
    case ClockConfidence::Reported: return tr("as reported");
    }
    return {};
}

} // namespace yichuang
