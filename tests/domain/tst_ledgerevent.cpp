// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/ledger/ledgercheckpoint.h"
#include "domain/ledger/ledgerevent.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// An entry of the ledger as bytes, the head one reads out, and what its moment is worth.
class TestLedgerEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryComesBackExactly();
    void everyMemberIsHashed();
    void whatWasSaidIsHashedButNotHeld();
    void whatWasSaidIsCoveredInEveryDepth();
    void whatIsNoEntryIsRefused_data();
    void whatIsNoEntryIsRefused();
    void theDigestIsOfTheWholeCase();

    void theHeadCanBeReadAloud();
    void aHeadIsUnderstoodHoweverItIsTyped_data();
    void aHeadIsUnderstoodHoweverItIsTyped();
    void whatIsNoHeadIsNone_data();
    void whatIsNoHeadIsNone();
    void aCheckpointSaysItsHead();
    void anotherStatementIsNoCheckpoint_data();
    void anotherStatementIsNoCheckpoint();

    void aClockIsWorth_data();
    void aClockIsWorth();
    void confidencesHaveCodes();
};

namespace {

LedgerEvent fullEvent()
{
    LedgerEvent event = sampleEvent(sampleCase(), QStringLiteral("received"));
    event.sequence = 17;
    event.clock = ClockConfidence::Synced;
    event.before = sha256("before");
    event.after = sha256("after");
    return event;
}

} // namespace

void TestLedgerEvent::anEntryComesBackExactly()
{
    const auto read = ledgerEventFromBytes(ledgerBytes(fullEvent()));
    QVERIFY_OK(read);
    QCOMPARE(*read, fullEvent());
    LedgerEvent bare;
    bare.kind = QStringLiteral("signedIn");
    bare.at = sampleMoment();
    QCOMPARE(*ledgerEventFromBytes(ledgerBytes(bare)), bare);
}

void TestLedgerEvent::everyMemberIsHashed()
{
    const QByteArray bytes = ledgerBytes(fullEvent());
    QList<LedgerEvent> others(11, fullEvent());
    others[0].sequence = 18;
    others[1].caseId = sampleCase(2).id;
    others[2].kind = QStringLiteral("accepted");
    others[3].clerkId = QStringLiteral("0108");
    others[4].clerkName = QStringLiteral("周");
    others[5].counterNo = QStringLiteral("08");
    others[6].at = others[6].at.addMSecs(1);
    others[7].clock = ClockConfidence::SetBack;
    others[8].body.insert(QStringLiteral("x"), 1);
    others[9].before = sha256("x");
    others[10].after = {};
    for (const LedgerEvent &other : others) {
        QVERIFY(ledgerBytes(other) != bytes);
        QVERIFY(other != fullEvent());
    }
    LedgerEvent sealed = fullEvent();
    sealed.saidDigest = sha256("x");
    QVERIFY(ledgerBytes(sealed) != bytes);
    QVERIFY(sealed != fullEvent());
    LedgerEvent hashed = fullEvent();
    hashed.hash = sha256("x");
    QCOMPARE(ledgerBytes(hashed), bytes);
    QVERIFY(hashed != fullEvent());
    LedgerEvent said = fullEvent();
    said.said.insert(QStringLiteral("reason"), QStringLiteral("x"));
    QCOMPARE(ledgerBytes(said), bytes);
    QVERIFY(said != fullEvent());
}

void TestLedgerEvent::whatWasSaidIsHashedButNotHeld()
{
    LedgerEvent event = fullEvent();
    QVERIFY(!event.isForgotten());
    event.said = {{QStringLiteral("reason"), QStringLiteral("李某某的投诉")}};
    event.saidDigest = saidDigest("salt", event.said);
    const QByteArray bytes = ledgerBytes(event);
    QVERIFY(bytes != ledgerBytes(fullEvent()));
    QVERIFY(!bytes.contains(QStringLiteral("李某某").toUtf8()));
    QVERIFY(bytes.endsWith("\"sequence\":17}")); // the walk over the chain looks there
    const auto read = ledgerEventFromBytes(bytes);
    QVERIFY_OK(read);
    QCOMPARE(read->saidDigest, event.saidDigest);
    QVERIFY(read->isForgotten());
    // Whoever guesses the words cannot check the guess without the salt.
    QVERIFY(saidDigest("another", event.said) != event.saidDigest);
    QVERIFY(saidDigest("salt", {{QStringLiteral("reason"), QStringLiteral("王某某的投诉")}}) != event.saidDigest);
}

