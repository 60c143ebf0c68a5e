// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidejson.h"

#include "domain/guide/guidefields.h"
#include "domain/guide/guidelimitjson.h"
#include "domain/guide/guidepackagejson.h"
#include "domain/guide/guideparts.h"
#include "domain/guide/guideservicejson.h"

namespace yichuang {

namespace {

GuideResult resultFromJson(JsonFields &fields)
{
    return {fields.textOr(u"resultName"), fields.textOr(u"resultType"), fields.textsOr(u"resultDelivery"),
            fields.textOr(u"resultGuid"), fields.textOr(u"resultValidity")};
}

void putResult(QJsonObject &object, const GuideResult &result)
{
    putText(object, QStringLiteral("resultName"), result.name);
    putText(object, QStringLiteral("resultType"), result.kind);
    putTexts(object, QStringLiteral("resultDelivery"), result.delivery);
    putText(object, QStringLiteral("resultGuid"), result.sample);
    putText(object, QStringLiteral("resultValidity"), result.validity);
}

QList<GuideResult> furtherResultsFromJson(JsonFields &guide)
{
    QList<GuideResult> results;
    for (JsonFields fields : guide.eachOr(u"furtherResults")) {
        results.append(resultFromJson(fields));
        guide.adopt(fields);
    }
    return results;
}

QJsonArray furtherResultsToJson(const QList<GuideResult> &results)
{
    QJsonArray array;
    for (const GuideResult &result : results) {
        QJsonObject object;
        putResult(object, result);
        array.append(object);
    }
    return array;
}

GuideValidity validityFromJson(JsonFields &fields)
{
    const GuideValidity validity{dayFieldOr(fields, u"planEffectiveDate"), dayFieldOr(fields, u"planCancelDate"),
                                 fields.textOr(u"changeReason"), fields.textOr(u"changeExplain"),
                                 fields.textOr(u"confirmation")};
    if (validity.from.isValid() && validity.to.isValid() && validity.to <= validity.from)
        fields.reject(u"planCancelDate", QStringLiteral("must be later than planEffectiveDate"));
    return validity;
}

void putValidity(QJsonObject &object, const GuideValidity &validity)
{
    putDay(object, QStringLiteral("planEffectiveDate"), validity.from);
    putDay(object, QStringLiteral("planCancelDate"), validity.to);
    putText(object, QStringLiteral("changeReason"), validity.changeReason);
    putText(object, QStringLiteral("changeExplain"), validity.explanation);
    putText(object, QStringLiteral("confirmation"), validity.confirmation);
}

QMap<QString, ElementOwner> ownersFromJson(JsonFields &guide)
{
    QMap<QString, ElementOwner> owners;
    const QJsonObject object = guide.objectOr(u"owners");
    JsonFields fields(object, guide.pointerTo(u"owners"));
    for (const QString &key : object.keys())
        owners.insert(key, codeField(fields, key, ownerCodes, ElementOwner::Substantive));
    guide.adopt(fields);
    return owners;
}

QJsonObject ownersToJson(const QMap<QString, ElementOwner> &owners)
{
    QJsonObject object;
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner)
        object.insert(owner.key(), codeOf(ownerCodes, owner.value()));
    return object;
}

GuideFlags flagsFromJson(JsonFields &guide)
{
    JsonFields fields(guide.objectOr(u"flags"), guide.pointerTo(u"flags"));
    const GuideFlags flags{fields.booleanOr(u"acceptOnIntake", false), fields.booleanOr(u"commitmentAllowed", false),
                           fields.booleanOr(u"onTheSpot", false), fields.booleanOr(u"entrustedIntake", false),
                           fields.booleanOr(u"classified", false)};
    guide.adopt(fields);
    return flags;
}

std::optional<RetentionRule> retentionFromJson(JsonFields &guide)
{
    if (!guide.has(u"retention"))
        return std::nullopt;
    JsonFields fields(guide.objectOr(u"retention"), guide.pointerTo(u"retention"));
    const RetentionRule rule = retentionRuleFromJson(fields);
    guide.adopt(fields);
    return rule;
}

QJsonObject flagsToJson(const GuideFlags &flags)
{
    QJsonObject object;
    putFlag(object, QStringLiteral("acceptOnIntake"), flags.acceptOnIntake);
    putFlag(object, QStringLiteral("commitmentAllowed"), flags.commitmentAllowed);
    putFlag(object, QStringLiteral("onTheSpot"), flags.onTheSpot);
    putFlag(object, QStringLiteral("entrustedIntake"), flags.entrustedIntake);
    putFlag(object, QStringLiteral("classified"), flags.classified);
    return object;
}

GuideProvenance provenanceFromJson(JsonFields &guide)
{
    JsonFields fields(guide.object(u"provenance"), guide.pointerTo(u"provenance"));
    const GuideProvenance provenance{wordField(fields, u"verified"), fields.textOr(u"currency"),
                                     fields.textsOr(u"sources"), fields.boolean(u"sample")};
    guide.adopt(fields);
    return provenance;
}

QJsonObject provenanceToJson(const GuideProvenance &provenance)
{
    QJsonObject object{{QStringLiteral("verified"), provenance.verified},
                       {QStringLiteral("sample"), provenance.sample}};
    putText(object, QStringLiteral("currency"), provenance.currency);
    putTexts(object, QStringLiteral("sources"), provenance.sources);
    return object;
}

void readHeading(JsonFields &fields, Guide &guide)
{
    guide.ref = {wordField(fields, u"id"), countField(fields, u"version", 0, 1)};
    guide.publishedOn = dayField(fields, u"publishedOn");
    guide.state = codeOrFallback(fields, u"taskState", guideStateCodes, GuideState::Published);
    guide.validity = validityFromJson(fields);
    guide.kind = codeField(fields, u"kind", guideKindCodes, GuideKind::Single);
    guide.taskName = wordField(fields, u"taskName");
    guide.plainName = fields.textOr(u"plainName");
    guide.taskNameEnglish = fields.textOr(u"taskNameEnglish");
    guide.scenarioText = fields.textOr(u"scenarioText");
    guide.lifeEvents = fields.textsOr(u"lifeEvents");
    guide.catalogCode = fields.textOr(u"catalogCode");
    guide.taskCode = fields.textOr(u"taskCode");
    guide.taskHandleItem = fields.textOr(u"taskHandleItem");
    guide.taskType = fields.textOr(u"taskType");
    guide.serverTypes = fields.texts(u"serverType");
    guide.department = wordField(fields, u"deptName");
    guide.acceptingBody = fields.textOr(u"acceptingBody");
    guide.projectType = fields.textOr(u"projectType");
    if (guide.serverTypes.isEmpty())
        fields.reject(u"serverType", QStringLiteral("must name at least one kind of applicant"));
}

void readRules(JsonFields &fields, Guide &guide)
{
    guide.statutory = limitFromJson(fields, statutoryKeys());
    guide.promised = limitFromJson(fields, promisedKeys());
    guide.correctionDays = countField(fields, u"correctionDays", 0);
    guide.acceptConditions = fields.textsOr(u"acceptCondition");
    guide.legalBasis = fields.textsOr(u"byLaw");
    guide.process = fields.textsOr(u"handleFlow");
    guide.feeCharged = fields.boolean(u"isFee");
    guide.feeText = fields.textOr(u"feeStand");
    guide.result = resultFromJson(fields);
    guide.furtherResults = furtherResultsFromJson(fields);
    guide.law = guideLawFromJson(fields);
    guide.service = guideServiceFromJson(fields);
    guide.package = guidePackageFromJson(fields);
    guide.owners = ownersFromJson(fields);
}

void putHeading(QJsonObject &object, const Guide &guide)
{
    object.insert(QStringLiteral("id"), guide.ref.id);
    object.insert(QStringLiteral("version"), guide.ref.version);
    object.insert(QStringLiteral("publishedOn"), guide.publishedOn.toString(Qt::ISODate));
    if (guide.state != GuideState::Published)
        object.insert(QStringLiteral("taskState"), codeOf(guideStateCodes, guide.state));
    putValidity(object, guide.validity);
    object.insert(QStringLiteral("kind"), codeOf(guideKindCodes, guide.kind));
    object.insert(QStringLiteral("taskName"), guide.taskName);
    putText(object, QStringLiteral("plainName"), guide.plainName);
    putText(object, QStringLiteral("taskNameEnglish"), guide.taskNameEnglish);
    putText(object, QStringLiteral("scenarioText"), guide.scenarioText);
    putTexts(object, QStringLiteral("lifeEvents"), guide.lifeEvents);
    putText(object, QStringLiteral("catalogCode"), guide.catalogCode);
    putText(object, QStringLiteral("taskCode"), guide.taskCode);
    putText(object, QStringLiteral("taskHandleItem"), guide.taskHandleItem);
    putText(object, QStringLiteral("taskType"), guide.taskType);
    object.insert(QStringLiteral("serverType"), QJsonArray::fromStringList(guide.serverTypes));
    object.insert(QStringLiteral("deptName"), guide.department);
    putText(object, QStringLiteral("acceptingBody"), guide.acceptingBody);
    putText(object, QStringLiteral("projectType"), guide.projectType);
}

void putRules(QJsonObject &object, const Guide &guide)
{
    putLimit(object, statutoryKeys(), guide.statutory);
    putLimit(object, promisedKeys(), guide.promised);
    putCount(object, QStringLiteral("correctionDays"), guide.correctionDays, 0);
    putTexts(object, QStringLiteral("acceptCondition"), guide.acceptConditions);
    putTexts(object, QStringLiteral("byLaw"), guide.legalBasis);
    putTexts(object, QStringLiteral("handleFlow"), guide.process);
    object.insert(QStringLiteral("isFee"), guide.feeCharged);
    putText(object, QStringLiteral("feeStand"), guide.feeText);
    putResult(object, guide.result);
    putList(object, QStringLiteral("furtherResults"), furtherResultsToJson(guide.furtherResults));
    putGuideLaw(object, guide.law);
    putGuideService(object, guide.service);
    putGuidePackage(object, guide.package);
    putPart(object, QStringLiteral("owners"), ownersToJson(guide.owners));
}

} // namespace

