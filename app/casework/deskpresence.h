// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "ports/ledger.h"

namespace yichuang {

/// Writes down when somebody leaves the desk: by locking it, by the desk locking itself, or by signing out. Coming back is a
/// sign-in, which is an entry already. Nobody waits for it, since a cover that waits for the disk would show what it hides.
class DeskPresence : public QObject
{
    Q_OBJECT

public:
    enum class Leaving { Locked, Idle, SignedOut };

    DeskPresence(Ledger &ledger, const Clock &clock, QObject *parent = nullptr);

    void tell(Leaving how, const Session &session);

Q_SIGNALS:
    /// The entry could not be written.
    void failed(const yichuang::Error &error);

private:
    Ledger &m_ledger;
    const Clock &m_clock;
};

} // namespace yichuang
