// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "devices/filelimits.h"
#include "devices/processdocumentmaker.h"
#include "support/documentfiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

/// The real device process behind its real walls.
class TestProcessDocumentMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyKindBecomesPagesBehindTheWalls();
    void manyPagesComeInPieces();
    void aSmallerOneIsMadeBehindTheWalls();
    void brokenPartsAreAWordAboutThem();
    void whatIsKnownBeforehandNeedsNoProcess();
    void documentsAreMadeInTheirOrder();
    void aLockedPdfIsOpenedByItsPassword();
    void aProgramThatIsNotThereIsADeviceFailure();
    void whatIsOpenAtTheEndIsAnswered();

private:
    DeviceProgram m_program;
};

void TestProcessDocumentMaker::init()
{
    m_program = {};
    m_program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    m_program.patience.inspect = 60'000; // a busy machine is no fault
}

void TestProcessDocumentMaker::everyKindBecomesPagesBehindTheWalls()
{
    ProcessDocumentMaker maker(m_program);
    const QByteArray jpeg = test::sampleJpeg();
    auto made = maker.make({{{jpeg, 1, 1, 90},
                             {test::samplePng(), 1, 1, 0},
                             {test::sampleTiff(2), 2, 1, 0},
                             {test::encoded(test::samplePage({.dpi = 40}), "webp"), 1, 1, 0},
                             {test::samplePdf(3), 1, 3, 0}},
                            QStringLiteral("租赁合同"), QStringLiteral("c1/m2"), 0});
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 60'000);
    QVERIFY_OK(made.result());
    QCOMPARE(made.result()->pageCount, 7);
    QVERIFY(made.result()->bytes.contains(jpeg));
    QString words;
    QVERIFY2(test::passesQpdfCheck(made.result()->bytes, &words), qPrintable(words));
}

void TestProcessDocumentMaker::manyPagesComeInPieces()
{
    ProcessDocumentMaker maker(m_program);
    DocumentWish wish{{}, QStringLiteral("many"), QStringLiteral("c1/m3"), 0};
    for (quint32 page = 0; page < 30; ++page)
        wish.parts.append({test::encoded(test::samplePage({.dpi = 150, .noise = 6, .seed = 1 + page % 3}), "jpeg", 98), 1, 1, 0});
    auto made = maker.make(wish);
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 120'000);
    QVERIFY_OK(made.result());
    QCOMPARE(made.result()->pageCount, 30);
    QVERIFY(made.result()->archival);
    QVERIFY(made.result()->bytes.size() > 10 * 1024 * 1024); // more than one piece
}

void TestProcessDocumentMaker::aSmallerOneIsMadeBehindTheWalls()
{
    ProcessDocumentMaker maker(m_program);
    const QByteArray scan = test::encoded(test::samplePage({.dpi = 200}), "jpeg", 92);
    auto made = maker.make({{{scan, 1, 1, 0}}, QStringLiteral("small"), QStringLiteral("c1/m4"),
                            static_cast<int>(scan.size() / 1024 / 2)});
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 60'000);
    QVERIFY_OK(made.result());
    QVERIFY(made.result()->madeSmaller);
    QVERIFY(made.result()->bytes.size() <= scan.size() / 2);
}

