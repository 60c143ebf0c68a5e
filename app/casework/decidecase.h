// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/calendarinuse.h"
#include "casework/session.h"
#include "casework/takenin.h"
#include "casework/unreadguide.h"
#include "core/clock.h"
#include "domain/checks/checkreport.h"
#include "domain/exchange/casechange.h"
#include "ports/authorisations.h"
#include "ports/casestore.h"
#include "ports/envelopes.h"

namespace yichuang {

/// The legal acts at the intake counter (DOMAIN §3.2).
enum class IntakeAct {
    Receive,    ///< 收件
    Accept,     ///< 收件即受理, for items whose guide says so
    Correct,    ///< 一次性补正告知
    Refuse,     ///< 不予受理
};

/// What a refusal needs (行政许可法 32(1)(2)).
struct Refusal
{
    QStringList reasons;
    QString competentBody; ///< 应向何机关申请; empty when no permit is needed at all
};

/// Decides a complete draft: number, states, deadlines, materials, outbox, ledger and print order become one durable
/// transaction (promise 1). Paper is printed afterwards, from the order; the promises that the applicant signs are ordered
/// with it.
class DecideCase : public QObject
{
    Q_OBJECT

public:
    /// What deciding needs from outside; all of it outlives the object.
    struct Ports
    {
        CaseStore &cases;
        IntakeRegister &intakeRegister;
        Authorisations &authorisations;
        GuideStore &guides;
        GuideReadings &readings;
        const Envelopes &envelopes;
        const Clock &clock;
    };

    DecideCase(const Ports &ports, const CalendarInUse &calendar, QByteArray tokenKey, QObject *parent = nullptr);

    /// The code lists that are at hand, which outlive this.
    void lookUpIn(const ReferenceShelf &lists) { m_lists = &lists; }

    /// The acts that are lawful for the case as it stands; what the buttons offer.
    [[nodiscard]] static QList<IntakeAct> lawfulActs(const Guide &guide, const CheckReport &report);

    /// What the check view shows before the act: the case as it would be filed, without a number.
    [[nodiscard]] CaseRecord preview(const CaseRecord &draft, const Guide &guide, const CheckReport &report,
                                     IntakeAct act) const;

    /// Exactly one of filed() and failed() follows. NotAuthorised when the department has not authorised this person to take
    /// in (DOMAIN R7), of a package each department of an item that is taken in; GuideUnread when they have not read what the
    /// guide of the case changed for an applicant (R95), Incomplete when the act is not lawful, AlreadyTakenIn when the same
    /// application is open here or, unless `offline`, elsewhere and nobody said why this is another one
    /// (CaseRecord::anotherBecause), SecondNotice for a defect that an earlier notice did not
    /// name; Conflict, WrongState and errors of the store leave the draft as it was.
    void decide(const CaseRecord &draft, const Guide &guide, IntakeAct act, const Session &session, bool offline,
                const Refusal &refusal = {});

Q_SIGNALS:
    void filed(const yichuang::CaseRecord &record, const yichuang::PrintOrder &order);
    void failed(const yichuang::Error &error);

private:
    void whenAuthorised(const CaseRecord &filed, const Session &session, const std::function<void()> &then);
    void whenRead(const Guide &guide, const Session &session, const std::function<void()> &then);
    void findOpen(const CaseRecord &filed, const Guide &guide, IntakeAct act, const Session &session,
                  const Refusal &refusal);
    void reserve(const CaseRecord &filed, const Guide &guide, IntakeAct act, const Session &session,
                 const Refusal &refusal);
    void stop(const Error &error);
    void commit(CaseRecord filed, const Guide &guide, IntakeAct act, const Session &session, const Refusal &refusal);

    CaseStore &m_cases;
    TakenIn m_takenIn;
    UnreadGuide m_unread;
    Authorisations &m_authorisations;
    const Envelopes &m_envelopes;
    const Clock &m_clock;
    const CalendarInUse &m_calendar;
    const ReferenceShelf *m_lists = nullptr;
    QByteArray m_tokenKey;
    CaseRecord m_draft; ///< what is being decided, with what goes back
    QList<OpenIntake> m_besides; ///< what stands open besides it, as far as that was found and explained
    bool m_busy = false;
};

} // namespace yichuang
