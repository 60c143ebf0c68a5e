// SPDX-License-Identifier: Apache-2.0
#include "ctl/checklistanswer.h"

#include <QJsonArray>

#include "domain/cases/casecodes.h"
#include "domain/cases/duereasons.h"
#include "domain/checks/coverrules.h"
#include "domain/checks/packagecheck.h"
#include "domain/checks/promiserules.h"

namespace yichuang {

namespace {

QJsonObject whyJson(const Why &why)
{
    return {{QStringLiteral("rule"), why.ruleId},
            {QStringLiteral("condition"), why.conditionText},
            {QStringLiteral("answered"), why.answered},
            {QStringLiteral("basis"), why.basis},
            {QStringLiteral("guide"), why.guide.id},
            {QStringLiteral("guideVersion"), why.guide.version}};
}

/// What the guide allows in place of the material: to promise it, to commit.
QJsonArray promisesJson(const Guide &guide, const MaterialRule &rule)
{
    QJsonArray allowed;
    if (mayPromise(rule))
        allowed.append(QStringLiteral("promised"));
    if (mayCommit(guide, rule))
        allowed.append(QStringLiteral("committed"));
    return allowed;
}

QJsonObject demandJson(const Guide &guide, const MaterialDemand &demand)
{
    return {{QStringLiteral("id"), demand.rule.id},
            {QStringLiteral("name"), demand.rule.name},
            {QStringLiteral("required"), demand.rule.necessity == Necessity::Required},
            {QStringLiteral("eLicence"), demand.rule.eLicenceType},
            {QStringLiteral("dataResource"), demand.rule.dataResource},
            {QStringLiteral("mustSurrenderOriginal"), demand.rule.mustSurrenderOriginal},
            {QStringLiteral("obtained"), codeOf(obtainedCodes, obtainedWithoutPaper(demand.rule, {}))},
            {QStringLiteral("oneOf"), demand.rule.oneOfGroup},
            {QStringLiteral("allowed"), promisesJson(guide, demand.rule)},
            {QStringLiteral("components"), QJsonArray::fromStringList(demand.rule.components)},
            {QStringLiteral("why"), whyJson(demand.why)}};
}

QJsonArray componentsJson(const QList<PackageComponent> &components)
{
    QJsonArray array;
    for (const PackageComponent &component : components)
        array.append(QJsonObject{{QStringLiteral("id"), component.id},
                                 {QStringLiteral("name"), component.name},
                                 {QStringLiteral("department"), component.department},
                                 {QStringLiteral("after"), QJsonArray::fromStringList(component.after)},
                                 {QStringLiteral("condition"), component.conditionText}});
    return array;
}

/// The case that a package would be, for what its items share.
CaseRecord packageOf(const Guide &guide, const Checklist &checklist)
{
    CaseRecord record;
    alignComponents(record, guide, checklist);
    return record;
}

QStringList componentLines(const CaseRecord &package, const PackageSavings &savings)
{
    QStringList lines;
    for (const CaseComponent &component : package.components)
        lines.append(QStringLiteral("  [%1]  %2  (%3)").arg(component.id, component.name, component.department));
    if (!lines.isEmpty())
        lines.append(QStringLiteral("  shared: %1 papers and %2 fields less").arg(savings.materials).arg(savings.fields));
    return lines;
}

QJsonArray feesJson(const Guide &guide)
{
    QJsonArray fees;
    for (const GuideFee &fee : guide.law.fees)
        fees.append(QJsonObject{{QStringLiteral("name"), fee.name},
                                {QStringLiteral("standard"), fee.standard},
                                {QStringLiteral("why"), whyJson(whyOf(guide, fee))}});
    if (fees.isEmpty() && guide.feeCharged)
        fees.append(QJsonObject{{QStringLiteral("name"), QString()},
                                {QStringLiteral("standard"), guide.feeText},
                                {QStringLiteral("why"), whyJson(whyOfFees(guide))}});
    return fees;
}

QJsonObject dateJson(const QString &period, int days, DayUnit unit, const Why &why)
{
    QStringList counting{countingRule(QStringLiteral("eventDay")).text};
    if (unit == DayUnit::WorkingDays)
        counting.append(countingRule(QStringLiteral("workingDays")).text);
    else
        counting.append(countingRule(QStringLiteral("moved")).text);
    return {{QStringLiteral("period"), period},
            {QStringLiteral("days"), days},
            {QStringLiteral("unit"), unit == DayUnit::WorkingDays ? QStringLiteral("working") : QStringLiteral("calendar")},
            {QStringLiteral("counting"), counting.join(QStringLiteral("；"))},
            {QStringLiteral("why"), whyJson(why)}};
}

QJsonArray datesJson(const Guide &guide)
{
    QJsonArray dates;
    const Why notice{QStringLiteral("notice"), {}, periodWords(QStringLiteral("notice")).basis, guide.ref};
    dates.append(dateJson(QStringLiteral("notice"), noticeWorkingDays, DayUnit::WorkingDays, notice));
    if (guide.promised)
        dates.append(dateJson(QStringLiteral("promised"), guide.promised->days, guide.promised->unit,
                              whyOf(guide, LimitKind::Promised)));
    if (guide.statutory)
        dates.append(dateJson(QStringLiteral("statutory"), guide.statutory->days, guide.statutory->unit,
                              whyOf(guide, LimitKind::Statutory)));
    return dates;
}

} // namespace

void answerChecklist(const Guide &guide, const Checklist &checklist, const ApplicantFacts &applicant, Reply &reply)
{
    QJsonArray materials;
    QStringList lines{checklist.situationName};
    const CaseRecord package = packageOf(guide, checklist);
    const PackageSavings savings = packageSavings(checklist, package);
    lines += componentLines(package, savings);
    for (const MaterialDemand &demand : checklist.materials) {
        materials.append(demandJson(guide, demand));
        lines.append(QStringLiteral("  %1  %2  (%3)").arg(demand.rule.id, demand.rule.name, demand.why.conditionText));
    }
    const QJsonObject data = conditionData(checklist.answers, applicant);
    QJsonArray fields;
    for (const FormField &field : checklist.form)
        fields.append(QJsonObject{{QStringLiteral("key"), field.key},
                                  {QStringLiteral("label"), field.label},
                                  {QStringLiteral("element"), field.element},
                                  {QStringLiteral("components"), QJsonArray::fromStringList(field.components)},
                                  {QStringLiteral("why"), whyJson(whyOf(guide, field, data))}});
    const QJsonObject json{{QStringLiteral("situation"), checklist.situationId},
                           {QStringLiteral("situationName"), checklist.situationName},
                           {QStringLiteral("openQuestions"), QJsonArray::fromStringList(checklist.openQuestions)},
                           {QStringLiteral("components"), componentsJson(checklist.components)},
                           {QStringLiteral("papersSpared"), savings.materials},
                           {QStringLiteral("fieldsSpared"), savings.fields},
                           {QStringLiteral("materials"), materials},
                           {QStringLiteral("form"), fields},
                           {QStringLiteral("fees"), feesJson(guide)},
                           {QStringLiteral("dates"), datesJson(guide)}};
    if (checklist.isSettled())
        reply.answer(json, lines.join(QLatin1Char('\n')));
    else
        reply.answerNo(json, QStringLiteral("not answered yet: ") + checklist.openQuestions.join(QStringLiteral(", ")));
}

} // namespace yichuang
