// SPDX-License-Identifier: Apache-2.0
#include "casework/draftkeeper.h"

#include "core/whenanswered.h"

namespace yichuang {

namespace {
constexpr int saveAfterMs = 300;
constexpr int retryAfterMs = 1000;
} // namespace

DraftKeeper::DraftKeeper(CaseStore &cases, const Clock &clock, QObject *parent)
    : QObject(parent), m_cases(cases), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

void DraftKeeper::note(const CaseRecord &draft)
{
    m_waiting = draft;
    m_notedAt = m_clock.now();
    // The timer is not started anew by further typing, so that a fast typist is saved as often as a slow one.
    if (!m_saving && !m_timer.isActive())
        m_timer.start(saveAfterMs);
}

void DraftKeeper::flush()
{
    m_flushing = true;
    // Somebody waits for the answer: a failure is told again.
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
    m_failing = false;
    ++m_generation;
}

void DraftKeeper::save()
{
    m_timer.stop();
    if (!m_waiting) {
        if (m_flushing) {
            m_flushing = false;
            Q_EMIT settled();
        }
        return;
    }
    const CaseRecord draft = *m_waiting;
    m_waiting.reset();
    m_saving = true;
    const int generation = m_generation;
    whenAnswered(this, m_cases.saveDraft(draft),
                 [this, draft, generation, notedAt = m_notedAt](const Result<> &outcome) {
        if (generation != m_generation)
            return;
        m_saving = false;
        if (!outcome && !m_waiting)
            m_waiting = draft;
        ended(outcome, notedAt);
    });
}

void DraftKeeper::ended(const Result<> &outcome, const QDateTime &notedAt)
{
    if (!outcome) {
        m_timer.start(retryAfterMs);
        if (!m_failing) {
            m_failing = true;
            Q_EMIT failed(outcome.error());
        }
        return;
    }
    m_failing = false;
    Q_EMIT saved(notedAt);
    if (m_flushing)
        save();
    else if (m_waiting)
        m_timer.start(saveAfterMs);
}

} // namespace yichuang
