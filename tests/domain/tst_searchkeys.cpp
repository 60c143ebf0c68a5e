// SPDX-License-Identifier: Apache-2.0
#include "core/bundledjson.h"
#include "domain/search/romanisation.h"
#include "domain/search/searchkeys.h"
#include "support/verify.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace yichuang;

/// The expressions are put to a real FTS5 table in memory: whether SQLite takes them is half of what they promise.
class TestSearchKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void syllablesAreSpelled_data();
    void syllablesAreSpelled();
    void theOverridesAreInTheProgram();
    void initialsAreWhatClerksType_data();
    void initialsAreWhatClerksType();
    void bigramsOverlapAndTheLastStandsAlone_data();
    void bigramsOverlapAndTheLastStandsAlone();
    void keysHoldEveryBeginning();
    void anItemIsFound_data();
    void anItemIsFound();
    void aLooseSearchFindsMore_data();
    void aLooseSearchFindsMore();
    void nothingSearchableGivesNothing_data();
    void nothingSearchableGivesNothing();
    void typedTextIsNeverSyntax_data();
    void typedTextIsNeverSyntax();
    void cleanupTestCase();

private:
    QStringList found(const QString &expression, bool *understood = nullptr) const;
};

namespace {

const QStringList &items()
{
    static const QStringList names{
        QStringLiteral("食品经营许可（新办）"), QStringLiteral("网络预约出租汽车驾驶员背景核查"),
        QStringLiteral("《上海市居住证》办理"), QStringLiteral("闵行区银行卡登记"), QStringLiteral("3C认证"),
        QStringLiteral("妇女绿色通道")};
    return names;
}

} // namespace

void TestSearchKeys::initTestCase()
{
    auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    db.setDatabaseName(QStringLiteral(":memory:"));
    QVERIFY(db.open());
    QSqlQuery query;
    QVERIFY2(query.exec(QStringLiteral("CREATE VIRTUAL TABLE item USING fts5(name UNINDEXED, bigrams, pinyin, initials, "
                                       "codes, tokenize = 'unicode61')")),
             qPrintable(query.lastError().text()));
    int serial = 0;
    for (const QString &name : items()) {
        const auto keys = searchKeysOf({name}, {QStringLiteral("31-") + QString::number(++serial) + QStringLiteral("000-A")});
        query.prepare(QStringLiteral("INSERT INTO item VALUES (?, ?, ?, ?, ?)"));
        for (const QString &value : {name, keys.bigrams, keys.pinyin, keys.initials, keys.codes})
            query.addBindValue(value);
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    }
}

void TestSearchKeys::cleanupTestCase()
{
    QSqlDatabase::database().close();
}

QStringList TestSearchKeys::found(const QString &expression, bool *understood) const
{
    QSqlQuery query;
    query.prepare(QStringLiteral("SELECT name FROM item WHERE item MATCH ? ORDER BY rowid"));
    query.addBindValue(expression);
    const bool ok = query.exec();
    if (understood)
        *understood = ok;
    QStringList names;
    while (ok && query.next())
        names.append(query.value(0).toString());
    return names;
}

void TestSearchKeys::syllablesAreSpelled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("食品经营许可", "shi pin jing ying xu ke");
    row("银行", "yin hang");
    row("行政许可", "xing zheng xu ke");
    row("工商行政管理", "gong shang xing zheng guan li");
    row("机动车行驶证", "ji dong che xing shi zheng");
    row("部分行政确认", "bu fen xing zheng que ren");
    row("执行业务", "zhi xing ye wu");
    row("银行业务", "yin hang ye wu");
    row("重新申请", "chong xin shen qing");
    row("重办", "chong ban");
    row("重大项目", "zhong da xiang mu");
    row("长三角", "chang san jiao");
    row("家长", "jia zhang");
    row("长期护理保险", "chang qi hu li bao xian");
    row("单位退休人员", "dan wei tui xiu ren yuan");
    row("居住证", "ju zhu zheng");
    row("社会计划", "she hui ji hua");
    row("会计师", "kuai ji shi");
    row("退休人参加体检", "tui xiu ren can jia ti jian");
    row("闵行区地图", "min hang qu di tu");
    row("绿色、妇女", "lv se fu nv");
    row("3C认证 ABC", "3c ren zheng abc");
    row("（Ａ类）", "a lei");
    row("、。！", "");
    row("", "");
}

void TestSearchKeys::syllablesAreSpelled()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(pinyin(text), expected);
}

void TestSearchKeys::theOverridesAreInTheProgram()
{
    const auto object = bundledJson(QStringLiteral("search/pinyin-overrides.json"));
    QVERIFY_OK(object);
    const QJsonObject words = object->value(QStringLiteral("words")).toObject();
    QVERIFY(words.size() > 50);
    for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
        QCOMPARE(pinyin(word.key()), word.value().toString());
        QCOMPARE(word.value().toString().split(u' ').size(), word.key().toUcs4().size());
    }
    QVERIFY_ERROR(bundledJson(QStringLiteral("search/none.json")), ErrorCode::NotFound);
}

void TestSearchKeys::initialsAreWhatClerksType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("item") << QStringLiteral("食品经营许可") << QStringLiteral("spjyxk");
    QTest::newRow("override") << QStringLiteral("银行重办") << QStringLiteral("yhcb");
    QTest::newRow("word") << QStringLiteral("3C认证") << QStringLiteral("3crz");
    QTest::newRow("nothing") << QString() << QString();
}

void TestSearchKeys::initialsAreWhatClerksType()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(pinyinInitials(text), expected);
}

