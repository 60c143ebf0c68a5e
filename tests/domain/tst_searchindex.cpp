// SPDX-License-Identifier: Apache-2.0
#include "core/bundledjson.h"
#include "domain/search/everydaywords.h"
#include "domain/search/searchindex.h"
#include "support/verify.h"

#include <QJsonArray>

using namespace yichuang;

namespace {

SearchEntry item(const QString &id, const QString &name, const QString &plainName = {})
{
    SearchEntry entry;
    entry.summary.ref = {id, 1};
    entry.summary.taskName = name;
    entry.summary.plainName = plainName;
    return entry;
}

/// A handful of items, each with something of its own.
QList<SearchEntry> items()
{
    QList<SearchEntry> entries{
        item(QStringLiteral("food"), QStringLiteral("食品经营许可（新办）"), QStringLiteral("开小饭店的食品证")),
        item(QStringLiteral("taxi"), QStringLiteral("网络预约出租汽车驾驶员背景核查")),
        item(QStringLiteral("residence"), QStringLiteral("《上海市居住证》办理"), QStringLiteral("第一次办居住证")),
        item(QStringLiteral("bank"), QStringLiteral("闵行区银行卡登记")),
        item(QStringLiteral("quality"), QStringLiteral("3C认证")),
        item(QStringLiteral("green"), QStringLiteral("妇女绿色通道")),
    };
    entries[0].situations = {QStringLiteral("单位食堂"), QStringLiteral("利用自动售货设备")};
    entries[0].summary.department = QStringLiteral("区市场监督管理局");
    entries[1].summary.catalogCode = QStringLiteral("31-0089-A");
    entries[1].codes = {QStringLiteral("SH00SH310100891002")};
    entries[2].lifeEvents = {QStringLiteral("来沪")};
    return entries;
}

QStringList idsOf(const QList<GuideSummary> &found)
{
    QStringList ids;
    for (const GuideSummary &summary : found)
        ids.append(summary.ref.id);
    return ids;
}

} // namespace

/// The one field that finds items.
class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anItemIsFirst_data();
    void anItemIsFirst();
    void nothingIsFound_data();
    void nothingIsFound();
    void betterReasonsStandFirst();
    void useDecidesBetweenEquals();
    void useNeverBeatsABetterReason();
    void aPackageStandsFirstForItsEvent();
    void theLimitHolds();
    void theAnswerIsAlwaysTheSame();
    void aNewCatalogueTakesOverWhatWasRead();
    void hostileTextIsHarmless_data();
    void hostileTextIsHarmless();
    void fillersAreLeftOut_data();
    void fillersAreLeftOut();
    void theEverydayWordsAreInTheProgram();
};

void TestSearchIndex::anItemIsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    const auto rows = [](const char *id, std::initializer_list<const char *> questions) {
        for (const char *typed : questions)
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(id);
    };
    rows("food", {"食", "食品", "经营许可", "spjyxk", "SPJY", "jyxk", "shipin", "shi pin", "jingyingxuke", "食品xuke",
                  "食品xk", "shipinjy", "spjingying", "shipinjingy", "食品许可", "许可经营", "開小飯店", "食品证", "单位食堂",
                  "zdsh", "市场监督", "shipingjingying", "sipinjingying", "hsipinjingying", "食品经蒙许可", "食品经许可",
                  "食品经经营许可", "食品经赢", "食品 新办"});
    rows("residence", {"居住证", "居zhu证", "jzz", "jzz办理", "居住證", "局住证", "剧组证", "我要办居住证", "怎么办居住证",
                       "juzhuzheng", "juzuzheng", "第一次", "来沪", "laihu"});
    rows("taxi", {"310089a", "31-0089", "SH00SH310100891002", "taxi", "891002", "wlyy", "wangluoyuyue", "背景核察"});
    rows("bank", {"minhang", "yinhang", "yhk", "银行卡"});
    rows("quality", {"3c", "３Ｃ认证", "3crz", "3crenzheng"});
    rows("green", {"lvse", "lüse", "fnls"});
}

void TestSearchIndex::anItemIsFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    const SearchIndex index(items());
    QCOMPARE(idsOf(index.search(typed, 5)).value(0), id);
}

