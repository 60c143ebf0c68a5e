// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include "core/digest.h"
#include "desk/cases/materialtablemodel.h"
#include "desk/visit/casedeskpage.h"
#include "desk/words/documentwords.h"
#include "deskbench.h"
#include "domain/cases/sentfile.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// The documents of a case's materials, before its legal act: made while the case is looked at, waited for, or done without.
class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();

    void theSummaryNamesKindAndSize();
    void whoConfirmsEarlierWaitsForThem();
    void whoWaitsMayGoBack();
    void nothingIsFiledWhilePagesComeIn();
    void whatCannotBeMadeIsSaidAndTheCaseIsFiled();
    void aDocumentThatIsTooLargeIsSaidWithBothFigures();
    void eachKindIsCalledWhatItIs();

private:
    [[nodiscard]] QString label() const { return m_driver->find<QLabel>(QStringLiteral("documentsLabel"))->text(); }
    [[nodiscard]] CaseRecord filed() const { return m_bench->store.state.cases.first(); }
    void openCheckView();

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestDocuments::init()
{
    m_bench = std::make_unique<DeskBench>();
    const CaseRecord draft = sampleCase();
    m_bench->store.state.cases.insert(draft.id, draft);
    for (const CaseMaterial &material : draft.materials) {
        const QByteArray bytes = samplePageBytes(material.materialId);
        m_bench->store.state.pages[draft.id].insert(sha256(bytes), bytes);
    }
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
}

void TestDocuments::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestDocuments::openCheckView()
{
    m_driver->key(Qt::Key_Return);
    m_driver->key(Qt::Key_F9);
    QVERIFY(m_driver->sees(QStringLiteral("summaryBrowser")));
}

void TestDocuments::theSummaryNamesKindAndSize()
{
    openCheckView();
    QCOMPARE(m_bench->documents.asked.size(), 3);
    const QString summary = m_driver->find<QTextBrowser>(QStringLiteral("summaryBrowser"))->toPlainText();
    QVERIFY2(summary.contains(QStringLiteral("PDF/A · 1 KB")), qPrintable(summary));
    QVERIFY(!m_driver->sees(QStringLiteral("documentsLabel")));
}

void TestDocuments::whoConfirmsEarlierWaitsForThem()
{
    m_bench->documents.holds = true;
    openCheckView();
    QVERIFY2(label().contains(QStringLiteral("居民身份证")), qPrintable(label()));
    m_driver->key(Qt::Key_Return);
    QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("confirmButton"))->isEnabled());
    m_driver->key(Qt::Key_Return);
    QCOMPARE(filed().state, CaseState::Draft);
    for (qsizetype nth = 0; nth < 3; ++nth) {
        QTRY_COMPARE(m_bench->documents.asked.size(), nth + 1);
        m_bench->documents.answer(nth);
    }
    QTRY_COMPARE(filed().state, CaseState::Accepted);
    QVERIFY(withoutDocument(filed()).isEmpty());
}

void TestDocuments::whoWaitsMayGoBack()
{
    m_bench->documents.holds = true;
    openCheckView();
    m_driver->key(Qt::Key_Return);
    m_driver->key(Qt::Key_Escape);
    QVERIFY(m_driver->sees(QStringLiteral("gapsView")));
    m_bench->documents.holds = false;
    m_bench->documents.answer(0);
    QTRY_COMPARE(m_bench->documents.asked.size(), 3);
    QTRY_VERIFY(!m_bench->work().documents.isBusy());
    QCOMPARE(filed().state, CaseState::Draft); // what was made is kept, and nothing was decided
    QVERIFY(withoutDocument(m_bench->work().visit.record()).isEmpty());
}

void TestDocuments::nothingIsFiledWhilePagesComeIn()
{
    openCheckView();
    PageIntake &intake = m_bench->work().intake;
    m_bench->scanner.setStack({});
    m_bench->scanner.hangAfterPages();
    intake.scan(QStringLiteral("identity"));
    QVERIFY(intake.busy());
    m_driver->key(Qt::Key_Return);
    QCOMPARE(filed().state, CaseState::Draft);
    QVERIFY(m_driver->find<QPushButton>(QStringLiteral("confirmButton"))->isEnabled());
    intake.cancel();
    QTRY_VERIFY(!intake.busy());
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(filed().state, CaseState::Accepted);
}

void TestDocuments::whatCannotBeMadeIsSaidAndTheCaseIsFiled()
{
    m_bench->documents.fault = Error{ErrorCode::DeviceFailed, {}};
    openCheckView();
    QVERIFY2(label().contains(QStringLiteral("房屋租赁合同")), qPrintable(label()));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(filed().state, CaseState::Accepted);
    QCOMPARE(withoutDocument(filed()).size(), 3);
}

void TestDocuments::aDocumentThatIsTooLargeIsSaidWithBothFigures()
{
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials)
        rule.maxKilobytes = 3;
    m_bench->documents.padding = 9000;
    openCheckView();
    QVERIFY2(label().contains(QStringLiteral("9")) && label().contains(QStringLiteral("3")), qPrintable(label()));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(filed().state, CaseState::Draft);
    QCOMPARE(m_bench->work().visit.report().gaps.first().kind, GapKind::DocumentTooLarge);
}

void TestDocuments::eachKindIsCalledWhatItIs()
{
    CaseMaterial material = sampleCase().materials.first();
    QVERIFY(DocumentWords::line(material).isEmpty());
    material.document = MaterialDocument{QByteArray(32, 'd'), 655'360, QStringLiteral("application/pdf"), 1, true, material.pagesDigest()};
    QCOMPARE(DocumentWords::line(material), QStringLiteral("PDF/A · 640 KB"));
    material.document->archival = false;
    QCOMPARE(DocumentWords::line(material), QStringLiteral("PDF · 640 KB"));
    material.document->mediaType = QStringLiteral("application/ofd");
    QCOMPARE(DocumentWords::line(material), QStringLiteral("原样 · 640 KB"));
    material.files.first().turned = 90;
    QVERIFY(DocumentWords::line(material).isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestDocuments)
#include "tst_documents.moc"
