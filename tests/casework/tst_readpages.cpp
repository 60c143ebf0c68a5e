// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/confirmreadings.h"
#include "casework/readpages.h"
#include "counterbench.h"
#include "domain/cases/pagesorting.h"
#include "filledvisit.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString until = QStringLiteral("until");
const QString lessor = QStringLiteral("lessor");

/// The lease is read: how long it is good, and who lets, who must be the applicant here.
Guide readingGuide()
{
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials) {
        if (rule.id == lease)
            rule.reads = {{until, ReadField::ValidUntil, {}, {}}, {lessor, ReadField::Name, QStringLiteral("出租人"), QStringLiteral("applicant.name")}};
    }
    return guide;
}

} // namespace

class TestReadPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesAreReadByThemselvesAndCannotBeUndone();
    void onlyWhatTheGuideAsksForIsRead();
    void aCodeGoesBeforeLetters();
    void whatWasReadGoesWithItsPageAndComesBackWithIt();
    void aPageThatCannotBeReadIsAskedOnce();
    void aPageOnItsHeadIsAFindingAndReadAgainOnceTurned();
    void aPageThatIsReadIsNotAskedWhichWayUpItLies();
    void aComputerThatReadsNothingIsNotAskedAgain();
    void whileNobodyIsThereToConfirmNothingIsRead();
    void aConfirmedDayIsHeldToTheRules();
    void whatIsTypedIsKeptWithWhoAndWhen();
    void whatCannotBeIsRefused();
    void whatNothingWasReadOfBlocksUntilSomebodyTypesIt();
    void whatIsNotOnThePaperIsSaidWithAReason();
    void aConflictBlocksUntilSomebodySaysWhyItWillDo();
    void aReasonGivenBeforeDoesNotSpeakForAConflict();
    void aLookCanBeUndone();

private:
    void read(const QString &rule, const QString &text);
    [[nodiscard]] const CaseMaterial &material() const { return *m_visit->record().material(lease); }
    [[nodiscard]] bool isGap(GapKind kind) const;
    void begin();

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<ReadPages> m_reading;
    std::unique_ptr<ConfirmReadings> m_confirm;
    PageFile m_page;
};

void TestReadPages::init()
{
    m_reading.reset();
    m_confirm.reset();
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides = {readingGuide()};
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_reading = std::make_unique<ReadPages>(*m_visit, m_bench->store.pages, m_bench->reader, m_bench->clock);
    m_confirm = std::make_unique<ConfirmReadings>(*m_visit, m_bench->clock);
    m_page = samplePageFile(lease);
}

void TestReadPages::read(const QString &rule, const QString &text)
{
    m_bench->reader.lines.append({rule, rule == until ? ReadField::ValidUntil : ReadField::Name, text, {100, 200, 300, 20}, ReadFrom::Letters, 90});
}

/// A visit with one page of the lease.
void TestReadPages::begin()
{
    const CaseRecord sample = sampleCase();
    m_visit->start();
    for (const QString &id : {QStringLiteral("identity"), lease})
        QVERIFY_OK(m_bench->store.pages.put(m_visit->caseId(), samplePageBytes(id)).result());
    m_visit->setApplicant(sample.applicant);
    m_visit->chooseItem(sampleItem);
    answerAll(*m_visit);
    for (const QString &id : {QStringLiteral("identity"), lease})
        m_visit->addFile(id, samplePageFile(id));
    QTRY_VERIFY(!m_reading->isReading(lease));
}

bool TestReadPages::isGap(GapKind kind) const
{
    const QList<Gap> &gaps = m_visit->report().gaps;
    return std::any_of(gaps.cbegin(), gaps.cend(), [kind](const Gap &gap) { return gap.kind == kind; });
}

void TestReadPages::pagesAreReadByThemselvesAndCannotBeUndone()
{
    read(until, QStringLiteral("2031-03-04"));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    const MaterialReading reading = material().readings.first();
    QCOMPARE(reading.text, QStringLiteral("2031-03-04"));
    QCOMPARE(reading.state, ReadingState::Unconfirmed);
    QCOMPARE(reading.sha256, m_page.sha256);
    QVERIFY(reading.readAt.isValid());
    QVERIFY(!material().validUntil.isValid()); // nothing counts before somebody looked
    QVERIFY(isGap(GapKind::ReadingUnconfirmed));
    QVERIFY(m_visit->undoable()->act != DraftAct::Reading);
}

void TestReadPages::onlyWhatTheGuideAsksForIsRead()
{
    begin();
    QTRY_VERIFY(!m_bench->reader.asked.isEmpty());
    for (const ReadingWish &wish : std::as_const(m_bench->reader.asked))
        QCOMPARE(wish.rules.size(), 2);
    QCOMPARE(m_bench->reader.asked.size(), 1); // the page of the identity card is not read
}

