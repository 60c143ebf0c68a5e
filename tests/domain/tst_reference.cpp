// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/reference/referencelist.h"
#include "domain/tables/referencesheet.h"
#include "support/samplereferences.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// Code lists of forms: what a table must be like, how nodes are found, and that packed bytes are the same list again.
class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeKnowsItsCodeItsNameAndWhatIsAbove();
    void theNodesUnderOneLieTogether();
    void theOrderOfTheLinesDoesNotMatter();
    void aCodeIsFoundWithoutRegardToCaseAndBlanks();
    void whatIsTypedFinds_data();
    void whatIsTypedFinds();
    void theBetterFitComesFirst();
    void nothingIsFoundByNothing();
    void aVeryLongQuestionIsAnswered();
    void aWrongLineIsNamed_data();
    void aWrongLineIsNamed();
    void onlyTwentyProblemsAreTold();
    void anIdIsOne_data();
    void anIdIsOne();
    void aListWithoutNodesIsEmpty();
    void packedBytesAreTheSameList();
    void spoiltBytesAreNoList();
    void aTableIsReadByItsColumns();
    void aTableWithoutItsColumnsIsRefused_data();
    void aTableWithoutItsColumnsIsRefused();
    void aLargeListIsSearched();

private:
    [[nodiscard]] static QStringList found(const ReferenceList &list, const QString &typed)
    {
        QStringList codes;
        for (const quint32 node : list.filter(typed))
            codes.append(list.code(node));
        return codes;
    }
    [[nodiscard]] static Result<ReferenceList> madeOf(const QList<ReferenceRow> &rows,
                                                      const QString &id = QStringLiteral("divisions"))
    {
        return ReferenceList::make({id, QStringLiteral("行政区划"), QStringLiteral("示例"), 0}, rows);
    }
};

void TestReference::aNodeKnowsItsCodeItsNameAndWhatIsAbove()
{
    const SharedReferenceList list = sampleDivisions();
    QCOMPARE(list->size(), 6U);
    QCOMPARE(list->title().size, 6);
    const quint32 town = list->find(QStringLiteral("310115015"));
    QVERIFY(town != ReferenceList::none);
    QCOMPARE(list->code(town), QStringLiteral("310115015"));
    QCOMPARE(list->name(town), QStringLiteral("花木街道"));
    const QStringList path{QStringLiteral("上海市"), QStringLiteral("浦东新区"), QStringLiteral("花木街道")};
    QCOMPARE(list->path(town), path);
    QCOMPARE(list->wordsOf(QStringLiteral("310115015")), QStringLiteral("上海市 / 浦东新区 / 花木街道"));
    QCOMPARE(list->wordsOf(QStringLiteral("310115016")), QString());
    QCOMPARE(list->parent(list->find(QStringLiteral("310000"))), ReferenceList::none);
}

void TestReference::theNodesUnderOneLieTogether()
{
    const SharedReferenceList list = sampleDivisions();
    QCOMPARE(list->roots().size(), 1U);
    const ReferenceSpan districts = list->children(list->roots().begin);
    QCOMPARE(districts.size(), 3U);
    QCOMPARE(list->name(districts.begin), QStringLiteral("黄浦区"));
    QCOMPARE(list->name(districts.end - 1), QStringLiteral("青浦区"));
    QCOMPARE(list->children(districts.begin).size(), 0U);
    const ReferenceSpan towns = list->children(list->find(QStringLiteral("310115")));
    QCOMPARE(towns.size(), 2U);
    QCOMPARE(list->code(towns.begin), QStringLiteral("310115004"));
}

void TestReference::theOrderOfTheLinesDoesNotMatter()
{
    QList<ReferenceRow> rows = sampleDivisionRows();
    std::reverse(rows.begin(), rows.end());
    const Result<ReferenceList> list = madeOf(rows);
    QVERIFY_OK(list);
    QCOMPARE(list->wordsOf(QStringLiteral("310115004")), QStringLiteral("上海市 / 浦东新区 / 潍坊新村街道"));
}

void TestReference::aCodeIsFoundWithoutRegardToCaseAndBlanks()
{
    const Result<ReferenceList> list =
        madeOf({{QStringLiteral("A"), QStringLiteral("农、林、牧、渔业"), {}, 2}, {QStringLiteral("01"), QStringLiteral("农业"), QStringLiteral("a"), 3}});
    QVERIFY_OK(list);
    QCOMPARE(list->wordsOf(QStringLiteral(" a ")), QStringLiteral("农、林、牧、渔业"));
    QCOMPARE(list->wordsOf(QStringLiteral("01")), QStringLiteral("农、林、牧、渔业 / 农业"));
    QCOMPARE(list->find(QString()), ReferenceList::none);
    QCOMPARE(list->find(QStringLiteral("0")), ReferenceList::none);
}

