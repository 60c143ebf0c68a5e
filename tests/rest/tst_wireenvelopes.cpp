// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QJsonArray>
#include <QTest>

#include "domain/cases/sentfile.h"
#include "rest/answers.h"
#include "rest/wireenvelopes.h"
#include "support/fakeclock.h"
#include "support/samplecase.h"
#include "support/samplepackage.h"
#include "support/verify.h"
#include "wire/caseenvelope.h"
#include "wire/caseevent.h"
#include "wire/jsonbody.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

CaseRecord filedCase()
{
    CaseRecord record = sampleFiling(sampleCase(), QStringLiteral("0700011")).after;
    record.revision = 7;
    return record;
}

} // namespace

class TestWireEnvelopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseBecomesAnEnvelopeTheContractReads();
    void everyPageFileIsALineOfTheManifest();
    void aMaterialToBeFetchedIsNamedWithoutAFile();
    void whoseDocumentItIsGoesToTheDepartment();
    void aMaterialNobodyHandedInIsNotInTheManifest();
    void aPromiseIsToldWithItsDay();
    void coverDatesAndPiecesAreTold();
    void aSupplementNamesItsNewPagesOnly();
    void aDocumentIsNamedInsteadOfItsPages();
    void pagesWithoutACurrentDocumentAreNamedOneByOne();
    void aDefectOfTheFormIsToldWithoutAMaterial();
    void aPackageTellsItsItems();
    void aValueTellsWhereItCameFromAndWhyItWasKept();
    void theSameCaseGivesTheSameBytes();
    void aFirstRevisionIsOne();
    void anEventBecomesAnEnvelope();
    void theAgentIsLeftOutWhenThereIsNone();

private:
    [[nodiscard]] wire::CaseEnvelope read(const CaseRecord &record) const;

    FakeClock m_clock;
    WireEnvelopes m_envelopes{QStringLiteral("pudong-1"), QStringLiteral("boot"), m_clock};
};

wire::CaseEnvelope TestWireEnvelopes::read(const CaseRecord &record) const
{
    const auto json = wire::parseJsonBody(m_envelopes.ofCase(record));
    const auto envelope = json ? wire::caseEnvelopeFromJson(*json) : failure(json.error());
    if (!envelope)
        qCritical() << describe(envelope.error());
    return envelope.value_or(wire::CaseEnvelope());
}

