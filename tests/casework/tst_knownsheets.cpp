// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <optional>

#include "casework/knownsheets.h"
#include "support/fakeinspector.h"

using namespace yichuang;

namespace {

FileInspection pageWith(const QByteArray &print)
{
    FileInspection inspection = test::FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    inspection.sheetPrints = {print};
    return inspection;
}

FileInspection pagesWith(const QList<QByteArray> &prints)
{
    FileInspection inspection = test::FakeInspector::goodPages(QStringLiteral("application/pdf"), int(prints.size()));
    inspection.sheetPrints = prints;
    return inspection;
}

const CaseId oneCase = CaseId::create(1'000);
const SheetLikeness alike{0.991, 0.95};
const SheetLikeness unlike{0.985, 0.40};

} // namespace

class TestKnownSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstSheetIsNew();
    void theSameBytesAreKnownWithoutComparing();
    void aSheetScannedTwiceIsNamed();
    void bothFiguresMustHold();
    void theSameFileForAnotherMaterialWasChosenSo();
    void theSameSheetForAnotherMaterialIsAskedAbout();
    void aSheetOfTheOwnMaterialIsNamedFirst();
    void anotherCaseIsForgotten();
    void everyPageOfAFileIsCompared();
    void pagesOfOneFileAreComparedWithThoseBeforeThem();
    void emptyPagesAreLikeNone();
    void aThickFileIsComparedWithFewer();
    void aPageIsTakenInWhenNobodyCanCompare();

private:
    /// The Duplicate finding of a sheet that comes in, if there is one.
    std::optional<PageFinding> bring(const QByteArray &sha256, const FileInspection &inspection,
                                     const QString &materialId = QStringLiteral("lease"), const CaseId &caseId = oneCase);

    FileInspection m_looked; ///< what became of the last file
    std::unique_ptr<test::FakeInspector> m_inspector;
    std::unique_ptr<KnownSheets> m_sheets;
};

void TestKnownSheets::init()
{
    m_inspector = std::make_unique<test::FakeInspector>();
    m_sheets = std::make_unique<KnownSheets>(*m_inspector);
}

std::optional<PageFinding> TestKnownSheets::bring(const QByteArray &sha256, const FileInspection &inspection,
                                                  const QString &materialId, const CaseId &caseId)
{
    int answers = 0;
    std::optional<PageFinding> duplicate;
    m_sheets->lookUp({caseId, materialId, sha256}, inspection, [&](const FileInspection &looked) {
        ++answers;
        m_looked = looked;
        if (looked.findings.last().check == PageCheck::Duplicate)
            duplicate = looked.findings.last();
    });
    [&] { QCOMPARE(answers, 1); }();
    return duplicate;
}

void TestKnownSheets::theFirstSheetIsNew()
{
    QVERIFY(!bring("one", pageWith("print")));
    QVERIFY(m_inspector->compared().isEmpty());
}

void TestKnownSheets::theSameBytesAreKnownWithoutComparing()
{
    QVERIFY(!bring("one", pageWith("print")));
    const auto duplicate = bring("one", pageWith("print"));
    QVERIFY(duplicate.has_value());
    QCOMPARE(duplicate->verdict, Verdict::Ask);
    QCOMPARE(duplicate->like, QByteArray("one"));
    QCOMPARE(duplicate->measured, 100.0);
    QVERIFY(m_inspector->compared().isEmpty());
}

void TestKnownSheets::aSheetScannedTwiceIsNamed()
{
    QVERIFY(!bring("one", pageWith("first print")));
    m_inspector->setLikeness(unlike);
    QVERIFY(!bring("two", pageWith("second print")));
    m_inspector->setLikenesses({alike, unlike});
    const auto duplicate = bring("three", pageWith("third print"));
    QVERIFY(duplicate.has_value());
    QCOMPARE(duplicate->like, QByteArray("two"));
    QCOMPARE(duplicate->measured, 99.1);
    QCOMPARE(duplicate->threshold, 98.0);
    QCOMPARE(m_inspector->compared(), (QList<QByteArray>{"second print", "first print"}));
}

void TestKnownSheets::bothFiguresMustHold()
{
    QVERIFY(!bring("one", pageWith("first print")));
    m_inspector->setLikeness({0.979, 0.99});
    QVERIFY(!bring("two", pageWith("second print")));
    m_inspector->setLikeness({0.99, 0.919});
    QVERIFY(!bring("three", pageWith("third print")));
}

void TestKnownSheets::theSameFileForAnotherMaterialWasChosenSo()
{
    m_inspector->setLikeness(alike);
    QVERIFY(!bring("one", pageWith("print"), QStringLiteral("lease")));
    QVERIFY(!bring("one", pageWith("print"), QStringLiteral("identity")));
    QVERIFY(m_inspector->compared().isEmpty());
}

