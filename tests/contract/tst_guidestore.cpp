// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"
#include "support/outcome.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

Guide namedGuide(const QString &id, const QString &name, int version = 1)
{
    Guide guide = sampleGuide();
    guide.ref = {id, version};
    guide.taskName = name;
    guide.plainName = QStringLiteral("俗称") + name;
    guide.catalogCode = QStringLiteral("3101") + id;
    return guide;
}

} // namespace

/// The contract of GuideStore.
class TestGuideStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { StoresUnderTest::addRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void aGuideComesBackExactly();
    void importingAgainIsHarmless();
    void aPublishedVersionNeverChanges();
    void oneBadGuideStopsTheWholeImport();
    void theNewestVersionIsShown();
    void versionsAreOrdered();
    void unknownGuidesAreNotFound();
    void itemsAreFoundByWhatIsTyped_data();
    void itemsAreFoundByWhatIsTyped();
    void theExactNameComesFirst();
    void situationsAreFound();
    void whatIsTakenInOftenComesFirst();
    void theLimitHolds();
    void onlyTheNewestNameIsFound();
    void classifiedItemsAreNeverFound();
    void anItemThatBecomesClassifiedDisappears();

private:
    [[nodiscard]] QStringList found(const QString &typed, int limit = 20);

    FakeClock m_clock;
    std::unique_ptr<StoresUnderTest> m_stores;
};

void TestGuideStore::init()
{
    m_stores = std::make_unique<StoresUnderTest>(m_clock);
    QVERIFY(m_stores->isOpen());
}

QStringList TestGuideStore::found(const QString &typed, int limit)
{
    QStringList ids;
    const auto summaries = outcomeOf(m_stores->guides().search(typed, limit));
    for (const GuideSummary &summary : summaries.value_or(QList<GuideSummary>()))
        ids.append(summary.ref.id);
    return ids;
}

void TestGuideStore::aGuideComesBackExactly()
{
    const auto added = outcomeOf(m_stores->guides().import({sampleGuide()}));
    QVERIFY_OK(added);
    QCOMPARE(*added, 1);
    const auto loaded = outcomeOf(m_stores->guides().load(sampleGuide().ref));
    QVERIFY_OK(loaded);
    QCOMPARE(*loaded, sampleGuide());
}

void TestGuideStore::importingAgainIsHarmless()
{
    QVERIFY_OK(outcomeOf(m_stores->guides().import({sampleGuide()})));
    QCOMPARE(*outcomeOf(m_stores->guides().import({sampleGuide()})), 0);
    QCOMPARE(*outcomeOf(m_stores->guides().import({})), 0);
    QCOMPARE(outcomeOf(m_stores->guides().list())->size(), 1);
}

void TestGuideStore::aPublishedVersionNeverChanges()
{
    QVERIFY_OK(outcomeOf(m_stores->guides().import({sampleGuide()})));
    Guide changed = sampleGuide();
    changed.feeText = QStringLiteral("收费");
    const auto refused = outcomeOf(m_stores->guides().import({changed}));
    QVERIFY_ERROR(refused, ErrorCode::Conflict);
    QVERIFY(refused.error().detail.contains(changed.ref.id));
    QCOMPARE(*outcomeOf(m_stores->guides().load(changed.ref)), sampleGuide());
}

void TestGuideStore::oneBadGuideStopsTheWholeImport()
{
    Guide bad = sampleGuide();
    bad.ref.version = 0;
    const Guide good = namedGuide(QStringLiteral("good"), QStringLiteral("好事项"));
    QVERIFY_ERROR(outcomeOf(m_stores->guides().import({good, bad})), ErrorCode::Invalid);
    QVERIFY_ERROR(outcomeOf(m_stores->guides().load(good.ref)), ErrorCode::NotFound);
    QVERIFY(found(QStringLiteral("好事项")).isEmpty());
}

void TestGuideStore::theNewestVersionIsShown()
{
    const QString id = QStringLiteral("food");
    QVERIFY_OK(outcomeOf(m_stores->guides().import({namedGuide(id, QStringLiteral("新名"), 2)})));
    QVERIFY_OK(outcomeOf(m_stores->guides().import({namedGuide(id, QStringLiteral("旧名"), 1)})));
    const auto list = outcomeOf(m_stores->guides().list());
    QVERIFY_OK(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->constFirst().ref, (GuideRef{id, 2}));
    QCOMPARE(outcomeOf(m_stores->guides().load({id, 0}))->taskName, QStringLiteral("新名"));
    QCOMPARE(outcomeOf(m_stores->guides().load({id, 1}))->taskName, QStringLiteral("旧名"));
}

void TestGuideStore::versionsAreOrdered()
{
    const QString id = QStringLiteral("food");
    for (const int version : {3, 1, 2})
        QVERIFY_OK(outcomeOf(m_stores->guides().import({namedGuide(id, QStringLiteral("名"), version)})));
    QCOMPARE(*outcomeOf(m_stores->guides().versions(id)), (QList<GuideRef>{{id, 1}, {id, 2}, {id, 3}}));
    QVERIFY(outcomeOf(m_stores->guides().versions(QStringLiteral("none")))->isEmpty());
}

void TestGuideStore::unknownGuidesAreNotFound()
{
    QVERIFY_OK(outcomeOf(m_stores->guides().import({sampleGuide()})));
    QVERIFY_ERROR(outcomeOf(m_stores->guides().load({QStringLiteral("none"), 0})), ErrorCode::NotFound);
    QVERIFY_ERROR(outcomeOf(m_stores->guides().load({sampleGuide().ref.id, 99})), ErrorCode::NotFound);
}

