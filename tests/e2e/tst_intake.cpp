// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "e2e/programs.h"

using namespace yichuang::test;

namespace {

/// A described case of one sample guide, with files that are large enough to be cut in the middle.
struct Described
{
    QString name;
    QJsonObject request;
    QStringList materials; ///< handed in as files
};

QJsonObject person()
{
    return {{QStringLiteral("identity"), QJsonObject{{QStringLiteral("name"), QStringLiteral("张测试")},
                                                     {QStringLiteral("number"), QStringLiteral("31011819000101006X")},
                                                     {QStringLiteral("phone"), QStringLiteral("13800001111")},
                                                     {QStringLiteral("address"), QStringLiteral("上海市青浦区夏阳街道")}}}};
}

QJsonObject company()
{
    return {{QStringLiteral("organisation"), true},
            {QStringLiteral("legalRepresentative"), QStringLiteral("李测试")},
            {QStringLiteral("identity"), QJsonObject{{QStringLiteral("name"), QStringLiteral("上海某某餐饮有限公司")},
                                                     {QStringLiteral("numberKind"), QStringLiteral("uscc")},
                                                     {QStringLiteral("number"), QStringLiteral("913101151234567880")},
                                                     {QStringLiteral("phone"), QStringLiteral("021-59260001")},
                                                     {QStringLiteral("address"), QStringLiteral("上海市青浦区某路1号")}}}};
}

QJsonObject texts(const QList<std::pair<const char *, const char *>> &pairs)
{
    QJsonObject object;
    for (const auto &[key, value] : pairs)
        object.insert(QString::fromUtf8(key), QString::fromUtf8(value));
    return object;
}

Described residencePermit()
{
    return {QStringLiteral("residence-permit-new"),
            QJsonObject{{QStringLiteral("applicant"), person()},
                        {QStringLiteral("answers"), texts({{"addressMatch", "different"}, {"dwelling", "rented"}, {"holder", "relative"}})}},
            {QStringLiteral("applicationForm"), QStringLiteral("leaseFiling"), QStringLiteral("kinshipProof")}};
}

Described foodLicence()
{
    return {QStringLiteral("food-business-licence-new"),
            QJsonObject{{QStringLiteral("applicant"), company()},
                        {QStringLiteral("answers"), texts({{"business", "catering"}})}},
            {QStringLiteral("applicationForm"), QStringLiteral("layoutPlan")}};
}

Described vending()
{
    return {QStringLiteral("food-business-licence-new"),
            QJsonObject{{QStringLiteral("applicant"), company()},
                        {QStringLiteral("answers"), texts({{"business", "sales"}, {"vending", "yes"}, {"bulkFood", "yes"}})}},
            {QStringLiteral("applicationForm"), QStringLiteral("vendingRecord"), QStringLiteral("supplyContract")}};
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// What a case names as sent: its documents, and the files they were made of; sorted.
struct Sent
{
    QStringList documents;
    QStringList madeOf;
};

Sent sentIn(const QJsonObject &shown)
{
    Sent sent;
    for (const QJsonValue line : shown.value(u"envelope")[u"materials"].toArray()) {
        const QString digest = line[u"sha256"].toString();
        if (digest.isEmpty())
            continue;
        sent.documents.append(digest);
        for (const QJsonValue sheets : line[u"document"][u"madeOf"].toArray())
            sent.madeOf.append(sheets[u"sha256"].toString());
    }
    sent.documents.sort();
    sent.madeOf.sort();
    return sent;
}

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void threeCasesArriveOnceThoughTheGatewayIsKilledMidUpload();
    void anIncompleteCaseIsRefusedAndItsGapsAreNamed();
    void aBrokenFileIsNamedAndNothingIsStored_data();
    void aBrokenFileIsNamedAndNothingIsStored();
    void aSecondProcessIsToldThatTheStoreIsInUse();

private:
    /// Fills in what every case needs and writes files and description; answers the description's path.
    QString describe(const Described &described, const QString &folder, qint64 fileBytes, int seed);
    QString takeIn(const Described &described, int seed);

    QTemporaryDir m_folder;
    QString m_data;
    QMap<QString, QStringList> m_hashes; ///< case id → digests of its files
};

void TestIntake::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_data = m_folder.filePath(QStringLiteral("counter"));
    QVERIFY(writeSite(m_data, 9));
    const CtlAnswer imported = ctl(m_data, {QStringLiteral("guide"), QStringLiteral("import"),
                                            QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides")});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.errors));
    const CtlAnswer authorised = authoriseEverybody(m_data);
    QVERIFY2(authorised.exitCode == 0, qPrintable(authorised.errors));
    QCOMPARE(imported.json.value(u"files").toInt(), 20);
}

QString TestIntake::describe(const Described &described, const QString &folder, qint64 fileBytes, int seed)
{
    QJsonObject request = described.request;
    QJsonArray materials;
    for (const QString &id : described.materials) {
        const QByteArray pdf = syntheticPdf(fileBytes, ++seed);
        const QString file = id + QStringLiteral(".pdf");
        if (!writeFile(QDir(folder).filePath(file), pdf))
            return {};
        QJsonObject material{{QStringLiteral("id"), id}, {QStringLiteral("files"), QJsonArray{file}},
                             {QStringLiteral("points"), QStringLiteral("pass")}};
        // A licence may cover it, so that the paper needs a reason.
        if (id == u"leaseFiling")
            material.insert(QStringLiteral("askedBecause"), QStringLiteral("申请人自愿提交"));
        materials.append(material);
    }
    // Another person's licence, which the city is asked for.
    if (described.request.value(u"answers")[u"bulkFood"].toString() == u"yes")
        materials.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("producerLicence")},
                                     {QStringLiteral("holder"), texts({{"name", "上海样例食品有限公司"}, {"number", "91310118MA1K00023R"}})}});
    request.insert(QStringLiteral("item"), described.name);
    request.insert(QStringLiteral("materials"), materials);
    // The form's own fields are filled with what their kind takes.
    QJsonObject form;
    const CtlAnswer guide = ctl(m_data, {QStringLiteral("guide"), QStringLiteral("show"), described.name});
    for (const QJsonValue element : guide.json.value(u"form").toArray()) {
        const QJsonObject field = element.toObject();
        if (!field.value(u"prefill").toString().isEmpty())
            continue;
        const QString kind = field.value(u"kind").toString();
        const QString text = kind == u"date"     ? QStringLiteral("2025-03-01")
                             : kind == u"number" ? QStringLiteral("12")
                             : kind == u"phone"  ? QStringLiteral("13800001111")
                             : kind == u"residentNumber" ? QStringLiteral("31011819000101006X")
                             : kind == u"creditCode"     ? QStringLiteral("913101151234567880")
                             : kind == u"choice" ? field.value(u"options").toArray().first().toObject().value(u"id").toString()
                                                 : QStringLiteral("测试");
        form.insert(field.value(u"key").toString(), text);
    }
    request.insert(QStringLiteral("form"), form);
    const QString path = QDir(folder).filePath(QStringLiteral("case.json"));
    return writeFile(path, QJsonDocument(request).toJson()) ? path : QString();
}

