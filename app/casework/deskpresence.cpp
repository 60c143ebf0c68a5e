// SPDX-License-Identifier: Apache-2.0
#include "casework/deskpresence.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

DeskPresence::DeskPresence(Ledger &ledger, const Clock &clock, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock)
{
}

void DeskPresence::tell(Leaving how, const Session &session)
{
    const bool left = how == Leaving::SignedOut;
    const QJsonObject body = left ? QJsonObject() : QJsonObject{{QStringLiteral("idle"), how == Leaving::Idle}};
    const LedgerEvent event = ledgerEntry(left ? QStringLiteral("signedOut") : QStringLiteral("deskLocked"), {}, session,
                                          m_clock.now(), body);
    whenAnswered(this, m_ledger.append(event), [this](const Result<> &written) {
        if (!written)
            Q_EMIT failed(written.error());
    });
}

} // namespace yichuang
