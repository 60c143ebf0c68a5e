// SPDX-License-Identifier: Apache-2.0
#include "casework/holdcase.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

HoldCase::HoldCase(RetentionStore &retention, const Clock &clock, Session session, QObject *parent)
    : QObject(parent), m_retention(retention), m_clock(clock), m_session(std::move(session))
{
}

bool HoldCase::mayGoOn(const CaseId &id, const QString &reason)
{
    if (!may(m_session.clerk.role, Act::Hold)) {
        Q_EMIT failed(id, {ErrorCode::NotAllowed, QStringLiteral("hold by %1").arg(m_session.clerk.id)});
        return false;
    }
    if (reason.trimmed().isEmpty()) {
        Q_EMIT failed(id, {ErrorCode::Empty, QStringLiteral("a case is held and released with a reason")});
        return false;
    }
    return true;
}

void HoldCase::look(const CaseId &id)
{
    whenAnswered(this, m_retention.holdOf(id), [this, id](const Result<std::optional<LegalHold>> &hold) {
        if (hold)
            Q_EMIT looked(id, *hold);
        else
            Q_EMIT failed(id, hold.error());
    });
}

void HoldCase::hold(const CaseId &id, const QString &reason)
{
    if (!mayGoOn(id, reason))
        return;
    const QDateTime now = m_clock.now();
    const LegalHold hold{id, reason.trimmed(), m_session.clerk.id, m_session.clerk.name, now};
    const LedgerEvent event =
        ledgerEntry(QStringLiteral("held"), id, m_session, now, {}, {{QStringLiteral("reason"), hold.reason}});
    whenAnswered(this, m_retention.hold(hold, event), [this, hold](const Result<> &done) {
        if (done)
            Q_EMIT held(hold);
        else
            Q_EMIT failed(hold.caseId, done.error());
    });
}

void HoldCase::release(const CaseId &id, const QString &reason)
{
    if (!mayGoOn(id, reason))
        return;
    const LedgerEvent event = ledgerEntry(QStringLiteral("released"), id, m_session, m_clock.now(), {},
                                          {{QStringLiteral("reason"), reason.trimmed()}});
    whenAnswered(this, m_retention.release(id, event), [this, id](const Result<> &done) {
        if (done)
            Q_EMIT released(id);
        else
            Q_EMIT failed(id, done.error());
    });
}

} // namespace yichuang