void TestSearchIndex::nothingIsFound_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "  \t　", "\"*():^-《》", "привет", "ipin", "婚姻登记处", "qqqqqq", "99999", "居"})
        QTest::newRow(*typed ? typed : "nothing") << QString::fromUtf8(typed);
}

void TestSearchIndex::nothingIsFound()
{
    QFETCH(QString, typed);
    const QStringList found = idsOf(SearchIndex(items()).search(typed, 5));
    QCOMPARE(found, typed == QStringLiteral("居") ? QStringList{QStringLiteral("residence")} : QStringList());
    QVERIFY(SearchIndex({}).search(typed, 5).isEmpty());
}

void TestSearchIndex::betterReasonsStandFirst()
{
    QList<SearchEntry> entries{
        item(QStringLiteral("typo"), QStringLiteral("证造登记")),
        item(QStringLiteral("department"), QStringLiteral("甲")),
        item(QStringLiteral("situation"), QStringLiteral("乙")),
        item(QStringLiteral("inside"), QStringLiteral("旧证照登记")),
        item(QStringLiteral("pinyin"), QStringLiteral("正朝登记")),
        item(QStringLiteral("plain"), QStringLiteral("丙"), QStringLiteral("证照登记")),
        item(QStringLiteral("name"), QStringLiteral("证照登记册")),
        item(QStringLiteral("code"), QStringLiteral("丁")),
    };
    entries[1].summary.department = QStringLiteral("证照登记处");
    entries[2].situations = {QStringLiteral("有证照登记")};
    const SearchIndex characters(entries);
    QCOMPARE(idsOf(characters.search(QStringLiteral("证照登记"), 10)).mid(0, 5),
             (QStringList{QStringLiteral("name"), QStringLiteral("plain"), QStringLiteral("inside"),
                          QStringLiteral("situation"), QStringLiteral("department")}));
    QVERIFY(idsOf(characters.search(QStringLiteral("正照登记"), 10)).contains(QStringLiteral("name")));

    entries = {item(QStringLiteral("other"), QStringLiteral("大山")), item(QStringLiteral("inside"), QStringLiteral("大班")),
               item(QStringLiteral("pinyin"), QStringLiteral("班")), item(QStringLiteral("initials"), QStringLiteral("不啊你")),
               item(QStringLiteral("ban"), QStringLiteral("甲"))};
    QCOMPARE(idsOf(SearchIndex(entries).search(QStringLiteral("ban"), 10)),
             (QStringList{QStringLiteral("ban"), QStringLiteral("initials"), QStringLiteral("pinyin"),
                          QStringLiteral("inside")}));
}