void TestGuideStore::itemsAreFoundByWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("whole name") << QStringLiteral("食品经营许可") << true;
    QTest::newRow("two characters in the middle") << QStringLiteral("经营") << true;
    QTest::newRow("one character") << QStringLiteral("食") << true;
    QTest::newRow("the last character") << QStringLiteral("可") << true;
    QTest::newRow("plain name") << QStringLiteral("俗称食品") << true;
    QTest::newRow("department") << QStringLiteral("登记局") << true;
    QTest::newRow("pinyin") << QStringLiteral("shipin") << true;
    QTest::newRow("initials") << QStringLiteral("spjy") << true;
    QTest::newRow("code") << QStringLiteral("3101777") << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("blanks") << QStringLiteral("   ") << false;
    QTest::newRow("syntax of the index") << QStringLiteral("\" OR *") << false;
    QTest::newRow("another word") << QStringLiteral("驾驶") << false;
}

void TestGuideStore::itemsAreFoundByWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isFound);
    const QString id = QStringLiteral("777");
    QVERIFY_OK(outcomeOf(m_stores->guides().import({namedGuide(id, QStringLiteral("食品经营许可"))})));
    QCOMPARE(found(typed), isFound ? QStringList{id} : QStringList());
}

void TestGuideStore::theExactNameComesFirst()
{
    QVERIFY_OK(outcomeOf(m_stores->guides().import({
        namedGuide(QStringLiteral("1"), QStringLiteral("食品经营许可变更")),
        namedGuide(QStringLiteral("2"), QStringLiteral("小餐饮食品经营许可")),
        namedGuide(QStringLiteral("3"), QStringLiteral("食品经营许可")),
    })));
    const QStringList ids = found(QStringLiteral("食品经营许可"));
    QCOMPARE(ids, (QStringList{QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("2")}));
}

void TestGuideStore::situationsAreFound()
{
    Guide guide = namedGuide(QStringLiteral("1"), QStringLiteral("食品经营许可"));
    guide.situations[0].name = QStringLiteral("单位食堂");
    guide.taskCode = QStringLiteral("SH00-777");
    guide.lifeEvents = {QStringLiteral("设立")};
    QVERIFY_OK(outcomeOf(m_stores->guides().import({guide, namedGuide(QStringLiteral("2"), QStringLiteral("婚姻登记"))})));
    for (const char *typed : {"单位食堂", "dwst", "SH00777", "设立"})
        QCOMPARE(found(QString::fromUtf8(typed)), QStringList{QStringLiteral("1")});
}

void TestGuideStore::whatIsTakenInOftenComesFirst()
{
    Guide longer = sampleGuide();
    longer.plainName = QStringLiteral("许可");
    Guide shorter = namedGuide(QStringLiteral("shorter"), QStringLiteral("许可"));
    shorter.plainName = longer.plainName;
    shorter.taskName = QStringLiteral("短");
    QVERIFY_OK(outcomeOf(m_stores->guides().import({longer, shorter})));
    QCOMPARE(found(longer.plainName), (QStringList{shorter.ref.id, longer.ref.id}));
    QVERIFY_OK(m_stores->file());
    // Counted anew when nothing is typed yet.
    QVERIFY(found(QString()).isEmpty());
    QCOMPARE(found(longer.plainName), (QStringList{longer.ref.id, shorter.ref.id}));
}

void TestGuideStore::theLimitHolds()
{
    QList<Guide> guides;
    for (int i = 0; i < 5; ++i)
        guides.append(namedGuide(QString::number(i), QStringLiteral("许可事项%1").arg(i)));
    QVERIFY_OK(outcomeOf(m_stores->guides().import(guides)));
    QCOMPARE(found(QStringLiteral("许可"), 3).size(), 3);
    QCOMPARE(found(QStringLiteral("许可"), 20).size(), 5);
}

void TestGuideStore::onlyTheNewestNameIsFound()
{
    const QString id = QStringLiteral("food");
    QVERIFY_OK(outcomeOf(m_stores->guides().import({namedGuide(id, QStringLiteral("卫生许可"), 1)})));
    QVERIFY_OK(outcomeOf(m_stores->guides().import({namedGuide(id, QStringLiteral("食品经营"), 2)})));
    QVERIFY(found(QStringLiteral("卫生")).isEmpty());
    QCOMPARE(found(QStringLiteral("食品")), QStringList{id});
}

void TestGuideStore::classifiedItemsAreNeverFound()
{
    Guide secret = namedGuide(QStringLiteral("secret"), QStringLiteral("涉密事项"));
    secret.flags.classified = true;
    QVERIFY_OK(outcomeOf(m_stores->guides().import({secret})));
    QVERIFY(found(QStringLiteral("涉密")).isEmpty());
    QVERIFY(found(secret.catalogCode).isEmpty());
    QVERIFY(outcomeOf(m_stores->guides().list())->isEmpty());
}

void TestGuideStore::anItemThatBecomesClassifiedDisappears()
{
    const QString id = QStringLiteral("secret");
    QVERIFY_OK(outcomeOf(m_stores->guides().import({namedGuide(id, QStringLiteral("公开事项"), 1)})));
    QCOMPARE(found(QStringLiteral("公开")), QStringList{id});
    Guide secret = namedGuide(id, QStringLiteral("公开事项"), 2);
    secret.flags.classified = true;
    QVERIFY_OK(outcomeOf(m_stores->guides().import({secret})));
    QVERIFY(found(QStringLiteral("公开")).isEmpty());
}

QTEST_GUILESS_MAIN(TestGuideStore)
#include "tst_guidestore.moc"