void TestLedgerEvent::whatWasSaidIsCoveredInEveryDepth()
{
    const QJsonObject said{{QStringLiteral("n"), 3},
                           {QStringLiteral("reasons"), QJsonArray{QStringLiteral("李某某"),
                                                                  QJsonObject{{QStringLiteral("text"), QStringLiteral("王某某")}}}}};
    const QByteArray covered = canonicalJson(coveredSaid(said));
    QCOMPARE(covered, QByteArrayLiteral(R"({"n":3,"reasons":["***",{"text":"***"}]})"));
    QVERIFY(coveredSaid({}).isEmpty());
}

void TestLedgerEvent::whatIsNoEntryIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto without = [](const char *key) {
        QJsonObject object = *parseJsonObject(ledgerBytes(fullEvent()));
        object.remove(QLatin1String(key));
        return canonicalJson(object);
    };
    const auto with = [](const char *key, const QString &value) {
        QJsonObject object = *parseJsonObject(ledgerBytes(fullEvent()));
        object.insert(QLatin1String(key), value);
        return canonicalJson(object);
    };
    for (const char *key : {"sequence", "case", "kind", "clerkId", "clerkName", "counterNo", "at", "clock", "body",
                            "before", "after"})
        QTest::newRow(key) << without(key);
    QTest::newRow("an unknown confidence") << with("clock", QStringLiteral("sure"));
    QTest::newRow("a short digest") << with("before", QStringLiteral("AAAA"));
    QTest::newRow("no base64") << with("after", QStringLiteral("!"));
    QTest::newRow("a number as text") << with("sequence", QStringLiteral("17"));
}

void TestLedgerEvent::whatIsNoEntryIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY_ERROR(ledgerEventFromBytes(bytes), ErrorCode::Invalid);
    QVERIFY_ERROR(ledgerEventFromBytes(QByteArray()), ErrorCode::Malformed);
    QVERIFY_ERROR(ledgerEventFromBytes(bytes.chopped(1)), ErrorCode::Malformed);
}

void TestLedgerEvent::theDigestIsOfTheWholeCase()
{
    CaseRecord record = sampleCase();
    const QByteArray digest = caseDigest(record);
    QCOMPARE(digest.size(), 32);
    QCOMPARE(caseDigest(sampleCase()), digest);
    record.applicant.identity.phone += QLatin1Char('1');
    QVERIFY(caseDigest(record) != digest);
    record = sampleCase();
    record.changedBy = sampleSupervisor().id;
    QVERIFY(caseDigest(record) != digest);
}

void TestLedgerEvent::theHeadCanBeReadAloud()
{
    QCOMPARE(LedgerHead().shortForm(), QString());
    QCOMPARE((LedgerHead{1, QByteArray(32, '\0')}.shortForm()), QStringLiteral("1-0000-0000-0000"));
    QCOMPARE((LedgerHead{1234, QByteArray(32, '\xff')}.shortForm()), QStringLiteral("1234-ZZZZ-ZZZZ-ZZZZ"));
    // 00000 00001 00010 00011 00100 …: the signs in their order.
    QCOMPARE((LedgerHead{7, QByteArray::fromHex("00443214c74254b6") + QByteArray(24, '\0')}.shortForm()),
             QStringLiteral("7-0123-4567-89AB"));
}

void TestLedgerEvent::aHeadIsUnderstoodHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"7-0123-4567-89AB", "7-o123-4567-89ab", "7 0l23 4567 89ab", " 7-0123456789AB ",
                              "7-OI2 3456-789AB"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestLedgerEvent::aHeadIsUnderstoodHoweverItIsTyped()
{
    QFETCH(const QString, typed);
    const QByteArray hash = QByteArray::fromHex("00443214c74254b6") + QByteArray(24, 'x');
    const auto claimed = claimedHead(typed);
    QVERIFY(claimed);
    QCOMPARE(claimed->sequence, 7);
    QVERIFY(claimed->fits(hash));
    QVERIFY(!claimed->fits(hash.first(31)));
    QVERIFY(!claimed->fits(QByteArray(32, 'x')));
}

void TestLedgerEvent::whatIsNoHeadIsNone_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "7", "7-", "0-0123-4567-89AB", "7-0123-4567-89A", "7-0123-4567-89ABC",
                              "7-0123-4567-89AU", "x-0123-4567-89AB", "70123456789AB", "-7-0123-4567-89AB"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestLedgerEvent::whatIsNoHeadIsNone()
{
    QFETCH(const QString, typed);
    QVERIFY(!claimedHead(typed));
}

void TestLedgerEvent::aCheckpointSaysItsHead()
{
    const LedgerHead head{42, sha256("head")};
    const QByteArray statement = checkpointBytes(head, sampleMoment());
    QCOMPARE(*checkpointHead(statement), head);
    QVERIFY(*checkpointHead(statement) != (LedgerHead{42, sha256("another head")}));
    QVERIFY(*checkpointHead(statement) != (LedgerHead{41, head.hash}));
    QVERIFY(checkpointBytes(head, sampleMoment().addMSecs(1)) != statement);
    QVERIFY(checkpointBytes({43, head.hash}, sampleMoment()) != statement);
}

