// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "e2e/programs.h"

using namespace yichuang::test;

/// One day of a counter with whole programs: online in the morning, offline at noon, drained in the afternoon.
class TestCounterDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sixCasesAreTakenInOnline();
    void sixMoreAreTakenInWhileTheGatewayIsAway();
    void allTwelveArriveOnceWhenItIsBack();
    void whatTheDepartmentsSayComesBack();
    void theStoreIsSoundAtTheEndOfTheDay();

private:
    void takeInSix(const QString &folder);
    /// How a material of a case was obtained, as `case show` tells it.
    [[nodiscard]] QString obtainedOf(const QString &caseId, const QString &materialId);
    [[nodiscard]] CtlAnswer counter(const QStringList &words) { return ctl(m_data, words); }
    [[nodiscard]] QJsonArray cases() { return counter({QStringLiteral("case"), QStringLiteral("list")}).json.value(u"cases").toArray(); }

    QTemporaryDir m_folder;
    QString m_data;
    std::unique_ptr<GatewayProgram> m_gateway;
    QStringList m_ids;
    QStringList m_receipts; ///< paths, in the order of the day
};

namespace {

const QStringList simulated{QStringLiteral("--simulate-departments"), QStringLiteral("--decide-after-ms"), QStringLiteral("50")};

/// The words of a paper; nothing when the tool is missing.
QString wordsOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

void TestCounterDay::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_data = m_folder.filePath(QStringLiteral("counter"));
    m_gateway = std::make_unique<GatewayProgram>(m_folder.filePath(QStringLiteral("gateway")));
    QVERIFY(m_gateway->start(simulated));
    QVERIFY(writeSite(m_data, m_gateway->port()));
    const CtlAnswer imported = counter({QStringLiteral("guide"), QStringLiteral("import"),
                                        QStringLiteral(YICHUANG_SOURCE_DIR "/resources/guides")});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.errors));
    const CtlAnswer authorised = authoriseEverybody(m_data);
    QVERIFY2(authorised.exitCode == 0, qPrintable(authorised.errors));
}

QString TestCounterDay::obtainedOf(const QString &caseId, const QString &materialId)
{
    const CtlAnswer shown = counter({QStringLiteral("case"), QStringLiteral("show"), caseId});
    for (const QJsonValue material : shown.json.value(u"materials").toArray()) {
        if (material.toObject().value(u"material").toString() == materialId)
            return material.toObject().value(u"obtained").toString();
    }
    return {};
}

void TestCounterDay::takeInSix(const QString &folder)
{
    // The three cases that ship as examples, each for another applicant.
    for (int round = 0; round < 2; ++round) {
        for (const QString &name : {QStringLiteral("residence-permit"), QStringLiteral("food-business-licence"),
                                    QStringLiteral("vending-machines")}) {
            const QString request = describedForAnother(folder + QLatin1Char('/') + name + QStringLiteral(".json"),
                                                        m_folder.filePath(QStringLiteral("described")), int(m_ids.size()));
            const CtlAnswer filed = counter({QStringLiteral("case"), QStringLiteral("intake"), request});
            QVERIFY2(filed.exitCode == 0, qPrintable(filed.errors));
            m_ids.append(filed.json.value(u"id").toString());
            m_receipts.append(filed.json.value(u"receipt").toString());
            QVERIFY(QFileInfo(m_receipts.last()).size() > 1000);
        }
    }
}

void TestCounterDay::sixCasesAreTakenInOnline()
{
    takeInSix(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/intake"));
    const CtlAnswer sent = counter({QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once")});
    QVERIFY2(sent.exitCode == 0, QJsonDocument(sent.json).toJson().constData());
    QCOMPARE(m_ids.size(), 6);
    QCOMPARE(obtainedOf(m_ids.first(), QStringLiteral("identityCard")), QStringLiteral("fetched"));
}

void TestCounterDay::sixMoreAreTakenInWhileTheGatewayIsAway()
{
    m_gateway->kill();
    takeInSix(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/intake"));
    QCOMPARE(m_ids.size(), 12);
    const CtlAnswer stuck = counter({QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--for"), QStringLiteral("2")});
    QCOMPARE(stuck.exitCode, 1);
    QVERIFY(stuck.json.value(u"waiting").toInt() >= 6);
    // Nobody could be asked, and nobody was asked for a paper.
    QCOMPARE(obtainedOf(m_ids.at(6), QStringLiteral("identityCard")), QStringLiteral("toBeFetched"));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not installed: the receipts are not read");
    QVERIFY(wordsOf(m_receipts.last()).contains(QStringLiteral("离线收件")));
}

void TestCounterDay::allTwelveArriveOnceWhenItIsBack()
{
    QVERIFY(m_gateway->start(simulated));
    const CtlAnswer drained = counter({QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once"),
                                       QStringLiteral("--for"), QStringLiteral("60")});
    QVERIFY2(drained.exitCode == 0, QJsonDocument(drained.json).toJson().constData());
    QCOMPARE(obtainedOf(m_ids.at(6), QStringLiteral("identityCard")), QStringLiteral("fetched"));
    const QJsonArray inbox =
        m_gateway->get(QStringLiteral("/v1/departments/sim/inbox?limit=100")).value(u"cases").toArray();
    QStringList arrived;
    for (const QJsonValue element : inbox)
        arrived.append(element.toObject().value(u"id").toString());
    QCOMPARE(arrived.size(), 12);
    QCOMPARE(QSet<QString>(arrived.cbegin(), arrived.cend()), QSet<QString>(m_ids.cbegin(), m_ids.cend()));
}

void TestCounterDay::whatTheDepartmentsSayComesBack()
{
    // Collecting takes as long as the departments take; each run brings what has been said by then.
    const auto finished = [this] {
        static_cast<void>(counter({QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--for"), QStringLiteral("2")}));
        int count = 0;
        for (const QJsonValue element : cases()) {
            const QJsonObject row = element.toObject();
            count += row.value(u"hasResult").toBool() && !row.value(u"platformNumber").toString().isEmpty() ? 1 : 0;
        }
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(finished(), 12, 90'000);
    for (const QJsonValue element : cases())
        QCOMPARE(element.toObject().value(u"state").toString(), QStringLiteral("CERTIFIED"));
}

void TestCounterDay::theStoreIsSoundAtTheEndOfTheDay()
{
    const CtlAnswer check = counter({QStringLiteral("store"), QStringLiteral("check")});
    QVERIFY2(check.exitCode == 0, QJsonDocument(check.json).toJson().constData());
    QCOMPARE(check.json.value(u"cases").toInt(), 12);
    QCOMPARE(counter({QStringLiteral("audit"), QStringLiteral("verify")}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestCounterDay)
#include "tst_counterday.moc"
