// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "ctlbench.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

/// What leaves the counter for whoever helps from afar, and what never does.
class TestSupportCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theBundleTellsHowTheCounterIs();
    void nobodyIsInIt();
    void onlyItsOwnerReadsIt();
    void troubleIsPartOfIt();
    void theTextOfALogStaysOut();
    void whatALogSpeaksOfIsCounted();
    void aLogThatIsNotThereIsSaid();
    void aPlaceThatCannotBeWrittenIsSaid();

private:
    [[nodiscard]] QString out() const { return m_bench->folder.filePath(QStringLiteral("bundle.json")); }
    [[nodiscard]] CtlOutcome bundle(const QByteArray &log = {});
    [[nodiscard]] QByteArray written() const;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(written()).object(); }

    std::unique_ptr<CtlBench> m_bench;
    CaseRecord m_case;
};

void TestSupportCommands::init()
{
    m_bench = std::make_unique<CtlBench>();
    m_case = sampleCase();
    m_case.state = CaseState::Received;
    m_bench->counter.store.state.cases.insert(m_case.id, m_case);
}

CtlOutcome TestSupportCommands::bundle(const QByteArray &log)
{
    QStringList words{QStringLiteral("support"), QStringLiteral("bundle"), out()};
    if (!log.isEmpty())
        words += {QStringLiteral("--log"), m_bench->fileWith(QStringLiteral("log"), log)};
    return m_bench->run(words);
}

QByteArray TestSupportCommands::written() const
{
    QFile file(out());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSupportCommands::theBundleTellsHowTheCounterIs()
{
    m_bench->counter.store.state.cases.clear(); // the sample case has no entries in the ledger, which would be told
    m_bench->storeCheck.answer->cases = 12;
    const CtlOutcome outcome = bundle("one line\nanother");
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().value(u"bundle").toString(), out());
    for (const char *part : {"versions", "settings", "store", "ledger", "queue", "fileIsolation", "log"})
        QVERIFY2(json().contains(QLatin1String(part)), part);
    QCOMPARE(json().value(u"store").toObject().value(u"cases").toInt(), 12);
    QCOMPARE(json().value(u"log").toObject().value(u"lines").toInt(), 2);
    QVERIFY(json().value(u"ledger").toObject().value(u"holds").toBool());
}

void TestSupportCommands::nobodyIsInIt()
{
    const Person person = m_case.applicant.identity;
    const QString log = QStringLiteral("case of %1 %2 tel 13912345678\n").arg(person.name, person.number);
    m_bench->storeCheck.answer->problems = {QStringLiteral("page of %1").arg(person.number)};
    QCOMPARE(bundle(log.toUtf8()).exitCode, 0);
    for (const QString &text : {person.name, person.number, QStringLiteral("13912345678"), sampleClerk().name})
        QVERIFY2(!written().contains(text.toUtf8()), qPrintable(text));
    QCOMPARE(json().value(u"log").toObject().value(u"lines").toInt(), 1);
}

void TestSupportCommands::onlyItsOwnerReadsIt()
{
    QCOMPARE(bundle().exitCode, 0);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY((QFile::permissions(out()) & others) == QFile::Permissions());
}

void TestSupportCommands::troubleIsPartOfIt()
{
    m_bench->storeCheck.answer = failure(ErrorCode::StorageCorrupt, QStringLiteral("cases.db"));
    QCOMPARE(bundle().exitCode, 0);
    QCOMPARE(json().value(u"store").toObject().value(u"error").toString(), errorCodeName(ErrorCode::StorageCorrupt));
}

void TestSupportCommands::theTextOfALogStaysOut()
{
    // An agent, an organisation, somebody of a case that was purged: nobody knows all who may be named.
    const QStringList people{QStringLiteral("钱代理"), QStringLiteral("样本贸易有限公司"), QStringLiteral("JOHN SAMPLE")};
    QCOMPARE(bundle(people.join(u'\n').toUtf8()).exitCode, 0);
    for (const QString &person : people)
        QVERIFY2(!written().contains(person.toUtf8()), qPrintable(person));
    m_bench->counter.breakStore();
    QCOMPARE(bundle(people.join(u'\n').toUtf8()).exitCode, 0);
    QCOMPARE(json().value(u"log").toObject().value(u"lines").toInt(), 3);
}

void TestSupportCommands::whatALogSpeaksOfIsCounted()
{
    QCOMPARE(bundle("yichuang.sync: serverBusy\nyichuang.sync: serverBusy and serverBusyness\n").exitCode, 0);
    const QJsonObject mentions = json().value(u"log").toObject().value(u"mentions").toObject();
    QCOMPARE(mentions, (QJsonObject{{QStringLiteral("serverBusy"), 2}, {QStringLiteral("yichuang.sync"), 2}}));
}

void TestSupportCommands::aLogThatIsNotThereIsSaid()
{
    const CtlOutcome outcome = m_bench->run({QStringLiteral("support"), QStringLiteral("bundle"), out(),
                                             QStringLiteral("--log"), QStringLiteral("/nowhere/log")});
    QCOMPARE(outcome.errorCode(), QStringLiteral("notFound"));
    QVERIFY(!QFile::exists(out()));
}

void TestSupportCommands::aPlaceThatCannotBeWrittenIsSaid()
{
    const CtlOutcome outcome =
        m_bench->run({QStringLiteral("support"), QStringLiteral("bundle"), QStringLiteral("/nowhere/bundle")});
    QCOMPARE(outcome.errorCode(), errorCodeName(ErrorCode::StorageUnavailable));
}

QTEST_GUILESS_MAIN(TestSupportCommands)
#include "tst_supportcommands.moc"
