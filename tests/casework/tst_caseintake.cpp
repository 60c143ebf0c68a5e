// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

#include "casework/caseintake.h"
#include "counterbench.h"
#include "ports/referencelists.h"
#include "support/samplereferences.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Answers load() when a test says so.
class HeldLists final : public ReferenceLists
{
public:
    QFuture<Result<bool>> import(const SharedReferenceList &, const LedgerEvent &) override { return {}; }
    QFuture<Result<QList<ReferenceTitle>>> titles() override { return {}; }
    QFuture<Result<SharedReferenceList>> load(const QString &) override
    {
        m_isAsked = true;
        m_promise.start();
        return m_promise.future();
    }

    [[nodiscard]] bool isAsked() const { return m_isAsked; }
    void answer(const Result<SharedReferenceList> &list)
    {
        m_promise.addResult(list);
        m_promise.finish();
    }

private:
    QPromise<Result<SharedReferenceList>> m_promise;
    bool m_isAsked = false;
};

} // namespace

/// A described case goes through the very steps of the desk.
class TestCaseIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCompleteCaseIsFiled();
    void whatThePagesSayIsNotReadAsNobodyConfirmsIt();
    void whatTheGuideHasReadMustBeSaid();
    void aReadingThatCannotBeIsReported();
    void aCaseWithAMissingMaterialIsRefusedWithItsGapsAndParked();
    void aMissingMaterialCanBeAskedForInANotice();
    void aNeededPaperIsNotReplacedByWords();
    void whoseDocumentItIsIsSaidAndAskedAbout();
    void whatThePromiseAllowsIsFiledWithoutIt();
    void datesAndPiecesAreTaken();
    void anUnknownItemIsReported();
    void aBadFileIsReportedByName();
    void aMaterialNobodyAsksForIsReported();
    void aRefusalNeedsItsReason();
    void anotherApplicationIsTakenInWithItsReason();
    void aCodeIsCheckedByItsListHoweverLateThatComes_data();
    void aCodeIsCheckedByItsListHoweverLateThatComes();
    void aNoticeWaitsForTheListsToo();
    void aFullDiskIsTold();
    void anIncompleteCaseThatCannotBeParkedIsAnswered();
    void offlineIsSaid();

private:
    [[nodiscard]] QString fileNamed(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("%PDF " + name.toUtf8()) > 0 ? file.fileName() : QString();
    }
    void begin();
    void take(const IntakeRequest &request, bool offline = false)
    {
        m_intake->take(request, offline);
        QTRY_COMPARE(m_filed->size() + m_failed->size(), 1);
    }

    /// The guide asks for a code, and for no paper; its list comes when the test says so.
    void askForPlace(const QString &code);

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<HeldLists> m_lists; ///< outlives the intake
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseIntake> m_intake;
    std::unique_ptr<QSignalSpy> m_filed;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_told;
    IntakeRequest m_request;
};

/// Another command.
void TestCaseIntake::begin()
{
    CounterPorts ports = m_bench->ports();
    ports.references = m_lists.get();
    m_intake = std::make_unique<CaseIntake>(ports, m_bench->session);
    m_filed = std::make_unique<QSignalSpy>(m_intake.get(), &CaseIntake::filed);
    m_failed = std::make_unique<QSignalSpy>(m_intake.get(), &CaseIntake::failed);
    m_told = std::make_unique<QSignalSpy>(m_intake.get(), &CaseIntake::told);
}

void TestCaseIntake::init()
{
    m_intake.reset();
    m_bench = std::make_unique<CounterBench>();
    m_lists = std::make_unique<HeldLists>();
    m_folder = std::make_unique<QTemporaryDir>();
    begin();
    m_request = {};
    m_request.applicant = sampleCase().applicant;
    m_request.item = QStringLiteral("sample-residence");
    m_request.answers = {{QStringLiteral("dwelling"), QStringLiteral("rented")}, {QStringLiteral("filed"), QStringLiteral("yes")}};
    m_request.form = {{QStringLiteral("leaseTerm"), QStringLiteral("2")}};
    m_request.act = IntakeAct::Accept;
    for (const QString &id : {QStringLiteral("identity"), QStringLiteral("lease")}) {
        IntakeMaterial material;
        material.materialId = id;
        material.files = {fileNamed(id + QStringLiteral(".pdf"))};
        material.allPointsPass = true;
        m_request.materials.append(material);
    }
}

