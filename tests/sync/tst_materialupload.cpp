// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include <QTest>

#include "simstores.h"
#include "simworld.h"
#include "support/fakegatewaylink.h"
#include "sync/line.h"
#include "sync/materialupload.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

LinkResult<qint64> refusedWith(ErrorCode code, int status)
{
    return Unexpected<LinkError>(LinkError{{code, {}}, status, 0});
}

} // namespace

/// Each test is a dialogue: the upload must ask exactly this, the gateway answers that.
class TestMaterialUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileGoesOutInPieces();
    void whatTheGatewayHasIsNotSentAgain();
    void aFileThatIsThereIsNotSentAtAll();
    void afterALostAnswerTheGatewayIsAsked();
    void anOffsetThatNeverMovesEndsTheUpload();
    void anOffsetOutsideTheFileIsForeign_data();
    void anOffsetOutsideTheFileIsForeign();
    void aDigestMismatchIsTriedOnceMore();
    void aRefusalEndsTheUpload();
    void aDamagedFileIsNeverSent();
    void aLostFileIsNeverSent();
    void aDiskThatRefusesIsNotTheGatewaysFault();
    void anUploadYieldsBetweenTwoPieces();
    void anUploadStopsBetweenTwoPieces();
    void aClosedLinePutsItOff();

private:
    void run();
    [[nodiscard]] ErrorCode error() const { return m_result->error().error.code; }

    SimDisk m_disk;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<SimPages> m_pages;
    std::unique_ptr<FakeGatewayLink> m_link;
    std::unique_ptr<MaterialUpload> m_upload;
    OutboxEntry m_entry;
    bool m_mayGoOn = true;
    std::function<void()> m_beforePiece;
    std::optional<LinkResult<Acknowledgement>> m_result;
};

void TestMaterialUpload::init()
{
    m_disk = {};
    m_mayGoOn = true;
    m_beforePiece = {};
    m_result.reset();
    m_clock = std::make_unique<FakeClock>();
    m_line = std::make_unique<Line>(*m_clock, 1);
    GatewayHello hello;
    hello.patchLimit = 100;
    m_line->probeEnded(hello);
    m_pages = std::make_unique<SimPages>(m_disk);
    m_link = std::make_unique<FakeGatewayLink>();
    m_entry = {};
    m_entry.subjectId = QStringLiteral("m");
    m_entry.kind = OutboxKind::MaterialPut;
    m_entry.lane = OutboxLane::Bulk;
    m_entry.payloadSha256 = m_pages->add(m_entry.caseId, QByteArray(250, 'p'));
    m_entry.fileSize = 250;
}

void TestMaterialUpload::cleanup()
{
    m_upload.reset();
}

void TestMaterialUpload::run()
{
    m_upload = std::make_unique<MaterialUpload>(m_entry, *m_pages, *m_link, *m_line, *m_clock,
                                                [this] {
                                                    if (m_beforePiece)
                                                        m_beforePiece();
                                                    return m_mayGoOn;
                                                },
                                                nullptr);
    connect(m_upload.get(), &MaterialUpload::ended, this, [this](const LinkResult<Acknowledgement> &result) {
        QVERIFY2(!m_result, "ended twice");
        m_result = result;
    });
    m_upload->perform();
    for (int i = 0; i < 60; ++i)
        SimWorld::settle();
}

void TestMaterialUpload::aFileGoesOutInPieces()
{
    m_link->offsets = {qint64(0)};
    run();
    QVERIFY(m_result && *m_result);
    QCOMPARE((*m_result)->id, m_entry.subjectId);
    QCOMPARE((*m_result)->digest, m_entry.payloadSha256);
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs, u"append m 0+100"_qs, u"append m 100+100"_qs, u"append m 200+50"_qs}));
}

void TestMaterialUpload::whatTheGatewayHasIsNotSentAgain()
{
    m_link->offsets = {qint64(170)};
    run();
    QVERIFY(m_result && *m_result);
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs, u"append m 170+80"_qs}));
}

void TestMaterialUpload::aFileThatIsThereIsNotSentAtAll()
{
    run();
    QVERIFY(m_result && *m_result);
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs}));
}

