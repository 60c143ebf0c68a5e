// SPDX-License-Identifier: Apache-2.0
#include "casework/discarddraft.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "domain/roles/permission.h"

namespace yichuang {

DiscardDraft::DiscardDraft(CaseStore &cases, const Clock &clock, Session session, QObject *parent)
    : QObject(parent), m_cases(cases), m_clock(clock), m_session(std::move(session))
{
}

int DiscardDraft::pagesOf(const CaseRecord &draft)
{
    int pages = 0;
    for (const CaseMaterial &material : draft.materials)
        pages += material.pageCount();
    return pages;
}

LedgerEvent DiscardDraft::entry(const CaseRecord &draft, const Session &session, const QDateTime &at)
{
    const QJsonObject body{{QStringLiteral("guide"), draft.guide.id},
                           {QStringLiteral("pages"), pagesOf(draft)},
                           {QStringLiteral("openedAt"), draft.openedAt.toUTC().toString(Qt::ISODate)},
                           {QStringLiteral("openedBy"), draft.clerkId}};
    return ledgerEntry(QStringLiteral("draftDiscarded"), draft.id, session, at, body);
}

void DiscardDraft::look(const CaseId &id)
{
    whenAnswered(this, m_cases.load(id), [this](const Result<CaseRecord> &draft) {
        if (!draft)
            Q_EMIT failed(draft.error());
        else if (draft->state != CaseState::Draft)
            Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("only a draft is discarded")});
        else
            Q_EMIT found(*draft);
    });
}

void DiscardDraft::discard(const CaseRecord &draft)
{
    if (!may(m_session.clerk.role, Act::TakeIn)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("discarding by %1").arg(m_session.clerk.id)});
        return;
    }
    const LedgerEvent event = entry(draft, m_session, m_clock.now());
    whenAnswered(this, m_cases.discardDraft(draft.id, event), [this, id = draft.id](const Result<> &outcome) {
        if (outcome)
            Q_EMIT discarded(id);
        else
            Q_EMIT failed(outcome.error());
    });
}

} // namespace yichuang
