// SPDX-License-Identifier: Apache-2.0
#include "casework/resendentry.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

ResendEntry::ResendEntry(CaseStore &cases, Ledger &ledger, const Clock &clock, Session session, QObject *parent)
    : QObject(parent), m_cases(cases), m_ledger(ledger), m_clock(clock), m_session(std::move(session))
{
}

void ResendEntry::resend(const CaseId &caseId, qint64 sequence)
{
    whenAnswered(this, m_cases.load(caseId), [this, sequence](const Result<CaseRecord> &record) {
        if (!record)
            return Q_EMIT failed(record.error());
        if (!may(m_session.clerk.role, Act::ReleaseQueue, record->state))
            return Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("queue entry by %1").arg(m_session.clerk.id)});
        const LedgerEvent event = ledgerEntry(QStringLiteral("queueReleased"), record->id, m_session, m_clock.now(),
                                              {{QStringLiteral("queueEntry"), sequence}});
        whenAnswered(this, m_ledger.append(event), [this, sequence](const Result<> &written) {
            written ? Q_EMIT allowed(sequence) : Q_EMIT failed(written.error());
        });
    });
}

} // namespace yichuang
