// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include "core/digest.h"
#include "servicebench.h"
#include "wire/tus.h"

using namespace yichuang;
using namespace yichuang::test;
using gateway::BodySink;
using gateway::Request;
using gateway::Response;
namespace tus = wire::tus;

class TestUploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsTellWhatIsSpoken();
    void aFileArrivesInPieces();
    void creatingTwiceTellsTheOffset();
    void anIdForAnotherFileIsRefused();
    void aFileOfTheCaseNeedNotBeSentAgain();
    void foreignClientsGetAnAddress();
    void creationsThatBreakARuleAreRefused_data();
    void creationsThatBreakARuleAreRefused();
    void anotherVersionOfTusIsRefused();
    void piecesThatBreakARuleAreRefused_data();
    void piecesThatBreakARuleAreRefused();
    void aDamagedPieceLeavesNoTrace_data();
    void aDamagedPieceLeavesNoTrace();
    void aPieceThatWasCutOffCounts();
    void theWrongFileIsThrownAway();
    void aSecondConnectionBreaksTheFirst();
    void anUploadOutlivesARestart();
    void bytesBehindTheOffsetAreNotTrusted();
    void aLostFileBeginsAnew();
    void anUploadExpires();
    void anUploadCanBeGivenUp();
    void aMediaTypeCannotSmuggleAHeader();

private:
    static qint64 offsetOf(const ServiceBench &bench, const QString &id);
    static std::unique_ptr<BodySink> openSink(const ServiceBench &bench, Request request);
};

qint64 TestUploads::offsetOf(const ServiceBench &bench, const QString &id)
{
    Request head = requestFor("HEAD", QStringLiteral("/v1/uploads/") + id);
    head.setHeader(tus::tusResumable, tus::version);
    const Response response = bench.answer(head);
    return response.status == 200 ? response.header(tus::uploadOffset).toLongLong() : -response.status;
}

std::unique_ptr<BodySink> TestUploads::openSink(const ServiceBench &bench, Request request)
{
    const auto found = bench.service->table().find(request);
    auto opening = std::get<const gateway::Route *>(found)->opener(request);
    auto *sink = std::get_if<std::unique_ptr<BodySink>>(&opening);
    return sink != nullptr ? std::move(*sink) : nullptr;
}

void TestUploads::optionsTellWhatIsSpoken()
{
    const ServiceBench bench;
    const Response response = bench.answer(requestFor("OPTIONS", QStringLiteral("/v1/uploads")));
    QCOMPARE(response.status, 204);
    QCOMPARE(response.header(tus::tusVersion), QByteArray("1.0.0"));
    QCOMPARE(response.header(tus::tusResumable), QByteArray("1.0.0"));
    QCOMPARE(response.header(tus::tusExtension), QByteArray("creation,checksum,expiration,termination"));
    QCOMPARE(response.header(tus::tusMaxSize), QByteArray("268435456"));
    QVERIFY(!response.header(tus::tusChecksumAlgorithm).isEmpty());
}

void TestUploads::aFileArrivesInPieces()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    const Response created = bench.answer(createRequest(envelope));
    QCOMPARE(created.status, 201);
    QCOMPARE(created.header(tus::location), "/v1/uploads/" + id.toLatin1());
    QCOMPARE(created.header(tus::uploadOffset), QByteArray("0"));

    const Response first = bench.answer(patchRequest(id, 0, file.left(400)));
    QCOMPARE(first.status, 204);
    QCOMPARE(first.header(tus::uploadOffset), QByteArray("400"));
    QCOMPARE(first.header(tus::uploadExpires), QByteArray("Tue, 24 Mar 2026 01:00:00 GMT"));
    QCOMPARE(first.header("Content-Length"), QByteArray());
    QCOMPARE(offsetOf(bench, id), 400);
    QCOMPARE(bench.answer(patchRequest(id, 400, file.mid(400))).header(tus::uploadOffset), QByteArray("1000"));
    QCOMPARE(offsetOf(bench, id), 1000);

    QFile stored(bench.blobs->blobPath(hexDigest(file)));
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QCOMPARE(stored.readAll(), file);
    QVERIFY(!QFile::exists(bench.blobs->partPath(id)));
}

