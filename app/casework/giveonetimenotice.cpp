// SPDX-License-Identifier: Apache-2.0
#include "casework/giveonetimenotice.h"

#include "domain/cases/noticecode.h"
#include "domain/checks/noticerules.h"
#include "domain/identifiers/checktoken.h"

namespace yichuang {

GiveOneTimeNotice::GiveOneTimeNotice(Visit &visit, const Clock &clock, QByteArray tokenKey, QObject *parent)
    : QObject(parent), m_visit(visit), m_clock(clock), m_tokenKey(std::move(tokenKey))
{
    connect(&m_visit, &Visit::saved, this, &GiveOneTimeNotice::settle);
    connect(&m_visit, &Visit::notSaved, this, [this](const Error &error) {
        if (m_pending)
            Q_EMIT failed(error);
    });
}

bool GiveOneTimeNotice::isPossible() const
{
    return m_visit.guide() && canTell(m_visit.report().checklist);
}

QStringList GiveOneTimeNotice::left() const
{
    return stillToBring(*m_visit.guide(), m_visit.report().checklist, m_visit.record());
}

NoticeExtent GiveOneTimeNotice::extent() const
{
    return isPossible() && canTellTheRest(m_visit.record(), left()) ? NoticeExtent::Rest : NoticeExtent::Whole;
}

void GiveOneTimeNotice::give()
{
    const Session &session = m_visit.session();
    if (!may(session.clerk.role, Act::TakeIn)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("notice by %1").arg(session.clerk.id)});
        return;
    }
    if (!isPossible()) {
        Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("the situation is not settled")});
        return;
    }
    const CaseId &id = m_visit.record().id;
    if (m_pending && m_pending->caseId == id)
        return;
    const Result<QString> token = checkToken(id.toString(), noticeCode(id), m_tokenKey);
    if (token)
        keep(*token);
    else
        Q_EMIT failed(token.error());
}

void GiveOneTimeNotice::keep(const QString &token)
{
    const CaseRecord &draft = m_visit.record();
    const Guide &guide = *m_visit.guide();
    const Session &session = m_visit.session();
    const QDateTime now = m_clock.now();
    const NoticeExtent told = extent();

    PrintOrder order;
    order.id = PrintOrderId::create(now.toMSecsSinceEpoch());
    order.caseId = draft.id;
    order.orderedAt = now;
    order.paper = oneTimeNotice(draft, guide, m_visit.report().checklist, token, told, session, now);

    const OneTimeNotice notice{now, session.clerk.id, guide.ref.version, left()};
    const QJsonObject body{{QStringLiteral("guide"), guide.ref.id},
                           {QStringLiteral("guideVersion"), guide.ref.version},
                           {QStringLiteral("situation"), draft.situationId},
                           {QStringLiteral("materials"), notice.materialIds.size()},
                           {QStringLiteral("rest"), told == NoticeExtent::Rest}};
    m_pending = order;
    m_noted = m_visit.keepNotice(notice, order, body);
    // A store that answers at once has said saved() before the number of the note was known.
    settle();
}

void GiveOneTimeNotice::settle()
{
    if (!m_pending || m_noted == 0)
        return;
    if (m_pending->caseId != m_visit.record().id) {
        // Nobody waits any more; the order is kept with the draft, if that is.
        m_pending.reset();
        return;
    }
    if (m_visit.durable() < m_noted)
        return;
    const PrintOrder order = *std::exchange(m_pending, std::nullopt);
    m_noted = 0;
    Q_EMIT given(order);
}

} // namespace yichuang
