// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/guide/guidejson.h"
#include "domain/retention/retention.h"
#include "domain/retention/retentionjson.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Ten in the morning at the counter.
QDateTime morningOf(const QDate &day)
{
    return QDateTime(day, QTime(2, 0), Qt::UTC);
}

PurgeRecord samplePurge()
{
    PurgeRecord purge;
    purge.caseId = sampleCase().id;
    purge.number = QStringLiteral("L3101180726031000019");
    purge.itemName = QStringLiteral("居住证办理");
    purge.basis = QStringLiteral("《个人信息保护法》第四十七条");
    purge.keptFrom = QDate(2026, 3, 10);
    purge.keptUntil = QDate(2026, 9, 10);
    purge.clerkId = QStringLiteral("9001");
    purge.clerkName = QStringLiteral("管理员");
    purge.at = morningOf(QDate(2026, 9, 11));
    purge.caseDigest = sha256("case");
    purge.pagesDigest = sha256("pages");
    purge.pages = 3;
    return purge;
}

} // namespace

/// When the time of a case is over; and what stays of it.
class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictFollowsTheFacts_data();
    void theVerdictFollowsTheFacts();
    void aDraftIsOffered_data();
    void aDraftIsOffered();
    void onlyFinalStatesEnd();
    void theDayIsTheCounters();
    void yearsAndDaysAddUp_data();
    void yearsAndDaysAddUp();
    void theBundledPolicySaysWhatItRestsOn();
    void aBadPolicyIsRefused_data();
    void aBadPolicyIsRefused();
    void aGuideCarriesItsOwnPeriod();
    void aGuideWithoutABasisIsRefused();
    void purgedCasesNameNobody();
    void thePurgeListComesBack();
    void aBadPurgeListIsRefused_data();
    void aBadPurgeListIsRefused();
    void everyAnswerHasAName();

private:
    /// Closed on 10 March and acknowledged on 12 March.
    [[nodiscard]] static RetentionFacts facts()
    {
        RetentionFacts facts;
        facts.caseId = sampleCase().id;
        facts.state = CaseState::Archived;
        facts.closedAt = morningOf(QDate(2026, 3, 10));
        facts.owed = 4;
        facts.acknowledged = 4;
        facts.acknowledgedAt = morningOf(QDate(2026, 3, 12));
        return facts;
    }
};

void TestRetention::theVerdictFollowsTheFacts_data()
{
    QTest::addColumn<RetentionFacts>("facts");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const RetentionFacts &facts, const QDate &today, const char *answer) {
        QTest::newRow(name) << facts << today << QString::fromLatin1(answer);
    };
    const QDate last(2026, 4, 11); // thirty days from the later of the two
    row("on the first day", facts(), QDate(2026, 3, 12), "running");
    row("before it began", facts(), QDate(2026, 3, 1), "running");
    row("on the last day", facts(), last, "running");
    row("on the day after", facts(), last.addDays(1), "due");
    row("years later", facts(), last.addYears(9), "due");
    row("without a clock", facts(), QDate(), "running");

    RetentionFacts late = facts();
    late.closedAt = morningOf(QDate(2026, 3, 20));
    row("closed after the acknowledgement: last day", late, QDate(2026, 4, 19), "running");
    row("closed after the acknowledgement: day after", late, QDate(2026, 4, 20), "due");

    RetentionFacts partly = facts();
    partly.acknowledged = 3;
    row("one page unacknowledged", partly, last.addYears(9), "notAcknowledged");
    RetentionFacts silent = facts();
    silent.acknowledgedAt = {};
    row("no moment of acknowledgement", silent, last.addYears(9), "notAcknowledged");
    RetentionFacts untold = facts();
    untold.owed = untold.acknowledged = 0;
    untold.acknowledgedAt = {};
    row("nothing was ever told", untold, last.addYears(9), "notAcknowledged");
    RetentionFacts undated = facts();
    undated.closedAt = {};
    row("no moment of closing", undated, last.addYears(9), "notAcknowledged");

    RetentionFacts voided = untold;
    voided.state = CaseState::Void;
    row("void, on the last day", voided, QDate(2026, 4, 9), "running");
    row("void, on the day after", voided, QDate(2026, 4, 10), "due");
    RetentionFacts voidedAndTold = partly;
    voidedAndTold.state = CaseState::Void;
    row("void, but something waits", voidedAndTold, last.addYears(9), "notAcknowledged");

    RetentionFacts held = facts();
    held.onHold = true;
    row("held while it runs", held, last, "running");
    row("held when it is over", held, last.addDays(1), "onHold");
    RetentionFacts purged = held;
    purged.isPurged = true;
    row("purged", purged, last.addDays(1), "purged");
    RetentionFacts delivered = facts();
    delivered.state = CaseState::Delivered;
    row("delivered, not archived", delivered, last.addYears(9), "open");
}

