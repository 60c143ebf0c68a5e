// SPDX-License-Identifier: Apache-2.0
#include "casework/drafthistory.h"

namespace yichuang {

namespace {

/// UX U11 asks for fifty steps; a moment is a kilobyte or two in the store.
constexpr int undoSteps = 100;

/// Where the clerk is and how the draft stands are of now, and never gone back to.
CaseRecord contentOf(CaseRecord record)
{
    record.place = {};
    record.draft = {};
    return record;
}

} // namespace

void DraftHistory::clear()
{
    m_moments.clear();
    m_unsaved.clear();
    m_position = 0;
}

void DraftHistory::adopt(const QList<DraftMoment> &stored, int position)
{
    clear();
    for (const DraftMoment &moment : stored)
        m_moments.insert(moment.number, moment);
    m_position = position;
}

const DraftMoment *DraftHistory::at(int number) const
{
    const auto found = m_moments.constFind(number);
    return found == m_moments.constEnd() ? nullptr : &*found;
}

void DraftHistory::step(const CaseRecord &before, const DraftDeed &deed)
{
    m_moments.removeIf([this](const auto &entry) { return entry.key() > m_position; });
    m_moments.insert(m_position, DraftMoment{m_position, deed, contentOf(before)});
    m_unsaved.insert(m_position);
    ++m_position;
    m_moments.removeIf([this](const auto &entry) { return entry.key() < m_position - undoSteps; });
}

void DraftHistory::leave(const CaseRecord &now)
{
    const DraftDeed next = m_moments.value(m_position).next;
    m_moments.insert(m_position, DraftMoment{m_position, next, contentOf(now)});
    m_unsaved.insert(m_position);
}

void DraftHistory::goBack(const CaseRecord &now)
{
    leave(now);
    --m_position;
}

void DraftHistory::goForward(const CaseRecord &now)
{
    leave(now);
    ++m_position;
}

void DraftHistory::handOver(DraftSave &save)
{
    for (const int number : std::exchange(m_unsaved, {})) {
        if (const DraftMoment *moment = at(number))
            save.moments.append(*moment);
    }
    save.oldest = m_moments.isEmpty() ? 0 : m_moments.firstKey();
    save.newest = m_moments.isEmpty() ? -1 : m_moments.lastKey();
}

} // namespace yichuang
