// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include "core/clock.h"
#include "domain/roles/clerk.h"
#include "ports/countersigner.h"
#include "ports/ledger.h"

namespace yichuang {

/// Keeps the ledger fit to be sworn on while a counter runs (TRUST B5): signs a checkpoint every hundred entries, every ten
/// minutes in which there was one, and when somebody leaves; and writes down what a comparison of the clocks said, so
/// that each entry tells what its moment is worth.
class LedgerKeeper : public QObject
{
    Q_OBJECT

public:
    /// The ports outlive it, and the signer outlives the ledger's last answer.
    LedgerKeeper(Ledger &ledger, const CounterSigner &signer, const Clock &clock, Counter counter,
                 QObject *parent = nullptr);

    /// Begins to look after it by itself.
    void start();
    /// Signs what is not signed yet: somebody signs out, or the program ends.
    void signNow();
    /// What the gateway's clock said, gateway minus counter. Written down the first time, once an hour, and when the verdict
    /// on the clock changes.
    void compared(qint64 offsetMs);

Q_SIGNALS:
    /// Where the ledger stood when it was last looked at.
    void headKnown(const yichuang::LedgerHead &head);
    /// Nothing was signed or written; it is tried again.
    void failed(const yichuang::Error &error);

private:
    void look();
    void checkpoint(int leastEntries);

    Ledger &m_ledger;
    const CounterSigner &m_signer;
    const Clock &m_clock;
    Counter m_counter;
    QTimer m_timer;
    qint64 m_signedAtMs = 0; ///< on the monotonic clock: when everything was last signed
    bool m_hasCompared = false;
    qint64 m_comparedAtMs = 0;
    ClockConfidence m_verdict = ClockConfidence::FreeRunning;
};

} // namespace yichuang