QString TestIntake::takeIn(const Described &described, int seed)
{
    const QString folder = m_folder.filePath(QStringLiteral("in%1").arg(seed));
    QDir().mkpath(folder);
    constexpr qint64 fileBytes = 6 * 1024 * 1024;
    const CtlAnswer filed =
        ctl(m_data, {QStringLiteral("case"), QStringLiteral("intake"), describe(described, folder, fileBytes, seed)});
    if (filed.exitCode != 0) {
        qWarning("%s %s", qPrintable(filed.errors), QJsonDocument(filed.json).toJson().constData());
        return {};
    }
    if (!filed.json.value(u"withoutDocument").toArray().isEmpty()) {
        qWarning("no document of %s", QJsonDocument(filed.json).toJson().constData());
        return {};
    }
    const QString id = filed.json.value(u"id").toString();
    for (const QString &material : described.materials) {
        QFile file(QDir(folder).filePath(material + QStringLiteral(".pdf")));
        if (file.open(QIODevice::ReadOnly))
            m_hashes[id].append(QString::fromLatin1(sha256Hex(file.readAll())));
    }
    return filed.json.value(u"receipt").toString();
}

void TestIntake::threeCasesArriveOnceThoughTheGatewayIsKilledMidUpload()
{
    GatewayProgram gateway(m_folder.filePath(QStringLiteral("gateway")));
    QVERIFY(gateway.start());
    QVERIFY(writeSite(m_data, gateway.port()));
    int seed = 100;
    for (const Described &described : {residencePermit(), foodLicence(), vending()}) {
        const QString receipt = takeIn(described, seed += 10);
        QVERIFY2(QFileInfo(receipt).size() > 1000, qPrintable(described.name));
    }

    int cuts = 0;
    const auto syncing = startCtl(m_data, {QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once"),
                                           QStringLiteral("--for"), QStringLiteral("300")});
    QVERIFY(syncing->waitForStarted());
    // Three times the power of the gateway goes in the middle of an upload.
    while (cuts < 3 && syncing->state() == QProcess::Running) {
        qint64 least = gateway.unfinishedBytes();
        const auto grows = [&] {
            const qint64 now = gateway.unfinishedBytes();
            least = qMin(least, now); // an upload that ended takes its bytes away
            return now > least;
        };
        QTRY_VERIFY_WITH_TIMEOUT(grows() || syncing->state() != QProcess::Running, 90'000);
        if (syncing->state() != QProcess::Running)
            break;
        gateway.kill();
        ++cuts;
        QVERIFY(gateway.start());
    }
    QVERIFY2(cuts > 0, "no upload was cut: the test proved nothing");
    QVERIFY(syncing->waitForFinished(310'000));
    QVERIFY2(syncing->exitCode() == 0, syncing->readAllStandardOutput().constData());

    const QJsonArray inbox = gateway.get(QStringLiteral("/v1/departments/sim/inbox?limit=100")).value(u"cases").toArray();
    QCOMPARE(inbox.size(), 3);
    QSet<QString> seen;
    for (const QJsonValue element : inbox) {
        const QJsonObject arrived = element.toObject();
        const QString id = arrived.value(u"id").toString();
        seen.insert(id);
        // What arrived are the documents; each names the files that it was made of.
        QStringList arrivedHashes;
        for (const QJsonValue material : arrived.value(u"materials").toArray())
            arrivedHashes.append(material.toObject().value(u"sha256").toString());
        const Sent sent = sentIn(gateway.get(QStringLiteral("/v1/departments/sim/cases/") + id));
        QStringList expected = m_hashes.value(id);
        expected.sort();
        arrivedHashes.sort();
        QCOMPARE(sent.madeOf, expected);
        QCOMPARE(sent.documents, arrivedHashes);
    }
    QCOMPARE(seen, QSet<QString>(m_hashes.keyBegin(), m_hashes.keyEnd()));
    QCOMPARE(ctl(m_data, {QStringLiteral("store"), QStringLiteral("check")}).exitCode, 0);
    QCOMPARE(ctl(m_data, {QStringLiteral("audit"), QStringLiteral("verify")}).exitCode, 0);
}

void TestIntake::anIncompleteCaseIsRefusedAndItsGapsAreNamed()
{
    const QString folder = m_folder.filePath(QStringLiteral("incomplete"));
    QDir().mkpath(folder);
    Described described = residencePermit();
    described.materials.removeLast();
    const CtlAnswer refused =
        ctl(m_data, {QStringLiteral("case"), QStringLiteral("intake"), describe(described, folder, 1000, 1)});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json.value(u"gaps").toArray().size(), 1);
}

void TestIntake::aBrokenFileIsNamedAndNothingIsStored_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("a PDF that is not one") << QByteArray("%PDF-1.4 and nothing else") << QStringLiteral("malformed");
    QTest::newRow("0 bytes") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("a program") << QByteArray("\x7f" "ELF\x02\x01\x01", 7) + QByteArray(200, '\0')
                               << QStringLiteral("unsupported");
    QTest::newRow("over the limit") << QByteArray(51 * 1024 * 1024, 'x') << QStringLiteral("tooLarge");
}

void TestIntake::aBrokenFileIsNamedAndNothingIsStored()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const QString folder = m_folder.filePath(QStringLiteral("broken"));
    QDir().mkpath(folder);
    const QString path = describe(residencePermit(), folder, 1000, 1);
    QVERIFY(writeFile(QDir(folder).filePath(QStringLiteral("leaseFiling.pdf")), bytes));
    const QStringList listCases{QStringLiteral("case"), QStringLiteral("list"), QStringLiteral("--state"),
                                QStringLiteral("RECEIVED")};
    const qsizetype before = ctl(m_data, listCases).json.value(u"cases").toArray().size();
    const CtlAnswer refused = ctl(m_data, {QStringLiteral("case"), QStringLiteral("intake"), path});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains(code) && refused.errors.contains(QStringLiteral("leaseFiling.pdf")),
             qPrintable(refused.errors));
    QCOMPARE(ctl(m_data, listCases).json.value(u"cases").toArray().size(), before);
}

void TestIntake::aSecondProcessIsToldThatTheStoreIsInUse()
{
    const QStringList stayForAMinute{QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--for"), QStringLiteral("60")};
    auto first = startCtl(m_data, stayForAMinute);
    CtlAnswer second;
    const auto isTurnedAway = [&] {
        second = ctl(m_data, {QStringLiteral("case"), QStringLiteral("list")});
        // Whoever comes to the lock earlier has it: a first program that lost it to the second is gone, and starts again.
        if (second.exitCode == 0 && first->state() == QProcess::NotRunning)
            first = startCtl(m_data, stayForAMinute);
        return second.exitCode == 3;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTurnedAway(), 20'000);
    QVERIFY2(second.errors.contains(QStringLiteral("storageInUse")), qPrintable(second.errors));
    first->kill();
    QVERIFY(first->waitForFinished());
    QCOMPARE(ctl(m_data, {QStringLiteral("case"), QStringLiteral("list")}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
