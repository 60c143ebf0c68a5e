// SPDX-License-Identifier: Apache-2.0
#include "casework/draftkeeper.h"

#include <algorithm>

#include "core/whenanswered.h"

namespace yichuang {

namespace {

constexpr int saveAfterMs = 300;
constexpr int retryAfterMs = 1000;

/// One save in the place of two: the newer draft, and the moments, events and papers of both.
DraftSave merged(const DraftSave &older, DraftSave newer)
{
    for (const DraftMoment &moment : older.moments) {
        const bool replaced = std::any_of(newer.moments.cbegin(), newer.moments.cend(),
                                          [&moment](const DraftMoment &other) { return other.number == moment.number; });
        if (!replaced && moment.number >= newer.oldest && moment.number <= newer.newest)
            newer.moments.append(moment);
    }
    newer.events = older.events + newer.events;
    newer.prints = older.prints + newer.prints;
    return newer;
}

} // namespace

DraftKeeper::DraftKeeper(CaseStore &cases, const Clock &clock, QObject *parent)
    : QObject(parent), m_cases(cases), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

int DraftKeeper::note(const DraftSave &save)
{
    m_waiting = m_waiting ? merged(*m_waiting, save) : save;
    m_notedAt = m_clock.now();
    // The timer is not started anew by further typing, so that a fast typist is saved as often as a slow one.
    if (!m_saving && !m_timer.isActive())
        m_timer.start(saveAfterMs);
    return ++m_noted;
}

void DraftKeeper::hurry()
{
    m_hurrying = true;
    // Somebody waits for the answer: a failure is told again.
    m_failing = false;
    if (!m_saving)
        save();
}

void DraftKeeper::flush()
{
    m_flushing = true;
    m_failing = false;
    if (!m_saving)
        save();
}

void DraftKeeper::forget()
{
    m_waiting.reset();
    m_timer.stop();
    m_saving = false;
    m_flushing = false;
    m_hurrying = false;
    m_failing = false;
    ++m_generation;
}

void DraftKeeper::save()
{
    m_timer.stop();
    m_hurrying = false;
    if (!m_waiting) {
        if (std::exchange(m_flushing, false))
            Q_EMIT settled();
        return;
    }
    const DraftSave draft = *m_waiting;
    m_waiting.reset();
    m_saving = true;
    whenAnswered(this, m_cases.saveDraft(draft),
                 [this, draft, generation = m_generation, noted = m_noted, notedAt = m_notedAt](const Result<> &outcome) {
        if (generation != m_generation)
            return;
        m_saving = false;
        if (outcome)
            m_durable = noted;
        else
            m_waiting = m_waiting ? merged(draft, *m_waiting) : draft;
        ended(outcome, notedAt);
    });
}

void DraftKeeper::ended(const Result<> &outcome, const QDateTime &notedAt)
{
    if (!outcome) {
        m_timer.start(retryAfterMs);
        // Whoever wanted to leave stays, and says again that they want to: by then more may have been typed.
        m_flushing = false;
        m_hurrying = false;
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(outcome.error());
        return;
    }
    m_failing = false;
    const int generation = m_generation;
    Q_EMIT saved(notedAt);
    if (generation != m_generation || m_saving)
        return;
    if (m_flushing || m_hurrying)
        save();
    else if (m_waiting)
        m_timer.start(saveAfterMs);
}

} // namespace yichuang
