// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/revealpersonaltext.h"
#include "core/jsonfields.h"
#include "counterbench.h"

using namespace yichuang;
using namespace yichuang::test;

/// Personal text is shown for a reason, for a moment, and never without an entry.
class TestRevealPersonalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsWrittenDownBeforeItIsShown_data();
    void itIsWrittenDownBeforeItIsShown();
    void theEntryHoldsNothingPersonal();
    void itCoversItselfInTime();
    void coveringEndsIt();
    void anotherCaseCoversTheOneBefore();
    void whoMayNotSeeItDoesNot_data();
    void whoMayNotSeeItDoesNot();
    void withoutAnEntryNothingIsShown();

private:
    void revealAs(const Session &session, int shownMs = 60'000);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<RevealPersonalText> m_reveal;
    std::unique_ptr<QSignalSpy> m_revealed;
    std::unique_ptr<QSignalSpy> m_covered;
    std::unique_ptr<QSignalSpy> m_failed;
    CaseRecord m_case;
};

void TestRevealPersonalText::init()
{
    m_bench = std::make_unique<CounterBench>();
    m_case = sampleCase();
    m_case.state = CaseState::Received;
    revealAs(m_bench->session);
}

void TestRevealPersonalText::revealAs(const Session &session, int shownMs)
{
    m_reveal = std::make_unique<RevealPersonalText>(m_bench->store.ledger, m_bench->clock, session, shownMs);
    m_revealed = std::make_unique<QSignalSpy>(m_reveal.get(), &RevealPersonalText::revealed);
    m_covered = std::make_unique<QSignalSpy>(m_reveal.get(), &RevealPersonalText::covered);
    m_failed = std::make_unique<QSignalSpy>(m_reveal.get(), &RevealPersonalText::failed);
}

void TestRevealPersonalText::itIsWrittenDownBeforeItIsShown_data()
{
    QTest::addColumn<int>("reason");
    for (const RevealReason reason : allRevealReasons())
        QTest::newRow(qPrintable(revealReasonName(reason))) << int(reason);
}

void TestRevealPersonalText::itIsWrittenDownBeforeItIsShown()
{
    QFETCH(int, reason);
    int entriesWhenShown = 0;
    connect(m_reveal.get(), &RevealPersonalText::revealed, this,
            [&] { entriesWhenShown = int(m_bench->store.state.ledger.size()); });
    m_reveal->reveal(m_case, static_cast<RevealReason>(reason));
    QCOMPARE(m_revealed->size(), 1);
    QCOMPARE(entriesWhenShown, 1);
    QCOMPARE(m_reveal->shown(), m_case.id);
    const LedgerEvent entry = m_bench->store.state.ledger.last();
    QCOMPARE(entry.kind, QStringLiteral("personalTextRevealed"));
    QCOMPARE(entry.caseId, m_case.id);
    QCOMPARE(entry.clerkId, sampleClerk().id);
    QCOMPARE(entry.body.value(u"reason").toString(), QString::fromLatin1(QTest::currentDataTag()));
}

void TestRevealPersonalText::theEntryHoldsNothingPersonal()
{
    m_reveal->reveal(m_case, RevealReason::ContactApplicant);
    const QByteArray entry = canonicalJson(m_bench->store.state.ledger.last().body);
    for (const QString &text : {m_case.applicant.identity.name, m_case.applicant.identity.number})
        QVERIFY(!entry.contains(text.toUtf8()));
}

void TestRevealPersonalText::itCoversItselfInTime()
{
    revealAs(m_bench->session, 30);
    m_reveal->reveal(m_case, RevealReason::AnswerApplicant);
    QTRY_COMPARE(m_covered->size(), 1);
    QVERIFY(m_reveal->shown().isNull());
}

void TestRevealPersonalText::coveringEndsIt()
{
    m_reveal->cover(); // nothing is shown: nothing is said
    QCOMPARE(m_covered->size(), 0);
    m_reveal->reveal(m_case, RevealReason::AnswerApplicant);
    m_reveal->cover();
    m_reveal->cover();
    QCOMPARE(m_covered->size(), 1);
    QVERIFY(m_reveal->shown().isNull());
}

void TestRevealPersonalText::anotherCaseCoversTheOneBefore()
{
    m_reveal->reveal(m_case, RevealReason::AnswerApplicant);
    CaseRecord other = sampleCase(2);
    other.state = CaseState::Received;
    m_reveal->reveal(other, RevealReason::CompareDocument);
    QCOMPARE(m_covered->size(), 1);
    QCOMPARE(m_reveal->shown(), other.id);
    QCOMPARE(m_bench->store.state.ledger.size(), 2);
}

void TestRevealPersonalText::whoMayNotSeeItDoesNot_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("clerk") << int(Role::Clerk) << true;
    QTest::newRow("supervisor") << int(Role::Supervisor) << true;
    QTest::newRow("administrator") << int(Role::Administrator) << false;
    QTest::newRow("auditor") << int(Role::Auditor) << false;
}

void TestRevealPersonalText::whoMayNotSeeItDoesNot()
{
    QFETCH(int, role);
    QFETCH(bool, allowed);
    Session session = m_bench->session;
    session.clerk.role = static_cast<Role>(role);
    revealAs(session);
    m_reveal->reveal(m_case, RevealReason::CorrectEntry);
    QCOMPARE(m_revealed->size(), allowed ? 1 : 0);
    QCOMPARE(m_bench->store.state.ledger.size(), allowed ? 1 : 0);
    if (!allowed)
        QCOMPARE(lastCode(*m_failed), errorCodeName(ErrorCode::NotAllowed));
}

void TestRevealPersonalText::withoutAnEntryNothingIsShown()
{
    m_bench->breakStore();
    m_reveal->reveal(m_case, RevealReason::CompareDocument);
    QCOMPARE(m_revealed->size(), 0);
    QVERIFY(m_reveal->shown().isNull());
    QCOMPARE(lastCode(*m_failed), errorCodeName(ErrorCode::StorageUnavailable));
}

QTEST_GUILESS_MAIN(TestRevealPersonalText)
#include "tst_revealpersonaltext.moc"
