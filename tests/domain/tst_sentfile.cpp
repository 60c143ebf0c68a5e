// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/digest.h"
#include "domain/cases/sentfile.h"
#include "domain/checks/documentcheck.h"
#include "domain/checks/materialcheck.h"
#include "domain/exchange/changerules.h"
#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");
constexpr qint64 kilobyte = 1024;

CaseMaterial pagesOf(int count)
{
    CaseMaterial material;
    material.materialId = lease;
    material.name = QStringLiteral("房屋租赁合同");
    for (int nth = 1; nth <= count; ++nth) {
        PageFile file = samplePageFile(lease, nth);
        file.sha256 = sha256(QByteArray::number(nth));
        material.files.append(file);
    }
    return material;
}

CaseMaterial bound(CaseMaterial material, qint64 size = 5 * kilobyte)
{
    material.document = MaterialDocument{sha256(QByteArray("document of " + material.pagesDigest())), size,
                                         QStringLiteral("application/pdf"), material.pageCount(), true, material.pagesDigest()};
    return material;
}

QStringList idsOf(const QList<PageFile> &files)
{
    QStringList ids;
    for (const PageFile &file : files)
        ids.append(file.id.toString());
    return ids;
}

} // namespace

/// What leaves the counter for a material, and what of it the city has already.
class TestSentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentGoesInsteadOfItsPages();
    void withoutADocumentThePagesGoAsTheyCame();
    void aStaleDocumentIsNeverUsed_data();
    void aStaleDocumentIsNeverUsed();
    void theSameDocumentAlwaysHasTheSameId();
    void aMaterialHoldsItsPagesAndItsDocument();
    void materialsWithoutADocumentAreNamed();
    void onlyWhatTheCityLacksIsSentLater();
    void pagesThatNeverWentGoWhenALaterDocumentFails();
    void aLaterDocumentStandsForAllPages();
    void aDocumentIsMeasuredInWholeKilobytes_data();
    void aDocumentIsMeasuredInWholeKilobytes();
    void aDocumentThatIsTooLargeIsAGapWithBothFigures();
    void aDocumentThatSomebodySaidWillDoIsNoGap();
    void whatIsNotKnownIsNotJudged();
    void aDocumentThatIsNotWholeIsNotStored();

private:
    const CaseId m_case = sampleCase().id;
};

void TestSentFile::theDocumentGoesInsteadOfItsPages()
{
    const CaseMaterial material = bound(pagesOf(3));
    const QList<SentFile> files = sentFiles(m_case, material);
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().isDocument);
    QCOMPARE(files.first().sha256, material.document->sha256);
    QCOMPARE(files.first().size, material.document->size);
    QCOMPARE(files.first().mediaType, QStringLiteral("application/pdf"));
    QCOMPARE(files.first().pageCount, 3);
}

void TestSentFile::withoutADocumentThePagesGoAsTheyCame()
{
    CaseMaterial material = pagesOf(2);
    material.files.last().firstPage = 4;
    material.files.last().turned = 90;
    const QList<SentFile> files = sentFiles(m_case, material);
    QCOMPARE(files.size(), 2);
    for (qsizetype i = 0; i < files.size(); ++i) {
        QVERIFY(!files.at(i).isDocument);
        QCOMPARE(files.at(i).id, material.files.at(i).id);
        QCOMPARE(files.at(i).sha256, material.files.at(i).sha256);
    }
    QCOMPARE(files.last().firstPage, 4);
    QCOMPARE(files.last().turned, 90);
    QVERIFY(sentFiles(m_case, CaseMaterial{}).isEmpty());
}

void TestSentFile::aStaleDocumentIsNeverUsed_data()
{
    QTest::addColumn<CaseMaterial>("material");
    CaseMaterial changed = bound(pagesOf(3));
    changed.files.removeLast();
    QTest::newRow("a page was taken out") << changed;
    changed = bound(pagesOf(2));
    changed.files.swapItemsAt(0, 1);
    QTest::newRow("the pages are in another order") << changed;
    changed = bound(pagesOf(1));
    changed.files.first().turned = 180;
    QTest::newRow("a page was turned") << changed;
    changed = bound(pagesOf(1));
    changed.files.clear();
    changed.document->madeOf.clear();
    QTest::newRow("there is no page") << changed;
}

void TestSentFile::aStaleDocumentIsNeverUsed()
{
    QFETCH(CaseMaterial, material);
    QVERIFY(!currentDocument(material));
    QCOMPARE(sentFiles(m_case, material).size(), material.files.size());
}

void TestSentFile::theSameDocumentAlwaysHasTheSameId()
{
    const CaseMaterial material = bound(pagesOf(1));
    const PageFileId id = documentId(m_case, material, *material.document);
    QCOMPARE(documentId(m_case, material, *material.document), id);
    QVERIFY(documentId(sampleCase(2).id, material, *material.document) != id);
    const CaseMaterial other = bound(pagesOf(2));
    QVERIFY(documentId(m_case, other, *other.document) != id);
}