void TestReference::whatIsTypedFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QString &typed, const char *first, int count) {
        QTest::newRow(name) << typed << QString::fromLatin1(first) << count;
    };
    row("a code", QStringLiteral("310115"), "310115", 3);
    row("the beginning of a code", QStringLiteral("3101150"), "310115004", 2);
    row("a code with blanks around it", QStringLiteral(" 310118 "), "310118", 1);
    row("a character", QStringLiteral("浦"), "310115", 3);
    row("a word inside", QStringLiteral("新村"), "310115004", 1);
    row("full pinyin", QStringLiteral("pudong"), "310115", 1);
    row("initials", QStringLiteral("hmjd"), "310115015", 1);
    row("a syllable begun", QStringLiteral("qingp"), "310118", 1);
    row("a mixture", QStringLiteral("浦dong"), "310115", 1);
    row("capital letters", QStringLiteral("PDXQ"), "310115", 1);
    row("traditional characters", QStringLiteral("青浦區"), "310118", 1);
    row("one name after the other", QStringLiteral("浦东花木"), "310115015", 1);
    row("the last name begun", QStringLiteral("浦东花"), "310115015", 1);
    row("names set apart", QStringLiteral("浦东 花木"), "310115015", 1);
    row("as the words are written", QStringLiteral("上海市 / 浦东新区 / 花木街道"), "310115015", 1);
    row("initials of both", QStringLiteral("pdhm"), "310115015", 1);
    row("initials set apart", QStringLiteral("shs q"), "310118", 3);
    row("the wrong way round", QStringLiteral("花木 浦东"), "", 0);
    row("a foreign word", QStringLiteral("北京"), "", 0);
    row("a foreign code", QStringLiteral("11"), "", 0);
    row("letters that fit nothing", QStringLiteral("zzz"), "", 0);
}

void TestReference::whatIsTypedFinds()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, first);
    const QStringList codes = found(*sampleDivisions(), typed);
    QCOMPARE(codes.value(0), first);
    QTEST(int(codes.size()), "count");
}

void TestReference::theBetterFitComesFirst()
{
    const auto row = [](const char *code, const QString &name, const char *above) {
        return ReferenceRow{QString::fromLatin1(code), name, QString::fromLatin1(above), 2};
    };
    const Result<ReferenceList> list = madeOf({row("1", QStringLiteral("东新"), ""), row("2", QStringLiteral("大新"), ""),
                                               row("21", QStringLiteral("新"), "2"), row("22", QStringLiteral("新大"), "2")});
    QVERIFY_OK(list);
    const QStringList expected{QStringLiteral("21"), QStringLiteral("22"), QStringLiteral("1"), QStringLiteral("2")};
    QCOMPARE(found(*list, QStringLiteral("新")), expected);
    QCOMPARE(found(*list, QStringLiteral("2")).constFirst(), QStringLiteral("2"));
}

void TestReference::nothingIsFoundByNothing()
{
    for (const QString &typed : {QString(), QStringLiteral("   "), QStringLiteral("—。/"), QStringLiteral("\u3000")})
        QVERIFY(sampleDivisions()->filter(typed).empty());
}

