// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QSysInfo>

#include "devices/pageassembly.h"
#include "support/verify.h"

using namespace yichuang;
using Kind = ScanFrame::Kind;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestPageAssembly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesBecomePixels_data();
    void framesBecomePixels();
    void theLinesThatCameAreThePage_data();
    void theLinesThatCameAreThePage();
    void foolishFramesAreRefused_data();
    void foolishFramesAreRefused();
    void framesThatDoNotBelongTogetherAreRefused();
    void aColourThatNeverCameIsAnError();
    void aPageWithoutEndIsRefused();
    void aPageOfNothingIsAnError();
};

Q_DECLARE_METATYPE(yichuang::ScanFrame)

void TestPageAssembly::framesBecomePixels_data()
{
    QTest::addColumn<ScanFrame>("frame");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("grey") << ScanFrame{Kind::Gray, true, 2, 2, 2, 8} << hex("01020304") << hex("01020304");
    QTest::newRow("padded lines") << ScanFrame{Kind::Gray, true, 3, 2, 2, 8} << hex("0102ff0304ff")
                                  << hex("01020304");
    QTest::newRow("colour") << ScanFrame{Kind::Rgb, true, 6, 2, 1, 8} << hex("010203040506") << hex("010203040506");
    QTest::newRow("line art: a set bit is ink") << ScanFrame{Kind::Gray, true, 2, 10, 1, 1} << hex("8040")
                                                << hex("00ffffffffffffffff00");
    const bool little = QSysInfo::ByteOrder == QSysInfo::LittleEndian;
    QTest::newRow("16 bits") << ScanFrame{Kind::Gray, true, 4, 2, 1, 16} << (little ? hex("00120034") : hex("12003400"))
                             << hex("1234");
}

void TestPageAssembly::framesBecomePixels()
{
    QFETCH(ScanFrame, frame);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    PageAssembly assembly;
    QVERIFY_OK(assembly.begin(frame));
    QVERIFY_OK(assembly.append(bytes.left(1)));
    QVERIFY_OK(assembly.append(bytes.mid(1)));
    const auto page = assembly.page();
    QVERIFY_OK(page);
    QCOMPARE(page->bytes.toHex(), expected.toHex());
    QCOMPARE(page->width, frame.pixelsPerLine);
}

void TestPageAssembly::theLinesThatCameAreThePage_data()
{
    QTest::addColumn<int>("announced");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("height");
    QTest::newRow("as announced") << 3 << 12 << 3;
    QTest::newRow("never announced") << -1 << 20 << 5;
    QTest::newRow("fewer") << 5 << 8 << 2;
    QTest::newRow("more") << 2 << 16 << 4;
    QTest::newRow("last line broken off") << -1 << 10 << 2;
}

void TestPageAssembly::theLinesThatCameAreThePage()
{
    QFETCH(int, announced);
    QFETCH(int, bytes);
    QFETCH(int, height);
    PageAssembly assembly;
    QVERIFY_OK(assembly.begin({Kind::Gray, true, 4, 4, announced, 8}));
    QVERIFY_OK(assembly.append(QByteArray(bytes, 'x')));
    const auto page = assembly.page();
    QVERIFY_OK(page);
    QCOMPARE(page->height, height);
    QCOMPARE(page->bytes.size(), qsizetype(4) * height);
}

void TestPageAssembly::foolishFramesAreRefused_data()
{
    QTest::addColumn<ScanFrame>("frame");
    QTest::newRow("no width") << ScanFrame{Kind::Gray, true, 4, 0, 3, 8};
    QTest::newRow("negative width") << ScanFrame{Kind::Gray, true, 4, -4, 3, 8};
    QTest::newRow("wider than any paper") << ScanFrame{Kind::Gray, true, 12001, 12001, 3, 8};
    QTest::newRow("line shorter than its pixels") << ScanFrame{Kind::Rgb, true, 11, 4, 3, 8};
    QTest::newRow("line shorter than its 16-bit pixels") << ScanFrame{Kind::Gray, true, 7, 4, 3, 16};
    QTest::newRow("no line length") << ScanFrame{Kind::Gray, true, 0, 4, 3, 8};
    QTest::newRow("higher than any paper") << ScanFrame{Kind::Gray, true, 4, 4, 12001, 8};
    QTest::newRow("too many pixels") << ScanFrame{Kind::Gray, true, 10000, 10000, 10000, 8};
    QTest::newRow("12 bits") << ScanFrame{Kind::Gray, true, 8, 4, 3, 12};
    QTest::newRow("colour of one bit") << ScanFrame{Kind::Rgb, true, 8, 4, 3, 1};
}

void TestPageAssembly::foolishFramesAreRefused()
{
    QFETCH(ScanFrame, frame);
    PageAssembly assembly;
    QVERIFY_ERROR(assembly.begin(frame), ErrorCode::DeviceFailed);
}

void TestPageAssembly::framesThatDoNotBelongTogetherAreRefused()
{
    PageAssembly grey;
    QVERIFY_OK(grey.begin({Kind::Gray, false, 4, 4, 3, 8}));
    QVERIFY_ERROR(grey.begin({Kind::Gray, true, 4, 4, 3, 8}), ErrorCode::DeviceFailed);
    PageAssembly planes;
    QVERIFY_OK(planes.begin({Kind::Red, false, 4, 4, 3, 8}));
    QVERIFY_ERROR(planes.begin({Kind::Red, false, 4, 4, 3, 8}), ErrorCode::DeviceFailed);
    QVERIFY_ERROR(planes.begin({Kind::Green, false, 5, 5, 3, 8}), ErrorCode::DeviceFailed);
}

void TestPageAssembly::aColourThatNeverCameIsAnError()
{
    PageAssembly assembly;
    QVERIFY_OK(assembly.begin({Kind::Red, false, 4, 4, 1, 8}));
    QVERIFY_OK(assembly.append("1234"));
    QVERIFY_OK(assembly.begin({Kind::Blue, true, 4, 4, 1, 8}));
    QVERIFY_OK(assembly.append("1234"));
    QVERIFY_ERROR(assembly.page(), ErrorCode::DeviceFailed);
}

void TestPageAssembly::aPageWithoutEndIsRefused()
{
    PageAssembly assembly;
    QVERIFY_OK(assembly.begin({Kind::Gray, true, 1, 1, -1, 8}));
    QVERIFY_OK(assembly.append(QByteArray(12000, 'x')));
    QVERIFY_ERROR(assembly.append("x"), ErrorCode::DeviceFailed);
}

void TestPageAssembly::aPageOfNothingIsAnError()
{
    QVERIFY_ERROR(PageAssembly().page(), ErrorCode::DeviceFailed);
    PageAssembly assembly;
    QVERIFY_OK(assembly.begin({Kind::Gray, true, 4, 4, 3, 8}));
    QVERIFY(!assembly.hasBytes());
    QVERIFY_ERROR(assembly.page(), ErrorCode::DeviceFailed);
    QVERIFY_OK(assembly.append("123")); // not one whole line
    QVERIFY(assembly.hasBytes());
    QVERIFY_ERROR(assembly.page(), ErrorCode::DeviceFailed);
}

QTEST_APPLESS_MAIN(TestPageAssembly)
#include "tst_pageassembly.moc"
