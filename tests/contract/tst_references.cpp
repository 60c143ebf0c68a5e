// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplereferences.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of ReferenceLists.
class TestReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void aListIsKeptWithItsEntry();
    void theVerySameListIsToldOnce();
    void aNewerListTakesThePlaceOfTheOld();
    void anotherNameIsAnotherList();
    void theTitlesComeById();
    void anUnknownListIsNotFound();
    void aLargeListIsKept();

private:
    [[nodiscard]] Result<bool> import(const SharedReferenceList &list)
    {
        return outcomeOf(m_stores->references().import(list, sampleTold(QStringLiteral("referenceImported"))));
    }
    [[nodiscard]] static SharedReferenceList listOf(const QString &id, const QList<ReferenceRow> &rows,
                                                    const QString &name = QStringLiteral("行政区划"))
    {
        Result<ReferenceList> list = ReferenceList::make({id, name, QStringLiteral("示例"), 0}, rows);
        return list ? std::make_shared<const ReferenceList>(std::move(*list)) : SharedReferenceList();
    }
    [[nodiscard]] qsizetype told() { return outcomeOf(m_stores->ledger().before(0, 10))->size(); }

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestReferences::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

void TestReferences::aListIsKeptWithItsEntry()
{
    const SharedReferenceList list = sampleDivisions();
    const Result<bool> isNew = import(list);
    QVERIFY_OK(isNew);
    QVERIFY(*isNew);
    QCOMPARE(told(), 1);
    const auto kept = outcomeOf(m_stores->references().load(list->title().id));
    QVERIFY_OK(kept);
    QCOMPARE((*kept)->title(), list->title());
    QCOMPARE((*kept)->wordsOf(QStringLiteral("310118")), QStringLiteral("上海市 / 青浦区"));
    QCOMPARE((*kept)->packed(), list->packed());
}

void TestReferences::theVerySameListIsToldOnce()
{
    QVERIFY(import(sampleDivisions()).value_or(false));
    const Result<bool> again = import(sampleDivisions());
    QVERIFY_OK(again);
    QVERIFY(!*again);
    QCOMPARE(told(), 1);
}

void TestReferences::aNewerListTakesThePlaceOfTheOld()
{
    QVERIFY(import(sampleDivisions()).value_or(false));
    QList<ReferenceRow> rows = sampleDivisionRows();
    rows.append({QStringLiteral("310151"), QStringLiteral("崇明区"), QStringLiteral("310000"), 8});
    QVERIFY(import(listOf(QStringLiteral("divisions"), rows)).value_or(false));
    QCOMPARE(told(), 2);
    const auto titles = outcomeOf(m_stores->references().titles());
    QVERIFY_OK(titles);
    QCOMPARE(titles->size(), 1);
    QCOMPARE(titles->constFirst().size, 7);
    const auto kept = outcomeOf(m_stores->references().load(QStringLiteral("divisions")));
    QVERIFY_OK(kept);
    QCOMPARE((*kept)->wordsOf(QStringLiteral("310151")), QStringLiteral("上海市 / 崇明区"));
}

void TestReferences::anotherNameIsAnotherList()
{
    QVERIFY(import(sampleDivisions()).value_or(false));
    QVERIFY(import(listOf(QStringLiteral("divisions"), sampleDivisionRows(), QStringLiteral("区划代码"))).value_or(false));
    QCOMPARE(outcomeOf(m_stores->references().titles())->constFirst().name, QStringLiteral("区划代码"));
}

void TestReferences::theTitlesComeById()
{
    QVERIFY_OK(outcomeOf(m_stores->references().titles()));
    QVERIFY(outcomeOf(m_stores->references().titles())->isEmpty());
    QVERIFY(import(listOf(QStringLiteral("industries"), {{QStringLiteral("A"), QStringLiteral("农业"), {}, 2}})).value_or(false));
    QVERIFY(import(sampleDivisions()).value_or(false));
    const auto titles = outcomeOf(m_stores->references().titles());
    QVERIFY_OK(titles);
    QCOMPARE(titles->size(), 2);
    QCOMPARE(titles->at(0), sampleDivisions()->title());
    QCOMPARE(titles->at(1).id, QStringLiteral("industries"));
}

void TestReferences::anUnknownListIsNotFound()
{
    QVERIFY_ERROR(outcomeOf(m_stores->references().load(QStringLiteral("none"))), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->references().load({})), ErrorCode::NotFound);
}

void TestReferences::aLargeListIsKept()
{
    const SharedReferenceList list = listOf(QStringLiteral("country"), madeDivisionRows(20'000));
    QVERIFY(import(list).value_or(false));
    const auto kept = outcomeOf(m_stores->references().load(QStringLiteral("country")));
    QVERIFY_OK(kept);
    QCOMPARE((*kept)->packed(), list->packed());
}

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