void TestUploads::creatingTwiceTellsTheOffset()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(patchRequest(envelope.materials.at(0).id, 0, file.left(10))).status, 204);
    const Response again = bench.answer(createRequest(envelope));
    QCOMPARE(again.status, 201);
    QCOMPARE(again.header(tus::uploadOffset), QByteArray("10"));
}

void TestUploads::anIdForAnotherFileIsRefused()
{
    const ServiceBench bench;
    wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(10, 1), sampleFile(10, 2)});
    envelope.materials[1].id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope, 0)).status, 201);
    QCOMPARE(codeOf(bench.answer(createRequest(envelope, 1))), wire::problemcode::uploadDiffers);
}

void TestUploads::aFileOfTheCaseNeedNotBeSentAgain()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(100);
    const wire::CaseEnvelope envelope = sampleEnvelope({file, file});
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope, 0)).status, 201);
    QCOMPARE(bench.answer(patchRequest(envelope.materials.at(0).id, 0, file)).status, 204);
    QCOMPARE(bench.answer(createRequest(envelope, 1)).header(tus::uploadOffset), QByteArray("100"));
    // but another case learns nothing from it
    const wire::CaseEnvelope other = sampleEnvelope({file});
    QCOMPARE(bench.answer(putRequest(other)).status, 201);
    QCOMPARE(bench.answer(createRequest(other)).header(tus::uploadOffset), QByteArray("0"));
}

void TestUploads::foreignClientsGetAnAddress()
{
    const ServiceBench bench;
    Request create = requestFor("POST", QStringLiteral("/v1/uploads"));
    create.setHeader(tus::tusResumable, tus::version);
    create.setHeader(tus::uploadLength, "5");
    const Response created = bench.answer(create);
    QCOMPARE(created.status, 201);
    const QString id = QString::fromLatin1(created.header(tus::location)).section(QLatin1Char('/'), -1);
    QCOMPARE(bench.answer(patchRequest(id, 0, "hello")).status, 204);
    QVERIFY(QFile::exists(bench.blobs->blobPath(hexDigest("hello"))));
}

void TestUploads::creationsThatBreakARuleAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray length("upload-length");
    const QByteArray metadata("upload-metadata");
    QTest::newRow("no length") << length << QByteArray() << 400 << "malformed";
    QTest::newRow("negative length") << length << QByteArray("-1") << 400 << "malformed";
    QTest::newRow("no bytes") << length << QByteArray("0") << 422 << "material-empty";
    QTest::newRow("largest") << length << QByteArray("268435456") << 422 << "material-not-in-manifest";
    QTest::newRow("too large") << length << QByteArray("268435457") << 413 << "too-large";
    QTest::newRow("another length") << length << QByteArray("11") << 422 << "material-not-in-manifest";
    QTest::newRow("no Base64") << metadata << QByteArray("id ???") << 400 << "malformed";
    QTest::newRow("id no UUID") << metadata << QByteArray("id ") + QByteArray("../../etc").toBase64() << 400
                                << "malformed";
    QTest::newRow("unknown case") << metadata
                                  << "case " + QByteArray("018e0000-0000-7000-8000-000000000000").toBase64()
                                         + ",sha256 " + QByteArray(64, 'a').toBase64()
                                  << 404 << "case-unknown";
    QTest::newRow("case without digest")
        << metadata << "case " + QByteArray("018e0000-0000-7000-8000-000000000000").toBase64() << 400 << "malformed";
}

void TestUploads::creationsThatBreakARuleAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(QString, code);
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(10)});
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    Request request = createRequest(envelope);
    request.headers.insert(name, value);
    const Response response = bench.answer(request);
    QCOMPARE(response.status, status);
    QCOMPARE(codeOf(response), code);
}

void TestUploads::anotherVersionOfTusIsRefused()
{
    const ServiceBench bench;
    for (const QByteArray &method : {QByteArray("HEAD"), QByteArray("PATCH"), QByteArray("DELETE")}) {
        Request request = requestFor(method, QStringLiteral("/v1/uploads/") + newId());
        request.setHeader(tus::tusResumable, "0.2.2");
        const Response response = bench.answer(request);
        QCOMPARE(response.status, 412);
        QCOMPARE(response.header(tus::tusVersion), QByteArray("1.0.0"));
    }
}