void TestWireEnvelopes::aCaseBecomesAnEnvelopeTheContractReads()
{
    m_envelopes.setClockOffsetMs(-1'500);
    const CaseRecord record = filedCase();
    const wire::CaseEnvelope envelope = read(record);
    QCOMPARE(envelope.id, record.id.toString());
    QCOMPARE(envelope.rev, qint64(7));
    QCOMPARE(envelope.localNo, record.number);
    QCOMPARE(envelope.service, record.guide.id);
    QCOMPARE(envelope.serviceRev, QString::number(record.guide.version));
    QCOMPARE(envelope.hall, QStringLiteral("pudong-1"));
    QCOMPARE(envelope.counter, record.counterNo);
    QCOMPARE(envelope.clerk, record.clerkId);
    QCOMPARE(envelope.state, QStringLiteral("RECEIVED"));
    QCOMPARE(envelope.created.wall, m_clock.now());
    QCOMPARE(envelope.created.offsetMs, qint64(-1'500));
    QCOMPARE(envelope.created.bootId, QStringLiteral("boot"));
    QCOMPARE(envelope.answers, record.answers);
    QCOMPARE(envelope.fields.size(), record.form.size());
    QVERIFY(envelope.agent.has_value());
    QVERIFY(!envelope.applicant.isEmpty());
}

void TestWireEnvelopes::everyPageFileIsALineOfTheManifest()
{
    CaseRecord record = filedCase();
    CaseMaterial &material = record.materials.first();
    material.files.append(samplePageFile(material.materialId, 2));
    const wire::CaseEnvelope envelope = read(record);
    QCOMPARE(envelope.materials.size(), record.materials.size() + 1);
    for (qsizetype i = 0; i < 2; ++i) {
        const PageFile &file = material.files.at(i);
        QCOMPARE(envelope.materials.at(i).id, file.id.toString());
        QCOMPARE(envelope.materials.at(i).role, material.materialId);
        QCOMPARE(envelope.materials.at(i).sha256, QString::fromLatin1(file.sha256.toHex()));
        QCOMPARE(envelope.materials.at(i).size, file.size);
        QCOMPARE(envelope.materials.at(i).obtained, QStringLiteral("submitted"));
    }
}

void TestWireEnvelopes::aMaterialToBeFetchedIsNamedWithoutAFile()
{
    CaseRecord record = filedCase();
    record.materials.last().obtained = Obtained::ToBeFetched;
    record.materials.last().files.clear();
    const wire::EnvelopeMaterial line = read(record).materials.last();
    QVERIFY(!line.hasFile());
    QCOMPARE(line.size, qint64(0));
    QCOMPARE(line.role, record.materials.last().materialId);
    QCOMPARE(line.obtained, QStringLiteral("toBeFetched"));
    QCOMPARE(read(record).materials.last().id, line.id);
}

void TestWireEnvelopes::whoseDocumentItIsGoesToTheDepartment()
{
    CaseRecord record = filedCase();
    record.materials.last().obtained = Obtained::ToBeFetched;
    record.materials.last().files.clear();
    QVERIFY(!read(record).materials.last().holder);
    record.materials.last().holder = record.agent->identity;
    const QJsonObject holder = read(record).materials.last().holder.value_or(QJsonObject());
    QCOMPARE(holder.value(u"name").toString(), record.agent->identity.name);
    QCOMPARE(holder.value(u"number").toString(), record.agent->identity.number);
}

void TestWireEnvelopes::aMaterialNobodyHandedInIsNotInTheManifest()
{
    CaseRecord record = filedCase();
    record.materials.last().files.clear();
    const QList<wire::EnvelopeMaterial> lines = read(record).materials;
    QCOMPARE(lines.size(), record.materials.size() - 1);
    QVERIFY(std::none_of(lines.cbegin(), lines.cend(), [&record](const wire::EnvelopeMaterial &line) {
        return line.role == record.materials.last().materialId;
    }));
}

void TestWireEnvelopes::aPromiseIsToldWithItsDay()
{
    CaseRecord record = filedCase();
    CaseMaterial &material = record.materials.last();
    material.files.clear();
    material.obtained = Obtained::Promised;
    material.promise = MaterialPromise{QDate(2026, 3, 24), m_clock.now(), QStringLiteral("0107")};
    wire::EnvelopeMaterial line = read(record).materials.last();
    QVERIFY(!line.hasFile());
    QCOMPARE(line.obtained, QStringLiteral("promised"));
    QVERIFY(line.promise.has_value());
    QCOMPARE(line.promise->due, QDate(2026, 3, 24));
    QCOMPARE(line.promise->at, m_clock.now());
    QVERIFY(!line.promise->keptAt.isValid());
    material.promise->due = {};
    material.promise->lapsedAt = m_clock.now();
    line = read(record).materials.last();
    QVERIFY(!line.promise->due.isValid());
    QCOMPARE(line.promise->lapsedAt, m_clock.now());
}

void TestWireEnvelopes::coverDatesAndPiecesAreTold()
{
    CaseRecord record = filedCase();
    CaseMaterial &material = record.materials.first();
    material.originals = 1;
    material.copies = 2;
    material.originalsReturned = 1;
    material.issuedOn = QDate(2026, 1, 1);
    material.validUntil = QDate(2027, 1, 1);
    Cover cover;
    cover.number = QStringLiteral("JY1");
    cover.source = QStringLiteral("电子证照库");
    cover.fetchedAt = m_clock.now();
    material.cover = cover;
    const wire::EnvelopeMaterial line = read(record).materials.first();
    QCOMPARE(line.originals, 1);
    QCOMPARE(line.copies, 2);
    QCOMPARE(line.returned, 1);
    QCOMPARE(line.issuedOn, material.issuedOn);
    QCOMPARE(line.validUntil, material.validUntil);
    QVERIFY(line.cover.has_value());
    QCOMPARE(line.cover->kind, QStringLiteral("eLicence"));
    QCOMPARE(line.cover->number, cover.number);
    QCOMPARE(line.cover->source, cover.source);
    QCOMPARE(line.cover->at, m_clock.now());
}

void TestWireEnvelopes::aSupplementNamesItsNewPagesOnly()
{
    const CaseRecord record = filedCase();
    CaseMaterial late = record.materials.last();
    late.files = {samplePageFile(QStringLiteral("late"), 9)};
    const QString id = QStringLiteral("0190b1a0-0000-7000-8000-000000000001");
    const QByteArray bytes = m_envelopes.ofSupplement(id, record, {late}, m_clock.now(), QStringLiteral("0107"), {});
    const auto json = wire::parseJsonBody(bytes);
    QVERIFY_OK(json);
    const auto event = wire::caseEventFromJson(*json);
    QVERIFY_OK(event);
    QCOMPARE(event->kind, QString(wire::eventkind::supplement));
    const QJsonArray materials = event->body.value(u"materials").toArray();
    QCOMPARE(materials.size(), 1);
    const auto line = wire::envelopeMaterialFromJson(materials.first().toObject());
    QVERIFY_OK(line);
    QCOMPARE(line->id, late.files.first().id.toString());
    QCOMPARE(line->role, late.materialId);
}

void TestWireEnvelopes::aDocumentIsNamedInsteadOfItsPages()
{
    CaseRecord record = filedCase();
    CaseMaterial &material = record.materials.first();
    material.files = {samplePageFile(QStringLiteral("one"), 1), samplePageFile(QStringLiteral("two"), 2)};
    material.files.last().firstPage = 3;
    material.files.last().pageCount = 2;
    material.files.last().turned = 90;
    const QByteArray digest(32, '\x2a');
    material.document = MaterialDocument{digest, 4096, QStringLiteral("application/pdf"), 3, true, material.pagesDigest()};
    const wire::CaseEnvelope told = read(record);
    QCOMPARE(told.materials.size(), record.materials.size());
    const wire::EnvelopeMaterial line = told.materials.first();
    QCOMPARE(line.id, documentId(record.id, material, *material.document).toString());
    QCOMPARE(line.sha256, QString::fromLatin1(digest.toHex()));
    QCOMPARE(line.size, 4096);
    QCOMPARE(line.pages, 3);
    QCOMPARE(line.type, QStringLiteral("application/pdf"));
    QVERIFY(line.document.has_value());
    QVERIFY(line.document->archival);
    const auto hexOf = [](const PageFile &file) { return QString::fromLatin1(file.sha256.toHex()); };
    const QList<wire::EnvelopeSheets> madeOf{{hexOf(material.files.first()), 1, 1, 0}, {hexOf(material.files.last()), 3, 2, 90}};
    QCOMPARE(line.document->madeOf, madeOf);
    QVERIFY(!told.hashes().contains(hexOf(material.files.first())));
}

void TestWireEnvelopes::pagesWithoutACurrentDocumentAreNamedOneByOne()
{
    CaseRecord record = filedCase();
    CaseMaterial &material = record.materials.first();
    material.files = {samplePageFile(QStringLiteral("one"), 1), samplePageFile(QStringLiteral("two"), 2)};
    material.files.last().turned = 180;
    material.document = MaterialDocument{QByteArray(32, '\x2a'), 4096, QStringLiteral("application/pdf"), 1, true,
                                         QByteArray(32, '\x2b')};
    const wire::CaseEnvelope told = read(record);
    QCOMPARE(told.materials.size(), record.materials.size() + 1);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(told.materials.at(i).id, material.files.at(i).id.toString());
        QCOMPARE(told.materials.at(i).turned, material.files.at(i).turned);
        QVERIFY(!told.materials.at(i).document);
    }
}

void TestWireEnvelopes::aDefectOfTheFormIsToldWithoutAMaterial()
{
    CaseRecord record = filedCase();
    record.defects = {{{}, QStringLiteral("申请表单"), QStringLiteral("“姓名”未填写")}};
    const QList<wire::EnvelopeDefect> lines = read(record).correction;
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().material, QString());
    QCOMPARE(lines.first().text, record.defects.first().text);
}

void TestWireEnvelopes::aPackageTellsItsItems()
{
    CaseRecord record = sampleFiling(samplePackageCase(), QStringLiteral("0700011")).after;
    record.certificate = QStringLiteral("行业综合许可证");
    record.components[1].state = CaseState::NotAccepted;
    record.components[1].text = QStringLiteral("该路段不得设置招牌");
    const wire::CaseEnvelope envelope = read(record);
    QCOMPARE(envelope.certificate, record.certificate);
    QCOMPARE(envelope.components.size(), 3);
    QCOMPARE(envelope.components.at(1).state, QStringLiteral("NOT_ACCEPTED"));
    QCOMPARE(envelope.components.at(1).text, record.components.at(1).text);
    QCOMPARE(envelope.components.at(2).after, record.components.at(2).after);
    QVERIFY(read(filedCase()).components.isEmpty());
}

void TestWireEnvelopes::aValueTellsWhereItCameFromAndWhyItWasKept()
{
    CaseRecord record = filedCase();
    record.form = {{QStringLiteral("address"), FormValue{QStringLiteral("示例路8号"), QStringLiteral("typed"), sampleMoment()}},
                   {QStringLiteral("name"), FormValue{QStringLiteral("赵样本"), QStringLiteral("applicant.name")}}};
    record.form[QStringLiteral("address")].keptBecause = QStringLiteral("刚搬家");
    const QJsonObject fields = read(record).fields;
    const QJsonObject address = fields.value(u"address").toObject();
    QCOMPARE(address.value(u"source").toString(), QStringLiteral("typed"));
    QCOMPARE(address.value(u"keptBecause").toString(), QStringLiteral("刚搬家"));
    QVERIFY(!address.value(u"at").toString().isEmpty());
    QCOMPARE(fields.value(u"name").toObject().keys(), (QStringList{QStringLiteral("source"), QStringLiteral("value")}));
}

void TestWireEnvelopes::theSameCaseGivesTheSameBytes()
{
    QCOMPARE(m_envelopes.ofCase(filedCase()), m_envelopes.ofCase(filedCase()));
    CaseRecord other = filedCase();
    other.number = QStringLiteral("0700022");
    QVERIFY(m_envelopes.ofCase(other) != m_envelopes.ofCase(filedCase()));
}

void TestWireEnvelopes::aFirstRevisionIsOne()
{
    CaseRecord record = filedCase();
    record.revision = 0;
    QCOMPARE(read(record).rev, qint64(1));
    QCOMPARE(revisionOf(m_envelopes.ofCase(filedCase())), qint64(7));
    QCOMPARE(revisionOf("not json"), qint64(0));
}

void TestWireEnvelopes::anEventBecomesAnEnvelope()
{
    const CaseRecord record = filedCase();
    const QString id = QStringLiteral("01930000-0000-7000-8000-0000000000e1");
    const QJsonObject body{{QStringLiteral("verdict"), QStringLiteral("approved")}};
    const QByteArray bytes = m_envelopes.ofEvent(id, record, QStringLiteral("review"), m_clock.now(), record.clerkId, body);
    const auto json = wire::parseJsonBody(bytes);
    QVERIFY_OK(json);
    const auto event = wire::caseEventFromJson(*json);
    QVERIFY_OK(event);
    QCOMPARE(event->id, id);
    QCOMPARE(event->caseId, record.id.toString());
    QCOMPARE(event->kind, QStringLiteral("review"));
    QCOMPARE(event->body, body);
}

void TestWireEnvelopes::theAgentIsLeftOutWhenThereIsNone()
{
    CaseRecord record = filedCase();
    record.agent.reset();
    QVERIFY(!read(record).agent.has_value());
}

QTEST_GUILESS_MAIN(TestWireEnvelopes)
#include "tst_wireenvelopes.moc"
