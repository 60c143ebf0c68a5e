// SPDX-License-Identifier: Apache-2.0
#include "casework/jottingkeeper.h"

#include "core/whenanswered.h"

namespace yichuang {

namespace {
constexpr int saveAfterMs = 300;
constexpr int retryAfterMs = 1000;
} // namespace

JottingKeeper::JottingKeeper(CaseStore &cases, QString place, QString clerkId, QObject *parent)
    : QObject(parent), m_cases(cases), m_place(std::move(place)), m_clerkId(std::move(clerkId))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JottingKeeper::save);
}

JottingKeeper::~JottingKeeper()
{
    save();
}

void JottingKeeper::load(const CaseId &id)
{
    save(); // what was typed a moment ago is what is read
    m_wanted = id;
    whenAnswered(this, m_cases.jotting(id, m_place, m_clerkId), [this, id](const Result<QJsonObject> &fields) {
        // What cannot be read costs a few words; the case itself is shown by others.
        if (id == m_wanted && fields && !fields->isEmpty())
            Q_EMIT loaded(id, *fields);
    });
}

void JottingKeeper::note(const CaseId &id, const QJsonObject &fields)
{
    if (m_waiting && m_waiting->caseId != id)
        save();
    m_wanted = id; // a late answer to load() must not cover what is typed now
    m_waiting = CaseJotting{id, m_place, m_clerkId, fields};
    if (!m_timer.isActive())
        m_timer.start(saveAfterMs);
}

void JottingKeeper::settle(const CaseId &id)
{
    m_timer.stop();
    m_waiting.reset();
    keep(CaseJotting{id, m_place, m_clerkId, {}});
}

void JottingKeeper::save()
{
    m_timer.stop();
    if (const std::optional<CaseJotting> jotting = std::exchange(m_waiting, std::nullopt))
        keep(*jotting);
}

void JottingKeeper::keep(const CaseJotting &jotting)
{
    whenAnswered(this, m_cases.keepJotting(jotting), [this, jotting](const Result<> &outcome) {
        if (outcome) {
            m_failing = false;
            return;
        }
        // Without a case there is nothing left to keep it for.
        if (outcome.error().code == ErrorCode::NotFound)
            return;
        if (!m_waiting) {
            m_waiting = jotting;
            m_timer.start(retryAfterMs);
        }
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(outcome.error());
    });
}

} // namespace yichuang
