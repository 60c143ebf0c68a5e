// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidejson.h"

#include "domain/guide/guidefields.h"
#include "domain/guide/guideparts.h"

namespace yichuang {

namespace {

/// The three keys of one time limit: anticipate… is 法定, promise… is 承诺 (DOMAIN §2.3).
struct LimitKeys
{
    QString day;
    QString unit;
    QString explanation;
};

const LimitKeys &statutoryKeys()
{
    static const LimitKeys keys{QStringLiteral("anticipateDay"), QStringLiteral("anticipateType"),
                                QStringLiteral("anticipateExplain")};
    return keys;
}

const LimitKeys &promisedKeys()
{
    static const LimitKeys keys{QStringLiteral("promiseDay"), QStringLiteral("promiseType"),
                                QStringLiteral("promiseExplain")};
    return keys;
}

std::optional<TimeLimit> limitFromJson(JsonFields &fields, const LimitKeys &keys)
{
    if (!fields.has(keys.day)) {
        for (const QString &orphan : {keys.unit, keys.explanation}) {
            if (fields.has(orphan))
                fields.reject(orphan, QStringLiteral("stands without %1").arg(keys.day));
        }
        return std::nullopt;
    }
    return TimeLimit{countField(fields, keys.day, 0), codeField(fields, keys.unit, dayUnitCodes, DayUnit::WorkingDays),
                     fields.textOr(keys.explanation)};
}

void putLimit(QJsonObject &object, const LimitKeys &keys, const std::optional<TimeLimit> &limit)
{
    if (!limit)
        return;
    object.insert(keys.day, limit->days);
    object.insert(keys.unit, codeOf(dayUnitCodes, limit->unit));
    putText(object, keys.explanation, limit->explanation);
}

QDate dayField(JsonFields &fields, QStringView key)
{
    const QDate day = QDate::fromString(fields.text(key), Qt::ISODate);
    if (!day.isValid())
        fields.reject(key, QStringLiteral("must be a day as YYYY-MM-DD"));
    return day;
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
    guide.kind = codeField(fields, u"kind", guideKindCodes, GuideKind::Single);
    guide.taskName = wordField(fields, u"taskName");
    guide.plainName = fields.textOr(u"plainName");
    guide.taskNameEnglish = fields.textOr(u"taskNameEnglish");
    guide.catalogCode = fields.textOr(u"catalogCode");
    guide.taskCode = fields.textOr(u"taskCode");
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
    guide.result = {fields.textOr(u"resultName"), fields.textOr(u"resultType"), fields.textsOr(u"resultDelivery")};
    guide.components = fields.textsOr(u"components");
}

void putHeading(QJsonObject &object, const Guide &guide)
{
    object.insert(QStringLiteral("id"), guide.ref.id);
    object.insert(QStringLiteral("version"), guide.ref.version);
    object.insert(QStringLiteral("publishedOn"), guide.publishedOn.toString(Qt::ISODate));
    object.insert(QStringLiteral("kind"), codeOf(guideKindCodes, guide.kind));
    object.insert(QStringLiteral("taskName"), guide.taskName);
    putText(object, QStringLiteral("plainName"), guide.plainName);
    putText(object, QStringLiteral("taskNameEnglish"), guide.taskNameEnglish);
    putText(object, QStringLiteral("catalogCode"), guide.catalogCode);
    putText(object, QStringLiteral("taskCode"), guide.taskCode);
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
    putText(object, QStringLiteral("resultName"), guide.result.name);
    putText(object, QStringLiteral("resultType"), guide.result.kind);
    putTexts(object, QStringLiteral("resultDelivery"), guide.result.delivery);
    putTexts(object, QStringLiteral("components"), guide.components);
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
