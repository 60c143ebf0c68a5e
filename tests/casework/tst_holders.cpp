// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/askforpaper.h"
#include "casework/counterwork.h"
#include "domain/cases/casejson.h"
#include "domain/cases/maskedcase.h"
#include "domain/checks/coverrules.h"
#include "filledvisit.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString permit = QStringLiteral("不动产权证书");
const QString lessor = QStringLiteral("钱样本");
const QString number = QStringLiteral("310101198506121039");

/// The lease needs the deed of the lessor, whom the form names.
Guide lessorsGuide()
{
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials) {
        if (rule.id != lease)
            continue;
        rule.eLicenceType = permit;
        rule.holder = QStringLiteral("other");
        rule.holderNameField = QStringLiteral("lessor");
        rule.holderNumberField = QStringLiteral("lessorNumber");
    }
    for (const QString &key : {QStringLiteral("lessor"), QStringLiteral("lessorNumber")}) {
        FormField field;
        field.key = key;
        field.label = key;
        field.required = false;
        guide.form.append(field);
    }
    return guide;
}

} // namespace

/// The documents of another person: a clerk says whose they are, or the form does, and the city is asked about that person.
class TestHolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asLongAsNobodySaidWhoNobodyIsAsked();
    void asLongAsNobodySaidWhoNothingIsComplete();
    void whatTheFormAsksForIsAGapOfTheForm();
    void aFieldThatIsNotAskedForNamesNobody();
    void whoTheClerkNamesIsAskedAbout();
    void whoTheFormNamesIsAskedAbout();
    void anotherNumberForgetsWhatWasFound();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void onlyADocumentOfAnotherHasAHolder();
    void itIsADeedThatUndoTakesBack();
    void pagesThatGoToAnotherItemTakeNoHolderAlong();
    void itIsStoredWithTheCaseAndMaskedInIt();

private:
    [[nodiscard]] const CaseMaterial &leaseOf() const { return *m_work->visit.record().material(lease); }
    void wait() { QTRY_VERIFY(!m_work->fetchCovers.isBusy()); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CounterWork> m_work;
};

void TestHolders::init()
{
    m_work.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->store.state.guides = {lessorsGuide()};
    m_bench->covers.put(permit, lessor);
    m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
    m_work->visit.start();
    m_work->visit.setApplicant(sampleCase().applicant);
    m_work->visit.chooseItem(sampleItem);
    answerAll(m_work->visit);
    wait();
}

void TestHolders::asLongAsNobodySaidWhoNobodyIsAsked()
{
    QVERIFY(m_bench->covers.asked.isEmpty());
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
}

void TestHolders::asLongAsNobodySaidWhoNothingIsComplete()
{
    const auto isGap = [this] {
        const QList<Gap> gaps = m_work->visit.report().gaps;
        return std::any_of(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::HolderMissing; });
    };
    QVERIFY(isGap());
    QVERIFY(!isMaterialDefect(GapKind::HolderMissing)); // a person at the counter says it: no notice asks for it
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, number));
    QVERIFY(!isGap());
    QVERIFY_OK(m_work->particulars.setHolder(lease, {}, {}));
    QVERIFY(isGap());
    demandPaper(m_work->visit, lease, QStringLiteral("出租人不在册"));
    QVERIFY(!isGap()); // the paper says whose it is
}

void TestHolders::whatTheFormAsksForIsAGapOfTheForm()
{
    for (FormField &field : m_bench->store.state.guides.first().form)
        field.required = true;
    m_work->visit.start();
    m_work->visit.setApplicant(sampleCase().applicant);
    m_work->visit.chooseItem(sampleItem);
    answerAll(m_work->visit);
    QStringList empty;
    for (const Gap &gap : m_work->visit.report().gaps) {
        QVERIFY(gap.kind != GapKind::HolderMissing);
        if (gap.kind == GapKind::FieldMissing)
            empty.append(gap.targetId);
    }
    QVERIFY(empty.contains(QStringLiteral("lessor")) && empty.contains(QStringLiteral("lessorNumber")));
}

void TestHolders::aFieldThatIsNotAskedForNamesNobody()
{
    for (FormField &field : m_bench->store.state.guides.first().form) {
        field.required = true;
        if (field.key.startsWith(u"lessor"))
            field.askWhen = false; // in this situation
    }
    m_work->visit.start();
    m_work->visit.setApplicant(sampleCase().applicant);
    m_work->visit.chooseItem(sampleItem);
    answerAll(m_work->visit);
    const QList<Gap> gaps = m_work->visit.report().gaps;
    QVERIFY(std::any_of(gaps.cbegin(), gaps.cend(), [](const Gap &gap) { return gap.kind == GapKind::HolderMissing; }));
}

