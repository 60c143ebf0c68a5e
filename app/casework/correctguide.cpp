// SPDX-License-Identifier: Apache-2.0
#include "casework/correctguide.h"

#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "core/whenanswered.h"
#include "domain/roles/permission.h"

namespace yichuang {

namespace {
constexpr int saveAfterMs = 300;
constexpr int shownCorrections = 500;
} // namespace

CorrectGuide::CorrectGuide(GuideCorrections &corrections, const Clock &clock, Session session, QObject *parent)
    : QObject(parent), m_corrections(corrections), m_clock(clock), m_session(std::move(session))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CorrectGuide::save);
}

CorrectGuide::~CorrectGuide()
{
    save();
}

bool CorrectGuide::isAllowed() const
{
    return may(m_session.clerk.role, Act::CorrectGuide);
}

bool CorrectGuide::seesAll() const
{
    return m_session.clerk.role == Role::Administrator;
}

void CorrectGuide::loadWriting()
{
    whenAnswered(this, m_corrections.writing(m_session.clerk.id), [this](const Result<QJsonObject> &fields) {
        // What is typed meanwhile is newer than any answer.
        if (!m_waiting)
            Q_EMIT writing(fields.value_or(QJsonObject()));
    });
}

void CorrectGuide::note(const QJsonObject &fields)
{
    m_waiting = fields;
    if (!m_timer.isActive())
        m_timer.start(saveAfterMs);
}

void CorrectGuide::save()
{
    m_timer.stop();
    if (!m_waiting)
        return;
    const QJsonObject fields = *std::exchange(m_waiting, std::nullopt);
    whenAnswered(this, m_corrections.keepWriting(m_session.clerk.id, fields), [this, fields](const Result<> &kept) {
        if (kept || m_waiting)
            return;
        m_waiting = fields;
        m_timer.start(saveAfterMs);
    });
}

void CorrectGuide::raise(GuideCorrection correction)
{
    if (m_busy)
        return;
    if (!isAllowed())
        return Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("correction by %1").arg(m_session.clerk.id)});
    const QDateTime now = m_clock.now();
    correction.id = newUuidV7(now.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    correction.suggested = correction.suggested.trimmed();
    correction.reason = correction.reason.trimmed();
    correction.clerkId = m_session.clerk.id;
    correction.clerkName = m_session.clerk.name;
    correction.counterNo = m_session.counter.counterNo;
    correction.raisedAt = now;
    correction.state = CorrectionState::Raised;
    if (const Result<> whole = checkCorrection(correction); !whole)
        return Q_EMIT failed(whole.error());
    // What was typed last must not come back behind what settles it.
    m_timer.stop();
    m_waiting.reset();
    m_busy = true;
    const LedgerEvent event = ledgerEntry(QStringLiteral("guideCorrectionRaised"), {}, m_session, now,
                                          {{QStringLiteral("correction"), correction.id},
                                           {QStringLiteral("guide"), correction.guide.id},
                                           {QStringLiteral("version"), correction.guide.version},
                                           {QStringLiteral("element"), correction.element}});
    const auto raising = m_corrections.raise(correction, entryForCorrection(correction), event);
    whenAnswered(this, raising, [this, correction](const Result<> &kept) {
        m_busy = false;
        kept ? Q_EMIT raised(correction) : Q_EMIT failed(kept.error());
    });
}

void CorrectGuide::list()
{
    const QString whose = seesAll() ? QString() : m_session.clerk.id;
    whenAnswered(this, m_corrections.list(whose, shownCorrections), [this](const Result<QList<KeptCorrection>> &kept) {
        kept ? Q_EMIT listed(*kept) : Q_EMIT failed(kept.error());
    });
}

} // namespace yichuang