void TestSentFile::aMaterialHoldsItsPagesAndItsDocument()
{
    CaseMaterial material = bound(pagesOf(2));
    QCOMPARE(heldFiles(m_case, material).size(), 3);
    material.files.removeLast();
    // The stale one is held, too: undo may come back to it.
    QCOMPARE(heldFiles(m_case, material).size(), 2);
}

void TestSentFile::materialsWithoutADocumentAreNamed()
{
    CaseRecord record = sampleCase();
    CaseMaterial absent;
    absent.materialId = QStringLiteral("absent");
    record.materials = {bound(pagesOf(1)), absent};
    QVERIFY(withoutDocument(record).isEmpty());
    record.materials.first().files.first().turned = 90;
    QCOMPARE(withoutDocument(record), QStringList{lease});
}

void TestSentFile::onlyWhatTheCityLacksIsSentLater()
{
    const CaseMaterial before = pagesOf(1);
    const CaseMaterial after = pagesOf(3);
    QCOMPARE(idsOf(sentAnew(&before, after).files), idsOf(after.files).mid(1));
    QCOMPARE(sentAnew(nullptr, after).files, after.files);
}

void TestSentFile::pagesThatNeverWentGoWhenALaterDocumentFails()
{
    const CaseMaterial before = bound(pagesOf(1));
    CaseMaterial after = pagesOf(2);
    after.document = before.document; // stale now
    const CaseMaterial sent = sentAnew(&before, after);
    QCOMPARE(sent.files, after.files);
    QVERIFY(!sent.document);
}

void TestSentFile::aLaterDocumentStandsForAllPages()
{
    const CaseMaterial before = pagesOf(1);
    const CaseMaterial after = bound(pagesOf(2));
    const QList<SentFile> files = sentFiles(m_case, sentAnew(&before, after));
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().sha256, after.document->sha256);
    QCOMPARE(files.first().pageCount, 2);
}

void TestSentFile::aDocumentIsMeasuredInWholeKilobytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<int>("kilobytes");
    QTest::newRow("one byte") << qint64(1) << 1;
    QTest::newRow("just one") << kilobyte << 1;
    QTest::newRow("a byte over") << kilobyte + 1 << 2;
    QTest::newRow("the largest") << largestSentFile << 256 * 1024;
}

void TestSentFile::aDocumentIsMeasuredInWholeKilobytes()
{
    QFETCH(qint64, bytes);
    QTEST(kilobytesOf(bytes), "kilobytes");
}

void TestSentFile::aDocumentThatIsTooLargeIsAGapWithBothFigures()
{
    MaterialRule rule;
    rule.id = lease;
    rule.name = QStringLiteral("房屋租赁合同");
    rule.maxKilobytes = 5;
    QVERIFY(checkDocument(rule, bound(pagesOf(1), 5 * kilobyte)).isEmpty());
    const QList<Gap> gaps = checkDocument(rule, bound(pagesOf(1), 5 * kilobyte + 1));
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().kind, GapKind::DocumentTooLarge);
    QCOMPARE(gaps.first().materialId, lease);
    QCOMPARE(gaps.first().subject, rule.name);
    QCOMPARE(gaps.first().kilobytes, 6);
    QCOMPARE(gaps.first().mostKilobytes, 5);
    QVERIFY(checkPages(rule, bound(pagesOf(1), 6 * kilobyte), {}).contains(gaps.first()));
    // The counter's scan is no fault of the applicant's.
    QVERIFY(!isMaterialDefect(GapKind::DocumentTooLarge));
}

void TestSentFile::aDocumentThatSomebodySaidWillDoIsNoGap()
{
    MaterialRule rule;
    rule.maxKilobytes = 1;
    CaseMaterial material = bound(pagesOf(1), 9 * kilobyte);
    QCOMPARE(checkDocument(rule, material).size(), 1);
    material.findingsAcceptedBecause = QStringLiteral("图纸须保持原精度");
    QVERIFY(checkDocument(rule, material).isEmpty());
}

void TestSentFile::whatIsNotKnownIsNotJudged()
{
    MaterialRule rule;
    rule.maxKilobytes = 1;
    QVERIFY(checkDocument(rule, pagesOf(2)).isEmpty());
    CaseMaterial stale = bound(pagesOf(2), 9 * kilobyte);
    stale.files.removeLast();
    QVERIFY(checkDocument(rule, stale).isEmpty());
    rule.maxKilobytes = 0;
    QVERIFY(checkDocument(rule, bound(pagesOf(2), 9 * kilobyte)).isEmpty());
}

void TestSentFile::aDocumentThatIsNotWholeIsNotStored()
{
    CaseChange change;
    change.after = sampleCase();
    const CaseMaterial whole = bound(change.after.materials.first());
    change.after.materials.first() = whole;
    QVERIFY_OK(checkChange({}, change));
    change.after.materials.first().document->size = 0;
    QVERIFY_ERROR(checkChange({}, change), ErrorCode::Invalid);
    change.after.materials.first() = whole;
    change.after.materials.first().document->sha256.chop(1);
    QVERIFY_ERROR(checkChange({}, change), ErrorCode::Invalid);
    change.after.materials.first() = whole;
    change.after.materials.first().document->madeOf.clear();
    QVERIFY_ERROR(checkChange({}, change), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestSentFile)
#include "tst_sentfile.moc"
