// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "ports/casestore.h"

namespace yichuang {

/// Removes drafts nobody will go on with. Each removal is told in the ledger, without personal data; the pages are left
/// to the sweep.
class DiscardDraft : public QObject
{
    Q_OBJECT

public:
    DiscardDraft(CaseStore &cases, const Clock &clock, Session session, QObject *parent = nullptr);

    /// Looks up what would go, so that a person can be asked; found() or failed() follows.
    void look(const CaseId &id);
    /// discarded() or failed() follows. NotAllowed for whoever may not take in; WrongState when it is no draft any more.
    void discard(const CaseRecord &draft);

    /// What the ledger tells of it: which item, how many pages, how old.
    [[nodiscard]] static LedgerEvent entry(const CaseRecord &draft, const Session &session, const QDateTime &at);
    /// Files of the draft that go with it.
    [[nodiscard]] static int pagesOf(const CaseRecord &draft);

Q_SIGNALS:
    void found(const yichuang::CaseRecord &draft);
    void discarded(const yichuang::CaseId &id);
    void failed(const yichuang::Error &error);

private:
    CaseStore &m_cases;
    const Clock &m_clock;
    Session m_session;
};

} // namespace yichuang
