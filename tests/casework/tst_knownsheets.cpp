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
    void anotherMaterialMayHaveTheSameSheet();
    void anotherCaseIsForgotten();
    void aFileOfSeveralPagesIsNotCompared();
    void aPageIsTakenInWhenNobodyCanCompare();

private:
    /// The Duplicate finding of a sheet that comes in, if there is one.
    std::optional<PageFinding> bring(const QByteArray &sha256, const FileInspection &inspection,
                                     const QString &materialId = QStringLiteral("lease"), const CaseId &caseId = oneCase);

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
    m_inspector->setLikenesses({unlike, alike});
    const auto duplicate = bring("three", pageWith("third print"));
    QVERIFY(duplicate.has_value());
    QCOMPARE(duplicate->like, QByteArray("two"));
    QCOMPARE(duplicate->measured, 99.1);
    QCOMPARE(duplicate->threshold, 98.0);
    QCOMPARE(m_inspector->compared(), (QList<QByteArray>{"first print", "second print"}));
}

void TestKnownSheets::bothFiguresMustHold()
{
    QVERIFY(!bring("one", pageWith("first print")));
    m_inspector->setLikeness({0.979, 0.99});
    QVERIFY(!bring("two", pageWith("second print")));
    m_inspector->setLikeness({0.99, 0.919});
    QVERIFY(!bring("three", pageWith("third print")));
}

void TestKnownSheets::anotherMaterialMayHaveTheSameSheet()
{
    m_inspector->setLikeness(alike);
    QVERIFY(!bring("one", pageWith("print"), QStringLiteral("lease")));
    QVERIFY(!bring("one", pageWith("print"), QStringLiteral("identity")));
    QVERIFY(!bring("two", pageWith("print"), QStringLiteral("map")));
}

void TestKnownSheets::anotherCaseIsForgotten()
{
    QVERIFY(!bring("one", pageWith("print")));
    QVERIFY(!bring("one", pageWith("print"), QStringLiteral("lease"), CaseId::create(2'000)));
    QVERIFY(!bring("one", pageWith("print"))); // its sheets went with it
}

void TestKnownSheets::aFileOfSeveralPagesIsNotCompared()
{
    m_inspector->setLikeness(alike);
    FileInspection two = test::FakeInspector::goodPages(QStringLiteral("application/pdf"), 2);
    two.sheetPrints = {"print", "print"};
    QVERIFY(!bring("one", two));
    QVERIFY(!bring("two", pageWith("print")));
    QVERIFY(bring("one", two).has_value()); // its bytes are known all the same
}

void TestKnownSheets::aPageIsTakenInWhenNobodyCanCompare()
{
    QVERIFY(!bring("one", pageWith("first print")));
    m_inspector->setNoComparison({ErrorCode::DeviceFailed, {}});
    QVERIFY(!bring("two", pageWith("second print")));
}

QTEST_GUILESS_MAIN(TestKnownSheets)
#include "tst_knownsheets.moc"
