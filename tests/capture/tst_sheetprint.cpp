// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <vector>

#include "capture/pagechecks.h"
#include "capture/sheetprint.h"
#include "pages/pageset.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

class TestSheetPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareChecks(); }
    void sheetsScannedTwiceAreFound();
    void aBlankSheetIsLikeNoOther();
    void bytesThatAreNoPrintAreRefused_data();
    void bytesThatAreNoPrintAreRefused();
    void aPrintIsSmall();
};

namespace {

QByteArray printOf(GeneratedPage page)
{
    const auto look = lookAtPage(rendered(page), 1, 300);
    return look ? look->sheetPrint : QByteArray();
}

GeneratedPage plainPage(const QString &kind, quint32 seed)
{
    GeneratedPage page;
    page.kind = kind;
    page.noise = 2;
    page.seed = seed;
    return page;
}

} // namespace

void TestSheetPrint::sheetsScannedTwiceAreFound()
{
    struct Sheet
    {
        QString kind;
        QByteArray print;
    };
    std::vector<Sheet> scans;
    for (const int index : pagesToLookAt(PageSet::Twice)) {
        const GeneratedPage page = pageOf(PageSet::Twice, index, 3);
        scans.push_back({page.kind, printOf(page)});
    }
    int pairs = 0;
    int wrong = 0;
    for (size_t i = 0; i < scans.size(); ++i) {
        for (size_t j = i + 1; j < scans.size(); ++j) {
            if (scans[i].kind != scans[j].kind)
                continue;
            const auto likeness = likenessOf(scans[i].print, scans[j].print);
            QVERIFY_OK(likeness);
            if (i / 2 == j / 2) {
                QVERIFY2(likeness->sameSheet(), qPrintable(scans[i].kind));
                ++pairs;
            } else if (likeness->sameSheet()) {
                ++wrong;
                QCOMPARE(scans[i].kind, QStringLiteral("idcard")); // their digits alone differ
            }
        }
    }
    qInfo("sheets scanned twice: %d, all found; %d other pairs of cards taken for one", pairs, wrong);
    QVERIFY(pairs > 0);
}

void TestSheetPrint::aBlankSheetIsLikeNoOther()
{
    const QByteArray blank = printOf(plainPage(QStringLiteral("blank"), 1));
    QVERIFY(blank.isEmpty());
    const auto likeness = likenessOf(blank, blank);
    QVERIFY_OK(likeness);
    QVERIFY(!likeness->sameSheet());
}

void TestSheetPrint::bytesThatAreNoPrintAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray print = printOf(plainPage(QStringLiteral("text"), 2));
    QTest::newRow("other bytes") << QByteArray("YS0 something else");
    QTest::newRow("the mark alone") << print.left(3);
    QTest::newRow("cut off") << print.left(print.size() / 2);
    QByteArray larger = print;
    larger[4] = '\x7F'; // the length before the zipped bytes: two thousand million
    QTest::newRow("unpacks to more") << larger;
    QTest::newRow("unpacks to less") << print.left(3) + qCompress(QByteArray(100, 'x'));
}

void TestSheetPrint::bytesThatAreNoPrintAreRefused()
{
    QFETCH(QByteArray, bytes);
    const QByteArray print = printOf(plainPage(QStringLiteral("text"), 2));
    QVERIFY_ERROR(likenessOf(bytes, print), ErrorCode::Invalid);
    QVERIFY_ERROR(likenessOf(print, bytes), ErrorCode::Invalid);
}

void TestSheetPrint::aPrintIsSmall()
{
    // The desk keeps one for every page of the visit.
    QVERIFY(printOf(plainPage(QStringLiteral("text"), 3)).size() < 60'000);
}

QTEST_MAIN(TestSheetPrint)
#include "tst_sheetprint.moc"