Result<Guide> guideFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Guide guide;
    readHeading(fields, guide);
    readRules(fields, guide);
    guide.questions = questionsFromJson(fields);
    guide.situations = situationsFromJson(fields);
    guide.materials = materialsFromJson(fields);
    guide.form = formFromJson(fields);
    guide.flags = flagsFromJson(fields);
    guide.retention = retentionFromJson(fields);
    guide.provenance = provenanceFromJson(fields);
    if (guide.situations.isEmpty())
        fields.reject(u"situations", QStringLiteral("must name at least one situation"));
    if (!fields.ok())
        return failure(fields.error());
    return guide;
}

QJsonObject guideToJson(const Guide &guide)
{
    QJsonObject object;
    putHeading(object, guide);
    putRules(object, guide);
    object.insert(QStringLiteral("questions"), questionsToJson(guide.questions));
    object.insert(QStringLiteral("situations"), situationsToJson(guide.situations));
    object.insert(QStringLiteral("materials"), materialsToJson(guide.materials));
    object.insert(QStringLiteral("form"), formToJson(guide.form));
    const QJsonObject flags = flagsToJson(guide.flags);
    if (!flags.isEmpty())
        object.insert(QStringLiteral("flags"), flags);
    if (guide.retention)
        object.insert(QStringLiteral("retention"), retentionRuleToJson(*guide.retention));
    object.insert(QStringLiteral("provenance"), provenanceToJson(guide.provenance));
    return object;
}

} // namespace yichuang
