// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "capture/cellreading.h"
#include "domain/identifiers/creditcode.h"
#include "domain/reading/linefinder.h"

using namespace yichuang;

namespace {

using Margin = CellReading::Margin;

const QDate today(2026, 3, 10);

/// Invented, with both check characters right.
QString codeOf(const QString &body)
{
    const QString first17 = QStringLiteral("91310101") + body + organisationCheckCharacter(body);
    return first17 + creditCodeCheckCharacter(first17);
}

const QString code = codeOf(QStringLiteral("MA1ABCD2"));

/// A page of cells that are 30 px high. What is read of them is said beforehand, and who asks is counted.
class PrintedPage
{
public:
    void add(const QString &text, int row, int left, int width = 0)
    {
        m_cells.append(QRect(left, 100 + 60 * row, width > 0 ? width : int(30 * text.size()), 30));
        m_texts.append(text);
    }
    /// Of this cell something else is read with a wide margin.
    void readOtherwise(qsizetype cell, const QString &text, double confidence = 90)
    {
        m_otherwise.insert(cell, {text, {}, confidence});
    }
    /// It is hardly legible with a narrow margin.
    void blur(qsizetype cell) { m_blurred.insert(cell); }

    QList<TextLine> read(const QList<ReadingRule> &rules)
    {
        CellReading reading(m_cells, rules, today, [this](const QRect &part, Margin margin) { return lineAt(part, margin); });
        return reading.read();
    }

    QStringList whole; ///< what was read to its end, in this order
    QStringList heads; ///< what was begun

private:
    TextLine lineAt(const QRect &part, Margin margin)
    {
        TextLine line{{}, {part.x() / 2, part.y() / 2, part.width() / 2, part.height() / 2}, 90};
        for (qsizetype cell = 0; cell < m_cells.size(); ++cell) {
            if (m_cells.at(cell).topLeft() != part.topLeft())
                continue;
            const bool all = m_cells.at(cell) == part;
            const TextLine otherwise = m_otherwise.value(cell, {m_texts.at(cell), {}, 90});
            const QString text = margin == Margin::Wide ? otherwise.text : m_texts.at(cell);
            line.confidence = margin == Margin::Wide ? otherwise.confidence : m_blurred.contains(cell) ? 70 : 90;
            line.text = all ? text : text.first(std::min<qsizetype>(text.size(), part.width() / 30));
            (all ? whole : heads).append(line.text);
        }
        return line;
    }

    QList<QRect> m_cells;
    QStringList m_texts;
    QHash<qsizetype, TextLine> m_otherwise;
    QSet<qsizetype> m_blurred;
};

QList<ReadingRule> rule(ReadField field, const QString &label = {})
{
    return {{QStringLiteral("r"), field, label, {}}};
}

QString foundIn(const QList<TextLine> &lines, const QList<ReadingRule> &rules)
{
    const QList<FoundText> found = findTexts(lines, rules, today);
    return found.isEmpty() ? QString() : found.first().text;
}

/// Name, number and day, each with its label on the left, and a long line without one.
PrintedPage licence()
{
    PrintedPage page;
    page.add(QStringLiteral("企业名称"), 0, 100);
    page.add(QStringLiteral("某市华东贸易有限公司上海分公司"), 0, 500);
    page.add(QStringLiteral("统一社会信用代码"), 1, 100);
    page.add(code, 1, 500);
    page.add(QStringLiteral("成立日期"), 2, 100);
    page.add(QStringLiteral("2015年03月05日"), 2, 500);
    page.add(QStringLiteral("登记机关依法核准，经营范围以许可文件为准，特此证明"), 3, 100);
    return page;
}

} // namespace

/// How little of a page is read.
class TestCellReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behindALabelTheRowIsReadAndNothingElse();
    void ofALongLineOnlyTheBeginningIsLookedAt();
    void aLineThatBeginsWithTheLabelIsReadToItsEnd();
    void whatIsNotFoundBehindLabelsIsLookedForEverywhere();
    void aNumberWithoutALabelIsNotTakenBeforeAllIsRead();
    void aWrongCheckDigitIsReadOnceMore();
    void aSecondLookThatHelpsNothingChangesNothing();
    void aDayThatIsHardlyLegibleCountsOnlyWhenItSaysTheSameTwice_data();
    void aDayThatIsHardlyLegibleCountsOnlyWhenItSaysTheSameTwice();
    void theNextLabelEndsARow();
    void nothingAskedIsNothingRead();
    void anEmptyPageIsNoTrouble();
    void linesComeFromTheTopDown();
};

void TestCellReading::behindALabelTheRowIsReadAndNothingElse()
{
    PrintedPage page = licence();
    const auto rules = rule(ReadField::CreditCode);
    QCOMPARE(foundIn(page.read(rules), rules), code);
    QCOMPARE(page.whole, QStringList({QStringLiteral("企业名称"), QStringLiteral("统一社会信用代码"), code}));
    QVERIFY(page.heads.isEmpty());
}

void TestCellReading::ofALongLineOnlyTheBeginningIsLookedAt()
{
    PrintedPage page;
    page.add(QStringLiteral("登记机关依法核准，经营范围以许可文件为准"), 0, 100);
    page.add(QStringLiteral("成立日期"), 1, 100);
    page.add(QStringLiteral("2015年03月05日"), 1, 500);
    const auto rules = rule(ReadField::IssuedOn);
    QCOMPARE(foundIn(page.read(rules), rules), QStringLiteral("2015-03-05"));
    QCOMPARE(page.heads, QStringList(QStringLiteral("登记机关依法核准，")));
    QCOMPARE(page.whole.size(), 2);
}

