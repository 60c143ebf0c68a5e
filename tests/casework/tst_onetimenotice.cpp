// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "casework/formedits.h"
#include "casework/giveonetimenotice.h"
#include "casework/issuepaper.h"
#include "documents/fieldcheck.h"
#include "documents/templatecatalogue.h"
#include "domain/cases/noticecode.h"
#include "domain/identifiers/checktoken.h"
#include "filledvisit.h"
#include "slowcasestore.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString authorisation = QStringLiteral("authorisation");

QStringList namesIn(const Paper &paper)
{
    QStringList names;
    for (const QJsonValue &row : paper.fields.value(u"materials").toArray())
        names.append(row.toObject().value(u"name").toString());
    return names;
}

/// The template takes it.
void verifyPrintable(const Paper &paper)
{
    const Result<PaperTemplate> form = paperTemplate(paper.kind);
    QVERIFY_OK(form);
    QVERIFY_OK(checkFields(paper.fields, form->fields));
}

} // namespace

/// What an applicant is told before the intake: kept with the draft and its paper, told again, and found by the next visit.
class TestOneTimeNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNoticeIsKeptWithItsPaperAndItsEntry();
    void thePaperTellsEverythingAtOnce();
    void itIsNamedAfterItsDraftAndTakesNoNumber();
    void whoeverAsksIsToldWithoutANameAndWithoutANumber();
    void nothingIsToldBeforeTheSituationIsSettled();
    void nobodyElseTells();
    void undoTakesNoNoticeBack();
    void anotherItemHasNoNoticeYet();
    void whenSomethingCameTheRestIsTold();
    void aPaperComesOnlyAfterTheStoreHasIt();
    void aFailureIsToldAndTheNoticeComesLater();
    void aDiscardedDraftLeavesTheEntryAndNoPaper();
    void aPackageIsToldOnce();

private:
    void begin();
    [[nodiscard]] const Paper &paper() const { return m_bench->store.state.prints.constLast().paper; }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<GiveOneTimeNotice> m_notice;
    std::unique_ptr<QSignalSpy> m_given;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestOneTimeNotice::init()
{
    m_bench = std::make_unique<CounterBench>();
    begin();
}

void TestOneTimeNotice::begin()
{
    m_notice.reset();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_notice = std::make_unique<GiveOneTimeNotice>(*m_visit, m_bench->clock, m_bench->tokenKey);
    m_given = std::make_unique<QSignalSpy>(m_notice.get(), &GiveOneTimeNotice::given);
    m_failed = std::make_unique<QSignalSpy>(m_notice.get(), &GiveOneTimeNotice::failed);
    m_visit->start();
    m_visit->setApplicant(sampleCase().applicant);
    m_visit->chooseItem(sampleItem);
    answerAll(*m_visit);
}

void TestOneTimeNotice::aNoticeIsKeptWithItsPaperAndItsEntry()
{
    m_notice->give();
    QCOMPARE(m_given->size(), 1);
    const CaseRecord &kept = m_bench->store.state.cases.first();
    QCOMPARE(kept.state, CaseState::Draft);
    QVERIFY(kept.notice);
    QCOMPARE(kept.notice->guideVersion, 3);
    QCOMPARE(kept.notice->clerkId, sampleClerk().id);
    QCOMPARE(kept.notice->materialIds, QStringList({QStringLiteral("identity"), lease}));
    QCOMPARE(m_bench->ledgerKinds().constLast(), QStringLiteral("oneTimeNoticeGiven"));
    QCOMPARE(m_bench->store.state.prints.size(), 1);
    QCOMPARE(m_bench->store.state.prints.constFirst(), lastOf<PrintOrder>(*m_given));
    IssuePaper issue(m_bench->store.printOrders, m_bench->papers, m_bench->printer, m_bench->clock, m_bench->session);
    issue.print(lastOf<PrintOrder>(*m_given));
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
}