void TestProcessDocumentMaker::brokenPartsAreAWordAboutThem()
{
    ProcessDocumentMaker maker(m_program);
    const QByteArray jpeg = test::sampleJpeg();
    const QList<std::pair<QByteArray, ErrorCode>> rows{{jpeg.left(jpeg.size() / 2), ErrorCode::Malformed},
                                                       {"%PDF-1.4 nothing", ErrorCode::Malformed},
                                                       {"plain text", ErrorCode::Unsupported},
                                                       {test::encryptedPdf(test::samplePdf(), "x"), ErrorCode::PasswordNeeded}};
    auto ofd = maker.make({{{jpeg, 1, 1, 0}, {test::zipped("OFD.xml", test::ofdRoot()), 1, 0, 0}}, {}, {}, 0});
    QTRY_VERIFY_WITH_TIMEOUT(ofd.isFinished(), 60'000);
    QVERIFY_ERROR(ofd.result(), ErrorCode::Unsupported);
    for (const auto &[bytes, code] : rows) {
        auto made = maker.make({{{jpeg, 1, 1, 0}, {bytes, 1, 1, 0}}, {}, {}, 0});
        QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 60'000);
        QVERIFY_ERROR(made.result(), code);
    }
}

void TestProcessDocumentMaker::whatIsKnownBeforehandNeedsNoProcess()
{
    m_program.path = QStringLiteral("/nowhere/yichuang-device");
    ProcessDocumentMaker maker(m_program);
    QVERIFY_ERROR(maker.make({}).result(), ErrorCode::Empty);
    QVERIFY_ERROR(maker.make({{{QByteArray(), 1, 1, 0}}, {}, {}, 0}).result(), ErrorCode::Empty);
    const QByteArray large(FileLimits::bytes, 'x');
    DocumentWish wish;
    for (qint64 size = 0; size <= FileLimits::documentBytes; size += large.size())
        wish.parts.append({large, 1, 1, 0});
    QVERIFY_ERROR(maker.make(wish).result(), ErrorCode::TooLarge);
    QVERIFY_ERROR(maker.make({{{large + 'x', 1, 1, 0}}, {}, {}, 0}).result(), ErrorCode::TooLarge);
}

void TestProcessDocumentMaker::documentsAreMadeInTheirOrder()
{
    ProcessDocumentMaker maker(m_program);
    auto first = maker.make({{{test::sampleJpeg(), 1, 1, 0}}, QStringLiteral("first"), {}, 0});
    auto second = maker.make({{{"no picture", 1, 1, 0}}, QStringLiteral("second"), {}, 0});
    auto third = maker.make({{{test::samplePdf(2), 1, 2, 0}}, QStringLiteral("third"), {}, 0});
    QTRY_VERIFY_WITH_TIMEOUT(third.isFinished(), 120'000);
    QVERIFY(first.isFinished() && second.isFinished());
    QVERIFY_OK(first.result());
    QVERIFY(first.result()->bytes.contains(">first<"));
    QVERIFY_ERROR(second.result(), ErrorCode::Unsupported);
    QVERIFY_OK(third.result());
    QVERIFY(!third.result()->bytes.contains(">first<")); // nothing of one document is left for another
}

void TestProcessDocumentMaker::aLockedPdfIsOpenedByItsPassword()
{
    ProcessDocumentMaker maker(m_program);
    const QByteArray locked = test::encryptedPdf(test::samplePdf(2), "口令");
    const auto password = [](const char *text) { return std::make_shared<const SecretBytes>(QByteArrayView(text)); };
    auto wrong = maker.unlock(locked, password("other"));
    auto right = maker.unlock(locked, password("口令"));
    auto none = maker.unlock(locked, nullptr);
    auto open = maker.unlock(test::samplePdf(), password("口令"));
    QTRY_VERIFY_WITH_TIMEOUT(wrong.isFinished() && right.isFinished() && none.isFinished() && open.isFinished(), 120'000);
    QVERIFY_ERROR(wrong.result(), ErrorCode::PasswordNeeded);
    QVERIFY_ERROR(none.result(), ErrorCode::PasswordNeeded);
    QVERIFY_ERROR(open.result(), ErrorCode::Invalid);
    QVERIFY_OK(right.result());
    QVERIFY(test::passesQpdfCheck(*right.result()));
    QVERIFY_ERROR(maker.unlock({}, password("x")).result(), ErrorCode::Empty);
}

void TestProcessDocumentMaker::aProgramThatIsNotThereIsADeviceFailure()
{
    m_program.path = QStringLiteral("/nowhere/yichuang-device");
    ProcessDocumentMaker maker(m_program);
    auto made = maker.make({{{test::sampleJpeg(), 1, 1, 0}}, {}, {}, 0});
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 60'000);
    QVERIFY_ERROR(made.result(), ErrorCode::DeviceFailed);
}

void TestProcessDocumentMaker::whatIsOpenAtTheEndIsAnswered()
{
    QFuture<Result<MadeDocument>> running;
    QFuture<Result<MadeDocument>> waiting;
    {
        ProcessDocumentMaker maker(m_program);
        running = maker.make({{{test::sampleJpeg(), 1, 1, 0}}, {}, {}, 0});
        waiting = maker.make({{{test::sampleJpeg(), 1, 1, 0}}, {}, {}, 0});
    }
    QVERIFY_ERROR(running.result(), ErrorCode::Cancelled);
    QVERIFY_ERROR(waiting.result(), ErrorCode::Cancelled);
}

QTEST_MAIN(TestProcessDocumentMaker)
#include "tst_processdocumentmaker.moc"