void TestCaseIntake::aCompleteCaseIsFiled()
{
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QString());
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.state, CaseState::Accepted);
    QCOMPARE(record.situationId, QStringLiteral("rentedFiled"));
    QCOMPARE(record.form.value(QStringLiteral("leaseTerm")).value, QStringLiteral("2"));
    QCOMPARE(record.material(QStringLiteral("lease"))->files.first().origin, QStringLiteral("lease.pdf"));
    QCOMPARE(m_bench->store.state.outbox.size(), 3);
    QCOMPARE(lastOf<PrintOrder>(*m_filed, 1).paper.kind, PaperKind::AcceptanceVoucher);
    QVERIFY(!record.takenOffline);
}

void TestCaseIntake::whatThePagesSayIsNotReadAsNobodyConfirmsIt()
{
    const QString until = QStringLiteral("until");
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials)
        rule.reads = {{until, ReadField::ValidUntil, {}, {}}};
    m_bench->store.state.guides = {guide};
    m_bench->reader.lines = {{until, ReadField::ValidUntil, QStringLiteral("2031-03-04"), {}, ReadFrom::Letters, 90}};
    m_request.materials.first().absent = {{until, QStringLiteral("长期有效")}};
    m_request.materials.last().readings = {{until, QStringLiteral("20310305")}};
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QString());
    QVERIFY(m_bench->reader.asked.isEmpty());
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.material(QStringLiteral("lease"))->readings.first().text, QStringLiteral("2031-03-05"));
    QCOMPARE(record.material(QStringLiteral("lease"))->validUntil, QDate(2031, 3, 5));
    QCOMPARE(record.material(QStringLiteral("identity"))->readings.first().because, QStringLiteral("长期有效"));
}

void TestCaseIntake::whatTheGuideHasReadMustBeSaid()
{
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials) {
        if (rule.id == QStringLiteral("lease"))
            rule.reads = {{QStringLiteral("until"), ReadField::ValidUntil, {}, {}}};
    }
    m_bench->store.state.guides = {guide};
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    const auto gaps = lastOf<QList<Gap>>(*m_failed, 1);
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().kind, GapKind::ReadingMissing);
}

void TestCaseIntake::aReadingThatCannotBeIsReported()
{
    m_request.materials.last().readings = {{QStringLiteral("until"), QStringLiteral("2031-03-05")}};
    take(m_request); // the guide has no such rule
    QCOMPARE(lastCode(*m_failed), QStringLiteral("invalid"));
}

void TestCaseIntake::aCaseWithAMissingMaterialIsRefusedWithItsGapsAndParked()
{
    m_request.materials.removeLast();
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    const auto gaps = lastOf<QList<Gap>>(*m_failed, 1);
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().kind, GapKind::MaterialMissing);
    QCOMPARE(gaps.first().materialId, QStringLiteral("lease"));
    QCOMPARE(m_bench->store.state.cases.size(), 1);
    QCOMPARE(m_bench->store.state.cases.first().state, CaseState::Draft);
    QVERIFY(m_bench->store.state.outbox.isEmpty());
}

void TestCaseIntake::aMissingMaterialCanBeAskedForInANotice()
{
    m_request.materials.removeLast();
    m_request.act = IntakeAct::Correct;
    take(m_request);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).state, CaseState::Correction);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).defects.size(), 1);
}

void TestCaseIntake::aNeededPaperIsNotReplacedByWords()
{
    m_request.materials.last().files.clear();
    m_request.materials.last().obtained = Obtained::ToBeFetched;
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
}