void TestUploads::piecesThatBreakARuleAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("media type") << QByteArray("content-type") << QByteArray("application/pdf") << 415
                                << "media-type-unsupported";
    QTest::newRow("no offset") << QByteArray("upload-offset") << QByteArray() << 400 << "malformed";
    QTest::newRow("offset with a sign") << QByteArray("upload-offset") << QByteArray("+0") << 400 << "malformed";
    QTest::newRow("offset ahead") << QByteArray("upload-offset") << QByteArray("1") << 409 << "offset-mismatch";
    QTest::newRow("checksum of another kind") << QByteArray("upload-checksum") << QByteArray("md5 AAAA") << 400
                                              << "malformed";
    QTest::newRow("half a checksum") << QByteArray("upload-checksum") << QByteArray("sha256 AAAA") << 400
                                     << "malformed";
}

void TestUploads::piecesThatBreakARuleAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(QString, code);
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(10)});
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    Request request = patchRequest(envelope.materials.at(0).id, 0, sampleFile(10).left(5));
    request.headers.insert(name, value);
    const Response response = bench.answer(request);
    QCOMPARE(response.status, status);
    QCOMPARE(codeOf(response), code);
    QCOMPARE(offsetOf(bench, envelope.materials.at(0).id), 0);
    QCOMPARE(bench.answer(patchRequest(envelope.materials.at(0).id, 0, sampleFile(11))).status, 413);
    QCOMPARE(bench.answer(patchRequest(newId(), 0, "x")).status, 404);
}

void TestUploads::aDamagedPieceLeavesNoTrace_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("digest");
    const QByteArray piece = sampleFile(1000).left(600);
    QTest::newRow("sha256") << QByteArray("sha256") << QCryptographicHash::hash(piece, QCryptographicHash::Sha256);
    QTest::newRow("sha1") << QByteArray("sha1") << QCryptographicHash::hash(piece, QCryptographicHash::Sha1);
}

void TestUploads::aDamagedPieceLeavesNoTrace()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, digest);
    const ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    Request damaged = patchRequest(id, 0, file.left(599) + 'X');
    damaged.setHeader(tus::uploadChecksum, algorithm + ' ' + digest.toBase64());
    const Response refused = bench.answer(damaged);
    QCOMPARE(refused.status, 460);
    QCOMPARE(refused.header(tus::tusResumable), QByteArray("1.0.0"));
    QCOMPARE(offsetOf(bench, id), 0);
    Request good = damaged;
    good.body = file.left(600);
    QCOMPARE(bench.answer(good).status, 204);
    QCOMPARE(bench.answer(patchRequest(id, 600, file.mid(600))).status, 204);
}

void TestUploads::aPieceThatWasCutOffCounts()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    Request request = patchRequest(id, 0, file);
    request.setHeader(tus::uploadChecksum, "sha256 " + sha256(file).toBase64());
    auto sink = openSink(bench, request);
    QVERIFY(sink);
    QVERIFY(sink->write(file.left(300)));
    const Response unread = sink->finish(BodySink::End::CutOff);
    QCOMPARE(unread.status, 204);
    sink.reset();
    QCOMPARE(offsetOf(bench, id), 300);
    QCOMPARE(bench.answer(patchRequest(id, 300, file.mid(300))).status, 204);
}

void TestUploads::theWrongFileIsThrownAway()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    const Response refused = bench.answer(patchRequest(id, 0, sampleFile(1000, 2)));
    QCOMPARE(refused.status, 422);
    QCOMPARE(codeOf(refused), wire::problemcode::materialDigestMismatch);
    QCOMPARE(offsetOf(bench, id), -404);
    QVERIFY(!QFile::exists(bench.blobs->partPath(id)));
    QVERIFY(!QFile::exists(bench.blobs->blobPath(hexDigest(file))));
    QCOMPARE(bench.answer(createRequest(envelope)).header(tus::uploadOffset), QByteArray("0"));
}