void TestSearchIndex::useDecidesBetweenEquals()
{
    const SearchIndex index({item(QStringLiteral("a"), QStringLiteral("许可甲")), item(QStringLiteral("b"), QStringLiteral("许可乙丙"))});
    const QString typed = QStringLiteral("许可");
    QCOMPARE(idsOf(index.search(typed, 5)), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(idsOf(index.search(typed, 5, {{QStringLiteral("许可乙丙"), 3}, {QStringLiteral("许可甲"), 2}})),
             (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
}

void TestSearchIndex::useNeverBeatsABetterReason()
{
    const SearchIndex index({item(QStringLiteral("a"), QStringLiteral("许可")), item(QStringLiteral("b"), QStringLiteral("新许可"))});
    QCOMPARE(idsOf(index.search(QStringLiteral("许可"), 5, {{QStringLiteral("新许可"), 999}})).value(0), QStringLiteral("a"));
}

void TestSearchIndex::aPackageStandsFirstForItsEvent()
{
    SearchEntry single = item(QStringLiteral("a"), QStringLiteral("甲"));
    SearchEntry package = item(QStringLiteral("b"), QStringLiteral("很长的名字的一件事"));
    single.lifeEvents = package.lifeEvents = {QStringLiteral("出生")};
    package.isPackage = true;
    QCOMPARE(idsOf(SearchIndex({single, package}).search(QStringLiteral("出生"), 5)).value(0), QStringLiteral("b"));
}

void TestSearchIndex::theLimitHolds()
{
    const SearchIndex index(items());
    QCOMPARE(index.search(QStringLiteral("证"), 1).size(), 1);
    QVERIFY(index.search(QStringLiteral("证"), 50).size() > 1);
    QVERIFY(index.search(QStringLiteral("证"), 0).isEmpty());
    QVERIFY(index.search(QStringLiteral("证"), -1).isEmpty());
}

void TestSearchIndex::theAnswerIsAlwaysTheSame()
{
    QList<SearchEntry> entries = items();
    const SearchIndex index(entries);
    std::reverse(entries.begin(), entries.end());
    const SearchIndex reversed(entries);
    for (const char *typed : {"证", "s", "jy", "食品许可", "办理", "shipingjy"}) {
        const QString question = QString::fromUtf8(typed);
        QCOMPARE(index.search(question, 10), index.search(question, 10));
        QCOMPARE(index.search(question, 10), reversed.search(question, 10));
    }
}

void TestSearchIndex::aNewCatalogueTakesOverWhatWasRead()
{
    QList<SearchEntry> entries = items();
    const SearchIndex before(entries);
    entries[0].summary.taskName = QStringLiteral("卫生许可");
    entries.removeAt(5);
    const SearchIndex after(entries, &before);
    const SearchIndex fresh(entries);
    QCOMPARE(after.size(), 5);
    for (const char *typed : {"卫生", "wsxk", "食品", "lvse", "juzhuzheng", "经营", "3c"})
        QCOMPARE(after.search(QString::fromUtf8(typed), 10), fresh.search(QString::fromUtf8(typed), 10));
    QVERIFY(after.search(QStringLiteral("妇女绿色"), 10).isEmpty());
    QCOMPARE(idsOf(before.search(QStringLiteral("妇女绿色"), 10)), QStringList{QStringLiteral("green")});
}

void TestSearchIndex::hostileTextIsHarmless_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("half a pair") << QString(QChar(0xd842));
    QTest::newRow("nul") << QStringLiteral("食\0品").left(3);
    QTest::newRow("very long") << QString(50000, QChar(u'食'));
    QTest::newRow("very long letters") << QString(50000, QChar(u's'));
    QTest::newRow("as many symbols as are kept") << QStringLiteral("shipinjingyingxukezhengshipinjin");
    QTest::newRow("blanks between") << QString(200, QChar(u' ')) + QStringLiteral("食品");
    QTest::newRow("marks that compose") << QString(500, QChar(0x0301));
}

void TestSearchIndex::hostileTextIsHarmless()
{
    QFETCH(QString, typed);
    const SearchIndex index(items());
    QVERIFY(index.search(typed, 5).size() <= 5);
    // It is the text of an item as well.
    const SearchIndex other({item(QStringLiteral("x"), typed, typed)}, &index);
    QVERIFY(other.search(typed, 5).size() <= 1);
}

void TestSearchIndex::fillersAreLeftOut_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("around") << QStringLiteral("我要办理居住证") << QStringLiteral("居住证");
    QTest::newRow("leading") << QStringLiteral("办居住证") << QStringLiteral("居住证");
    QTest::newRow("inside stays") << QStringLiteral("主办单位") << QStringLiteral("主办单位");
    QTest::newRow("nothing else") << QStringLiteral("办理") << QStringLiteral("办理");
    QTest::newRow("nothing") << QString() << QString();
}

void TestSearchIndex::fillersAreLeftOut()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(EverydayWords::bundled().withoutFillers(typed), expected);
}

void TestSearchIndex::theEverydayWordsAreInTheProgram()
{
    const auto object = bundledJson(QStringLiteral("search/everyday-words.json"));
    QVERIFY_OK(object);
    const QJsonArray senses = object->value(QStringLiteral("senses")).toArray();
    QVERIFY(senses.size() > 40);
    for (const QJsonValue &sense : senses) {
        QVERIFY(!sense[QStringLiteral("says")].toArray().isEmpty());
        const QString name = sense[QStringLiteral("names")].toArray().at(0).toString();
        QVERIFY2(EverydayWords::bundled().wordsFor(name).contains(sense[QStringLiteral("says")].toArray().at(0).toString()),
                 qPrintable(name));
    }
    QVERIFY(EverydayWords::bundled().wordsFor(QStringLiteral("无关")).isEmpty());
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
