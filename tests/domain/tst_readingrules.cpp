// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/jsonfields.h"
#include "domain/cases/readingjson.h"
#include "domain/checks/checkreport.h"
#include "domain/checks/readingrules.h"
#include "support/samplecase.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// The lease's lessor must be the owner on the title, and its lessee the applicant.
Guide leaseGuide()
{
    Guide guide;
    guide.ref = {QStringLiteral("g"), 1};
    guide.situations = {{QStringLiteral("only"), QStringLiteral("唯一情形"), QJsonValue(), Origin::Source}};
    MaterialRule title;
    title.id = QStringLiteral("title");
    title.name = QStringLiteral("不动产权证书");
    title.reads = {{QStringLiteral("owner"), ReadField::Name, QStringLiteral("权利人"), {}}};
    MaterialRule lease;
    lease.id = QStringLiteral("lease");
    lease.name = QStringLiteral("租赁合同");
    lease.reads = {{QStringLiteral("lessor"), ReadField::Name, QStringLiteral("出租人"), QStringLiteral("material.title.owner")},
                   {QStringLiteral("lessee"), ReadField::Name, QStringLiteral("承租人"), QStringLiteral("applicant.name")},
                   {QStringLiteral("place"), ReadField::Address, {}, QStringLiteral("form.place")}};
    guide.materials = {title, lease};
    FormField place;
    place.key = QStringLiteral("place");
    place.label = QStringLiteral("经营场所");
    guide.form = {place};
    return guide;
}

MaterialReading read(const QString &rule, const QString &text, ReadingState state = ReadingState::Confirmed)
{
    MaterialReading reading;
    reading.ruleId = rule;
    reading.text = text;
    reading.state = state;
    return reading;
}

CaseRecord leaseCase()
{
    CaseRecord record;
    record.applicant.identity.name = QStringLiteral("李四");
    record.form.insert(QStringLiteral("place"), {QStringLiteral("某路1号"), QStringLiteral("typed")});
    for (const char *id : {"title", "lease"}) {
        CaseMaterial material;
        material.materialId = QString::fromLatin1(id);
        material.files = {samplePageFile(material.materialId)};
        record.materials.append(material);
    }
    record.material(QStringLiteral("title"))->readings = {read(QStringLiteral("owner"), QStringLiteral("张三"))};
    record.material(QStringLiteral("lease"))->readings = {read(QStringLiteral("lessor"), QStringLiteral("张三")),
                                                          read(QStringLiteral("lessee"), QStringLiteral("李四")),
                                                          read(QStringLiteral("place"), QStringLiteral("某路１号"))};
    return record;
}

QList<Gap> gapsOf(const CaseRecord &record)
{
    QList<Gap> gaps = checkCase(std::make_unique<Guide>(leaseGuide()).get(), record, QDate(2026, 3, 10)).gaps;
    gaps.removeIf([](const Gap &gap) {
        return gap.kind != GapKind::ReadingConflict && gap.kind != GapKind::ReadingUnconfirmed && gap.kind != GapKind::ReadingMissing;
    });
    return gaps;
}

} // namespace

class TestReadingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAgreesIsNoGap();
    void aLessorWhoIsNotTheOwnerIsAConflict();
    void itIsHeldAgainstApplicantAndForm();
    void whatNobodyLookedAtIsAGapAndNoConflict();
    void whatCouldNotBeReadIsAGapForEachRule();
    void whatIsNotOnThePaperWantsAReason();
    void whatIsNotOnThePaperAgreesWithEverything();
    void anUnknownOtherSideIsNoConflict();
    void withoutPagesNothingIsAsked();
    void aReasonLetsItPass();
    void aConflictIsForTheApplicantToPutRight();
    void aReadingSurvivesJson();
};

void TestReadingRules::whatAgreesIsNoGap()
{
    QCOMPARE(gapsOf(leaseCase()), QList<Gap>());
}

void TestReadingRules::aLessorWhoIsNotTheOwnerIsAConflict()
{
    CaseRecord record = leaseCase();
    record.material(QStringLiteral("lease"))->readings[0].text = QStringLiteral("王五");
    const QList<Gap> gaps = gapsOf(record);
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().kind, GapKind::ReadingConflict);
    QCOMPARE(gaps.first().materialId, QStringLiteral("lease"));
    QCOMPARE(gaps.first().targetId, QStringLiteral("lessor"));
    QVERIFY(gaps.first().reason.contains(QStringLiteral("王五")) && gaps.first().reason.contains(QStringLiteral("张三")));
}

void TestReadingRules::itIsHeldAgainstApplicantAndForm()
{
    CaseRecord record = leaseCase();
    record.applicant.identity.name = QStringLiteral("赵六");
    record.form[QStringLiteral("place")].value = QStringLiteral("某路2号");
    const QList<Gap> gaps = gapsOf(record);
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps.first().targetId, QStringLiteral("lessee"));
    QCOMPARE(gaps.last().targetId, QStringLiteral("place"));
}

void TestReadingRules::whatNobodyLookedAtIsAGapAndNoConflict()
{
    CaseRecord record = leaseCase();
    record.material(QStringLiteral("lease"))->readings[0] = read(QStringLiteral("lessor"), QStringLiteral("王五"), ReadingState::Unconfirmed);
    const QList<Gap> gaps = gapsOf(record);
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().kind, GapKind::ReadingUnconfirmed);
    // The other side counts only when somebody looked at it.
    record = leaseCase();
    record.material(QStringLiteral("title"))->readings[0] = read(QStringLiteral("owner"), QStringLiteral("王五"), ReadingState::Unconfirmed);
    QCOMPARE(gapsOf(record).size(), 1);
    QCOMPARE(gapsOf(record).first().materialId, QStringLiteral("title"));
}

