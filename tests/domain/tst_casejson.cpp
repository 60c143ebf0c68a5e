// SPDX-License-Identifier: Apache-2.0
#include "core/jsonfields.h"
#include "domain/cases/casejson.h"
#include "support/samplecase.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// A case in which every member has a value that a fresh one has not.
CaseRecord fullCase()
{
    CaseRecord record = sampleFiling(sampleCase(), QStringLiteral("L3101180726031000013")).after;
    record.revision = 7;
    record.state = CaseState::Delivered;
    record.platformNumber = QStringLiteral("751122026600001");
    record.acceptedAt = sampleMoment().addMSecs(1);
    record.applicant.organisation = true;
    record.applicant.legalRepresentative = QStringLiteral("吴法定");
    record.deadlines.correctionDue = DueDate{QDate(2026, 4, 1), true};
    record.deadlines.promisedDue = DueDate{};
    record.deadlines.statutoryDue = DueDate{QDate(2026, 5, 1), false};
    record.deadlines.decideDue = DueDate{QDate(), true};
    record.deadlines.deliverDue = DueDate{QDate(2026, 6, 1), false};
    record.deadlines.deemedAcceptedOn = QDate(2026, 3, 18);
    record.deadlines.promised = TimeLimit{5, DayUnit::CalendarDays, QStringLiteral("当场")};
    record.deadlines.statutory = TimeLimit{20, DayUnit::WorkingDays, {}};
    record.deadlines.correctionDays = 30;
    record.defects = {{QStringLiteral("lease"), QStringLiteral("房屋租赁合同"), QStringLiteral("缺页")}, {}};
    record.review = {ReviewState::Returned, QStringLiteral("0201"), QStringLiteral("李主管"), sampleMoment(),
                     {{QString(), QString(), QStringLiteral("重扫")}}};
    record.results = {{QStringLiteral("r1"), QStringLiteral("证"), QStringLiteral("1"), QByteArray(32, 'x'), 12345678901,
                       QStringLiteral("application/pdf")}};
    record.twins = {{QStringLiteral("t1"), QStringLiteral("751122026000007"), QStringLiteral("H2"), QStringLiteral("03"),
                     QDate(2026, 3, 9), CaseState::Accepted}};
    record.handOver = HandOver{record.agent->identity, true, QStringLiteral("代理人"), QStringLiteral("人证核对"),
                               QStringLiteral("0107"), sampleMoment()};
    record.takenOffline = true;
    record.sample = true;
    record.handlerIds = {QStringLiteral("0107"), QStringLiteral("0109")};
    record.place = {QStringLiteral("form"), QStringLiteral("lease"), QStringLiteral("leaseTerm"),
                    QStringLiteral("一\n\"年"), 2};
    CaseMaterial &material = record.materials.first();
    material.obtained = Obtained::ToBeFetched;
    material.findingsAcceptedBecause = QStringLiteral("原件即如此");
    material.findingsAcceptedBy = QStringLiteral("0107");
    material.files.first().pageCount = 3;
    material.files.first().findings = {{PageCheck::Blur, Verdict::Ask, 2, 0.1, 1.0 / 3.0}};
    material.points = {{QStringLiteral("p1"), PointVerdict::Failed, QStringLiteral("过期"), QStringLiteral("0107"), {}}};
    return record;
}

QJsonObject with(const QString &key, const QJsonValue &value)
{
    QJsonObject object = caseToJson(sampleCase());
    object.insert(key, value);
    return object;
}

} // namespace

class TestCaseJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseComesBackExactly_data();
    void aCaseComesBackExactly();
    void everyStateComesBack();
    void aPeriodWithoutADateIsNotAbsent();
    void membersOfANewerVersionArePassedOver();
    void aWrongFieldIsNamed_data();
    void aWrongFieldIsNamed();
};

void TestCaseJson::aCaseComesBackExactly_data()
{
    QTest::addColumn<CaseRecord>("record");
    CaseRecord empty;
    empty.id = sampleCase().id;
    QTest::newRow("empty") << empty;
    QTest::newRow("draft") << sampleCase();
    QTest::newRow("everything set") << fullCase();
}

void TestCaseJson::aCaseComesBackExactly()
{
    QFETCH(const CaseRecord, record);
    const QByteArray bytes = canonicalJson(caseToJson(record));
    const auto document = parseJsonObject(bytes);
    QVERIFY_OK(document);
    const auto back = caseFromJson(*document);
    QVERIFY_OK(back);
    QCOMPARE(*back, record);
    QCOMPARE(canonicalJson(caseToJson(*back)), bytes);
}

void TestCaseJson::everyStateComesBack()
{
    for (const CaseState state : allCaseStates()) {
        CaseRecord record = sampleCase();
        record.state = state;
        QCOMPARE(caseFromJson(caseToJson(record))->state, state);
    }
}

void TestCaseJson::aPeriodWithoutADateIsNotAbsent()
{
    CaseRecord record = sampleCase();
    QVERIFY(!caseFromJson(caseToJson(record))->deadlines.promisedDue);
    record.deadlines.promisedDue = DueDate{};
    QVERIFY(caseFromJson(caseToJson(record))->deadlines.promisedDue.has_value());
}

void TestCaseJson::membersOfANewerVersionArePassedOver()
{
    const auto read = caseFromJson(with(QStringLiteral("later"), QJsonObject{{QStringLiteral("a"), 1}}));
    QVERIFY_OK(read);
    QCOMPARE(*read, sampleCase());
}

void TestCaseJson::aWrongFieldIsNamed_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *key, const QJsonValue &value, const char *pointer) {
        QTest::newRow(pointer) << with(QString::fromLatin1(key), value) << QString::fromLatin1(pointer);
    };
    row("id", QStringLiteral("no uuid"), "/id:");
    row("state", QStringLiteral("DONE"), "/state:");
    row("revision", -1, "/revision:");
    row("openedAt", QStringLiteral("yesterday"), "/openedAt:");
    row("applicant", QJsonObject{{QStringLiteral("identity"), 5}}, "/applicant/identity:");
    row("review", QJsonObject{{QStringLiteral("state"), QStringLiteral("good")}}, "/review/state:");
    row("materials", QJsonArray{QJsonObject{}}, "/materials/0/material:");
    row("deadlines", QJsonObject{{QStringLiteral("notice"), QJsonObject{{QStringLiteral("date"), QStringLiteral("x")}}}},
        "/deadlines/notice/date:");
    row("results", QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("r")},
                                          {QStringLiteral("sha256"), QStringLiteral("XY")}}},
        "/results/0/sha256:");
}

void TestCaseJson::aWrongFieldIsNamed()
{
    QFETCH(const QJsonObject, object);
    QFETCH(const QString, pointer);
    const auto read = caseFromJson(object);
    QVERIFY_ERROR(read, ErrorCode::Invalid);
    QVERIFY2(read.error().detail.startsWith(pointer), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestCaseJson)
#include "tst_casejson.moc"
