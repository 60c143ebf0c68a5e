// SPDX-License-Identifier: Apache-2.0
#include "casework/readledger.h"

#include "core/whenanswered.h"

namespace yichuang {

namespace {

QList<LedgerEvent> withoutWords(QList<LedgerEvent> events)
{
    for (LedgerEvent &event : events)
        event.said = coveredSaid(event.said);
    return events;
}

} // namespace

ReadLedger::ReadLedger(Ledger &ledger, const CounterSigner &signer, Session session, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_signer(signer), m_session(std::move(session))
{
}

bool ReadLedger::mayGoOn()
{
    if (may(m_session.clerk.role, Act::ReadAudit))
        return true;
    Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("audit by %1").arg(m_session.clerk.id)});
    return false;
}

void ReadLedger::load(qint64 before, int limit)
{
    if (!mayGoOn())
        return;
    const int wish = ++m_wish;
    whenAnswered(this, m_ledger.before(before, limit), [this, wish](const Result<QList<LedgerEvent>> &events) {
        if (wish != m_wish)
            return;
        if (events)
            Q_EMIT loaded(withoutWords(*events));
        else
            Q_EMIT failed(events.error());
    });
}

void ReadLedger::verify()
{
    if (!mayGoOn())
        return;
    whenAnswered(this, m_ledger.verify(m_signer), [this](const Result<LedgerVerdict> &verdict) {
        if (verdict)
            Q_EMIT verified(*verdict);
        else
            Q_EMIT failed(verdict.error());
    });
}

} // namespace yichuang
