// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/maskedcase.h"

#include <QJsonDocument>
#include <QTest>

#include "domain/cases/casejson.h"
#include "support/samplecase.h"

using namespace yichuang;

namespace {

QString textOf(const CaseRecord &record)
{
    return QString::fromUtf8(QJsonDocument(caseToJson(record)).toJson());
}

/// Everything in the case that is about somebody.
QStringList personalTexts(const CaseRecord &record)
{
    QStringList texts;
    for (const Person &person : {record.applicant.identity, record.agent.value_or(Agent{}).identity,
                                 record.handOver.value_or(HandOver{}).collector})
        texts += QStringList{person.name, person.number, person.phone, person.address};
    texts.removeAll(QString());
    return texts;
}

} // namespace

class TestMaskedCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyOfTheCaseIsNamed();
    void freeTextThatNamesThemIsCoveredToo();
    void whatACoverSaysIsCoveredToo();
    void whatAMachineReadIsCoveredToo();
    void theFormIsCoveredButForChoices();
    void anOrganisationKeepsItsName();
    void theRestStaysAsItIs();
};

void TestMaskedCase::nobodyOfTheCaseIsNamed()
{
    CaseRecord record = test::sampleCase();
    record.applicant.identity.phone = QStringLiteral("13912345678");
    record.applicant.identity.address = QStringLiteral("上海市青浦区盈浦街道样本路1号");
    record.handOver = HandOver{};
    record.handOver->collector = {QStringLiteral("钱样本"), IdentifierKind::ResidentNumber,
                                  QStringLiteral("310118199001010038"), {}, {}};
    const QStringList texts = personalTexts(record);
    QVERIFY(texts.size() >= 7);
    const QString masked = textOf(maskedCase(record));
    for (const QString &text : texts) {
        QVERIFY(textOf(record).contains(text)); // it was there
        QVERIFY2(!masked.contains(text), qPrintable(text));
    }
    QVERIFY(masked.contains(QStringLiteral("139****5678")));
}

void TestMaskedCase::freeTextThatNamesThemIsCoveredToo()
{
    CaseRecord record = test::sampleCase();
    const QString name = record.applicant.identity.name;
    const QString number = record.applicant.identity.number;
    record.defects = {{QString(), QString(), QStringLiteral("请%1（%2）补交").arg(name, number)}};
    record.review.reasons = record.defects;
    record.materials.first().files.first().origin = name + QStringLiteral("身份证13812345678.pdf");
    record.place.typed = name;
    record.draft.refusalReasons = name;
    const QString masked = textOf(maskedCase(record));
    QVERIFY(!masked.contains(name));
    QVERIFY(!masked.contains(number));
    QVERIFY(!masked.contains(QStringLiteral("13812345678")));
}

void TestMaskedCase::whatACoverSaysIsCoveredToo()
{
    CaseRecord record = test::sampleCase();
    const Person person = record.applicant.identity;
    CaseMaterial &material = record.materials.first();
    material.cover = Cover{};
    material.cover->holder = QStringLiteral("%1、孙样本").arg(person.name);
    material.cover->number = person.number;
    material.cover->source = QStringLiteral("示例证照库");
    material.cover->elements = {{QStringLiteral("户籍所在地"), QStringLiteral("上海市青浦区样本路2号")}};
    material.askedBecause = QStringLiteral("%1的照片无法辨认").arg(person.name);
    const QString masked = textOf(maskedCase(record));
    for (const QString &text : {person.name, person.number, QStringLiteral("孙样本"), QStringLiteral("样本路2号")})
        QVERIFY2(!masked.contains(text), qPrintable(text));
    // Who answered is nobody's secret.
    QVERIFY(masked.contains(QStringLiteral("示例证照库")));
    record.applicant.organisation = true;
    record.applicant.identity.name = QStringLiteral("上海样例商贸有限公司");
    record.materials.first().cover->holder = record.applicant.identity.name;
    QCOMPARE(maskedCase(record).materials.first().cover->holder, record.applicant.identity.name);
}

void TestMaskedCase::whatAMachineReadIsCoveredToo()
{
    CaseRecord record = test::sampleCase();
    const QString name = record.applicant.identity.name;
    CaseMaterial &material = record.materials.first();
    MaterialReading read;
    read.ruleId = QStringLiteral("holder");
    read.text = QStringLiteral("孙样本");
    read.because = QStringLiteral("%1的证件上无此项").arg(name);
    MaterialReading unread;
    unread.ruleId = QStringLiteral("number");
    material.readings = {read, unread};
    PageFinding code;
    code.check = PageCheck::Code;
    code.text = QStringLiteral("https://example.cn/?id=310118199001010038&n=孙样本");
    PageFinding again;
    again.check = PageCheck::Duplicate;
    again.text = QStringLiteral("房屋租赁合同");
    material.files.first().findings = {code, again};
    const CaseRecord covered = maskedCase(record);
    const CaseMaterial &masked = covered.materials.first();
    QCOMPARE(masked.readings.at(0).text, QStringLiteral("***"));
    QCOMPARE(masked.readings.at(1).text, QString());
    QCOMPARE(masked.readings.at(0).ruleId, read.ruleId);
    QVERIFY(masked.readings.at(0).because.contains(QStringLiteral("无此项")));
    QCOMPARE(masked.files.first().findings.at(0).text, QStringLiteral("***"));
    QCOMPARE(masked.files.first().findings.at(1).text, again.text);
    for (const QString &text : {name, QStringLiteral("孙样本"), QStringLiteral("310118199001010038")})
        QVERIFY2(!textOf(covered).contains(text), qPrintable(text));
}

void TestMaskedCase::theFormIsCoveredButForChoices()
{
    CaseRecord record = test::sampleCase();
    record.form = {{QStringLiteral("dwelling"), {QStringLiteral("rented"), QStringLiteral("typed")}},
                   {QStringLiteral("place"), {QStringLiteral("样本路99弄1号"), QStringLiteral("typed")}},
                   {QStringLiteral("empty"), {QString(), QString()}}};
    const auto form = maskedCase(record).form;
    QCOMPARE(form.value(QStringLiteral("dwelling")).value, QStringLiteral("rented"));
    QCOMPARE(form.value(QStringLiteral("place")).value, QStringLiteral("***"));
    QCOMPARE(form.value(QStringLiteral("empty")).value, QString());
}

void TestMaskedCase::anOrganisationKeepsItsName()
{
    CaseRecord record = test::sampleCase();
    record.applicant.organisation = true;
    record.applicant.identity.name = QStringLiteral("上海样本食品有限公司");
    record.applicant.legalRepresentative = QStringLiteral("孙样本");
    const CaseRecord masked = maskedCase(record);
    QCOMPARE(masked.applicant.identity.name, record.applicant.identity.name);
    QCOMPARE(masked.applicant.legalRepresentative, QStringLiteral("孙**"));
}

void TestMaskedCase::theRestStaysAsItIs()
{
    const CaseRecord record = test::sampleCase();
    const CaseRecord masked = maskedCase(record);
    QCOMPARE(masked.id, record.id);
    QCOMPARE(masked.guide, record.guide);
    QCOMPARE(masked.materials.size(), record.materials.size());
    QCOMPARE(masked.materials.first().files.first().sha256, record.materials.first().files.first().sha256);
    QVERIFY(masked.answers == record.answers);
    QVERIFY(maskedCase(masked).applicant == masked.applicant); // nothing more to cover
}

QTEST_APPLESS_MAIN(TestMaskedCase)
#include "tst_maskedcase.moc"