void TestRetention::theVerdictFollowsTheFacts()
{
    QFETCH(const RetentionFacts, facts);
    QFETCH(const QDate, today);
    QFETCH(const QString, answer);
    const RetentionRule rule{0, 30, QStringLiteral("b")};
    QCOMPARE(retentionAnswerName(retentionOf(facts, rule, 30, today).answer), answer);
}

void TestRetention::aDraftIsOffered_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("answer");
    QTest::newRow("the same day") << QDate(2026, 3, 10) << "draft";
    QTest::newRow("the thirtieth day") << QDate(2026, 4, 9) << "draft";
    QTest::newRow("the day after") << QDate(2026, 4, 10) << "abandoned";
}

void TestRetention::aDraftIsOffered()
{
    QFETCH(const QDate, today);
    QFETCH(const QString, answer);
    RetentionFacts draft;
    draft.changedAt = morningOf(QDate(2026, 3, 10));
    const RetentionVerdict verdict = retentionOf(draft, {}, 30, today);
    QCOMPARE(retentionAnswerName(verdict.answer), answer);
    QCOMPARE(verdict.until, QDate(2026, 4, 9));
    draft.changedAt = {};
    QCOMPARE(retentionOf(draft, {}, 30, today).answer, RetentionAnswer::Draft);
}

void TestRetention::onlyFinalStatesEnd()
{
    const RetentionRule rule{0, 1, QStringLiteral("b")};
    for (const CaseState state : allCaseStates()) {
        RetentionFacts one = facts();
        one.state = state;
        const RetentionAnswer answer = retentionOf(one, rule, 30, QDate(2099, 1, 1)).answer;
        QCOMPARE(answer == RetentionAnswer::Due, isFinal(state));
    }
}

void TestRetention::theDayIsTheCounters()
{
    RetentionFacts night = facts();
    // Half past midnight at the counter is still the day before in UTC.
    night.closedAt = night.acknowledgedAt = QDateTime(QDate(2026, 3, 12), QTime(16, 30), Qt::UTC);
    QCOMPARE(retentionOf(night, {0, 30, {}}, 30, QDate(2026, 3, 13)).from, QDate(2026, 3, 13));
}

void TestRetention::yearsAndDaysAddUp_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("years");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("until");
    QTest::newRow("a leap day") << QDate(2028, 2, 29) << 1 << 0 << QDate(2029, 2, 28);
    QTest::newRow("ten years") << QDate(2026, 3, 10) << 10 << 0 << QDate(2036, 3, 10);
    QTest::newRow("both") << QDate(2026, 12, 31) << 1 << 1 << QDate(2028, 1, 1);
    QTest::newRow("half a year") << QDate(2026, 3, 10) << 0 << 184 << QDate(2026, 9, 10);
}

void TestRetention::yearsAndDaysAddUp()
{
    QFETCH(const QDate, from);
    QFETCH(const int, years);
    QFETCH(const int, days);
    QFETCH(const QDate, until);
    RetentionFacts one = facts();
    one.closedAt = one.acknowledgedAt = morningOf(from);
    QCOMPARE(retentionOf(one, {years, days, {}}, 30, from).until, until);
    QCOMPARE(retentionOf(one, {years, days, {}}, 30, until).answer, RetentionAnswer::Running);
    QCOMPARE(retentionOf(one, {years, days, {}}, 30, until.addDays(1)).answer, RetentionAnswer::Due);
}

void TestRetention::theBundledPolicySaysWhatItRestsOn()
{
    const Result<RetentionPolicy> policy = bundledRetention();
    QVERIFY_OK(policy);
    QVERIFY(policy->usual.basis.contains(QStringLiteral("第四十七条")));
    QVERIFY(policy->usual.days >= 183); // half a year, within which a decision can be brought to court
    QCOMPARE(policy->draftDays, 30);
}

void TestRetention::aBadPolicyIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no basis") << QByteArray(R"({"usual":{"days":1},"draftDays":30})");
    QTest::newRow("an empty basis") << QByteArray(R"({"usual":{"days":1,"basis":" "},"draftDays":30})");
    QTest::newRow("no period") << QByteArray(R"({"usual":{"basis":"b"},"draftDays":30})");
    QTest::newRow("a period of nothing") << QByteArray(R"({"usual":{"days":0,"years":0,"basis":"b"},"draftDays":30})");
    QTest::newRow("negative days") << QByteArray(R"({"usual":{"days":-1,"basis":"b"},"draftDays":30})");
    QTest::newRow("drafts at once") << QByteArray(R"({"usual":{"days":1,"basis":"b"},"draftDays":0})");
    QTest::newRow("a text for a number") << QByteArray(R"({"usual":{"days":"1","basis":"b"},"draftDays":30})");
}

