// SPDX-License-Identifier: Apache-2.0
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "rest/feedtranslation.h"
#include "rest/resterror.h"
#include "wire/opencases.h"
#include "wire/problem.h"

using namespace yichuang;

namespace {

HttpAnswer answerWith(int status, const QString &code, const QByteArray &retryAfter = {})
{
    HttpAnswer answer;
    answer.status = status;
    if (!retryAfter.isEmpty())
        answer.addHeader("Retry-After", retryAfter);
    if (code.isEmpty())
        return answer;
    wire::Problem problem;
    problem.status = status;
    problem.code = code;
    problem.title = code;
    answer.addHeader("Content-Type", wire::problemMediaType);
    answer.body = QJsonDocument(wire::problemToJson(problem)).toJson();
    return answer;
}

wire::FeedChange change(const QString &type, const QJsonObject &doc)
{
    wire::FeedChange change;
    change.type = type;
    change.id = QStringLiteral("x");
    change.doc = doc;
    return change;
}

} // namespace

class TestRestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasOneMeaning_data();
    void everyStatusHasOneMeaning();
    void oddRetryAfterIsNoAdvice_data();
    void oddRetryAfterIsNoAdvice();
    void theDetailNamesTheFieldAndNoValue();
    void aProblemThatCannotBeReadStillHasItsStatus();
    void feedChangesAreTranslated();
    void whatIsNotUnderstoodIsPassedOver();
};

void TestRestError::everyStatusHasOneMeaning_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](int status, const char *problem, const char *retryAfter, ErrorCode code) {
        QTest::addRow("%d %s %s", status, problem, retryAfter)
            << status << QString::fromLatin1(problem) << QByteArray(retryAfter) << code;
    };
    row(202, "", "", ErrorCode::ServerForeign);
    row(400, "malformed", "", ErrorCode::ServerRejected);
    row(400, "content-digest-mismatch", "", ErrorCode::ServerUnreachable);
    row(401, "device-unknown", "", ErrorCode::NotSignedIn);
    row(403, "foreign-hall", "", ErrorCode::ServerRejected);
    row(404, "not-found", "", ErrorCode::ServerRejected);
    row(404, "case-unknown", "", ErrorCode::ServerFailed);
    row(408, "request-timeout", "", ErrorCode::ServerUnreachable);
    row(409, "in-progress", "1", ErrorCode::ServerBusy);
    row(409, "already-handed-over", "", ErrorCode::Conflict);
    row(409, "", "", ErrorCode::Conflict);
    row(410, "cursor-expired", "", ErrorCode::NotFound);
    row(412, "revision-mismatch", "", ErrorCode::Conflict);
    row(413, "too-large", "", ErrorCode::ServerRejected);
    row(415, "", "", ErrorCode::ServerRejected);
    row(422, "invalid", "", ErrorCode::ServerRejected);
    row(423, "upload-busy", "", ErrorCode::ServerBusy);
    row(425, "", "", ErrorCode::ServerFailed);
    row(426, "", "", ErrorCode::UpdateNeeded);
    row(428, "precondition-required", "", ErrorCode::ServerRejected);
    row(429, "", "", ErrorCode::ServerBusy);
    row(460, "checksum-mismatch", "", ErrorCode::ServerUnreachable);
    row(500, "internal", "", ErrorCode::ServerFailed);
    row(503, "stopping", "", ErrorCode::ServerFailed);
    row(503, "stopping", "5", ErrorCode::ServerBusy);
    row(507, "storage-full", "", ErrorCode::ServerFailed);
}

void TestRestError::everyStatusHasOneMeaning()
{
    QFETCH(const int, status);
    QFETCH(const QString, problem);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const ErrorCode, code);
    const LinkError error = linkErrorOf(answerWith(status, problem, retryAfter));
    QCOMPARE(errorCodeName(error.error.code), errorCodeName(code));
    QCOMPARE(error.status, status);
    QCOMPARE(error.retryAfterS, retryAfter.toInt());
}

void TestRestError::oddRetryAfterIsNoAdvice_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("seconds");
    QTest::newRow("a date") << QByteArray("Wed, 21 Oct 2026 07:28:00 GMT") << 0;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("a word") << QByteArray("soon") << 0;
    QTest::newRow("a year") << QByteArray("31536000") << 86'400;
    QTest::newRow("a minute") << QByteArray("60") << 60;
}

void TestRestError::oddRetryAfterIsNoAdvice()
{
    QFETCH(const QByteArray, field);
    QTEST(linkErrorOf(answerWith(429, {}, field)).retryAfterS, "seconds");
}