void TestUploads::aSecondConnectionBreaksTheFirst()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    int broken = 0;
    Request first = patchRequest(id, 0, file);
    first.breakConnection = [&broken] { ++broken; };
    auto sink = openSink(bench, first);
    QVERIFY(sink->write(file.left(200)));

    const Response busy = bench.answer(patchRequest(id, 0, file));
    QCOMPARE(busy.status, 423);
    QCOMPARE(broken, 1);
    QVERIFY(busy.holdMs > 0);
    QCOMPARE(sink->finish(BodySink::End::CutOff).status, 204);
    sink.reset();
    // judged by its offset: the first connection's bytes are kept
    QCOMPARE(bench.answer(patchRequest(id, 0, file)).status, 409);
    QCOMPARE(bench.answer(patchRequest(id, 200, file.mid(200))).status, 204);
}

void TestUploads::anUploadOutlivesARestart()
{
    ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(patchRequest(id, 0, file.left(700))).status, 204);
    bench.reopen();
    QCOMPARE(offsetOf(bench, id), 700);
    QCOMPARE(bench.answer(patchRequest(id, 700, file.mid(700))).status, 204);
}

void TestUploads::bytesBehindTheOffsetAreNotTrusted()
{
    ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(patchRequest(id, 0, file.left(700))).status, 204);
    QFile part(bench.blobs->partPath(id));
    QVERIFY(part.open(QIODevice::Append));
    QCOMPARE(part.write(QByteArray(50, '\0')), 50);
    part.close();
    bench.reopen();
    QCOMPARE(offsetOf(bench, id), 700);
    QCOMPARE(bench.answer(patchRequest(id, 700, file.mid(700))).status, 204);
}

void TestUploads::aLostFileBeginsAnew()
{
    const ServiceBench bench;
    const QByteArray file = sampleFile(1000);
    const wire::CaseEnvelope envelope = sampleEnvelope({file});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(patchRequest(id, 0, file.left(700))).status, 204);
    QVERIFY(QFile::remove(bench.blobs->partPath(id)));
    QCOMPARE(codeOf(bench.answer(patchRequest(id, 700, file.mid(700)))), wire::problemcode::offsetMismatch);
    QCOMPARE(offsetOf(bench, id), 0);
    QCOMPARE(bench.answer(patchRequest(id, 0, file)).status, 204);
}

void TestUploads::anUploadExpires()
{
    ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(10)});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    bench.clock.advanceMs(14 * dayMs - 1);
    QCOMPARE(offsetOf(bench, id), 0);
    QCOMPARE(*bench.service->uploads().sweep(), 0);
    bench.clock.advanceMs(1);
    QCOMPARE(offsetOf(bench, id), -410);
    QCOMPARE(*bench.service->uploads().sweep(), 1);
    QCOMPARE(offsetOf(bench, id), -404);
}

void TestUploads::anUploadCanBeGivenUp()
{
    const ServiceBench bench;
    const wire::CaseEnvelope envelope = sampleEnvelope({sampleFile(10)});
    const QString id = envelope.materials.at(0).id;
    QCOMPARE(bench.answer(putRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(createRequest(envelope)).status, 201);
    QCOMPARE(bench.answer(patchRequest(id, 0, sampleFile(10).left(5))).status, 204);
    Request terminate = requestFor("DELETE", QStringLiteral("/v1/uploads/") + id);
    terminate.setHeader(tus::tusResumable, tus::version);
    QCOMPARE(bench.answer(terminate).status, 204);
    QCOMPARE(offsetOf(bench, id), -404);
    QVERIFY(!QFile::exists(bench.blobs->partPath(id)));
    QCOMPARE(bench.answer(terminate).status, 404);
}

void TestUploads::aMediaTypeCannotSmuggleAHeader()
{
    const ServiceBench bench;
    Request create = requestFor("POST", QStringLiteral("/v1/uploads"));
    create.setHeader(tus::tusResumable, tus::version);
    create.setHeader(tus::uploadLength, "5");
    create.setHeader(tus::uploadMetadata, "type " + QByteArray("text/html\r\nSet-Cookie: a=b").toBase64());
    const QString id =
        QString::fromLatin1(bench.answer(create).header(tus::location)).section(QLatin1Char('/'), -1);
    QCOMPARE(bench.answer(patchRequest(id, 0, "hello")).status, 204);
    const Response blob = bench.answer(requestFor("GET", QStringLiteral("/v1/blobs/") + hexDigest("hello")));
    QCOMPARE(blob.header("Content-Type"), QByteArray("application/octet-stream"));
}

QTEST_APPLESS_MAIN(TestUploads)
#include "tst_uploads.moc"
