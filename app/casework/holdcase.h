// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/cases/caserecord.h"
#include "ports/retentionstore.h"

namespace yichuang {

/// 依法留存: a supervisor keeps a case from being purged, with a reason, and ends that with one. Both are in the ledger; the
/// reasons lie beside it and end with the purge of the case.
class HoldCase : public QObject
{
    Q_OBJECT

public:
    HoldCase(RetentionStore &retention, const Clock &clock, Session session, QObject *parent = nullptr);

    /// looked() or failed() follows. For whoever sees the case.
    void look(const CaseId &id);
    /// held() or failed() follows: NotAllowed, Empty without a reason, NotFound, WrongState for a draft or a purged case,
    /// Conflict when it is on hold already.
    void hold(const CaseId &id, const QString &reason);
    /// released() or failed() follows: NotAllowed, Empty without a reason, NotFound when it is not on hold.
    void release(const CaseId &id, const QString &reason);

Q_SIGNALS:
    void looked(const yichuang::CaseId &id, const std::optional<yichuang::LegalHold> &hold);
    void held(const yichuang::LegalHold &hold);
    void released(const yichuang::CaseId &id);
    void failed(const yichuang::CaseId &id, const yichuang::Error &error);

private:
    [[nodiscard]] bool mayGoOn(const CaseId &id, const QString &reason);

    RetentionStore &m_retention;
    const Clock &m_clock;
    const Session m_session;
};

} // namespace yichuang
