// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QRandomGenerator>
#include <QtEndian>

#include "devices/deviceframe.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

DeviceFrame sample(int id = 1, const QByteArray &payload = "payload")
{
    return {{{QStringLiteral("id"), id}, {QStringLiteral("do"), QStringLiteral("inspect")}}, payload};
}

QByteArray lengths(quint32 header, quint32 payload)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(header, bytes.data());
    qToBigEndian(payload, bytes.data() + 4);
    return bytes;
}

} // namespace

class TestDeviceFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrameComesBackAsItWas_data();
    void aFrameComesBackAsItWas();
    void framesAreCutApartWhereverTheStreamIs_data();
    void framesAreCutApartWhereverTheStreamIs();
    void aFrameThatIsNotWholeYetIsWaitedFor();
    void hostileStreamsAreRefused_data();
    void hostileStreamsAreRefused();
    void aRefusedStreamStaysRefused();
    void noiseNeverBecomesAFrame();
};

void TestDeviceFrame::aFrameComesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("no payload") << QByteArray();
    QTest::newRow("text") << QByteArray("payload");
    QTest::newRow("zeroes") << QByteArray(1000, '\0');
    QTest::newRow("a megabyte") << QByteArray(1'000'000, '\xFF');
}

void TestDeviceFrame::aFrameComesBackAsItWas()
{
    QFETCH(QByteArray, payload);
    FrameReader reader;
    reader.append(encodeFrame(sample(7, payload)));
    const auto frame = reader.next();
    QVERIFY_OK(frame);
    QVERIFY(frame->has_value());
    QCOMPARE(frame->value().header.value(u"id").toInt(), 7);
    QCOMPARE(frame->value().payload, payload);
    QVERIFY(!reader.next()->has_value());
}

void TestDeviceFrame::framesAreCutApartWhereverTheStreamIs_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 7, 8, 9, 50, 100000})
        QTest::addRow("%d bytes at a time", piece) << piece;
}

void TestDeviceFrame::framesAreCutApartWhereverTheStreamIs()
{
    QFETCH(int, piece);
    const QByteArray stream = encodeFrame(sample(1)) + encodeFrame(sample(2, {})) + encodeFrame(sample(3, "third"));
    FrameReader reader;
    QList<int> ids;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        reader.append(QByteArrayView(stream).sliced(at, qMin<qsizetype>(piece, stream.size() - at)));
        for (auto frame = reader.next(); frame && frame->has_value(); frame = reader.next())
            ids.append(frame->value().header.value(u"id").toInt());
    }
    QCOMPARE(ids, (QList<int>{1, 2, 3}));
}

void TestDeviceFrame::aFrameThatIsNotWholeYetIsWaitedFor()
{
    const QByteArray whole = encodeFrame(sample());
    FrameReader reader;
    reader.append(QByteArrayView(whole).first(whole.size() - 1));
    const auto missing = reader.next();
    QVERIFY_OK(missing);
    QVERIFY(!missing->has_value());
    reader.append(QByteArrayView(whole).last(1));
    QVERIFY(reader.next()->has_value());
}

void TestDeviceFrame::hostileStreamsAreRefused_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("code");
    QTest::newRow("header of 4 GB") << lengths(0xffffffff, 0) << QStringLiteral("tooLarge");
    QTest::newRow("header one byte too long") << lengths(largestFrameHeader + 1, 0) << QStringLiteral("tooLarge");
    QTest::newRow("payload of 4 GB") << lengths(2, 0xffffffff) << QStringLiteral("tooLarge");
    QTest::newRow("payload one byte too long") << lengths(2, largestFramePayload + 1) << QStringLiteral("tooLarge");
    QTest::newRow("text") << QByteArray("Segmentation fault\n") << QStringLiteral("tooLarge");
    QTest::newRow("no header") << lengths(0, 0) << QStringLiteral("malformed");
    QTest::newRow("header is no JSON") << lengths(4, 0) + "{id}" << QStringLiteral("malformed");
    QTest::newRow("header is a list") << lengths(2, 0) + "[]" << QStringLiteral("malformed");
    QTest::newRow("header is no text") << lengths(2, 0) + "\xFF\xFE" << QStringLiteral("malformed");
}

void TestDeviceFrame::hostileStreamsAreRefused()
{
    QFETCH(QByteArray, stream);
    QFETCH(QString, code);
    FrameReader reader;
    reader.append(stream);
    const auto frame = reader.next();
    QVERIFY(!frame);
    QCOMPARE(errorCodeName(frame.error().code), code);
}

void TestDeviceFrame::aRefusedStreamStaysRefused()
{
    FrameReader reader;
    reader.append(lengths(0xffffffff, 0));
    QVERIFY(!reader.next());
    reader.append(encodeFrame(sample()));
    QVERIFY_ERROR(reader.next(), ErrorCode::TooLarge);
}

void TestDeviceFrame::noiseNeverBecomesAFrame()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 500; ++round) {
        QByteArray noise = encodeFrame(sample());
        const auto at = static_cast<qsizetype>(random.bounded(8 + 10)); // lengths and the head of the JSON
        const auto flipped = static_cast<char>(noise.at(at) ^ static_cast<char>(1 + random.bounded(255)));
        noise[at] = flipped;
        FrameReader reader;
        reader.append(noise);
        const auto frame = reader.next();
        const bool asItWas = frame && frame->has_value() && **frame == sample();
        QVERIFY2(!asItWas, qPrintable(QString::number(at)));
    }
}

QTEST_APPLESS_MAIN(TestDeviceFrame)
#include "tst_deviceframe.moc"