void TestHolders::whoTheClerkNamesIsAskedAbout()
{
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, number));
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(m_bench->covers.asked.first().number, number);
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    // What the city says of somebody else fills no field about the applicant.
    QVERIFY(m_work->visit.record().form.value(QStringLiteral("applicantName")).claims.size() <= 1);
}

void TestHolders::whoTheFormNamesIsAskedAbout()
{
    m_work->visit.setField(QStringLiteral("lessor"), lessor);
    wait();
    QVERIFY(m_bench->covers.asked.isEmpty());
    m_work->visit.setField(QStringLiteral("lessorNumber"), number);
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 1);
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
}

void TestHolders::anotherNumberForgetsWhatWasFound()
{
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, number));
    wait();
    QCOMPARE(leaseOf().obtained, Obtained::Fetched);
    m_bench->covers.connectEmpty();
    m_bench->covers.holdings.clear();
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, QStringLiteral("310115199003070025")));
    QCOMPARE(leaseOf().obtained, Obtained::ToBeFetched);
    QVERIFY(!leaseOf().cover);
    wait();
    QCOMPARE(m_bench->covers.asked.size(), 2);
    QVERIFY(leaseOf().noneFoundAt.isValid());
}

void TestHolders::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("material");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such material") << QStringLiteral("deed") << lessor << number << ErrorCode::NotFound;
    QTest::newRow("no number") << lease << lessor << QString() << ErrorCode::Empty;
    QTest::newRow("no name") << lease << QStringLiteral(" ") << number << ErrorCode::Empty;
    QTest::newRow("a wrong digit") << lease << lessor << QStringLiteral("310101198506121030") << ErrorCode::Invalid;
}

void TestHolders::whatCannotBeIsRefused()
{
    QFETCH(const QString, material);
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const ErrorCode, code);
    const CaseRecord before = m_work->visit.record();
    QVERIFY_ERROR(m_work->particulars.setHolder(material, name, typed), code);
    QCOMPARE(m_work->visit.record(), before);
}

void TestHolders::onlyADocumentOfAnotherHasAHolder()
{
    QVERIFY_ERROR(m_work->particulars.setHolder(QStringLiteral("identity"), lessor, number), ErrorCode::WrongState);
}

void TestHolders::itIsADeedThatUndoTakesBack()
{
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, number));
    QCOMPARE(m_work->visit.undoable()->act, DraftAct::Holder);
    QCOMPARE(m_work->visit.undoable()->subject, leaseOf().name);
    m_work->visit.undo();
    QVERIFY(!leaseOf().holder);
    // Taken back by hand it is the same.
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, number));
    QVERIFY_OK(m_work->particulars.setHolder(lease, {}, {}));
    QVERIFY(!leaseOf().holder);
}

void TestHolders::pagesThatGoToAnotherItemTakeNoHolderAlong()
{
    Guide other = lessorsGuide();
    other.ref.id = QStringLiteral("other");
    Guide newer = lessorsGuide();
    ++newer.ref.version;
    m_bench->store.state.guides += {other, newer};
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, number));
    m_work->visit.addFile(lease, samplePageFile(lease, 7));
    m_work->visit.chooseItem(sampleItem);
    QCOMPARE(m_work->visit.record().guide, newer.ref);
    QVERIFY(leaseOf().holder); // the same item anew
    m_work->visit.chooseItem(other.ref.id);
    QCOMPARE(leaseOf().files.size(), 1);
    QVERIFY(!leaseOf().holder);
}

void TestHolders::itIsStoredWithTheCaseAndMaskedInIt()
{
    QVERIFY_OK(m_work->particulars.setHolder(lease, lessor, number));
    CaseRecord record = m_work->visit.record();
    record.anotherBecause = QStringLiteral("替%1办理").arg(lessor);
    const Result<CaseRecord> stored = caseFromJson(caseToJson(record));
    QVERIFY_OK(stored);
    QCOMPARE(stored->material(lease)->holder, record.material(lease)->holder);
    QCOMPARE(stored->anotherBecause, record.anotherBecause);
    const CaseRecord masked = maskedCase(record);
    QVERIFY(!masked.material(lease)->holder->name.contains(lessor));
    QVERIFY(!masked.material(lease)->holder->number.contains(number.mid(4, 8)));
    QVERIFY(!masked.anotherBecause.contains(lessor));
}

QTEST_GUILESS_MAIN(TestHolders)
#include "tst_holders.moc"