void TestCellReading::aLineThatBeginsWithTheLabelIsReadToItsEnd()
{
    PrintedPage page;
    page.add(QStringLiteral("出租人（甲方）：张三，住某市某区某路一号"), 0, 100);
    page.add(QStringLiteral("承租人（乙方）：李四，住某市某区某路二号"), 1, 100);
    const auto rules = rule(ReadField::Name, QStringLiteral("出租人"));
    QVERIFY(foundIn(page.read(rules), rules).startsWith(QStringLiteral("张三")));
    QCOMPARE(page.whole.size(), 1);
}

void TestCellReading::whatIsNotFoundBehindLabelsIsLookedForEverywhere()
{
    PrintedPage page;
    page.add(QStringLiteral("双方约定如下（一）（二），出租人：张三"), 0, 100);
    page.add(QStringLiteral("其他约定事项见附件，共计三页，一式两份"), 1, 100);
    const auto rules = rule(ReadField::Name, QStringLiteral("出租人"));
    QCOMPARE(foundIn(page.read(rules), rules), QStringLiteral("张三"));
    QCOMPARE(page.heads.size(), 2);
    QCOMPARE(page.whole.size(), 1); // and no further than needed
}

void TestCellReading::aNumberWithoutALabelIsNotTakenBeforeAllIsRead()
{
    PrintedPage page;
    page.add(QStringLiteral("名称"), 0, 100);
    page.add(code, 0, 500);
    page.add(QStringLiteral("住所"), 1, 100);
    page.add(codeOf(QStringLiteral("MA1ABCD3")), 1, 500);
    QList<ReadingRule> rules = rule(ReadField::Name) + rule(ReadField::CreditCode);
    rules.last().id = QStringLiteral("code");
    (void)page.read(rules);
    QCOMPARE(page.whole.size(), 4); // the second number must not be overlooked
}

void TestCellReading::aWrongCheckDigitIsReadOnceMore()
{
    PrintedPage page;
    page.add(QStringLiteral("统一社会信用代码"), 0, 100);
    page.add(code.chopped(1) + (code.back() == u'1' ? u'2' : u'1'), 0, 500);
    page.readOtherwise(1, code);
    const auto rules = rule(ReadField::CreditCode);
    QCOMPARE(foundIn(page.read(rules), rules), code);
}

void TestCellReading::aSecondLookThatHelpsNothingChangesNothing()
{
    PrintedPage page;
    page.add(QStringLiteral("成立日期"), 0, 100);
    page.add(QStringLiteral("2015年03月3日5"), 0, 500);
    page.readOtherwise(1, QStringLiteral("看不清"));
    page.readOtherwise(0, QStringLiteral("看不清"));
    const auto rules = rule(ReadField::ValidUntil, QStringLiteral("成立日期"));
    const QList<TextLine> lines = page.read(rules);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().text, QStringLiteral("成立日期"));
}

void TestCellReading::aDayThatIsHardlyLegibleCountsOnlyWhenItSaysTheSameTwice_data()
{
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<QString>("day");
    QTest::newRow("the same") << QStringLiteral("2012年03月21日") << 60.0 << QStringLiteral("2012-03-21");
    QTest::newRow("another, and clear") << QStringLiteral("2012年08月21日") << 91.0 << QStringLiteral("2012-08-21");
    QTest::newRow("another, hardly legible") << QStringLiteral("2012年08月21日") << 80.0 << QString();
}

void TestCellReading::aDayThatIsHardlyLegibleCountsOnlyWhenItSaysTheSameTwice()
{
    QFETCH(QString, second);
    QFETCH(double, confidence);
    PrintedPage page;
    page.add(QStringLiteral("成立日期"), 0, 100);
    page.add(QStringLiteral("2012年03月21日"), 0, 500);
    page.blur(1);
    page.readOtherwise(1, second, confidence);
    const auto rules = rule(ReadField::IssuedOn);
    QTEST(foundIn(page.read(rules), rules), "day");
}

void TestCellReading::theNextLabelEndsARow()
{
    PrintedPage page;
    page.add(QStringLiteral("名称"), 0, 100);
    page.add(QStringLiteral("某市华东贸易有限公司上海分公司"), 0, 300);
    page.add(QStringLiteral("成立日期"), 0, 800);
    page.add(QStringLiteral("2015年03月05日起到很久以后"), 0, 1000);
    const auto rules = rule(ReadField::Name);
    (void)page.read(rules);
    QCOMPARE(page.whole, QStringList({QStringLiteral("名称"), QStringLiteral("某市华东贸易有限公司上海分公司"), QStringLiteral("成立日期")}));
}

void TestCellReading::nothingAskedIsNothingRead()
{
    PrintedPage page = licence();
    QVERIFY(page.read({}).isEmpty());
    QVERIFY(page.whole.isEmpty() && page.heads.isEmpty());
}

void TestCellReading::anEmptyPageIsNoTrouble()
{
    QVERIFY(PrintedPage().read(rule(ReadField::Name)).isEmpty());
}

void TestCellReading::linesComeFromTheTopDown()
{
    PrintedPage page = licence();
    const QList<TextLine> lines = page.read(rule(ReadField::Name, QStringLiteral("没有的标签")));
    QCOMPARE(lines.size(), 7); // all of them
    QCOMPARE(lines.at(1).text, QStringLiteral("某市华东贸易有限公司上海分公司"));
    QVERIFY(std::is_sorted(lines.cbegin(), lines.cend(),
                           [](const TextLine &one, const TextLine &other) { return one.area.top < other.area.top; }));
}

QTEST_GUILESS_MAIN(TestCellReading)
#include "tst_cellreading.moc"
