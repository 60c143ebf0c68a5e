// SPDX-License-Identifier: Apache-2.0
#include "casework/myrecord.h"

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

/// Midnight at the counter at the beginning of a day.
QDateTime beginningOf(const QDate &day)
{
    return {day, QTime(0, 0), Qt::OffsetFromUTC, chinaStandardTimeOffsetS};
}

} // namespace

MyRecord::MyRecord(Ledger &ledger, PaperMaker &papers, Printer &printer, const Clock &clock, Session session,
                   QObject *parent)
    : QObject(parent), m_ledger(ledger), m_papers(papers), m_printer(printer), m_clock(clock), m_session(std::move(session))
{
}

void MyRecord::load(const QDate &from, const QDate &until)
{
    if (!may(m_session.clerk.role, Act::ReadOwnRecord)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("own record")});
        return;
    }
    if (!from.isValid() || !until.isValid() || until < from) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("no such period")});
        return;
    }
    m_from = from;
    m_until = until;
    const int wish = ++m_wish;
    whenAnswered(this, m_ledger.ofPerson(m_session.clerk.id, beginningOf(from), beginningOf(until.addDays(1))),
                 [this, wish](const Result<QList<LedgerEvent>> &events) {
        if (wish != m_wish)
            return;
        if (!events) {
            Q_EMIT failed(events.error());
            return;
        }
        whenAnswered(this, m_ledger.head(), [this, wish, found = *events](const Result<LedgerHead> &head) {
            if (wish != m_wish)
                return;
            if (!head) {
                Q_EMIT failed(head.error());
                return;
            }
            m_head = *head;
            Q_EMIT loaded(found, *head);
        });
    });
}

void MyRecord::dispute(const LedgerEvent &event, const QString &reason)
{
    if (event.clerkId != m_session.clerk.id || event.sequence < 1) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("another person's entry")});
        return;
    }
    if (reason.trimmed().isEmpty()) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("a dispute has a reason")});
        return;
    }
    tell(ledgerEntry(QStringLiteral("entryDisputed"), event.caseId, m_session, m_clock.now(),
                     {{QStringLiteral("entry"), event.sequence}}, {{QStringLiteral("reason"), reason.trimmed()}}),
         &MyRecord::disputed);
}

void MyRecord::print(const QList<RecordLine> &lines)
{
    if (!m_from.isValid() || m_head.sequence == 0) {
        Q_EMIT failed({ErrorCode::Empty, QStringLiteral("nothing was loaded")});
        return;
    }
    const QJsonObject body{{QStringLiteral("from"), m_from.toString(Qt::ISODate)},
                           {QStringLiteral("until"), m_until.toString(Qt::ISODate)},
                           {QStringLiteral("entries"), lines.size()},
                           {QStringLiteral("head"), m_head.shortForm()}};
    const QString name = m_head.shortForm();
    whenAnswered(this, m_papers.render(paperOf(lines)), [this, body, name](const Result<QByteArray> &pdf) {
        if (!pdf) {
            Q_EMIT failed(pdf.error());
            return;
        }
        whenAnswered(this, m_printer.print(*pdf, name), [this, body](const Result<> &done) {
            if (done)
                tell(ledgerEntry(QStringLiteral("recordPrinted"), {}, m_session, m_clock.now(), body), &MyRecord::printed);
            else
                Q_EMIT failed(done.error());
        });
    });
}

Paper MyRecord::paperOf(const QList<RecordLine> &lines) const
{
    QJsonArray entries;
    for (const RecordLine &line : lines) {
        entries.append(QJsonObject{{QStringLiteral("no"), line.sequence},
                                   {QStringLiteral("at"), line.at.toUTC().toString(Qt::ISODate)},
                                   {QStringLiteral("act"), line.act},
                                   {QStringLiteral("subject"), line.subject},
                                   {QStringLiteral("clock"), line.clock}});
    }
    Paper paper;
    paper.kind = PaperKind::PersonalRecord;
    paper.number = m_head.shortForm();
    // A scan at a counter finds no case behind it.
    paper.checkToken = QStringLiteral("record");
    paper.fields = {{QStringLiteral("hallName"), m_session.counter.hallName},
                    {QStringLiteral("counterNo"), m_session.counter.counterNo},
                    {QStringLiteral("clerkName"), m_session.clerk.name},
                    {QStringLiteral("clerkNo"), m_session.clerk.id},
                    {QStringLiteral("itemName"), QStringLiteral("操作记录")},
                    {QStringLiteral("numberLabel"), QStringLiteral("记录编号")},
                    {QStringLiteral("printedAt"), m_clock.now().toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("periodFrom"), m_from.toString(Qt::ISODate)},
                    {QStringLiteral("periodUntil"), m_until.toString(Qt::ISODate)},
                    {QStringLiteral("entries"), entries},
                    {QStringLiteral("head"), m_head.shortForm()},
                    {QStringLiteral("headHash"), QString::fromLatin1(m_head.hash.toHex())}};
    return paper;
}

void MyRecord::tell(const LedgerEvent &event, void (MyRecord::*done)())
{
    whenAnswered(this, m_ledger.append(event), [this, done](const Result<> &written) {
        if (written)
            Q_EMIT (this->*done)();
        else
            Q_EMIT failed(written.error());
    });
}

} // namespace yichuang