void TestReadingRules::whatCouldNotBeReadIsAGapForEachRule()
{
    CaseRecord record = leaseCase();
    record.material(QStringLiteral("lease"))->readings.clear();
    const QList<Gap> gaps = gapsOf(record);
    QCOMPARE(gaps.size(), 3);
    for (const Gap &gap : gaps) {
        QCOMPARE(gap.kind, GapKind::ReadingMissing);
        QCOMPARE(gap.station, Station::Materials);
        QCOMPARE(gap.materialId, QStringLiteral("lease"));
        QCOMPARE(gap.subject, QStringLiteral("租赁合同"));
    }
    QCOMPARE(gaps.first().targetId, QStringLiteral("lessor"));
    QCOMPARE(gaps.first().reason, QStringLiteral("出租人")); // the guide's own label
    QCOMPARE(gaps.last().reason, QStringLiteral("地址"));    // and the common one where it has none
    // What a person typed is as good as what a machine read.
    record.material(QStringLiteral("lease"))->readings = {read(QStringLiteral("lessor"), QStringLiteral("张三"), ReadingState::Corrected),
                                                          read(QStringLiteral("lessee"), QStringLiteral("李四"), ReadingState::Corrected),
                                                          read(QStringLiteral("place"), QStringLiteral("某路1号"), ReadingState::Corrected)};
    QCOMPARE(gapsOf(record), QList<Gap>());
}

void TestReadingRules::whatIsNotOnThePaperWantsAReason()
{
    CaseRecord record = leaseCase();
    MaterialReading &lessor = record.material(QStringLiteral("lease"))->readings[0];
    lessor = read(QStringLiteral("lessor"), {}, ReadingState::Refused);
    QCOMPARE(gapsOf(record).size(), 1);
    QCOMPARE(gapsOf(record).first().kind, GapKind::ReadingMissing);
    lessor.because = QStringLiteral("转租合同，出租人见补充协议");
    QCOMPARE(gapsOf(record), QList<Gap>());
}

void TestReadingRules::whatIsNotOnThePaperAgreesWithEverything()
{
    CaseRecord record = leaseCase();
    MaterialReading &lessor = record.material(QStringLiteral("lease"))->readings[0];
    lessor = read(QStringLiteral("lessor"), QStringLiteral("王五"), ReadingState::Refused);
    lessor.because = QStringLiteral("印章压住了字");
    QCOMPARE(gapsOf(record), QList<Gap>());
}

void TestReadingRules::anUnknownOtherSideIsNoConflict()
{
    CaseRecord record = leaseCase();
    record.material(QStringLiteral("title"))->readings.clear();
    record.applicant.identity.name.clear();
    record.form.clear();
    const QList<Gap> gaps = gapsOf(record);
    QCOMPARE(gaps.size(), 1); // the owner himself
    QCOMPARE(gaps.first().kind, GapKind::ReadingMissing);
}

void TestReadingRules::withoutPagesNothingIsAsked()
{
    CaseRecord record = leaseCase();
    record.material(QStringLiteral("lease"))->readings[0].text = QStringLiteral("王五");
    record.material(QStringLiteral("lease"))->files.clear();
    QCOMPARE(gapsOf(record), QList<Gap>());
}

void TestReadingRules::aReasonLetsItPass()
{
    CaseRecord record = leaseCase();
    record.material(QStringLiteral("lease"))->readings[0].text = QStringLiteral("王五");
    record.material(QStringLiteral("lease"))->findingsAcceptedBecause = QStringLiteral("转租，已附业主同意书");
    QCOMPARE(gapsOf(record), QList<Gap>());
}

void TestReadingRules::aConflictIsForTheApplicantToPutRight()
{
    QVERIFY(isMaterialDefect(GapKind::ReadingConflict));
    QVERIFY(!isMaterialDefect(GapKind::ReadingUnconfirmed));
    QVERIFY(!isMaterialDefect(GapKind::ReadingMissing)); // the clerk can always settle it
}

void TestReadingRules::aReadingSurvivesJson()
{
    MaterialReading reading = read(QStringLiteral("until"), QStringLiteral("2031-03-04"), ReadingState::Corrected);
    reading.field = ReadField::ValidUntil;
    reading.sha256 = QByteArray(32, 'a');
    reading.page = 3;
    reading.area = {10, 20, 300, 40};
    reading.from = ReadFrom::Code;
    reading.confidence = 87.5;
    reading.readAt = sampleMoment();
    reading.clerkId = QStringLiteral("c1");
    reading.lookedAt = sampleMoment().addSecs(60);
    reading.because = QStringLiteral("副本上没有");
    JsonFields fields(readingToJson(reading));
    QCOMPARE(readingFromJson(fields), reading);
    QVERIFY(fields.ok());
    QJsonObject unknown = readingToJson(reading);
    unknown.insert(QStringLiteral("field"), QStringLiteral("colour"));
    JsonFields wrong(unknown);
    (void)readingFromJson(wrong);
    QVERIFY(!wrong.ok());
}

QTEST_GUILESS_MAIN(TestReadingRules)
#include "tst_readingrules.moc"
