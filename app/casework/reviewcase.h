// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/exchange/casechange.h"
#include "ports/casestore.h"
#include "ports/envelopes.h"

namespace yichuang {

/// 当日复核: a supervisor approves an intake or returns it with reasons pinned to materials. Never one's own case
/// (promise 8); the database refuses it as well. A returned case may be looked at again, an approved one stays approved.
class ReviewCase : public QObject
{
    Q_OBJECT

public:
    ReviewCase(CaseStore &cases, const Envelopes &envelopes, const Clock &clock, Session session,
               QObject *parent = nullptr);

    void approve(const CaseRecord &record);
    /// Invalid without a reason.
    void sendBack(const CaseRecord &record, const QList<Defect> &reasons);

Q_SIGNALS:
    void reviewed(const yichuang::CaseRecord &record);
    /// NotAllowed: no supervisor, or one's own case. WrongState, Conflict, errors of the store.
    void failed(const yichuang::Error &error);

private:
    void commit(CaseRecord record, const CaseReview &review);

    CaseStore &m_cases;
    const Envelopes &m_envelopes;
    const Clock &m_clock;
    Session m_session;
};

} // namespace yichuang
