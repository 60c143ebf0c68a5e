// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/cases/caserecord.h"
#include "ports/ledger.h"

namespace yichuang {

/// Why somebody needs to see what is covered. Picked, never typed: a typed reason would carry into the ledger what must
/// not stand there.
enum class RevealReason {
    CompareDocument,  ///< the document that somebody shows is held against the case
    ContactApplicant, ///< the applicant is to be called or written to
    AnswerApplicant,  ///< the applicant asks what stands in the case
    CorrectEntry,     ///< something in it seems to be wrong
};

[[nodiscard]] QList<RevealReason> allRevealReasons();
/// The stable name in the ledger: "compareDocument".
[[nodiscard]] QString revealReasonName(RevealReason reason);

/// 显示明文: personal text of one case is shown for some seconds, to somebody who may see it, for a reason that the ledger
/// keeps (promise 9, DOMAIN §6.4). The entry is durable before anything is shown; no entry, no text. It covers itself again
/// in time, when another case is looked at, and when nobody is at the desk any more.
class RevealPersonalText : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualShownMs = 12'000;

    RevealPersonalText(Ledger &ledger, const Clock &clock, Session session, int shownMs = usualShownMs,
                       QObject *parent = nullptr);

    /// One of revealed() and failed() follows, unless cover() or another reveal() comes before.
    void reveal(const CaseRecord &record, RevealReason reason);
    /// Covers what is shown, and forgets what was asked for.
    void cover();
    /// The case whose text is shown now; null when none is.
    [[nodiscard]] const CaseId &shown() const { return m_shown; }

Q_SIGNALS:
    void revealed(const yichuang::CaseId &id);
    void covered();
    /// NotAllowed: the role never sees it, or not of a case in this state. Errors of the store: nothing is shown.
    void failed(const yichuang::Error &error);

private:
    Ledger &m_ledger;
    const Clock &m_clock;
    Session m_session;
    QTimer m_time;
    CaseId m_shown;
    int m_asked = 0; ///< counts the wishes, so that a late answer finds out that it is late
};

} // namespace yichuang
