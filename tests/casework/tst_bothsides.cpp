// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "casework/pageintake.h"
#include "casework/visit.h"
#include "core/digest.h"
#include "counterbench.h"
#include "support/samplefiles.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");

/// One page, told from others by its size.
QByteArray sheet(int nth)
{
    return sampleJpeg(200 + nth);
}

QList<QByteArray> sheets(const QList<int> &numbers)
{
    QList<QByteArray> stack;
    for (const int nth : numbers)
        stack.append(sheet(nth));
    return stack;
}

} // namespace

/// Both sides of sheets from a feeder that takes one: fronts 1, 3, 5 and, turned over, backs 6, 4, 2.
class TestBothSides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFeederThatTakesBothSidesNeedsNobody();
    void frontsAndBacksAreReadInTurn();
    void countsThatDifferAreSaidAndNothingIsLost_data();
    void countsThatDifferAreSaidAndNothingIsLost();
    void aJamAmongTheFrontsGoesOnWithFronts();
    void aJamAmongTheBacksGoesOnWithBacks();
    void pagesOfBeforeStayWhereTheyWere();
    void aFrontThatWasRemovedMeanwhileLosesNoBack();
    void theBacksCanBeLeftOut();
    void anotherMaterialEndsTheWaiting();
    void anotherVisitEndsTheWaiting();
    void theGlassHasNoBacks();
    void aJamAfterSevenKeepsSevenAndGoesOn();
    void aRoundedResolutionIsToldOnce();

private:
    /// Plays one stack to its end.
    void scan(const QList<int> &numbers, std::optional<Error> end = std::nullopt, const QString &material = lease);
    [[nodiscard]] QList<int> order() const;

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
    std::unique_ptr<QSignalSpy> m_awaited;
    std::unique_ptr<QSignalSpy> m_taken;
};

void TestBothSides::init()
{
    m_intake.reset();
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_bench->scanner.setScanners(
        QList<ScannerInfo>{{QStringLiteral("fake:0"), QStringLiteral("Fake"), {ScanSource::Feeder, true}}});
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_visit->start();
    m_visit->chooseItem(QStringLiteral("sample-residence"));
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
    m_intake = std::make_unique<PageIntake>(*m_visit, m_bench->scanner, m_bench->inspector, m_bench->store.pages,
                                            m_bench->clock, m_bench->tasks);
    m_awaited = std::make_unique<QSignalSpy>(m_intake.get(), &PageIntake::backsAwaited);
    m_taken = std::make_unique<QSignalSpy>(m_intake.get(), &PageIntake::backsTaken);
}

void TestBothSides::scan(const QList<int> &numbers, std::optional<Error> end, const QString &material)
{
    m_bench->scanner.setStack(sheets(numbers), std::move(end));
    m_intake->scan(material);
    QTRY_VERIFY(!m_intake->busy());
}

QList<int> TestBothSides::order() const
{
    QHash<QByteArray, int> numbers;
    for (int nth = 1; nth <= 12; ++nth)
        numbers.insert(sha256(sheet(nth)), nth);
    QList<int> order;
    if (const CaseMaterial *material = m_visit->record().material(lease)) {
        for (const PageFile &file : material->files)
            order.append(numbers.value(file.sha256));
    }
    return order;
}

void TestBothSides::aFeederThatTakesBothSidesNeedsNobody()
{
    m_bench->scanner.takeBothSides();
    scan({1, 2, 3, 4});
    QCOMPARE(order(), (QList{1, 2, 3, 4}));
    QVERIFY(m_awaited->isEmpty());
    QVERIFY(!m_intake->awaitsBacks());
}

void TestBothSides::frontsAndBacksAreReadInTurn()
{
    scan({1, 3, 5});
    QCOMPARE(m_awaited->size(), 1);
    QCOMPARE(m_awaited->first(), QVariantList({lease, 3}));
    QVERIFY(m_intake->awaitsBacks());
    QCOMPARE(order(), (QList{1, 3, 5})); // kept already
    scan({6, 4, 2});
    QCOMPARE(m_bench->scanner.requests().last().source, ScanSource::Feeder);
    QVERIFY(!m_bench->scanner.requests().last().bothSides);
    QCOMPARE(order(), (QList{1, 2, 3, 4, 5, 6}));
    QCOMPARE(m_taken->first(), QVariantList({lease, 3, 3}));
    QVERIFY(!m_intake->awaitsBacks());
    scan({7}); // the next stack
    QCOMPARE(order().last(), 7);
}

void TestBothSides::countsThatDifferAreSaidAndNothingIsLost_data()
{
    QTest::addColumn<QList<int>>("backs");
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("one too few") << QList{6, 4} << QList{1, 3, 4, 5, 6};
    QTest::newRow("one too many") << QList{6, 4, 2, 8} << QList{1, 2, 3, 4, 5, 6, 8};
}

