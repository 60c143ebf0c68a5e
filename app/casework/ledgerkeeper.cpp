// SPDX-License-Identifier: Apache-2.0
#include "casework/ledgerkeeper.h"

#include "core/log.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {
constexpr int lookEveryMs = 20'000;
constexpr int entriesOfACheckpoint = 100;
constexpr qint64 checkpointEveryMs = 10 * 60 * 1000;
constexpr qint64 compareEveryMs = 60 * 60 * 1000;
} // namespace

LedgerKeeper::LedgerKeeper(Ledger &ledger, const CounterSigner &signer, const Clock &clock, Counter counter,
                           QObject *parent)
    : QObject(parent), m_ledger(ledger), m_signer(signer), m_clock(clock), m_counter(std::move(counter))
{
    connect(&m_timer, &QTimer::timeout, this, &LedgerKeeper::look);
}

void LedgerKeeper::start()
{
    // What was not signed before the program ended the last time is signed at once.
    signNow();
    m_timer.start(lookEveryMs);
}

void LedgerKeeper::signNow()
{
    checkpoint(1);
}

void LedgerKeeper::look()
{
    checkpoint(m_clock.monotonicMs() - m_signedAtMs >= checkpointEveryMs ? 1 : entriesOfACheckpoint);
}

void LedgerKeeper::checkpoint(int leastEntries)
{
    const qint64 askedAtMs = m_clock.monotonicMs();
    whenAnswered(this, m_ledger.checkpoint(m_signer, leastEntries),
                 [this, leastEntries, askedAtMs](const Result<LedgerHead> &head) {
        if (!head) {
            qCWarning(logStorage) << "no checkpoint of the ledger:" << errorCodeName(head.error().code);
            Q_EMIT failed(head.error());
            return;
        }
        if (leastEntries == 1)
            m_signedAtMs = askedAtMs;
        Q_EMIT headKnown(*head);
    });
}

void LedgerKeeper::compared(qint64 offsetMs)
{
    const ClockConfidence verdict = clockConfidence(offsetMs);
    const qint64 nowMs = m_clock.monotonicMs();
    if (m_hasCompared && verdict == m_verdict && nowMs - m_comparedAtMs < compareEveryMs)
        return;
    m_hasCompared = true;
    m_verdict = verdict;
    m_comparedAtMs = nowMs;
    LedgerEvent event;
    event.kind = clockComparedKind.toString();
    event.counterNo = m_counter.counterNo;
    event.at = m_clock.now();
    event.body = {{QStringLiteral("offsetMs"), offsetMs}};
    whenAnswered(this, m_ledger.append(event), [this](const Result<> &written) {
        if (written)
            return;
        m_hasCompared = false;
        Q_EMIT failed(written.error());
    });
}

} // namespace yichuang
