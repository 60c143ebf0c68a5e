// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>

#include "domain/guide/guidelint.h"
#include "domain/tables/csvtable.h"
#include "domain/tables/suggestiontable.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QList<QStringList> cellsOf(const QList<CsvRow> &rows)
{
    QList<QStringList> cells;
    for (const CsvRow &row : rows)
        cells.append(row.cells);
    return cells;
}

} // namespace

class TestCsvTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreRead_data();
    void cellsAreRead();
    void aRowKnowsItsLine();
    void aQuoteOutOfPlaceIsNamedByItsLine_data();
    void aQuoteOutOfPlaceIsNamedByItsLine();
    void whatWasWrittenIsReadBack();
    void bothEncodingsAreRead_data();
    void bothEncodingsAreRead();
    void bytesOfNeitherEncodingAreRefused();
    void suggestionsNameElementTextAndReason();
    void onlySubstantiveElementsAreSuggested();
    void nothingInTheTableIsAFormula();
};

void TestCsvTable::cellsAreRead_data()
{
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QList<QStringList>>("cells");
    using Cells = QList<QStringList>;
    QTest::newRow("nothing") << QString() << Cells();
    QTest::newRow("one line") << text("a,b\n") << Cells{{text("a"), text("b")}};
    QTest::newRow("no last line end") << text("a,b") << Cells{{text("a"), text("b")}};
    QTest::newRow("DOS line ends") << text("a,b\r\nc,d\r\n") << Cells{{text("a"), text("b")}, {text("c"), text("d")}};
    QTest::newRow("quoted comma") << text("\"a,b\",c\n") << Cells{{text("a,b"), text("c")}};
    QTest::newRow("quoted line break") << text("\"a\nb\",c\n") << Cells{{text("a\nb"), text("c")}};
    QTest::newRow("quoted quote") << text("\"a\"\"b\"\n") << Cells{{text("a\"b")}};
    QTest::newRow("empty cells") << text(",,\n") << Cells{{QString(), QString(), QString()}};
    QTest::newRow("empty line") << text("a\n\nb\n") << Cells{{text("a")}, {text("b")}};
    QTest::newRow("Chinese") << text("事项名称,“一件事”\n") << Cells{{text("事项名称"), text("“一件事”")}};
}

void TestCsvTable::cellsAreRead()
{
    QFETCH(QString, csv);
    QFETCH(QList<QStringList>, cells);
    const auto rows = parseCsv(csv);
    QVERIFY_OK(rows);
    QCOMPARE(cellsOf(*rows), cells);
}

void TestCsvTable::aRowKnowsItsLine()
{
    const auto rows = parseCsv(text("head\r\n\"two\r\nlines\"\r\n\r\nafter a gap\r\nlast"));
    QVERIFY_OK(rows);
    QList<int> lines;
    for (const CsvRow &row : *rows)
        lines.append(row.line);
    QCOMPARE(lines, QList<int>({1, 2, 5, 6}));
}

void TestCsvTable::aQuoteOutOfPlaceIsNamedByItsLine_data()
{
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("place");
    QTest::newRow("in a cell") << text("a\nb\nc\"d\n") << text("line 3:");
    QTest::newRow("behind a quoted cell") << text("a\n\"b\"c\n") << text("line 2:");
    QTest::newRow("never closed") << text("a\nb\n\"c\nd\n") << text("line 3:");
}

void TestCsvTable::aQuoteOutOfPlaceIsNamedByItsLine()
{
    QFETCH(QString, csv);
    QFETCH(QString, place);
    const auto rows = parseCsv(csv);
    QVERIFY_ERROR(rows, ErrorCode::Invalid);
    QVERIFY2(rows.error().detail.startsWith(place), qPrintable(rows.error().detail));
}

void TestCsvTable::whatWasWrittenIsReadBack()
{
    QRandomGenerator random(26);
    const QString alphabet = text("a,\"\n事 =\r");
    for (int turn = 0; turn < 200; ++turn) {
        QStringList cells;
        for (int i = 0; i < 4; ++i) {
            QString cell = QStringLiteral("x");
            for (int length = int(random.bounded(6)); length > 0; --length)
                cell.append(alphabet.at(random.bounded(int(alphabet.size()))));
            cells.append(cell);
        }
        const auto rows = parseCsv(csvLine(cells) + csvLine({text("end")}));
        QVERIFY_OK(rows);
        QCOMPARE(cellsOf(*rows), QList<QStringList>({cells, {text("end")}}));
    }
}

void TestCsvTable::bothEncodingsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("\xE4\xBA\x8B\xE9\xA1\xB9");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF\xE4\xBA\x8B\xE9\xA1\xB9");
    QTest::newRow("GB18030") << QByteArray("\xCA\xC2\xCF\xEE");
}

void TestCsvTable::bothEncodingsAreRead()
{
    QFETCH(QByteArray, bytes);
    const auto read = tableText(bytes);
    QVERIFY_OK(read);
    QCOMPARE(*read, text("事项"));
}

void TestCsvTable::bytesOfNeitherEncodingAreRefused()
{
    QVERIFY_ERROR(tableText(QByteArray("a\xFF\xFF\xFF")), ErrorCode::Invalid);
}

void TestCsvTable::suggestionsNameElementTextAndReason()
{
    Guide guide = test::sampleGuide();
    guide.materials[2].name = text("其他材料");
    const auto table = tableText(suggestionTable({{guide, lintGuide(guide)}}));
    QVERIFY_OK(table);
    const auto rows = parseCsv(*table);
    QVERIFY_OK(rows);
    QCOMPARE(rows->first().cells.size(), 8);
    QStringList found;
    for (const CsvRow &row : *rows) {
        QCOMPARE(row.cells.size(), 8);
        if (row.cells.at(5) == text("其他材料"))
            found = row.cells;
    }
    QCOMPARE(found.mid(1, 5), QStringList({text("住所登记"), text("31010000000100"), text("3"),
                                           text("申请材料“其他材料”的材料名称"), text("其他材料")}));
    QCOMPARE(found.at(6), text("写明具体材料名称，或者删除"));
    QVERIFY2(found.at(7).startsWith(text("规范性：")), qPrintable(found.at(7)));
    QCOMPARE(rows->last().cells.first(), QString::number(rows->size() - 1));
}

void TestCsvTable::onlySubstantiveElementsAreSuggested()
{
    Guide guide = test::sampleGuide();
    const QList<GuideFinding> findings = lintGuide(guide);
    qsizetype substantive = 0;
    for (const GuideFinding &finding : findings)
        substantive += finding.owner == ElementOwner::Substantive ? 1 : 0;
    QVERIFY(substantive > 0 && substantive < findings.size());
    const auto rows = parseCsv(*tableText(suggestionTable({{guide, findings}, {guide, findings}})));
    QVERIFY_OK(rows);
    QCOMPARE(rows->size(), 1 + 2 * substantive);
    QCOMPARE(parseCsv(*tableText(suggestionTable({})))->size(), 1);
}

void TestCsvTable::nothingInTheTableIsAFormula()
{
    Guide guide = test::sampleGuide();
    guide.taskName = text("=HYPERLINK(\"x\")");
    const auto rows = parseCsv(*tableText(suggestionTable({{guide, lintGuide(guide)}})));
    QVERIFY_OK(rows);
    QCOMPARE(rows->at(1).cells.at(1), text("'=HYPERLINK(\"x\")"));
}

QTEST_APPLESS_MAIN(TestCsvTable)
#include "tst_csvtable.moc"