void TestOneTimeNotice::thePaperTellsEverythingAtOnce()
{
    m_notice->give();
    QCOMPARE(paper().kind, PaperKind::OneTimeNotice);
    QCOMPARE(namesIn(paper()), QStringList({QStringLiteral("居民身份证"), QStringLiteral("房屋租赁合同")}));
    const QJsonArray answers = paper().fields.value(u"answers").toArray();
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(0).toObject().value(u"answer").toString(), QStringLiteral("租赁住房"));
    QCOMPARE(paper().fields.value(u"guideVersion").toString(), QStringLiteral("3"));
    QCOMPARE(paper().fields.value(u"limits").toArray().size(), 2);
    QVERIFY(!paper().fields.value(u"rest").toBool());
    verifyPrintable(paper());
}

void TestOneTimeNotice::itIsNamedAfterItsDraftAndTakesNoNumber()
{
    m_notice->give();
    const CaseId id = m_visit->record().id;
    QCOMPARE(paper().number, noticeCode(id));
    QVERIFY(verifyCheckToken(id.toString(), paper().number, paper().checkToken, m_bench->tokenKey));
    const std::optional<ScannedCode> scanned = parseScannedCode(paper().codeText());
    QVERIFY(scanned);
    QCOMPARE(draftOfNoticeCode(scanned->number), std::optional(id));
    QVERIFY(m_bench->store.state.numbers.isEmpty());
    QVERIFY(!paper().fields.value(u"provisional").toBool());
}

void TestOneTimeNotice::whoeverAsksIsToldWithoutANameAndWithoutANumber()
{
    m_visit->setApplicant({});
    m_notice->give();
    QCOMPARE(m_given->size(), 1);
    QVERIFY(!paper().fields.contains(u"applicantName"));
    verifyPrintable(paper());
}

void TestOneTimeNotice::nothingIsToldBeforeTheSituationIsSettled()
{
    m_visit->start();
    QVERIFY(!m_notice->isPossible());
    m_notice->give();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    m_visit->chooseItem(sampleItem);
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_notice->give();
    QCOMPARE(m_failed->size(), 2);
    QVERIFY(m_bench->store.state.prints.isEmpty());
}

void TestOneTimeNotice::nobodyElseTells()
{
    Session auditor = m_bench->session;
    auditor.clerk.role = Role::Auditor;
    Visit visit(m_bench->store.cases, m_bench->store.guides, m_bench->clock, auditor);
    GiveOneTimeNotice notice(visit, m_bench->clock, m_bench->tokenKey);
    const QSignalSpy failed(&notice, &GiveOneTimeNotice::failed);
    notice.give();
    QCOMPARE(lastCode(failed), QStringLiteral("notAllowed"));
}

void TestOneTimeNotice::undoTakesNoNoticeBack()
{
    m_notice->give();
    m_visit->undo();
    m_visit->undo();
    QVERIFY(m_visit->record().notice);
    m_visit->redo();
    QVERIFY(m_visit->record().notice);
}

void TestOneTimeNotice::anotherItemHasNoNoticeYet()
{
    Guide other = sampleGuide();
    other.ref.id = QStringLiteral("other-item");
    m_bench->store.state.guides.append(other);
    m_notice->give();
    m_visit->chooseItem(other.ref.id);
    QVERIFY(!m_visit->record().notice);
    m_visit->undo();
    QTRY_VERIFY(m_visit->record().notice);
}

void TestOneTimeNotice::whenSomethingCameTheRestIsTold()
{
    QCOMPARE(m_notice->extent(), NoticeExtent::Whole);
    m_notice->give();
    QCOMPARE(m_notice->extent(), NoticeExtent::Whole); // nothing came: the same once more
    m_bench->clock.setNow(sampleMoment().addDays(3));
    m_visit->addFile(lease, samplePageFile(lease));
    QCOMPARE(m_notice->extent(), NoticeExtent::Rest);
    m_notice->give();
    QCOMPARE(m_given->size(), 2);
    QCOMPARE(namesIn(paper()), QStringList(QStringLiteral("居民身份证")));
    QVERIFY(paper().fields.value(u"rest").toBool());
    QCOMPARE(paper().fields.value(u"firstToldOn").toString(), QStringLiteral("2026-03-10"));
    QCOMPARE(m_visit->record().notice->materialIds, QStringList(QStringLiteral("identity")));
    verifyPrintable(paper());
    // Another answer asks for something that nobody was told of.
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("own"));
    QCOMPARE(m_notice->extent(), NoticeExtent::Whole);
}