void TestCaseIntake::whoseDocumentItIsIsSaidAndAskedAbout()
{
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials) {
        if (rule.id != u"lease")
            continue;
        rule.eLicenceType = QStringLiteral("不动产权证书");
        rule.holder = QStringLiteral("other");
    }
    IntakeMaterial &lease = m_request.materials.last();
    lease.files.clear();
    lease.allPointsPass = false;
    m_bench->covers.put(QStringLiteral("不动产权证书"), QStringLiteral("孙样本"));
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    QCOMPARE(lastOf<QList<Gap>>(*m_failed, 1).first().kind, GapKind::HolderMissing);
    QVERIFY(m_bench->covers.asked.isEmpty() || m_bench->covers.asked.last().holderName != u"孙样本");

    lease.holderName = QStringLiteral("孙样本");
    lease.holderNumber = QStringLiteral("310101198506121030");
    begin();
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("invalid"));
    lease.holderNumber = QStringLiteral("310101198506121039");
    begin();
    take(m_request);
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.material(QStringLiteral("lease"))->obtained, Obtained::Fetched);
    QCOMPARE(record.material(QStringLiteral("lease"))->holder->name, QStringLiteral("孙样本"));
}

void TestCaseIntake::whatThePromiseAllowsIsFiledWithoutIt()
{
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials) {
        if (rule.id == u"lease")
            rule.supplementWithin = TimeLimit{5, DayUnit::WorkingDays, {}};
    }
    m_bench->store.state.guides = {guide};
    m_request.materials.last().files.clear();
    m_request.materials.last().allPointsPass = false;
    m_request.materials.last().obtained = Obtained::Promised;
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QString());
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.material(QStringLiteral("lease"))->promise->due, QDate(2026, 3, 17));
    QCOMPARE(m_bench->store.state.prints.size(), 2);
}

void TestCaseIntake::datesAndPiecesAreTaken()
{
    IntakeMaterial &last = m_request.materials.last();
    last.issuedOn = QDate(2026, 3, 1);
    last.pieces = Pieces{2, 2, 2};
    take(m_request);
    const auto record = lastOf<CaseRecord>(*m_filed);
    QCOMPARE(record.material(QStringLiteral("lease"))->issuedOn, QDate(2026, 3, 1));
    QCOMPARE(record.material(QStringLiteral("lease"))->originalsReturned, 2);
}

void TestCaseIntake::anUnknownItemIsReported()
{
    m_request.item = QStringLiteral("no such item");
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("notFound"));
    QVERIFY(m_bench->store.state.numbers.isEmpty());
}

void TestCaseIntake::aBadFileIsReportedByName()
{
    m_bench->inspector.queueInspection(failure(ErrorCode::Malformed));
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("malformed"));
    QCOMPARE(lastOf<QString>(*m_failed, 2), QStringLiteral("identity.pdf"));
    QVERIFY(m_bench->store.state.numbers.isEmpty());
}

void TestCaseIntake::aMaterialNobodyAsksForIsReported()
{
    m_request.materials[0].materialId = QStringLiteral("deed");
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("invalid"));
    QVERIFY(lastOf<Error>(*m_failed).detail.contains(QStringLiteral("deed")));
}

void TestCaseIntake::aRefusalNeedsItsReason()
{
    m_request.act = IntakeAct::Refuse;
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    init();
    m_request.act = IntakeAct::Refuse;
    m_request.refusal.reasons = {QStringLiteral("不属于本机关职权范围")};
    take(m_request);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).state, CaseState::NotAccepted);
}

void TestCaseIntake::anotherApplicationIsTakenInWithItsReason()
{
    CaseRecord open = sampleCase(7);
    open.state = CaseState::Accepted;
    open.number = QStringLiteral("L31011807260310000012");
    open.receivedAt = m_bench->clock.now();
    open.situationId = QStringLiteral("rentedFiled");
    m_bench->store.state.cases.insert(open.id, open);
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("alreadyTakenIn"));
    init();
    m_bench->store.state.cases.insert(open.id, open);
    m_request.anotherBecause = QStringLiteral("第二家门店");
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QString());
    QCOMPARE(lastOf<CaseRecord>(*m_filed).anotherBecause, m_request.anotherBecause);
}

void TestCaseIntake::askForPlace(const QString &code)
{
    Guide guide = sampleGuide();
    guide.materials.clear();
    FormField field;
    field.key = QStringLiteral("district");
    field.label = QStringLiteral("所在区");
    field.kind = FieldKind::Reference;
    field.list = QStringLiteral("divisions");
    guide.form.append(field);
    m_bench->store.state.guides = {guide};
    m_request.materials.clear();
    m_request.form.insert(field.key, code);
}