void TestReference::aVeryLongQuestionIsAnswered()
{
    QVERIFY(sampleDivisions()->filter(QString(100'000, u'浦')).empty());
    QVERIFY(sampleDivisions()->filter(QString(100'000, u'p')).empty());
    QCOMPARE(found(*sampleDivisions(), QString(50, u' ') + QStringLiteral("花木")).size(), 1);
}

void TestReference::aWrongLineIsNamed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *what, const QString &code, const QString &name, const QString &above, const char *said) {
        QTest::newRow(what) << code << name << above << QString::fromLatin1(said);
    };
    const QString good = QStringLiteral("310230");
    const QString named = QStringLiteral("崇明县");
    const QString city = QStringLiteral("310000");
    row("no code", {}, named, city, "line 8: no code");
    row("a strange sign", QStringLiteral("31 02"), named, city, "line 8: \"31 02\" is no code");
    row("a Chinese code", QStringLiteral("三一"), named, city, "is no code");
    row("a long code", QString(33, u'1'), named, city, "is no code");
    row("a code twice", QStringLiteral("310115"), named, city, "line 8: the code 310115 stands in line 4 already");
    row("no name", good, {}, city, "line 8: a name of 1 to 200 characters is needed");
    row("a long name", good, QString(201, u'长'), city, "line 8: a name of 1 to 200");
    row("nothing above", good, named, QStringLiteral("320000"), "line 8: the code above, 320000, is not there");
    row("above itself", good, named, good, "line 8: 310230 stands above itself");
}

void TestReference::aWrongLineIsNamed()
{
    QFETCH(const QString, code);
    QFETCH(const QString, name);
    QFETCH(const QString, above);
    QFETCH(const QString, said);
    QList<ReferenceRow> rows = sampleDivisionRows();
    rows.append({code, name, above, 8});
    const Result<ReferenceList> list = madeOf(rows);
    QVERIFY_ERROR(list, ErrorCode::Invalid);
    QVERIFY2(list.error().detail.contains(said), qPrintable(list.error().detail));
}

void TestReference::onlyTwentyProblemsAreTold()
{
    QList<ReferenceRow> rows;
    for (int i = 0; i < 100; ++i)
        rows.append({{}, QStringLiteral("无码"), {}, i + 2});
    const Result<ReferenceList> list = madeOf(rows);
    QVERIFY_ERROR(list, ErrorCode::Invalid);
    QCOMPARE(list.error().detail.count(u'\n'), 20);
    QVERIFY(list.error().detail.endsWith(QStringLiteral("and 80 more")));
}

void TestReference::anIdIsOne_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("fits");
    QTest::newRow("letters") << QStringLiteral("divisions-310000") << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("capital letters") << QStringLiteral("GB2260") << false;
    QTest::newRow("a path") << QStringLiteral("../divisions") << false;
    QTest::newRow("too long") << QString(65, u'a') << false;
}

void TestReference::anIdIsOne()
{
    QFETCH(const QString, id);
    QTEST(madeOf(sampleDivisionRows(), id).has_value(), "fits");
}

void TestReference::aListWithoutNodesIsEmpty()
{
    QVERIFY_ERROR(madeOf({}), ErrorCode::Empty);
}

void TestReference::packedBytesAreTheSameList()
{
    const SharedReferenceList list = sampleDivisions();
    const Result<ReferenceList> again = ReferenceList::unpacked(list->title(), list->packed());
    QVERIFY_OK(again);
    QCOMPARE(again->packed(), list->packed());
    QCOMPARE(again->title(), list->title());
    QCOMPARE(found(*again, QStringLiteral("pdhm")), QStringList{QStringLiteral("310115015")});
    QCOMPARE(again->wordsOf(QStringLiteral("310118")), QStringLiteral("上海市 / 青浦区"));
}

void TestReference::spoiltBytesAreNoList()
{
    const SharedReferenceList list = sampleDivisions();
    const QByteArray bytes = list->packed();
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY(!ReferenceList::unpacked(list->title(), bytes.first(length)));
    QVERIFY(!ReferenceList::unpacked(list->title(), bytes + 'x'));
    // Every byte spoilt in turn: it is refused, or a list that can be asked without harm.
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray spoilt = bytes;
        spoilt[at] = char(~spoilt.at(at));
        const Result<ReferenceList> read = ReferenceList::unpacked(list->title(), spoilt);
        for (quint32 node = 0; read && node < read->size(); ++node)
            QVERIFY(read->path(node).size() <= 6 && read->filter(QStringLiteral("浦d")).size() <= 6);
    }
}

void TestReference::aTableIsReadByItsColumns()
{
    const QByteArray table = QStringLiteral("名称,备注,上级代码,代码\r\n上海市,,,310000\r\n\"青浦区\",\"a,b\",310000,310118\r\n").toUtf8();
    const Result<ReferenceList> list = readReferenceSheet(table, {QStringLiteral("divisions"), {}, {}, 0});
    QVERIFY_OK(list);
    QCOMPARE(list->wordsOf(QStringLiteral("310118")), QStringLiteral("上海市 / 青浦区"));
    const Result<ReferenceList> flat =
        readReferenceSheet("Code,Name\n1,a\n2,b\n", {QStringLiteral("flat"), {}, {}, 0});
    QVERIFY_OK(flat);
    QCOMPARE(flat->roots().size(), 2U);
}

void TestReference::aTableWithoutItsColumnsIsRefused_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("no head") << QByteArray("310000,x\n") << QStringLiteral("invalid");
    QTest::newRow("no name") << QByteArray("code,parent\n1,\n") << QStringLiteral("invalid");
    QTest::newRow("a head alone") << QByteArray("code,name\n") << QStringLiteral("empty");
    QTest::newRow("a broken quotation") << QByteArray("code,name\n1,\"a\n") << QStringLiteral("invalid");
    QTest::newRow("a short line") << QByteArray("code,name\n1\n") << QStringLiteral("invalid");
}

void TestReference::aTableWithoutItsColumnsIsRefused()
{
    QFETCH(const QByteArray, table);
    const Result<ReferenceList> list = readReferenceSheet(table, {QStringLiteral("divisions"), {}, {}, 0});
    QVERIFY(!list);
    QTEST(errorCodeName(list.error().code), "code");
}

void TestReference::aLargeListIsSearched()
{
    const QList<ReferenceRow> rows = madeDivisionRows(5000);
    QCOMPARE(rows.size(), 5000);
    const Result<ReferenceList> list = madeOf(rows);
    QVERIFY_OK(list);
    // Each node is found by its code and by its whole path, whatever else fits.
    for (qsizetype i = 0; i < rows.size(); i += 97) {
        const ReferenceRow &row = rows.at(i);
        const quint32 node = list->find(row.code);
        QCOMPARE(list->filter(row.code).front(), node);
        const std::vector<quint32> byPath = list->filter(list->path(node).mid(list->path(node).size() - 2).join(u' '));
        QVERIFY2(std::find(byPath.cbegin(), byPath.cend(), node) != byPath.cend(), qPrintable(row.name));
    }
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