void TestReadPages::aCodeGoesBeforeLetters()
{
    Guide guide = readingGuide();
    for (MaterialRule &rule : guide.materials)
        rule.reads = {{QStringLiteral("id"), ReadField::IdentityNumber, {}, {}}};
    m_bench->store.state.guides = {guide};
    begin();
    PageFile page = samplePageFile(lease, 2);
    PageFinding code;
    code.check = PageCheck::Code;
    code.text = QStringLiteral("11010519491231002X");
    page.findings = {code};
    m_visit->addFile(lease, page);
    QTRY_COMPARE(material().readings.size(), 1);
    QCOMPARE(material().readings.first().from, ReadFrom::Code);
    QCOMPARE(material().readings.first().text, code.text);
}

void TestReadPages::whatWasReadGoesWithItsPageAndComesBackWithIt()
{
    read(until, QStringLiteral("2031-03-04"));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    m_visit->removeFile(lease, material().files.first().id);
    QCOMPARE(material().readings.size(), 0);
    m_visit->undo();
    QTRY_COMPARE(material().readings.size(), 1);
    QCOMPARE(m_bench->reader.asked.size(), 1);
}

void TestReadPages::aPageThatCannotBeReadIsAskedOnce()
{
    m_bench->reader.fault = Error{ErrorCode::Malformed, {}};
    begin();
    QTRY_COMPARE(m_bench->reader.asked.size(), 1);
    m_visit->setAgent(std::nullopt);
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
    QCOMPARE(m_bench->reader.asked.size(), 1);
    QVERIFY(!isGap(GapKind::ReadingUnconfirmed));
    QVERIFY(isGap(GapKind::ReadingMissing)); // for a person
}

void TestReadPages::aPageOnItsHeadIsAFindingAndReadAgainOnceTurned()
{
    m_bench->reader.turned = 180;
    begin();
    QTRY_COMPARE(m_bench->reader.turnsAsked, 1);
    const auto orientation = [this]() -> std::optional<PageFinding> {
        for (const PageFinding &finding : material().files.first().findings) {
            if (finding.check == PageCheck::Orientation)
                return finding;
        }
        return std::nullopt;
    };
    QVERIFY(orientation());
    QCOMPARE(orientation()->verdict, Verdict::Ask);
    QCOMPARE(orientation()->measured, 180.0);
    QVERIFY(m_visit->undoable()->act != DraftAct::Reading); // no deed of anybody
    read(until, QStringLiteral("2031-03-04"));
    const Result<CaseRecord> upright = withPagesTurned(m_visit->record(), {lease, 1, 1}, 2, [] { return PageFileId::create(0); });
    QVERIFY_OK(upright);
    m_visit->change(*upright, {DraftAct::PagesTurned, material().name, 1});
    QTRY_COMPARE(material().readings.size(), 1);
    QCOMPARE(m_bench->reader.asked.last().turned, 180);
    QCOMPARE(orientation()->verdict, Verdict::Ok);
}

void TestReadPages::aPageThatIsReadIsNotAskedWhichWayUpItLies()
{
    read(until, QStringLiteral("2031-03-04"));
    m_bench->reader.turned = 90;
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    QCOMPARE(m_bench->reader.turnsAsked, 0);
}

void TestReadPages::aComputerThatReadsNothingIsNotAskedAgain()
{
    m_bench->reader.fault = Error{ErrorCode::Unsupported, {}};
    begin();
    QTRY_COMPARE(m_bench->reader.asked.size(), 1);
    m_visit->addFile(lease, samplePageFile(lease, 2));
    QVERIFY(!m_reading->isReading(lease));
    QVERIFY_OK(m_confirm->correct(lease, until, QStringLiteral("20310304"))); // then a person types it
    QCOMPARE(material().validUntil, QDate(2031, 3, 4));
    QVERIFY_OK(m_confirm->correct(lease, lessor, m_visit->record().applicant.identity.name));
    QVERIFY(!isGap(GapKind::ReadingMissing));
}

void TestReadPages::whileNobodyIsThereToConfirmNothingIsRead()
{
    read(until, QStringLiteral("2031-03-04"));
    m_reading->rest();
    begin();
    QVERIFY(!m_reading->isReading(lease));
    QVERIFY(m_bench->reader.asked.isEmpty());
    QVERIFY(material().readings.isEmpty());
    QVERIFY(!isGap(GapKind::ReadingUnconfirmed));
    QVERIFY(isGap(GapKind::ReadingMissing)); // whoever hands the case in says what stands there
}

void TestReadPages::aConfirmedDayIsHeldToTheRules()
{
    const QDate expired = m_visit->today().addDays(-1);
    read(until, expired.toString(Qt::ISODate));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    QVERIFY(!isGap(GapKind::MaterialExpired));
    QVERIFY_OK(m_confirm->confirm(lease, until));
    QCOMPARE(material().validUntil, expired);
    QVERIFY(isGap(GapKind::MaterialExpired));
    QVERIFY(!isGap(GapKind::ReadingUnconfirmed));
    QVERIFY_OK(m_confirm->refuse(lease, until, QStringLiteral("误识别"))); // it was misread as such
    QVERIFY(!material().validUntil.isValid());
    QVERIFY(!isGap(GapKind::MaterialExpired));
}

