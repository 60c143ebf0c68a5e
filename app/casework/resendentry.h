// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "ports/casestore.h"
#include "ports/ledger.h"

namespace yichuang {

/// Lets a queue entry that the city refused go out again, by whoever may decide that and with an entry in the ledger. The
/// entry is durable before anything is sent.
class ResendEntry : public QObject
{
    Q_OBJECT

public:
    ResendEntry(CaseStore &cases, Ledger &ledger, const Clock &clock, Session session, QObject *parent = nullptr);

    /// allowed() or failed() follows: NotAllowed for the role or the state of the case, or an error of the store.
    void resend(const CaseId &caseId, qint64 sequence);

Q_SIGNALS:
    void allowed(qint64 sequence);
    void failed(const yichuang::Error &error);

private:
    CaseStore &m_cases;
    Ledger &m_ledger;
    const Clock &m_clock;
    const Session m_session;
};

} // namespace yichuang