void TestRetention::aBadPolicyIsRefused()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!retentionPolicyFromJson(*parseJsonObject(json)).has_value());
}

void TestRetention::aGuideCarriesItsOwnPeriod()
{
    Guide guide = sampleGuide();
    QVERIFY(!guideToJson(guide).contains(QStringLiteral("retention")));
    guide.retention = RetentionRule{10, 5, QStringLiteral("档案保管期限")};
    const Result<Guide> back = guideFromJson(guideToJson(guide));
    QVERIFY_OK(back);
    QCOMPARE(*back, guide);
}

void TestRetention::aGuideWithoutABasisIsRefused()
{
    QJsonObject object = guideToJson(sampleGuide());
    object.insert(QStringLiteral("retention"), QJsonObject{{QStringLiteral("days"), 5}});
    const Result<Guide> guide = guideFromJson(object);
    QVERIFY(!guide.has_value());
    QVERIFY(guide.error().detail.contains(QStringLiteral("/retention/basis")));
}

void TestRetention::purgedCasesNameNobody()
{
    CaseRecord record = sampleCase();
    record.state = CaseState::Archived;
    record.number = QStringLiteral("L1");
    record.review.reasons = {{QStringLiteral("m"), QStringLiteral("张三的材料"), QStringLiteral("t")}};
    const CaseRecord rest = purgedCase(record);
    QCOMPARE(rest.id, record.id);
    QCOMPARE(rest.number, record.number);
    QCOMPARE(rest.state, record.state);
    QCOMPARE(rest.itemName, record.itemName);
    QCOMPARE(rest.clerkId, record.clerkId);
    QCOMPARE(rest.applicant.identity, Person());
    QVERIFY(!rest.agent && !rest.handOver);
    QVERIFY(rest.answers.isEmpty() && rest.form.isEmpty() && rest.materials.isEmpty());
    QVERIFY(rest.review.reasons.isEmpty());
    QVERIFY(rest.situationName.isEmpty());
    QCOMPARE(rest.place, DraftPlace());
}

void TestRetention::thePurgeListComesBack()
{
    PurgeRecord bare = samplePurge();
    bare.number.clear();
    bare.keptFrom = {};
    bare.state = CaseState::Void;
    const QList<PurgeRecord> purges{samplePurge(), bare};
    const Result<QList<PurgeRecord>> back = purgeListFromJson(purgeListToJson(purges));
    QVERIFY_OK(back);
    QCOMPARE(*back, purges);
    QVERIFY(purgeListFromJson(purgeListToJson({}))->isEmpty());
}

void TestRetention::aBadPurgeListIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no case") << "case" << QJsonValue(QStringLiteral("x"));
    QTest::newRow("an open state") << "state" << QJsonValue(QStringLiteral("RECEIVED"));
    QTest::newRow("no basis") << "basis" << QJsonValue(QString());
    QTest::newRow("a short digest") << "caseDigest" << QJsonValue(QStringLiteral("00"));
    QTest::newRow("no digest of pages") << "pagesDigest" << QJsonValue(QString());
    QTest::newRow("nobody did it") << "clerkId" << QJsonValue(QString());
    QTest::newRow("a moment that is none") << "at" << QJsonValue(QStringLiteral("yesterday"));
    QTest::newRow("negative pages") << "pages" << QJsonValue(-1);
}

void TestRetention::aBadPurgeListIsRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonArray rows = purgeListToJson({samplePurge()}).value(u"purges").toArray();
    QJsonObject row = rows.first().toObject();
    row.insert(key, value);
    const QJsonObject list{{QStringLiteral("purges"), QJsonArray{row}}};
    QVERIFY(!purgeListFromJson(list).has_value());
    QVERIFY(!purgeListFromJson({}).has_value());
}

void TestRetention::everyAnswerHasAName()
{
    QSet<QString> names;
    for (int answer = 0; answer <= int(RetentionAnswer::Due); ++answer)
        names.insert(retentionAnswerName(RetentionAnswer(answer)));
    QCOMPARE(names.size(), int(RetentionAnswer::Due) + 1);
    QVERIFY(!names.contains(QString()));
}



QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