void TestRestError::theDetailNamesTheFieldAndNoValue()
{
    HttpAnswer answer = answerWith(422, {});
    wire::Problem problem;
    problem.status = 422;
    problem.code = QStringLiteral("invalid");
    problem.title = QStringLiteral("The document breaks a rule");
    problem.errors = {{QStringLiteral("/applicant/number"), QStringLiteral("check-digit"), QStringLiteral("3101...")}};
    answer.addHeader("Content-Type", "application/problem+json; charset=utf-8");
    answer.body = QJsonDocument(wire::problemToJson(problem)).toJson();
    const LinkError error = linkErrorOf(answer);
    QCOMPARE(error.error.detail, QStringLiteral("invalid /applicant/number check-digit"));
    QCOMPARE(problemCodeOf(answer), QStringLiteral("invalid"));
}

void TestRestError::aProblemThatCannotBeReadStillHasItsStatus()
{
    HttpAnswer answer = answerWith(422, {});
    answer.addHeader("Content-Type", "application/problem+json");
    answer.body = "{\"code\": 7";
    QCOMPARE(linkErrorOf(answer).error.code, ErrorCode::ServerRejected);
    QCOMPARE(linkErrorOf(answer).error.detail, QStringLiteral("status 422"));
    QCOMPARE(problemCodeOf(answer), QString());
}

void TestRestError::feedChangesAreTranslated()
{
    const QString caseId = QStringLiteral("01930000-0000-7000-8000-000000000001");
    wire::StatusChange status{caseId, QStringLiteral("ACCEPTED"), QDateTime(QDate(2026, 3, 11), QTime(2, 0), Qt::UTC),
                              QStringLiteral("text"), {}};
    wire::CaseResult result;
    result.id = QStringLiteral("01930000-0000-7000-8000-000000000002");
    result.caseId = caseId;
    result.name = QStringLiteral("licence");
    result.number = QStringLiteral("7");
    result.sha256 = QString(64, u'a');
    result.size = 3;
    result.type = QStringLiteral("application/pdf");
    wire::FeedPage page;
    page.epoch = QStringLiteral("e");
    page.next = QStringLiteral("c");
    page.more = true;
    const wire::TwinNotice twin{caseId, status.at,
                                {{result.id, QStringLiteral("751122026000007"), QStringLiteral("H2"), QStringLiteral("03"),
                                  QDate(2026, 3, 9), QStringLiteral("SOMETHING_NEWER")}}};
    page.changes = {change(wire::changetype::status, wire::statusChangeToJson(status)),
                    change(wire::changetype::result, wire::caseResultToJson(result)),
                    change(wire::changetype::twin, wire::twinNoticeToJson(twin)), change(wire::changetype::twin, {})};
    const FeedPage translated = feedPageOf(QStringLiteral("cases"), page);
    QCOMPARE(translated.feed, QStringLiteral("cases"));
    QCOMPARE(translated.cursor, QStringLiteral("c"));
    QVERIFY(translated.more);
    QCOMPARE(translated.twins.size(), 1);
    QCOMPARE(translated.twins.first().caseId.toString(), caseId);
    const OpenIntake other{result.id, QStringLiteral("751122026000007"), QStringLiteral("H2"), QStringLiteral("03"), QDate(2026, 3, 9),
                           CaseState::Received};
    QCOMPARE(translated.twins.first().others, QList<OpenIntake>{other});
    QCOMPARE(translated.statuses.size(), 1);
    QCOMPARE(translated.statuses.first().state, CaseState::Accepted);
    QCOMPARE(translated.statuses.first().caseId.toString(), caseId);
    QCOMPARE(translated.results.size(), 1);
    QCOMPARE(translated.results.first().caseId.toString(), caseId);
    QCOMPARE(translated.results.first().result.sha256, QByteArray(32, char(0xaa)));
    QCOMPARE(translated.results.first().result.name, QStringLiteral("licence"));
}

void TestRestError::whatIsNotUnderstoodIsPassedOver()
{
    wire::StatusChange status{QStringLiteral("01930000-0000-7000-8000-000000000001"), QStringLiteral("TELEPORTED"),
                              QDateTime(QDate(2026, 3, 11), QTime(2, 0), Qt::UTC), {}, {}};
    wire::FeedPage page;
    page.next = QStringLiteral("c");
    page.changes = {change(wire::changetype::status, wire::statusChangeToJson(status)),
                    change(wire::changetype::status, {}), change(wire::changetype::received, {}),
                    change(QStringLiteral("of tomorrow"), {})};
    page.changes.append(change(wire::changetype::result, {}));
    page.changes.last().removed = true;
    const FeedPage translated = feedPageOf(QStringLiteral("cases"), page);
    QVERIFY(translated.statuses.isEmpty() && translated.results.isEmpty());
    QCOMPARE(translated.cursor, QStringLiteral("c"));
}

QTEST_GUILESS_MAIN(TestRestError)
#include "tst_resterror.moc"
