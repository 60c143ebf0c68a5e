// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "ports/countersigner.h"
#include "ports/ledger.h"

namespace yichuang {

/// 审计: the whole ledger, newest first, for an auditor; and whether its chain and its checkpoints hold. Reading it changes
/// nothing. The entries hold no personal data of applicants; what people said in their own words comes covered.
class ReadLedger : public QObject
{
    Q_OBJECT

public:
    /// The signer outlives the ledger's last answer.
    ReadLedger(Ledger &ledger, const CounterSigner &signer, Session session, QObject *parent = nullptr);

    /// The entries before one, from the end for 0; loaded() or failed() follows. An answer to an older wish is passed over.
    void load(qint64 before, int limit);
    /// verified() or failed() follows; takes as long as reading the ledger does.
    void verify();

Q_SIGNALS:
    void loaded(const QList<yichuang::LedgerEvent> &events);
    void verified(const yichuang::LedgerVerdict &verdict);
    /// NotAllowed for whoever is no auditor, or an error of the store.
    void failed(const yichuang::Error &error);

private:
    [[nodiscard]] bool mayGoOn();

    Ledger &m_ledger;
    const CounterSigner &m_signer;
    const Session m_session;
    int m_wish = 0;
};

} // namespace yichuang