void TestOneTimeNotice::aPaperComesOnlyAfterTheStoreHasIt()
{
    SlowCaseStore slow(m_bench->store.cases);
    Visit visit(slow, m_bench->store.guides, m_bench->clock, m_bench->session);
    GiveOneTimeNotice notice(visit, m_bench->clock, m_bench->tokenKey);
    const QSignalSpy given(&notice, &GiveOneTimeNotice::given);
    slow.holdDrafts();
    visit.start();
    visit.chooseItem(sampleItem);
    answerAll(visit);
    notice.give();
    notice.give(); // twice in a hurry is once
    QTRY_COMPARE(slow.drafts(), 1);
    QCOMPARE(given.size(), 0);
    slow.answerDrafts();
    QTRY_COMPARE(given.size(), 1);
    QCOMPARE(m_bench->store.state.prints.size(), 1);
}

void TestOneTimeNotice::aFailureIsToldAndTheNoticeComesLater()
{
    m_visit->saveNow();
    m_bench->breakStore(ErrorCode::StorageFull);
    m_notice->give();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("storageFull"));
    QVERIFY(m_bench->store.state.prints.isEmpty());
    m_bench->mendStore();
    m_visit->saveNow();
    QTRY_COMPARE(m_given->size(), 1);
    QCOMPARE(m_bench->store.state.prints.size(), 1);
}

void TestOneTimeNotice::aDiscardedDraftLeavesTheEntryAndNoPaper()
{
    m_notice->give();
    m_visit->discard();
    QVERIFY(m_bench->store.state.cases.isEmpty());
    QVERIFY(m_bench->store.state.prints.isEmpty());
    QVERIFY(m_bench->ledgerKinds().contains(QStringLiteral("oneTimeNoticeGiven")));
    QCOMPARE(m_bench->ledgerKinds().constLast(), QStringLiteral("draftDiscarded"));
}

void TestOneTimeNotice::aPackageIsToldOnce()
{
    Guide package = sampleGuide();
    package.kind = GuideKind::OneThing;
    for (const QString &id : {QStringLiteral("a"), QStringLiteral("b")}) {
        PackageComponent component;
        component.id = id;
        component.name = QStringLiteral("事项") + id;
        package.package.components.append(component);
    }
    package.materials[2].components = {QStringLiteral("b")};
    m_bench->store.state.guides = {package};
    begin();
    m_notice->give();
    QCOMPARE(m_given->size(), 1);
    const QJsonArray rows = paper().fields.value(u"materials").toArray();
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.at(0).toObject().value(u"heading").toString().startsWith(u"共用材料"));
    QCOMPARE(rows.at(1).toObject().value(u"heading").toString(), QStringLiteral("事项b"));
    QVERIFY(paper().fields.value(u"notTaken").toArray().isEmpty());
    verifyPrintable(paper());
    // What the counter does not take in is said, with why, and no heading names it.
    decideComponent(*m_visit, QStringLiteral("b"), QStringLiteral("不在本区"));
    m_notice->give();
    QCOMPARE(m_given->size(), 2);
    const QJsonObject refused = paper().fields.value(u"notTaken").toArray().first().toObject();
    QCOMPARE(refused.value(u"name").toString(), QStringLiteral("事项b"));
    QCOMPARE(refused.value(u"reason").toString(), QStringLiteral("不在本区"));
    for (const QJsonValue &row : paper().fields.value(u"materials").toArray())
        QVERIFY(!row[u"heading"].toString().contains(QStringLiteral("事项b")));
    verifyPrintable(paper());
}

QTEST_GUILESS_MAIN(TestOneTimeNotice)
#include "tst_onetimenotice.moc"
