// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>

#include "casework/calendarinuse.h"
#include "casework/jottingkeeper.h"
#include "casework/latematerials.h"
#include "ports/printorders.h"

namespace yichuang {

class ReferenceShelf;

/// An applicant hands in what the one correction notice asked for (待补正, DOMAIN §3.2, L8, L24): each defect is ticked off with
/// the pages or the field that put it right. A part is taken in too, with a receipt of its own. When all of it is there the
/// case is accepted as of the day the last of it came, or refused; a refusal is possible, too, when the period is over.
/// What was ticked off and typed is kept as a jotting until it is handed in, so that a crash loses none of it.
/// That the case ends because nothing came (作退件处理) is the department's to report.
class TakeCorrections : public QObject
{
    Q_OBJECT

public:
    /// @param late is the work on the pages; it opens the case, and both are used together
    TakeCorrections(LateMaterials &late, CaseStore &cases, PrintOrders &printOrders, const Envelopes &envelopes,
                    const Clock &clock, const CalendarInUse &calendar, Session session, QObject *parent = nullptr);

    /// The code lists that are at hand, which outlive this; called again when more are. What is ticked is held against them.
    void lookUpIn(const ReferenceShelf &lists);

    /// The case that is open waits for corrections.
    [[nodiscard]] bool isOpen() const { return m_late.record().state == CaseState::Correction; }
    /// The lines of the notice, with the moment each was put right.
    [[nodiscard]] const QList<Defect> &defects() const { return m_late.record().defects; }
    /// Whether the line was put right, now or earlier.
    [[nodiscard]] bool isCorrected(int line) const;
    /// Whether it can be ticked off: pages of its material came, of one that stands for it, or its field was filled.
    [[nodiscard]] bool canTick(int line) const;
    /// Ticks a line off, or takes that back; nothing happens while it cannot be, or when it was put right earlier. While something
    /// is handed in this, setField(), accept() and refuse() are refused, as the pages are: LateMaterials::refused().
    void tick(int line, bool corrected);
    /// The field of the form that a line is about; empty for a line about a material.
    [[nodiscard]] QString fieldOf(int line) const;
    [[nodiscard]] QString valueOf(int line) const;
    /// The new value of that field; ticks the line off when it is lawful.
    void setField(int line, const QString &value);

    /// Everything the notice named is there.
    [[nodiscard]] bool isComplete() const { return m_late.record().correctedAt.has_value(); }
    /// The period to put things right is over.
    [[nodiscard]] bool isOverdue() const;

    /// Takes in what was ticked off; handedIn() or failed() follows. Empty when nothing was, Incomplete while the pages have
    /// gaps.
    void handIn();
    /// Accepts the case as of the day all corrections were handed in; filed() or failed() follows. Incomplete before.
    void accept();
    /// Does not accept it; filed() or failed() follows. Invalid without a reason, WrongState while the period runs and not
    /// everything came.
    void refuse(const QStringList &reasons);
    /// The same notice once more, as a reminder; reminder() or failed() follows. NotFound when it was issued elsewhere.
    void remind();
    /// A notice with these lines: a reminder when all of them were named, otherwise failed() with SecondNotice.
    void notify(const QList<Defect> &lines);

Q_SIGNALS:
    void changed();
    void handedIn(const yichuang::CaseRecord &record, const yichuang::PrintOrder &receipt);
    void filed(const yichuang::CaseRecord &record, const yichuang::PrintOrder &order);
    void reminder(const yichuang::PrintOrder &notice);
    void failed(const yichuang::Error &error);

private:
    [[nodiscard]] CaseChange corrections(const QDateTime &at) const;
    [[nodiscard]] CaseChange decision(CaseRecord after, const QString &kind, const Paper &paper, const QJsonObject &said);
    void file(const CaseChange &change);
    [[nodiscard]] bool mayDecide(CaseState to);
    [[nodiscard]] bool pagesCameFor(const QString &materialId) const;
    /// Null when the form has none of that key.
    [[nodiscard]] const FormField *formField(const QString &key) const;
    /// What was typed, with the words of a code.
    [[nodiscard]] FormValue correctedValue(const QString &key, const QDateTime &at) const;
    /// What cannot be ticked any more is not.
    void dropTicks();
    void reset();
    void keep();
    void restore(const QJsonObject &fields);

    LateMaterials &m_late;
    CaseStore &m_cases;
    PrintOrders &m_printOrders;
    const Envelopes &m_envelopes;
    const Clock &m_clock;
    const CalendarInUse &m_calendar;
    const ReferenceShelf *m_lists = nullptr;
    Session m_session;
    JottingKeeper m_jotting;
    CaseId m_caseId;             ///< which case the ticks are about
    QSet<int> m_ticked;
    QMap<QString, QString> m_fields; ///< new values, by key
    PrintOrder m_receipt;
    bool m_handingIn = false;
    bool m_busy = false;
};

} // namespace yichuang
