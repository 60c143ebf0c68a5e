// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/outboxmodel.h"

#include <algorithm>

#include <QLocale>

#include "casework/errortext.h"
#include "core/clock.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

namespace {

Tone toneOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Ready: return Tone::Quiet;
    case OutboxState::Sending: return Tone::Working;
    case OutboxState::Backoff: return Tone::Warn;
    case OutboxState::Attention: return Tone::Bad;
    case OutboxState::Acknowledged: return Tone::Good;
    }
    return Tone::Plain;
}

QString wordOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Ready:
    case OutboxState::Backoff: return OutboxModel::tr("To send");
    case OutboxState::Sending: return OutboxModel::tr("Unconfirmed");
    case OutboxState::Attention: return OutboxModel::tr("Needs you");
    case OutboxState::Acknowledged: return OutboxModel::tr("Confirmed");
    }
    return {};
}

QString stateCode(OutboxState state)
{
    switch (state) {
    case OutboxState::Ready: return QStringLiteral("ready");
    case OutboxState::Sending: return QStringLiteral("sending");
    case OutboxState::Backoff: return QStringLiteral("backoff");
    case OutboxState::Attention: return QStringLiteral("attention");
    case OutboxState::Acknowledged: return QStringLiteral("acknowledged");
    }
    return {};
}

} // namespace

void OutboxModel::show(const QList<OutboxEntry> &entries, const QHash<CaseId, QString> &numbers, const QDateTime &now)
{
    beginResetModel();
    m_entries = entries;
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const OutboxEntry &left, const OutboxEntry &right) {
        const bool leftFirst = left.state == OutboxState::Attention;
        const bool rightFirst = right.state == OutboxState::Attention;
        return leftFirst != rightFirst ? leftFirst : left.sequence < right.sequence;
    });
    m_numbers = numbers;
    m_now = now;
    m_first.clear();
    for (const OutboxEntry &entry : entries) {
        const qint64 first = m_first.value(entry.caseId, entry.sequence);
        m_first.insert(entry.caseId, qMin(first, entry.sequence));
    }
    endResetModel();
}

void OutboxModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, int(Column::Answer)), index(rowCount() - 1, int(Column::Answer)));
}

const OutboxEntry *OutboxModel::entryAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

int OutboxModel::rowOf(qint64 sequence) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).sequence == sequence)
            return row;
    }
    return -1;
}

int OutboxModel::countOf(const QList<OutboxState> &states) const
{
    return int(std::count_if(m_entries.cbegin(), m_entries.cend(),
                             [&](const OutboxEntry &entry) { return states.contains(entry.state); }));
}

QString OutboxModel::technicalText(int row) const
{
    const OutboxEntry *entry = entryAt(row);
    if (!entry)
        return {};
    const auto moment = [](const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); };
    QStringList lines{
        QStringLiteral("case %1 (%2)").arg(numberOf(*entry), entry->caseId.toString()),
        QStringLiteral("entry %1, %2 of the case, subject %3").arg(entry->sequence).arg(entry->caseSequence).arg(entry->subjectId),
        QStringLiteral("state %1, attempts %2").arg(stateCode(entry->state)).arg(entry->attempts),
        QStringLiteral("created %1, due %2").arg(moment(entry->createdAt), moment(entry->nextDue)),
        QStringLiteral("key %1, trace %2").arg(entry->idempotencyKey, entry->traceId)};
    if (entry->attempts > 0 || entry->state == OutboxState::Attention)
        lines.append(QStringLiteral("last answer: HTTP %1, %2 %3")
                         .arg(entry->lastStatus)
                         .arg(errorCodeName(entry->lastError), entry->lastDetail));
    return lines.join(u'\n');
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == ToneRole)
        return column == Column::State ? QVariant(int(toneOf(entry->state))) : QVariant();
    if (role == Qt::ToolTipRole)
        return column == Column::Answer ? answerText(*entry) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::State: return toneText(toneOf(entry->state), wordOf(entry->state));
    case Column::Number: return numberOf(*entry);
    case Column::What: return whatText(*entry);
    case Column::Since: return atCounter(entry->createdAt).toString(QStringLiteral("MM-dd HH:mm:ss"));
    case Column::Answer: return answerText(*entry);
    case Column::Count: break;
    }
    return {};
}

QString OutboxModel::numberOf(const OutboxEntry &entry) const
{
    constexpr int shortId = 8;
    return m_numbers.value(entry.caseId, entry.caseId.toString().left(shortId));
}

QString OutboxModel::whatText(const OutboxEntry &entry) const
{
    switch (entry.kind) {
    case OutboxKind::CasePut: return tr("The case");
    case OutboxKind::MaterialPut: return tr("Material, %1").arg(QLocale().formattedDataSize(entry.fileSize, 1));
    case OutboxKind::EventPut: return tr("What happened later");
    case OutboxKind::GuideCorrectionPut: return tr("A correction of a guide");
    }
    return {};
}

bool OutboxModel::waitsForAnother(const OutboxEntry &entry) const
{
    return m_first.value(entry.caseId, entry.sequence) < entry.sequence;
}

QString OutboxModel::answerText(const OutboxEntry &entry) const
{
    const QString last = errorText(entry.lastError).happened;
    switch (entry.state) {
    case OutboxState::Sending: return tr("Sent; the city has not confirmed it yet.");
    case OutboxState::Acknowledged: return tr("Confirmed by the city.");
    case OutboxState::Attention: return tr("%1 Its case waits until it is sent again.").arg(last);
    case OutboxState::Ready:
    case OutboxState::Backoff: break;
    }
    if (waitsForAnother(entry))
        return tr("Follows the earlier entry of its case.");
    // A lost line costs the entry no attempt, but there was an answer all the same.
    const bool tried = entry.attempts > 0 || entry.lastError != ErrorCode::Internal;
    if (!tried)
        return tr("Not tried yet; goes out by itself.");
    const QString next = waitText(entry);
    return entry.attempts > 0 ? tr("%1 Attempt %2, %3.").arg(last).arg(entry.attempts).arg(next) : tr("%1 Next: %2.").arg(last, next);
}

QString OutboxModel::waitText(const OutboxEntry &entry) const
{
    constexpr qint64 minuteS = 60;
    constexpr qint64 hourS = 3600;
    const qint64 left = entry.state == OutboxState::Backoff ? m_now.secsTo(entry.nextDue) : 0;
    if (left <= 0)
        return tr("next as soon as possible");
    if (left < minuteS)
        return tr("next in %1 s").arg(left);
    if (left < hourS)
        return tr("next in %1 min").arg((left + minuteS - 1) / minuteS);
    return tr("next at %1").arg(atCounter(entry.nextDue).toString(QStringLiteral("MM-dd HH:mm")));
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::State: return tr("State");
    case Column::Number: return tr("Case number");
    case Column::What: return tr("What is sent");
    case Column::Since: return tr("Waiting since");
    case Column::Answer: return tr("Last answer");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