void TestCaseIntake::aCodeIsCheckedByItsListHoweverLateThatComes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("hasList");
    QTest::addColumn<QString>("refused");
    QTest::addColumn<QString>("words");
    QTest::newRow("of the list") << QStringLiteral("310118") << true << QString() << QStringLiteral("上海市 / 青浦区");
    QTest::newRow("not of the list") << QStringLiteral("310116") << true << QStringLiteral("incomplete") << QString();
    QTest::newRow("no list") << QStringLiteral("310116") << false << QString() << QString();
}

void TestCaseIntake::aCodeIsCheckedByItsListHoweverLateThatComes()
{
    QFETCH(const QString, code);
    QFETCH(const bool, hasList);
    QFETCH(const QString, refused);
    QFETCH(const QString, words);
    askForPlace(code);
    m_intake->take(m_request, true);
    QTRY_VERIFY(m_lists->isAsked());
    // Everything else answers at once: only the list is waited for.
    QVERIFY(m_filed->isEmpty() && m_failed->isEmpty());
    m_lists->answer(hasList ? Result<SharedReferenceList>(sampleDivisions()) : failure(ErrorCode::StorageCorrupt));
    QTRY_COMPARE(m_filed->size() + m_failed->size(), 1);
    QCOMPARE(lastCode(*m_failed), refused);
    QCOMPARE(lastOf<CaseRecord>(*m_filed).form.value(QStringLiteral("district")).words, words);
}

void TestCaseIntake::aNoticeWaitsForTheListsToo()
{
    askForPlace(QStringLiteral("310118"));
    m_intake->tell(m_request, true);
    QTRY_VERIFY(m_lists->isAsked());
    QVERIFY(m_told->isEmpty() && m_failed->isEmpty());
    m_lists->answer(sampleDivisions());
    QTRY_COMPARE(m_told->size() + m_failed->size(), 1);
}

void TestCaseIntake::aFullDiskIsTold()
{
    m_bench->breakStore(ErrorCode::StorageFull);
    take(m_request);
    QCOMPARE(lastCode(*m_failed), QStringLiteral("storageFull"));
}

void TestCaseIntake::anIncompleteCaseThatCannotBeParkedIsAnswered()
{
    m_request.materials.clear();
    class BreakingGuides final : public GuideStore
    {
    public:
        explicit BreakingGuides(CounterBench &bench) : m_bench(bench) {}
        QFuture<Result<int>> import(const QList<Guide> &guides, const QList<LedgerEvent> &events) override
        {
            return m_bench.store.guides.import(guides, events);
        }
        QFuture<Result<QList<GuideSummary>>> list() override { return m_bench.store.guides.list(); }
        QFuture<Result<QList<GuideSummary>>> search(const QString &typed, int limit) override
        {
            return m_bench.store.guides.search(typed, limit);
        }
        QFuture<Result<QList<GuideRef>>> versions(const QString &id) override { return m_bench.store.guides.versions(id); }
        QFuture<Result<Guide>> load(const GuideRef &ref) override
        {
            auto answer = m_bench.store.guides.load(ref);
            m_bench.breakStore(ErrorCode::StorageFull);
            return answer;
        }

    private:
        CounterBench &m_bench;
    } guides(*m_bench);
    CounterPorts usual = m_bench->ports();
    const CounterPorts ports{usual.cases, guides, usual.pages, usual.ledger, usual.printOrders, usual.retention, usual.clerks, usual.keys,
                             usual.tries, usual.signer, usual.scanner, usual.inspector, usual.camera, usual.reader, usual.documents, usual.papers, usual.printer, usual.envelopes, usual.intakeRegister, usual.covers, usual.authorisations, usual.guideReadings, usual.guideCorrections, usual.clock,
                             usual.tasks, usual.files, usual.counter, usual.calendar, usual.policy, usual.tokenKey};
    CaseIntake intake(ports, m_bench->session);
    const QSignalSpy failed(&intake, &CaseIntake::failed);
    intake.take(m_request, false);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
}

void TestCaseIntake::offlineIsSaid()
{
    take(m_request, true);
    QVERIFY(lastOf<CaseRecord>(*m_filed).takenOffline);
}

QTEST_MAIN(TestCaseIntake)
#include "tst_caseintake.moc"
