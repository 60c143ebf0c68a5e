// SPDX-License-Identifier: Apache-2.0
#include "core/bundledjson.h"
#include "domain/search/foldedtext.h"
#include "domain/search/romanisation.h"
#include "support/verify.h"

using namespace yichuang;

/// How Chinese text is read and written alike.
class TestRomanisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syllablesAreSpelled_data();
    void syllablesAreSpelled();
    void theOverridesAreInTheProgram();
    void initialsAreWhatClerksType_data();
    void initialsAreWhatClerksType();
    void everyCharacterKeepsItsPlace();
    void whatIsTheSameIsWrittenAlike_data();
    void whatIsTheSameIsWrittenAlike();
};

void TestRomanisation::syllablesAreSpelled_data()
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

void TestRomanisation::syllablesAreSpelled()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(pinyin(text), expected);
}

void TestRomanisation::theOverridesAreInTheProgram()
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

void TestRomanisation::initialsAreWhatClerksType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("item") << QStringLiteral("食品经营许可") << QStringLiteral("spjyxk");
    QTest::newRow("override") << QStringLiteral("银行重办") << QStringLiteral("yhcb");
    QTest::newRow("word") << QStringLiteral("3C认证") << QStringLiteral("3crz");
    QTest::newRow("nothing") << QString() << QString();
}

void TestRomanisation::initialsAreWhatClerksType()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(pinyinInitials(text), expected);
}

void TestRomanisation::everyCharacterKeepsItsPlace()
{
    const QList<ReadCharacter> read = readingOf(QStringLiteral("银行，3c𠮷"));
    QCOMPARE(read.size(), 6);
    QCOMPARE(read.at(1), (ReadCharacter{U'行', QStringLiteral("hang")}));
    QCOMPARE(read.at(2), (ReadCharacter{U',', QString()}));
    QCOMPARE(read.at(4), (ReadCharacter{U'c', QStringLiteral("c")}));
    QCOMPARE(read.at(5).character, U'𠮷');
    QVERIFY(readingOf(QString()).isEmpty());
}

void TestRomanisation::whatIsTheSameIsWrittenAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("full width") << QStringLiteral("ＡＢ１２") << QStringLiteral("ab12");
    QTest::newRow("traditional") << QStringLiteral("營業執照變更") << QStringLiteral("营业执照变更");
    QTest::newRow("u with dots") << QStringLiteral("Lüse") << QStringLiteral("lvse");
    QTest::newRow("simplified stays") << QStringLiteral("居住证") << QStringLiteral("居住证");
    QTest::newRow("a pair") << QStringLiteral("𠮷") << QStringLiteral("𠮷");
    QTest::newRow("half a pair") << QString(QChar(0xd842)) << QString(QChar(0xfffd));
    QTest::newRow("nothing") << QString() << QString();
}

void TestRomanisation::whatIsTheSameIsWrittenAlike()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(foldedText(text), expected);
}

QTEST_GUILESS_MAIN(TestRomanisation)
#include "tst_romanisation.moc"