void TestSearchKeys::bigramsOverlapAndTheLastStandsAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("four") << QStringLiteral("食品经营") << QStringLiteral("食品 品经 经营 营");
    QTest::newRow("one") << QStringLiteral("证") << QStringLiteral("证");
    QTest::newRow("two stretches") << QStringLiteral("居住证(新办)") << QStringLiteral("居住 住证 证 新办 办");
    QTest::newRow("latin") << QStringLiteral("Ａ类3C") << QStringLiteral("a 类 3c");
    QTest::newRow("rare character") << QStringLiteral("𠮷田") << QStringLiteral("𠮷田 田");
    QTest::newRow("signs only") << QStringLiteral("《》") << QString();
}

void TestSearchKeys::bigramsOverlapAndTheLastStandsAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(bigramsOf(text), expected);
}

void TestSearchKeys::keysHoldEveryBeginning()
{
    GuideSummary summary;
    summary.taskName = QStringLiteral("食品");
    summary.plainName = QStringLiteral("开店");
    summary.department = QStringLiteral("市监");
    summary.catalogCode = QStringLiteral("AB-12");
    summary.ref.id = QStringLiteral("09");
    const auto keys = searchKeysOf(summary);
    QCOMPARE(keys.bigrams, QStringLiteral("食品 品 开店 店 市监 监"));
    QCOMPARE(keys.pinyin, QStringLiteral("shipin pin kaidian dian shijian jian"));
    QCOMPARE(keys.initials, QStringLiteral("sp p kd d sj j"));
    QCOMPARE(keys.codes, QStringLiteral("ab 12 ab12 09"));
    QCOMPARE(searchKeysOf(QStringList{}, {}), SearchKeys{});
}

void TestSearchKeys::anItemIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *typed, const QList<int> &expected) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << expected;
    };
    row("食", {0});
    row("办", {0, 2});
    row("证", {2, 4});
    row("经营", {0});
    row("经营许可", {0});
    row("许可经营", {});
    row("许可 经营", {0});
    row("spjyxk", {0});
    row("jyxk", {0});
    row("SPJY", {0});
    row("shipin", {0});
    row("jingyingxuke", {0});
    row("shi pin", {0});
    row("食品xuke", {0});
    row("食品xk", {0});
    row("食品jzz", {});
    row("juzhuzheng", {2});
    row("minhang", {3});
    row("yinhang", {3});
    row("yhk", {3});
    row("3c", {4});
    row("３Ｃ认证", {4});
    row("lvse", {5});
    row("lüse", {5});
    row("31-2000-A", {1});
    row("312000a", {1});
    row("2000", {1});
    row("pinj", {0});
    row("ipin", {});
}

void TestSearchKeys::anItemIsFound()
{
    QFETCH(QString, typed);
    QFETCH(QList<int>, expected);
    QStringList names;
    for (const int index : expected)
        names.append(items().at(index));
    bool understood = false;
    QCOMPARE(found(ftsQueryFor(typed), &understood), names);
    QVERIFY2(understood, qPrintable(ftsQueryFor(typed)));
}

void TestSearchKeys::aLooseSearchFindsMore_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("first");
    QTest::newRow("a word left out") << QStringLiteral("食品许可") << 0;
    QTest::newRow("other order") << QStringLiteral("许可经营") << 0;
    QTest::newRow("full pinyin, then initials") << QStringLiteral("shipinjy") << 0;
    QTest::newRow("initials, then full pinyin") << QStringLiteral("spjingying") << 0;
    QTest::newRow("one word wrong") << QStringLiteral("居住证 没有的") << 2;
}

void TestSearchKeys::aLooseSearchFindsMore()
{
    QFETCH(QString, typed);
    QFETCH(int, first);
    QVERIFY(found(ftsQueryFor(typed)).isEmpty());
    bool understood = false;
    const QStringList names = found(ftsQueryFor(typed, SearchBreadth::Loose), &understood);
    QVERIFY2(understood, qPrintable(ftsQueryFor(typed, SearchBreadth::Loose)));
    QVERIFY2(names.contains(items().at(first)), qPrintable(names.join(u' ')));
}

void TestSearchKeys::nothingSearchableGivesNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral("  \t　");
    QTest::newRow("signs") << QStringLiteral("\"*():^-《》");
    QTest::newRow("other script") << QStringLiteral("привет");
}

void TestSearchKeys::nothingSearchableGivesNothing()
{
    QFETCH(QString, typed);
    QCOMPARE(ftsQueryFor(typed), QString());
    QCOMPARE(ftsQueryFor(typed, SearchBreadth::Loose), QString());
}

void TestSearchKeys::typedTextIsNeverSyntax_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("quote") << QStringLiteral("a\" OR \"b");
    QTest::newRow("column") << QStringLiteral("name : 食");
    QTest::newRow("operators") << QStringLiteral("食 AND OR NOT NEAR(品, 2)");
    QTest::newRow("unclosed") << QStringLiteral("(食*");
    QTest::newRow("nul") << QStringLiteral("食\0品").left(3);
    QTest::newRow("half a pair") << QString(QChar(0xd842));
    QTest::newRow("very long") << QString(5000, QChar(u'食'));
    QTest::newRow("very long letters") << QString(5000, QChar(u'a'));
    QTest::newRow("a pair cut at the end") << QString(QString(63, QChar(u'食')) + QStringLiteral("𠮷"));
}

void TestSearchKeys::typedTextIsNeverSyntax()
{
    QFETCH(QString, typed);
    for (const auto breadth : {SearchBreadth::Exact, SearchBreadth::Loose}) {
        const QString expression = ftsQueryFor(typed, breadth);
        if (expression.isEmpty())
            continue;
        bool understood = false;
        (void)found(expression, &understood);
        QVERIFY2(understood, qPrintable(expression));
        QVERIFY(expression.size() < 8000);
    }
}

QTEST_GUILESS_MAIN(TestSearchKeys)
#include "tst_searchkeys.moc"
