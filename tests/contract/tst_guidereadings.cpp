// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// The contract of GuideReadings, and what GuideStore offers on which day.
class TestGuideReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void whoBeginsKnowsTheCatalogue();
    void whoNeverBeganIsToldNothing();
    void anEmptyCatalogueIsNoBeginning();
    void aNewVersionIsNewsUntilItIsRead();
    void aNewItemIsNews();
    void twoVersionsAtOnceAreReadTogether();
    void beginningAgainChangesNothing();
    void everybodyReadsForThemselves();
    void anUnknownVersionIsNotRead();
    void readingAgainIsToldOnce();
    void aVersionThatWaitsForItsDayIsNewsOnThatDay();
    void classifiedItemsAreNoNews();

    void aVersionIsOfferedFromItsFirstDayToTheLast();
    void theSearchFollowsTheDay();

private:
    [[nodiscard]] static Guide version(int number, const QString &id = sampleGuide().ref.id)
    {
        Guide guide = sampleGuide();
        guide.ref = {id, number};
        guide.feeText = QStringLiteral("第%1版").arg(number);
        return guide;
    }
    [[nodiscard]] bool import(const QList<Guide> &guides)
    {
        return outcomeOf(m_stores->guides().import(guides)).has_value();
    }
    [[nodiscard]] bool begin(const QString &clerkId = QStringLiteral("0107"))
    {
        return outcomeOf(m_stores->guideReadings().begin(clerkId, m_clock.today())).has_value();
    }
    [[nodiscard]] QList<GuideNews> news(const QString &clerkId = QStringLiteral("0107"))
    {
        return outcomeOf(m_stores->guideReadings().news(clerkId, m_clock.today())).value_or(QList<GuideNews>());
    }
    [[nodiscard]] Result<> read(const GuideRef &ref, const QString &clerkId = QStringLiteral("0107"))
    {
        const LedgerEvent event = sampleTold(QStringLiteral("guideRead"));
        return outcomeOf(m_stores->guideReadings().confirm({clerkId, ref, m_clock.now()}, event));
    }
    [[nodiscard]] int offered(const QString &id = sampleGuide().ref.id)
    {
        const auto guide = outcomeOf(m_stores->guides().load({id, 0}));
        return guide ? guide->ref.version : 0;
    }

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestGuideReadings::init()
{
    m_clock.setNow(sampleMoment());
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

void TestGuideReadings::whoBeginsKnowsTheCatalogue()
{
    QVERIFY(import({version(1), version(2), version(1, QStringLiteral("other"))}));
    QVERIFY(begin());
    QVERIFY(news().isEmpty());
}

void TestGuideReadings::whoNeverBeganIsToldNothing()
{
    QVERIFY(import({version(1)}));
    QVERIFY(news().isEmpty());
    QVERIFY_ERROR(outcomeOf(m_stores->guideReadings().begin({}, m_clock.today())), ErrorCode::Invalid);
    QVERIFY_ERROR(outcomeOf(m_stores->guideReadings().begin(QStringLiteral("0107"), {})), ErrorCode::Invalid);
}

void TestGuideReadings::anEmptyCatalogueIsNoBeginning()
{
    QVERIFY(begin());
    QVERIFY(import({version(1)}));
    QVERIFY(news().isEmpty());
    QVERIFY(begin());
    QVERIFY(import({version(2)}));
    QCOMPARE(news().size(), 1);
}

void TestGuideReadings::aNewVersionIsNewsUntilItIsRead()
{
    QVERIFY(import({version(1)}));
    QVERIFY(begin());
    QVERIFY(import({version(2)}));
    const GuideNews expected{{sampleGuide().ref.id, 2}, 1, sampleGuide().taskName, sampleGuide().department};
    QCOMPARE(news(), QList<GuideNews>{expected});
    QVERIFY_OK(read({sampleGuide().ref.id, 2}));
    QVERIFY(news().isEmpty());
    const auto readings = outcomeOf(m_stores->guideReadings().readings(QStringLiteral("0107")));
    QVERIFY_OK(readings);
    QCOMPARE(readings->size(), 1);
    QCOMPARE(readings->first().guide.version, 2);
    QCOMPARE(readings->first().at, m_clock.now());
    QVERIFY(import({version(3)}));
    QCOMPARE(news().constFirst().before, 2);
}

void TestGuideReadings::aNewItemIsNews()
{
    QVERIFY(import({version(1)}));
    QVERIFY(begin());
    QVERIFY(import({version(1, QStringLiteral("other"))}));
    QCOMPARE(news().size(), 1);
    QCOMPARE(news().constFirst().before, 0);
}

void TestGuideReadings::twoVersionsAtOnceAreReadTogether()
{
    QVERIFY(import({version(1)}));
    QVERIFY(begin());
    QVERIFY(import({version(2), version(3)}));
    QCOMPARE(news().size(), 1);
    QCOMPARE(news().constFirst().now.version, 3);
    QCOMPARE(news().constFirst().before, 1);
    QVERIFY_OK(read({sampleGuide().ref.id, 2}));
    QCOMPARE(news().constFirst().before, 2);
}

void TestGuideReadings::beginningAgainChangesNothing()
{
    QVERIFY(import({version(1)}));
    QVERIFY(begin());
    QVERIFY(import({version(2)}));
    QVERIFY(begin());
    QCOMPARE(news().size(), 1);
}

void TestGuideReadings::everybodyReadsForThemselves()
{
    QVERIFY(import({version(1)}));
    QVERIFY(begin() && begin(QStringLiteral("0108")));
    QVERIFY(import({version(2)}));
    QVERIFY_OK(read({sampleGuide().ref.id, 2}));
    QVERIFY(news().isEmpty());
    QCOMPARE(news(QStringLiteral("0108")).size(), 1);
}

void TestGuideReadings::anUnknownVersionIsNotRead()
{
    QVERIFY_ERROR(read({QStringLiteral("none"), 1}), ErrorCode::NotFound);
    QVERIFY(import({version(1)}));
    QVERIFY_ERROR(read({sampleGuide().ref.id, 2}), ErrorCode::NotFound);
    QVERIFY_ERROR(read({sampleGuide().ref.id, 1}, {}), ErrorCode::Invalid);
    QVERIFY(outcomeOf(m_stores->ledger().before(0, 10))->isEmpty());
}

void TestGuideReadings::readingAgainIsToldOnce()
{
    QVERIFY(import({version(1)}));
    QVERIFY_OK(read({sampleGuide().ref.id, 1}));
    QVERIFY_OK(read({sampleGuide().ref.id, 1}));
    QCOMPARE(outcomeOf(m_stores->ledger().before(0, 10))->size(), 1);
    QCOMPARE(outcomeOf(m_stores->guideReadings().readings(QStringLiteral("0107")))->size(), 1);
}

void TestGuideReadings::aVersionThatWaitsForItsDayIsNewsOnThatDay()
{
    Guide next = version(2);
    next.validity.from = m_clock.today().addDays(1);
    QVERIFY(import({version(1), next}));
    QVERIFY(begin());
    QVERIFY(news().isEmpty());
    m_clock.setNow(sampleMoment().addDays(1));
    QCOMPARE(news().size(), 1);
    QCOMPARE(news().constFirst().before, 1);
}

void TestGuideReadings::classifiedItemsAreNoNews()
{
    QVERIFY(import({version(1)}));
    QVERIFY(begin());
    Guide next = version(2);
    next.flags.classified = true;
    QVERIFY(import({next}));
    QVERIFY(news().isEmpty());
}

void TestGuideReadings::aVersionIsOfferedFromItsFirstDayToTheLast()
{
    Guide next = version(2);
    next.validity.from = m_clock.today().addDays(2);
    next.validity.to = m_clock.today().addDays(4);
    QVERIFY(import({version(1), next}));
    QCOMPARE(offered(), 1);
    m_clock.setNow(sampleMoment().addDays(2));
    QCOMPARE(offered(), 2);
    QCOMPARE(outcomeOf(m_stores->guides().list())->constFirst().ref.version, 2);
    m_clock.setNow(sampleMoment().addDays(4));
    QCOMPARE(offered(), 1);
    QCOMPARE(outcomeOf(m_stores->guides().load({sampleGuide().ref.id, 2}))->ref.version, 2);
    Guide draft = version(1, QStringLiteral("unpublished"));
    draft.state = GuideState::Approved;
    QVERIFY(import({draft}));
    QCOMPARE(offered(QStringLiteral("unpublished")), 0);
}

void TestGuideReadings::theSearchFollowsTheDay()
{
    Guide guide = version(1);
    guide.validity.from = m_clock.today().addDays(1);
    QVERIFY(import({guide}));
    QVERIFY(outcomeOf(m_stores->guides().search(guide.taskName, 5))->isEmpty());
    m_clock.setNow(sampleMoment().addDays(1));
    QCOMPARE(outcomeOf(m_stores->guides().search(guide.taskName, 5))->size(), 1);
}

QTEST_GUILESS_MAIN(TestGuideReadings)
#include "tst_guidereadings.moc"