void TestBothSides::countsThatDifferAreSaidAndNothingIsLost()
{
    QFETCH(QList<int>, backs);
    scan({1, 3, 5});
    scan(backs);
    QTEST(order(), "order");
    QCOMPARE(m_taken->size(), 1);
    QCOMPARE(m_taken->first(), QVariantList({lease, 3, int(backs.size())}));
}

void TestBothSides::aJamAmongTheFrontsGoesOnWithFronts()
{
    scan({1}, Error{ErrorCode::DeviceJammed, {}});
    QVERIFY(m_awaited->isEmpty());
    scan({3, 5});
    QCOMPARE(m_awaited->first(), QVariantList({lease, 3}));
    scan({6, 4, 2});
    QCOMPARE(order(), (QList{1, 2, 3, 4, 5, 6}));
}

void TestBothSides::aJamAmongTheBacksGoesOnWithBacks()
{
    scan({1, 3, 5});
    scan({6}, Error{ErrorCode::DeviceJammed, {}});
    QVERIFY(m_taken->isEmpty());
    QVERIFY(m_intake->awaitsBacks());
    scan({4, 2});
    QCOMPARE(order(), (QList{1, 2, 3, 4, 5, 6}));
    QCOMPARE(m_taken->first(), QVariantList({lease, 3, 3}));
}

void TestBothSides::pagesOfBeforeStayWhereTheyWere()
{
    m_bench->scanner.setStack(sheets({9}));
    m_intake->scan(lease, ScanSource::Flatbed);
    QTRY_VERIFY(!m_intake->busy());
    scan({1, 3});
    scan({4, 2});
    QCOMPARE(order(), (QList{9, 1, 2, 3, 4}));
}

void TestBothSides::aFrontThatWasRemovedMeanwhileLosesNoBack()
{
    scan({1, 3, 5});
    m_visit->removeFile(lease, m_visit->record().material(lease)->files.at(1).id);
    scan({6, 4, 2});
    QCOMPARE(order(), (QList{1, 2, 5, 6, 4})); // behind the last, where it is seen
}

void TestBothSides::theBacksCanBeLeftOut()
{
    scan({1, 3});
    m_intake->leaveBacksOut();
    QVERIFY(!m_intake->awaitsBacks());
    scan({5});
    QCOMPARE(order(), (QList{1, 3, 5}));
}

void TestBothSides::anotherMaterialEndsTheWaiting()
{
    scan({1, 3});
    scan({7}, std::nullopt, QStringLiteral("identity"));
    QCOMPARE(m_awaited->last(), QVariantList({QStringLiteral("identity"), 1})); // a stack of its own
    scan({5});
    QCOMPARE(order(), (QList{1, 3, 5}));
}

void TestBothSides::anotherVisitEndsTheWaiting()
{
    scan({1, 3});
    m_visit->start();
    m_visit->chooseItem(QStringLiteral("sample-residence"));
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
    scan({5});
    QVERIFY(m_taken->isEmpty());
    QCOMPARE(m_awaited->size(), 2); // a stack of its own
    QCOMPARE(order(), QList{5});
}

void TestBothSides::theGlassHasNoBacks()
{
    m_bench->scanner.setStack(sheets({1}));
    m_intake->scan(lease, ScanSource::Flatbed, ScanProfile{0, false, true, false});
    QTRY_VERIFY(!m_intake->busy());
    QVERIFY(m_awaited->isEmpty());
}

void TestBothSides::aJamAfterSevenKeepsSevenAndGoesOn()
{
    m_bench->scanner.takeBothSides();
    const QSignalSpy failed(m_intake.get(), &PageIntake::failed);
    const QSignalSpy pages(m_intake.get(), &PageIntake::pageKept);
    scan({1, 2, 3, 4, 5, 6, 7}, Error{ErrorCode::DeviceJammed, {}});
    QCOMPARE(lastCode(failed), QStringLiteral("deviceJammed"));
    QCOMPARE(pages.size(), 7);
    scan({8, 9});
    QCOMPARE(order(), (QList{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

void TestBothSides::aRoundedResolutionIsToldOnce()
{
    m_bench->scanner.takeBothSides();
    m_bench->scanner.setDpi(240);
    const QSignalSpy rounded(m_intake.get(), &PageIntake::resolutionRounded);
    scan({1, 2, 3});
    QCOMPARE(rounded.size(), 1);
    QCOMPARE(rounded.first(), QVariantList({300, 240}));
    m_bench->scanner.setDpi(0);
    scan({4});
    QCOMPARE(rounded.size(), 1);
}

QTEST_GUILESS_MAIN(TestBothSides)
#include "tst_bothsides.moc"
