// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/digest.h"
#include "core/id.h"
#include "core/jsonfields.h"
#include "core/log.h"
#include "core/taskrunner.h"
#include "support/fakeclock.h"
#include "support/immediatetaskrunner.h"
#include "support/verify.h"

using namespace yichuang;

namespace {
struct CaseTag;
using CaseId = Id<CaseTag>;
} // namespace

class TestCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResultHoldsAValueOrAnError();
    void uuidsOfVersionSevenAreOrderedByTime();
    void anIdSurvivesItsText();
    void digestMatchesThePublishedVector();
    void jsonFieldsNameTheFirstWrongField();
    void optionalFieldsStillRefuseAWrongType();
    void aNumberBeyondWholeNumbersIsRefused();
    void canonicalJsonIgnoresTheOrderOfKeys();
    void logLinesCarryNoPersonalNumbers_data();
    void logLinesCarryNoPersonalNumbers();
    void theCountersDayIsShanghais();
    void aTaskRunnerAnswersWithAFuture();
};

void TestCore::aResultHoldsAValueOrAnError()
{
    const Result<int> good = 7;
    QVERIFY(good);
    QCOMPARE(*good, 7);
    const Result<int> bad = failure(ErrorCode::NotFound, QStringLiteral("seven"));
    QVERIFY(!bad);
    QCOMPARE(bad.error().detail, QStringLiteral("seven"));
    QCOMPARE(bad.value_or(3), 3);
    const Result<> nothing;
    QVERIFY(nothing);
}

void TestCore::uuidsOfVersionSevenAreOrderedByTime()
{
    const QUuid earlier = newUuidV7(1'700'000'000'000);
    const QUuid later = newUuidV7(1'700'000'000'001);
    QVERIFY(earlier.toRfc4122() < later.toRfc4122());
    QCOMPARE(int(quint8(earlier.toRfc4122().at(6)) >> 4), 7);
    QCOMPARE(int(quint8(earlier.toRfc4122().at(8)) >> 6), 2);
    QVERIFY(newUuidV7(5) != newUuidV7(5));
}

void TestCore::anIdSurvivesItsText()
{
    const CaseId id = CaseId::create(1'700'000'000'000);
    QCOMPARE(CaseId::fromString(id.toString()), id);
    QVERIFY(CaseId::fromString(QStringLiteral("not an id")).isNull());
}

void TestCore::digestMatchesThePublishedVector()
{
    // FIPS 180-4, example "abc"
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestCore::jsonFieldsNameTheFirstWrongField()
{
    const auto object = parseJsonObject(R"({"a":{"list":[{"n":1},{"n":"two"}]}})");
    QVERIFY_OK(object);
    JsonFields root(*object);
    JsonFields nested(root.object(u"a"), root.pointerTo(u"a"));
    for (JsonFields element : nested.each(u"list")) {
        (void)element.integer(u"n");
        nested.adopt(element);
    }
    QVERIFY(!nested.ok());
    QCOMPARE(nested.error().code, ErrorCode::Invalid);
    QVERIFY2(nested.error().detail.startsWith(QStringLiteral("/a/list/1/n")), qPrintable(nested.error().detail));
}

void TestCore::optionalFieldsStillRefuseAWrongType()
{
    JsonFields fields(*parseJsonObject(R"({"name":5,"gone":null})"));
    QCOMPARE(fields.textOr(u"gone", QStringLiteral("x")), QStringLiteral("x"));
    QVERIFY(fields.ok());
    (void)fields.textOr(u"name");
    QVERIFY(!fields.ok());
}

void TestCore::aNumberBeyondWholeNumbersIsRefused()
{
    for (const char *number : {"1e300", "-1e300", "0.5"}) {
        JsonFields fields(*parseJsonObject(QByteArray(R"({"n":)") + number + "}"));
        QCOMPARE(fields.integer(u"n"), 0);
        QVERIFY2(!fields.ok(), number);
    }
    JsonFields fields(*parseJsonObject(R"({"n":9007199254740992})"));
    QCOMPARE(fields.integer(u"n"), 9007199254740992LL);
    QVERIFY(fields.ok());
}

void TestCore::canonicalJsonIgnoresTheOrderOfKeys()
{
    QCOMPARE(canonicalJson(*parseJsonObject(R"({"b":1,"a":2})")), QByteArray(R"({"a":2,"b":1})"));
}

void TestCore::logLinesCarryNoPersonalNumbers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("resident number") << QStringLiteral("id 310101190001010011 ok")
                                     << QStringLiteral("id 310*************** ok");
    QTest::newRow("credit code") << QStringLiteral("913101151234567880") << QStringLiteral("913***************");
    QTest::newRow("mobile") << QStringLiteral("tel:13812345678.") << QStringLiteral("tel:138********.");
    QTest::newRow("uuid stays") << QStringLiteral("0197c1a8-1111-7abc-8def-310101190001")
                                << QStringLiteral("0197c1a8-1111-7abc-8def-310101190001");
    QTest::newRow("plain text stays") << QStringLiteral("page 12 of 300") << QStringLiteral("page 12 of 300");
}

void TestCore::logLinesCarryNoPersonalNumbers()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(redacted(line), expected);
}

void TestCore::theCountersDayIsShanghais()
{
    test::FakeClock clock;
    clock.setNow(QDateTime(QDate(2026, 3, 10), QTime(17, 30), Qt::UTC));
    QCOMPARE(clock.today(), QDate(2026, 3, 11));
}

void TestCore::aTaskRunnerAnswersWithAFuture()
{
    test::ImmediateTaskRunner atOnce;
    QCOMPARE(atOnce.run([] { return 6 * 7; }).result(), 42);
    ThreadTaskRunner threads(1);
    auto future = threads.run([] { return 6 * 7; });
    QWAIT_FUTURE(future);
    QCOMPARE(future.result(), 42);
}

QTEST_APPLESS_MAIN(TestCore)
#include "tst_core.moc"