void TestLedgerEvent::anotherStatementIsNoCheckpoint_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("another purpose") << QByteArray(R"({"purpose":"tax","sequence":1,"hash":"00","at":""})");
    QTest::newRow("no hash") << QByteArray(R"({"purpose":"yichuang ledger checkpoint","sequence":1})");
}

void TestLedgerEvent::anotherStatementIsNoCheckpoint()
{
    QFETCH(const QByteArray, statement);
    QVERIFY_ERROR(checkpointHead(statement), ErrorCode::Invalid);
    QVERIFY_ERROR(checkpointHead(statement.chopped(1)), ErrorCode::Malformed);
}

void TestLedgerEvent::aClockIsWorth_data()
{
    QTest::addColumn<qint64>("afterEntryMs");    ///< from the entry before, which is the tenth; -1: there is none
    QTest::addColumn<QString>("entry");          ///< confidence of that entry
    QTest::addColumn<qint64>("afterComparisonMs");
    QTest::addColumn<qint64>("comparison");      ///< its sequence; 0: there is none
    QTest::addColumn<qint64>("offsetMs");
    QTest::addColumn<QString>("worth");
    const qint64 hour = 3'600'000;
    const auto row = [](const char *name, qint64 afterEntry, const char *entry, qint64 afterComparison, qint64 comparison,
                        qint64 offset, const char *worth) {
        QTest::newRow(name) << afterEntry << QString::fromLatin1(entry) << afterComparison << comparison << offset
                            << QString::fromLatin1(worth);
    };
    row("the very first", 0, "", 0, 0, 0, "freeRunning");
    row("compared before anything was written", 0, "", 1, 1, 0, "synced");
    row("never compared", 1, "freeRunning", 0, 0, 0, "freeRunning");
    row("compared before", 1, "synced", hour, 9, 0, "synced");
    row("compared since", 1, "freeRunning", 1, 11, 0, "synced");
    row("two minutes off", 1, "synced", hour, 9, 120'000, "synced");
    row("two minutes late", 1, "synced", hour, 9, -120'000, "synced");
    row("more than that", 1, "synced", hour, 9, 120'001, "differs");
    row("more the other way", 1, "synced", hour, 9, -120'001, "differs");
    row("compared a day ago", 1, "synced", 24 * hour, 9, 0, "synced");
    row("compared longer ago", 1, "synced", 24 * hour + 1000, 9, 0, "freeRunning");
    row("a late one", -2'000, "synced", hour, 9, 0, "synced");
    row("set back", -6'000, "synced", hour, 9, 0, "setBack");
    row("set back, never compared", -6'000, "freeRunning", 0, 0, 0, "setBack");
    row("still set back", 1, "setBack", hour, 9, 0, "setBack");
    row("compared after it was set back", 1, "setBack", 1, 11, 0, "synced");
    row("rightly set back", -hour, "synced", 1, 11, 0, "synced");
    row("set back since the comparison", 1, "freeRunning", -hour, 11, 0, "setBack");
}

void TestLedgerEvent::aClockIsWorth()
{
    QFETCH(const qint64, afterEntryMs);
    QFETCH(const QString, entry);
    QFETCH(const qint64, afterComparisonMs);
    QFETCH(const qint64, comparison);
    QFETCH(const qint64, offsetMs);
    QFETCH(const QString, worth);
    const QDateTime at = sampleMoment();
    std::optional<ClockTrace> before;
    if (!entry.isEmpty())
        before = ClockTrace{10, at.addMSecs(-afterEntryMs), *clockConfidenceFromCode(entry)};
    std::optional<ClockComparison> compared;
    if (comparison != 0)
        compared = ClockComparison{comparison, at.addMSecs(-afterComparisonMs), offsetMs};
    QCOMPARE(clockConfidenceCode(clockConfidence(at, before, compared)), worth);
}

void TestLedgerEvent::confidencesHaveCodes()
{
    QSet<QString> codes;
    for (const auto confidence : {ClockConfidence::Synced, ClockConfidence::FreeRunning, ClockConfidence::Differs,
                                  ClockConfidence::SetBack, ClockConfidence::Reported}) {
        codes.insert(clockConfidenceCode(confidence));
        QCOMPARE(clockConfidenceFromCode(clockConfidenceCode(confidence)), confidence);
    }
    QCOMPARE(codes.size(), 5);
    QVERIFY(!clockConfidenceFromCode(QString()));
}

QTEST_APPLESS_MAIN(TestLedgerEvent)
#include "tst_ledgerevent.moc"