void TestKnownSheets::theSameSheetForAnotherMaterialIsAskedAbout()
{
    m_inspector->setLikeness(alike);
    QVERIFY(!bring("one", pageWith("print"), QStringLiteral("lease")));
    const auto duplicate = bring("two", pageWith("print"), QStringLiteral("map"));
    QVERIFY(duplicate.has_value());
    QCOMPARE(duplicate->verdict, Verdict::Ask); // it may be meant so
    QCOMPARE(duplicate->text, QStringLiteral("lease"));
    QCOMPARE(duplicate->like, QByteArray("one"));
}

void TestKnownSheets::aSheetOfTheOwnMaterialIsNamedFirst()
{
    m_inspector->setLikeness(unlike);
    QVERIFY(!bring("one", pageWith("first print"), QStringLiteral("map")));
    QVERIFY(!bring("two", pageWith("second print"), QStringLiteral("lease")));
    QVERIFY(!bring("three", pageWith("third print"), QStringLiteral("map")));
    m_inspector->setLikeness(alike);
    const auto duplicate = bring("four", pageWith("fourth print"), QStringLiteral("lease"));
    QVERIFY(duplicate.has_value());
    QCOMPARE(duplicate->like, QByteArray("two"));
    QVERIFY(duplicate->text.isEmpty());
    QCOMPARE(m_inspector->compared(), (QList<QByteArray>{"second print", "third print", "first print"}));
}

void TestKnownSheets::anotherCaseIsForgotten()
{
    QVERIFY(!bring("one", pageWith("print")));
    QVERIFY(!bring("one", pageWith("print"), QStringLiteral("lease"), CaseId::create(2'000)));
    QVERIFY(!bring("one", pageWith("print"))); // its sheets went with it
}

void TestKnownSheets::everyPageOfAFileIsCompared()
{
    QVERIFY(!bring("one", pageWith("print")));
    m_inspector->setLikenesses({alike});
    const auto duplicate = bring("two", pagesWith({"second print", "third print"}));
    QVERIFY(duplicate.has_value());
    QCOMPARE(duplicate->page, 2); // and the first one before it
    QCOMPARE(duplicate->like, QByteArray("two"));
    QCOMPARE(m_looked.findings.at(m_looked.findings.size() - 2).page, 1);
    QCOMPARE(m_looked.findings.at(m_looked.findings.size() - 2).like, QByteArray("one"));
    m_inspector->setLikenesses({unlike, alike});
    const auto scanned = bring("three", pageWith("fourth print"));
    QVERIFY(scanned.has_value());
    QCOMPARE(scanned->like, QByteArray("two"));
    QCOMPARE(scanned->likePage, 1); // its second page was compared first, and is unlike
    QVERIFY(bring("two", pagesWith({"second print", "third print"}))); // its bytes are known all the same
}

void TestKnownSheets::pagesOfOneFileAreComparedWithThoseBeforeThem()
{
    m_inspector->setLikenesses({unlike, alike});
    const auto duplicate = bring("one", pagesWith({"print", "another", "print again"}));
    QVERIFY(duplicate.has_value());
    QCOMPARE(duplicate->page, 3);
    QCOMPARE(duplicate->like, QByteArray("one"));
    QCOMPARE(duplicate->likePage, 1);
    QCOMPARE(m_inspector->compared(), (QList<QByteArray>{"another", "print"}));
}

void TestKnownSheets::emptyPagesAreLikeNone()
{
    m_inspector->setLikeness(alike);
    QVERIFY(!bring("one", pagesWith({"", ""})));
    QVERIFY(!bring("two", pagesWith({"", "print"})));
    QVERIFY(m_inspector->compared().isEmpty());
    QVERIFY(bring("three", pageWith("print again")));
    QCOMPARE(m_inspector->compared(), QList<QByteArray>{"print"});
}

void TestKnownSheets::aThickFileIsComparedWithFewer()
{
    m_inspector->setLikeness(unlike);
    QList<QByteArray> prints;
    for (int page = 1; page <= 200; ++page)
        prints.append(QByteArray::number(page));
    QVERIFY(!bring("thick", pagesWith(prints)));
    QCOMPARE(m_inspector->compared(), (QList<QByteArray>{"199", "198", "197", "196", "195"}));
    QVERIFY(!bring("thin", pageWith("print")));
    QCOMPARE(m_inspector->compared().size(), KnownSheets::mostCompared);
}

void TestKnownSheets::aPageIsTakenInWhenNobodyCanCompare()
{
    QVERIFY(!bring("one", pageWith("first print")));
    m_inspector->setNoComparison({ErrorCode::DeviceFailed, {}});
    QVERIFY(!bring("two", pageWith("second print")));
}

QTEST_GUILESS_MAIN(TestKnownSheets)
#include "tst_knownsheets.moc"