void TestReadPages::whatIsTypedIsKeptWithWhoAndWhen()
{
    read(lessor, QStringLiteral("张山"));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    QVERIFY_OK(m_confirm->correct(lease, lessor, QStringLiteral(" 张三 ")));
    const MaterialReading reading = material().readings.first();
    QCOMPARE(reading.text, QStringLiteral("张三"));
    QCOMPARE(reading.state, ReadingState::Corrected);
    QCOMPARE(reading.clerkId, sampleClerk().id);
    QCOMPARE(reading.lookedAt, m_bench->clock.now());
    QVERIFY_OK(m_confirm->confirm(lease, lessor)); // what was typed stays typed
    QCOMPARE(material().readings.first().state, ReadingState::Corrected);
}

void TestReadPages::whatCannotBeIsRefused()
{
    begin();
    QVERIFY_ERROR(m_confirm->confirm(lease, until), ErrorCode::NotFound);
    QVERIFY_ERROR(m_confirm->correct(lease, until, QStringLiteral("2026-02-30")), ErrorCode::Invalid);
    QVERIFY_ERROR(m_confirm->correct(lease, QStringLiteral("colour"), QStringLiteral("red")), ErrorCode::NotFound);
    QVERIFY_ERROR(m_confirm->refuse(QStringLiteral("nothing"), until, QStringLiteral("合同没有期限")), ErrorCode::NotFound);
    QVERIFY_ERROR(m_confirm->refuse(lease, until, QStringLiteral("  ")), ErrorCode::Invalid);
    QVERIFY(material().readings.isEmpty());
}

void TestReadPages::whatNothingWasReadOfBlocksUntilSomebodyTypesIt()
{
    read(lessor, QStringLiteral("张三"));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    const auto missing = [this] {
        const QList<Gap> &gaps = m_visit->report().gaps;
        return std::count_if(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::ReadingMissing; });
    };
    QCOMPARE(missing(), 1);
    QVERIFY(isGap(GapKind::ReadingUnconfirmed)); // the other one was read
    QVERIFY_OK(m_confirm->correct(lease, until, QStringLiteral("2031-03-04")));
    QCOMPARE(missing(), 0);
    m_visit->undo();
    QCOMPARE(missing(), 1);
    m_visit->removeFile(lease, material().files.first().id);
    QCOMPARE(missing(), 0); // without a page there is nothing to look at
}

void TestReadPages::whatIsNotOnThePaperIsSaidWithAReason()
{
    begin();
    QVERIFY(isGap(GapKind::ReadingMissing));
    QVERIFY_OK(m_confirm->refuse(lease, until, QStringLiteral(" 无固定期限 ")));
    QVERIFY_OK(m_confirm->refuse(lease, lessor, QStringLiteral("见产权证")));
    QVERIFY(!isGap(GapKind::ReadingMissing));
    const MaterialReading reading = material().readings.first();
    QCOMPARE(reading.state, ReadingState::Refused);
    QCOMPARE(reading.because, QStringLiteral("无固定期限"));
    QCOMPARE(reading.clerkId, sampleClerk().id);
    QVERIFY_OK(m_confirm->correct(lease, until, QStringLiteral("2031-03-04"))); // it is there after all
    QVERIFY(material().readings.first().because.isEmpty());
}

void TestReadPages::aConflictBlocksUntilSomebodySaysWhyItWillDo()
{
    read(lessor, QStringLiteral("别人"));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    QVERIFY_OK(m_confirm->confirm(lease, lessor));
    QVERIFY(isGap(GapKind::ReadingConflict));
    m_visit->acceptFindings(lease, QStringLiteral("转租"));
    QVERIFY(!isGap(GapKind::ReadingConflict));
}

void TestReadPages::aReasonGivenBeforeDoesNotSpeakForAConflict()
{
    read(lessor, QStringLiteral("别人"));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    m_visit->acceptFindings(lease, QStringLiteral("模糊但可辨认"));
    QVERIFY_OK(m_confirm->confirm(lease, lessor));
    QVERIFY(material().findingsAcceptedBecause.isEmpty());
    QVERIFY(isGap(GapKind::ReadingConflict));
}

void TestReadPages::aLookCanBeUndone()
{
    read(until, QStringLiteral("2031-03-04"));
    begin();
    QTRY_COMPARE(material().readings.size(), 1);
    QVERIFY_OK(m_confirm->confirm(lease, until));
    QCOMPARE(m_visit->undoable()->act, DraftAct::Reading);
    m_visit->undo();
    QCOMPARE(material().readings.first().state, ReadingState::Unconfirmed);
    QVERIFY(!material().validUntil.isValid());
    m_visit->redo();
    QCOMPARE(material().readings.first().state, ReadingState::Confirmed);
}

QTEST_GUILESS_MAIN(TestReadPages)
#include "tst_readpages.moc"
