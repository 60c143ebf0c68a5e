// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "ports/ledger.h"
#include "ports/papermaker.h"
#include "ports/printer.h"

namespace yichuang {

/// One entry of a personal record as it is printed: in words, and without anything about an applicant.
struct RecordLine
{
    qint64 sequence = 0;
    QDateTime at;
    QString act;
    QString subject; ///< the number of the case, or a dash
    QString clock;   ///< what the moment is worth
};

/// 我的记录: what the ledger holds of the person who is signed in (DESIGN promise 10). They read it, print it and dispute it;
/// a dispute is a further entry, and nothing that was written changes.
class MyRecord : public QObject
{
    Q_OBJECT

public:
    MyRecord(Ledger &ledger, PaperMaker &papers, Printer &printer, const Clock &clock, Session session,
             QObject *parent = nullptr);

    /// The entries of the days at the counter from one up to and with the other; loaded() or failed() follows. An answer to
    /// an older wish is passed over.
    void load(const QDate &from, const QDate &until);
    /// disputed() or failed() follows. NotAllowed for another person's entry; Invalid without a reason; WrongState when
    /// the case of the entry was purged. The reason ends with the purge of the case.
    void dispute(const LedgerEvent &event, const QString &reason);
    /// Prints what was loaded, in these words, and writes that down; printed() or failed() follows.
    void print(const QList<RecordLine> &lines);

Q_SIGNALS:
    /// `head`: where the ledger stands now.
    void loaded(const QList<yichuang::LedgerEvent> &events, const yichuang::LedgerHead &head);
    void disputed();
    void printed();
    void failed(const yichuang::Error &error);

private:
    [[nodiscard]] Paper paperOf(const QList<RecordLine> &lines) const;
    void tell(const LedgerEvent &event, void (MyRecord::*done)());

    Ledger &m_ledger;
    PaperMaker &m_papers;
    Printer &m_printer;
    const Clock &m_clock;
    Session m_session;
    QDate m_from;
    QDate m_until;
    LedgerHead m_head;
    int m_wish = 0;
};

} // namespace yichuang