void TestMaterialUpload::afterALostAnswerTheGatewayIsAsked()
{
    m_link->offsets = {qint64(0), qint64(130)};
    m_link->appends = {refusedWith(ErrorCode::ServerUnreachable, 0)};
    run();
    QVERIFY(m_result && *m_result);
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs, u"append m 0+100"_qs, u"offset m"_qs, u"append m 130+100"_qs,
                                         u"append m 230+20"_qs}));
}

void TestMaterialUpload::anOffsetThatNeverMovesEndsTheUpload()
{
    m_link->offsets = {qint64(0)};
    m_link->appends.assign(50, qint64(0));
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::ServerFailed);
    QCOMPARE(int(m_link->asked.size()), 1 + MaterialUpload::roundsWithoutProgress);
}

void TestMaterialUpload::anOffsetOutsideTheFileIsForeign_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::newRow("negative") << qint64(-1);
    QTest::newRow("beyond the end") << qint64(251);
}

void TestMaterialUpload::anOffsetOutsideTheFileIsForeign()
{
    QFETCH(const qint64, offset);
    m_link->offsets = {offset};
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::ServerForeign);
}

void TestMaterialUpload::aDigestMismatchIsTriedOnceMore()
{
    m_link->offsets = {qint64(200), qint64(0)};
    m_link->appends = {refusedWith(ErrorCode::ServerRejected, 422)};
    run();
    QVERIFY(m_result && *m_result);
    QCOMPARE(m_link->asked.mid(0, 4), QStringList({u"offset m"_qs, u"append m 200+50"_qs, u"offset m"_qs, u"append m 0+100"_qs}));

    init();
    m_link->offsets = {qint64(200), qint64(200)};
    m_link->appends = {refusedWith(ErrorCode::ServerRejected, 422), refusedWith(ErrorCode::ServerRejected, 422)};
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::ServerRejected);
}

void TestMaterialUpload::aRefusalEndsTheUpload()
{
    m_link->offsets = {refusedWith(ErrorCode::ServerRejected, 413)};
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::ServerRejected);
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs}));
}

void TestMaterialUpload::aDamagedFileIsNeverSent()
{
    m_pages->damage(m_entry.caseId, m_entry.payloadSha256);
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::StorageCorrupt);
    QVERIFY(m_link->asked.isEmpty());
}

void TestMaterialUpload::aLostFileIsNeverSent()
{
    m_entry.payloadSha256 = QByteArray(32, 'n');
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::StorageCorrupt);
    QVERIFY(m_link->asked.isEmpty());
}

void TestMaterialUpload::aDiskThatRefusesIsNotTheGatewaysFault()
{
    m_link->offsets = {qint64(0)};
    m_disk.fault = [](const QString &operation) {
        return operation == QStringLiteral("readPage") ? DiskFault::Refuses : DiskFault::None;
    };
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::StorageUnavailable);
    QCOMPARE(m_line->failuresInRow(), 0);
}

void TestMaterialUpload::anUploadYieldsBetweenTwoPieces()
{
    m_link->offsets = {qint64(0)};
    m_mayGoOn = false;
    run();
    QVERIFY(!m_result);
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs}));
    m_mayGoOn = true;
    m_upload->proceed();
    for (int i = 0; i < 60; ++i)
        SimWorld::settle();
    QVERIFY(m_result && *m_result);
}

void TestMaterialUpload::anUploadStopsBetweenTwoPieces()
{
    m_link->offsets = {qint64(0)};
    m_mayGoOn = false;
    run();
    m_upload->abort();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::Cancelled);
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs}));
}

void TestMaterialUpload::aClosedLinePutsItOff()
{
    m_link->offsets = {qint64(0)};
    m_link->appends = {refusedWith(ErrorCode::ServerUnreachable, 0)};
    // Others fail at the same time, so that the lost piece is the failure that opens the circuit.
    m_beforePiece = [this] {
        for (int i = 1; i < CircuitBreaker::failuresToOpen; ++i)
            m_line->failed(LinkError{{ErrorCode::ServerUnreachable, {}}, 0, 0});
    };
    run();
    QVERIFY(m_result && !*m_result);
    QCOMPARE(error(), ErrorCode::Cancelled);
    QVERIFY(!m_line->isOpenForTalk());
    QCOMPARE(m_link->asked, QStringList({u"offset m"_qs, u"append m 0+100"_qs}));
}

QTEST_GUILESS_MAIN(TestMaterialUpload)
#include "tst_materialupload.moc"
