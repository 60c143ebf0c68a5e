// SPDX-License-Identifier: Apache-2.0
#include "casework/revealpersonaltext.h"

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

QList<RevealReason> allRevealReasons()
{
    return {RevealReason::CompareDocument, RevealReason::ContactApplicant, RevealReason::AnswerApplicant,
            RevealReason::CorrectEntry};
}

QString revealReasonName(RevealReason reason)
{
    switch (reason) {
    case RevealReason::CompareDocument: return QStringLiteral("compareDocument");
    case RevealReason::ContactApplicant: return QStringLiteral("contactApplicant");
    case RevealReason::AnswerApplicant: return QStringLiteral("answerApplicant");
    case RevealReason::CorrectEntry: return QStringLiteral("correctEntry");
    }
    return {};
}

RevealPersonalText::RevealPersonalText(Ledger &ledger, const Clock &clock, Session session, int shownMs, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_clock(clock), m_session(std::move(session))
{
    m_time.setSingleShot(true);
    m_time.setInterval(shownMs);
    connect(&m_time, &QTimer::timeout, this, &RevealPersonalText::cover);
}

void RevealPersonalText::reveal(const CaseRecord &record, RevealReason reason)
{
    cover();
    if (!may(m_session.clerk.role, Act::RevealPersonalText, record.state)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("personal text stays covered for this role")});
        return;
    }
    const LedgerEvent entry = ledgerEntry(QStringLiteral("personalTextRevealed"), record.id, m_session, m_clock.now(),
                                          {{QStringLiteral("reason"), revealReasonName(reason)}});
    const int asked = m_asked;
    whenAnswered(this, m_ledger.append(entry), [this, asked, id = record.id](const Result<> &written) {
        if (asked != m_asked)
            return; // it is written down that it was asked for, and that is no harm
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        m_shown = id;
        m_time.start();
        Q_EMIT revealed(id);
    });
}

void RevealPersonalText::cover()
{
    ++m_asked;
    m_time.stop();
    if (m_shown.isNull())
        return;
    m_shown = {};
    Q_EMIT covered();
}

} // namespace yichuang
