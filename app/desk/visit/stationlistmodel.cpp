// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/stationlistmodel.h"

#include <algorithm>

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"

namespace yichuang {

void StationListModel::show(const CheckReport &report, const CaseRecord &record)
{
    m_report = report;
    m_record = record;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QList<Station> StationListModel::stations()
{
    return {Station::Applicant, Station::Item, Station::Questions, Station::Materials, Station::Form};
}

QString StationListModel::code(Station station)
{
    switch (station) {
    case Station::Applicant: return QStringLiteral("applicant");
    case Station::Item: return QStringLiteral("item");
    case Station::Questions: return QStringLiteral("questions");
    case Station::Materials: return QStringLiteral("materials");
    case Station::Form: return QStringLiteral("form");
    }
    return {};
}

Station StationListModel::fromCode(const QString &wanted)
{
    for (const Station station : stations()) {
        if (code(station) == wanted)
            return station;
    }
    return Station::Applicant;
}

int StationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(stations().size());
}

int StationListModel::gapsAt(Station station) const
{
    return int(std::count_if(m_report.gaps.cbegin(), m_report.gaps.cend(),
                             [station](const Gap &gap) { return gap.station == station; }));
}

bool StationListModel::isReached(Station station) const
{
    switch (station) {
    case Station::Applicant:
    case Station::Item: return true;
    case Station::Questions: return !m_record.guide.isNull();
    case Station::Materials:
    case Station::Form: return m_report.checklist.isSettled();
    }
    return false;
}

QString StationListModel::textOf(Station station) const
{
    const int gaps = gapsAt(station);
    const QString word = CaseWords::station(station);
    return gaps > 0 ? tr("%1 · %2 left").arg(word).arg(gaps) : word;
}

QVariant StationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= stations().size())
        return {};
    const Station station = stations().at(index.row());
    const bool reached = isReached(station);
    const Tone tone = !reached ? Tone::Quiet : gapsAt(station) > 0 ? Tone::Working : Tone::Good;
    switch (role) {
    case Qt::DisplayRole: return toneText(tone, textOf(station));
    case Qt::ToolTipRole: return tr("Alt+%1").arg(index.row() + 1);
    case ToneRole: return int(tone);
    default: return {};
    }
}

} // namespace yichuang
