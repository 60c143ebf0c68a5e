// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include "devices/devicecodec.h"
#include "devices/documentcodec.h"
#include "devices/documentservice.h"
#include "devices/framechannel.h"
#include "devices/warmup.h"
#include "support/documentfiles.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;

/// The service in this process, asked as the desk asks it; its answers are small enough for a pipe.
class TestDocumentService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { warmUpDecoders(); }
    void init();
    void cleanup();
    void theHeaderOfAPasswordSaysNothingOfIt();
    void aPasswordOpensOneFileAndIsWiped();
    void aWrongPasswordIsWipedToo();
    void aPasswordPassesThroughTheStreamWhole();
    void anUnknownRequestIsRefused();

private:
    DeviceFrame ask(const DeviceFrame &request)
    {
        FrameChannel channel(-1, m_pipe[1]);
        FrameChannel desk(m_pipe[0], -1);
        m_service->handle(1, request, channel);
        while (true) {
            const auto answer = desk.receive(5'000);
            if (!answer || !answer->has_value())
                return {};
            if (isLast(**answer) || errorOf(**answer))
                return **answer;
        }
    }

    std::unique_ptr<DocumentService> m_service;
    int m_pipe[2] = {-1, -1};
    rlimit m_before = {}; ///< what the service allows a request to compute is not left to the next test
};

void TestDocumentService::init()
{
    QCOMPARE(::pipe(m_pipe), 0);
    QCOMPARE(::getrlimit(RLIMIT_CPU, &m_before), 0);
    m_service = std::make_unique<DocumentService>();
}

void TestDocumentService::cleanup()
{
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
    QCOMPARE(::setrlimit(RLIMIT_CPU, &m_before), 0);
}

void TestDocumentService::theHeaderOfAPasswordSaysNothingOfIt()
{
    const QByteArray password("open sesame");
    const DeviceFrame frame = passwordFrame(password);
    QVERIFY(!frameHead(frame).contains(password));
    QCOMPARE(frame.payload, password);
    QVERIFY(frame.header.value(secretField).toBool());
    QVERIFY(!frameHead(unlockFrame("%PDF-")).contains("password"));
}

void TestDocumentService::aPasswordOpensOneFileAndIsWiped()
{
    const QByteArray locked = test::encryptedPdf(test::samplePdf(2), "open sesame");
    const DeviceFrame password = passwordFrame(QByteArray("open ").append("sesame")); // memory of its own
    QVERIFY(!errorOf(ask(password)));
    const DeviceFrame answer = ask(unlockFrame(locked));
    QVERIFY(!errorOf(answer));
    QVERIFY(answer.header.value(u"size").toInteger() > 0);
    QCOMPARE(password.payload, QByteArray(11, '\0')); // whoever shared its memory has lost it
    QCOMPARE(errorOf(ask(unlockFrame(locked)))->code, ErrorCode::PasswordNeeded);
}

void TestDocumentService::aWrongPasswordIsWipedToo()
{
    const DeviceFrame password = passwordFrame(QByteArray("wro").append("ng"));
    QVERIFY(!errorOf(ask(password)));
    QCOMPARE(errorOf(ask(unlockFrame(test::encryptedPdf(test::samplePdf(), "right"))))->code, ErrorCode::PasswordNeeded);
    QCOMPARE(password.payload, QByteArray(5, '\0'));
}

void TestDocumentService::aPasswordPassesThroughTheStreamWhole()
{
    FrameReader reader;
    const QByteArray bytes = encodeFrame(passwordFrame("one")) + encodeFrame(passwordFrame("two")) + encodeFrame(unlockFrame("%PDF-"));
    for (const char byte : bytes)
        reader.append(QByteArrayView(&byte, 1));
    for (const QByteArray &payload : {QByteArray("one"), QByteArray("two"), QByteArray("%PDF-")}) {
        const auto frame = reader.next();
        QVERIFY_OK(frame);
        QVERIFY(frame->has_value());
        QCOMPARE((*frame)->payload, payload);
    }
}

void TestDocumentService::anUnknownRequestIsRefused()
{
    QCOMPARE(errorOf(ask({{{QStringLiteral("do"), QStringLiteral("dance")}}, {}}))->code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestDocumentService)
#include "tst_documentservice.moc"
