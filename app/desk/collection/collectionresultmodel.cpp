// SPDX-License-Identifier: Apache-2.0
#include "desk/collection/collectionresultmodel.h"

#include <algorithm>

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

namespace {

Tone toneOf(ResultPresence presence)
{
    switch (presence) {
    case ResultPresence::Looking: return Tone::Working;
    case ResultPresence::Here: return Tone::Good;
    case ResultPresence::Missing: return Tone::Bad;
    }
    return Tone::Plain;
}

QString wordsOf(ResultPresence presence)
{
    switch (presence) {
    case ResultPresence::Looking: return CollectionResultModel::tr("Looking");
    case ResultPresence::Here: return CollectionResultModel::tr("Here");
    case ResultPresence::Missing: return CollectionResultModel::tr("Not here yet");
    }
    return {};
}

/// Of a comprehensive certificate, also the single permits it stands for (DOMAIN R132).
QString nameOf(const CaseResult &result)
{
    QStringList permits;
    for (const ListedPermit &permit : result.permits)
        permits.append(permit.name);
    return permits.isEmpty() ? result.name
                             : CollectionResultModel::tr("%1 for %2").arg(result.name, permits.join(QStringLiteral("、")));
}

} // namespace

void CollectionResultModel::show(const QList<CaseResult> &results)
{
    beginResetModel();
    m_results = results;
    m_presence.clear();
    endResetModel();
}

void CollectionResultModel::setPresence(const QByteArray &sha256, ResultPresence presence)
{
    m_presence.insert(sha256, presence);
    if (!m_results.isEmpty())
        Q_EMIT dataChanged(index(0, int(Column::Presence)), index(rowCount() - 1, int(Column::Presence)));
}

ResultPresence CollectionResultModel::presenceOf(const CaseResult &result) const
{
    return result.sha256.isEmpty() ? ResultPresence::Here : m_presence.value(result.sha256, ResultPresence::Looking);
}

bool CollectionResultModel::allHere() const
{
    return std::all_of(m_results.cbegin(), m_results.cend(),
                       [this](const CaseResult &result) { return presenceOf(result) == ResultPresence::Here; });
}

bool CollectionResultModel::anyMissing() const
{
    return std::any_of(m_results.cbegin(), m_results.cend(),
                       [this](const CaseResult &result) { return presenceOf(result) == ResultPresence::Missing; });
}

const CaseResult *CollectionResultModel::resultAt(int row) const
{
    return row >= 0 && row < m_results.size() ? &m_results.at(row) : nullptr;
}

int CollectionResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_results.size());
}

int CollectionResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant CollectionResultModel::data(const QModelIndex &index, int role) const
{
    const CaseResult *result = index.isValid() ? resultAt(index.row()) : nullptr;
    if (!result)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == ToneRole)
        return column == Column::Presence ? QVariant(int(toneOf(presenceOf(*result)))) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name: return nameOf(*result);
    case Column::Number: return result->number;
    case Column::Presence: return toneText(toneOf(presenceOf(*result)), wordsOf(presenceOf(*result)));
    case Column::Count: break;
    }
    return {};
}

QVariant CollectionResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name: return tr("Result");
    case Column::Number: return tr("Number");
    case Column::Presence: return tr("At this counter");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
