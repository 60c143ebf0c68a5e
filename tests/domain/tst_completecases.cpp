// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QFileInfo>
#include <QTest>

#include "domain/checks/checkreport.h"
#include "domain/checks/coverrules.h"
#include "domain/guide/answerspace.h"
#include "domain/guide/guidejson.h"
#include "support/guidefiles.h"
#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QDate today(2026, 3, 10);

QString goodValue(const FormField &field)
{
    switch (field.kind) {
    case FieldKind::Text: return QStringLiteral("示例");
    case FieldKind::Number: return QStringLiteral("12");
    case FieldKind::Date: return QStringLiteral("2026-03-01");
    case FieldKind::Choice: return field.options.first().id;
    case FieldKind::Reference: return QStringLiteral("310118");
    case FieldKind::ResidentNumber: return QStringLiteral("310115199003070025");
    case FieldKind::CreditCode: return QStringLiteral("91350100M000100Y43");
    case FieldKind::Phone: return QStringLiteral("13800000001");
    }
    return {};
}

/// A case to which everything was handed in that the guide asks of this applicant after these answers.
CaseRecord wholeCase(const Guide &guide, const ApplicantFacts &facts, const QJsonObject &answers)
{
    CaseRecord record = sampleCase();
    record.answers = answers;
    record.form.clear();
    record.materials.clear();
    record.applicant.organisation = facts.organisation;
    if (facts.organisation) {
        record.applicant.identity.numberKind = IdentifierKind::CreditCode;
        record.applicant.identity.number = QStringLiteral("91350100M000100Y43");
        record.applicant.legalRepresentative = QStringLiteral("吴法人");
    }
    if (!facts.hasAgent)
        record.agent.reset();
    const Checklist list = resolveChecklist(guide, answers, facts).value_or(Checklist{});
    for (const FormField &field : list.form)
        record.form.insert(field.key, {goodValue(field), QStringLiteral("typed")});
    alignMaterials(record, list);
    for (CaseMaterial &material : record.materials) {
        material.files = {samplePageFile(material.materialId)};
        material.obtained = Obtained::Submitted;
        if (mayBeCovered(list.material(material.materialId)->rule))
            material.askedBecause = QStringLiteral("申请人自愿提交");
        material.issuedOn = today;
        material.validUntil = validForGood();
        // What a machine would read is on none of these papers, and somebody has said why that will do.
        for (const ReadingRule &rule : list.material(material.materialId)->rule.reads) {
            MaterialReading reading;
            reading.ruleId = rule.id;
            reading.field = rule.field;
            reading.state = ReadingState::Refused;
            reading.clerkId = QStringLiteral("0107");
            reading.because = QStringLiteral("样本上没有这一行");
            material.readings.append(reading);
        }
        for (const ReviewPoint &point : list.material(material.materialId)->rule.points)
            material.points.append({point.id, PointVerdict::Passed, {}, QStringLiteral("0107"), sampleMoment()});
    }
    return record;
}

/// Another material of this situation stands for it too.
bool hasAlternative(const Checklist &list, const MaterialRule &rule)
{
    return !rule.oneOfGroup.isEmpty()
           && std::any_of(list.materials.cbegin(), list.materials.cend(), [&rule](const MaterialDemand &other) {
                  return other.rule.id != rule.id && other.rule.oneOfGroup == rule.oneOfGroup;
              });
}

/// Empty, or what is wrong: each required material is dropped once, and must then be the one thing that is missing.
QString faultWithoutEachMaterial(const Guide &guide, const CaseRecord &whole)
{
    const CheckReport report = checkCase(&guide, whole, today);
    if (!report.complete())
        return QStringLiteral("the whole case has a gap: ") + report.gaps.first().subject;
    for (const MaterialDemand &demand : report.checklist.materials) {
        CaseRecord less = whole;
        CaseMaterial &dropped = *less.material(demand.rule.id);
        dropped.files.clear();
        if (mayBeCovered(demand.rule)) {
            dropped.askedBecause.clear();
            dropped.obtained = Obtained::ToBeFetched;
        }
        const CheckReport without = checkCase(&guide, less, today);
        // What an electronic licence covers is never asked for on paper (R42).
        const bool required = demand.rule.necessity != Necessity::Optional && !mayBeCovered(demand.rule)
                              && !hasAlternative(report.checklist, demand.rule);
        // But whose document it is somebody has to say, or nobody can be asked about them.
        const bool nobodyNamed = demand.rule.necessity != Necessity::Optional && mayBeCovered(demand.rule)
                                 && isOfAnother(demand.rule) && !coverHolder(demand.rule, less)
                                 && !hasAlternative(report.checklist, demand.rule);
        const GapKind kind = required ? GapKind::MaterialMissing : GapKind::HolderMissing;
        const QList<Gap> expected{{kind, Station::Materials, demand.rule.id, {}, demand.rule.name, {}}};
        if (without.gaps != (required || nobodyNamed ? expected : QList<Gap>()))
            return demand.rule.id;
        if (without.readyForCorrection() != required)
            return demand.rule.id + QStringLiteral(": correction");
    }
    return {};
}

} // namespace

/// For every sample guide, every applicant it serves and every set of answers.
class TestCompleteCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeCaseIsCompleteAndEachMissingMaterialIsExactlyOneGap_data();
    void aWholeCaseIsCompleteAndEachMissingMaterialIsExactlyOneGap();
};

void TestCompleteCases::aWholeCaseIsCompleteAndEachMissingMaterialIsExactlyOneGap_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : jsonFilesIn(QStringLiteral("resources/guides")))
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

void TestCompleteCases::aWholeCaseIsCompleteAndEachMissingMaterialIsExactlyOneGap()
{
    QFETCH(const QString, path);
    const auto document = documentOf(path);
    QVERIFY_OK(document);
    const auto guide = guideFromJson(*document);
    QVERIFY_OK(guide);
    int cases = 0;
    for (const ApplicantFacts &facts : possibleApplicants(*guide)) {
        QString fault;
        const auto visited = visitAnswers(*guide, facts, 20'000, [&](const QJsonObject &answers) {
            fault = faultWithoutEachMaterial(*guide, wholeCase(*guide, facts, answers));
            return fault.isEmpty();
        });
        QVERIFY_OK(visited);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        cases += *visited;
    }
    QVERIFY(cases > 0);
}

QTEST_GUILESS_MAIN(TestCompleteCases)
#include "tst_completecases.moc"
