// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidefields.h"
#include "domain/guide/guidelimitjson.h"
#include "domain/guide/guideparts.h"

namespace yichuang {

namespace {

QList<ReviewPoint> pointsFromJson(JsonFields &material)
{
    QList<ReviewPoint> points;
    QSet<QString> taken;
    for (JsonFields fields : material.each(u"acceptStand")) {
        points.append({idField(fields, u"id", taken), wordField(fields, u"text"), originField(fields),
                       fields.textOr(u"provedBy")});
        material.adopt(fields);
    }
    return points;
}

QJsonArray pointsToJson(const QList<ReviewPoint> &points)
{
    QJsonArray array;
    for (const ReviewPoint &point : points) {
        QJsonObject object{{QStringLiteral("id"), point.id},
                           {QStringLiteral("text"), point.text},
                           {QStringLiteral("origin"), codeOf(originCodes, point.origin)}};
        putText(object, QStringLiteral("provedBy"), point.provedBy);
        array.append(object);
    }
    return array;
}

QList<ReadingRule> readsFromJson(JsonFields &material)
{
    QList<ReadingRule> reads;
    QSet<QString> taken;
    for (JsonFields fields : material.eachOr(u"reads")) {
        reads.append({idField(fields, u"id", taken), codeField(fields, u"field", readFieldCodes, ReadField::Name),
                      fields.textOr(u"label"), fields.textOr(u"equals")});
        material.adopt(fields);
    }
    return reads;
}

void putReads(QJsonObject &material, const QList<ReadingRule> &reads)
{
    QJsonArray array;
    for (const ReadingRule &rule : reads) {
        QJsonObject object{{QStringLiteral("id"), rule.id}, {QStringLiteral("field"), codeOf(readFieldCodes, rule.field)}};
        putText(object, QStringLiteral("label"), rule.label);
        putText(object, QStringLiteral("equals"), rule.equals);
        array.append(object);
    }
    if (!array.isEmpty())
        material.insert(QStringLiteral("reads"), array);
}

std::optional<ScanProfile> scanFromJson(JsonFields &material)
{
    if (!material.has(u"scan"))
        return std::nullopt;
    JsonFields fields(material.objectOr(u"scan"), material.pointerTo(u"scan"));
    const ScanProfile profile{countField(fields, u"dpi", 0), fields.booleanOr(u"gray", false),
                              fields.booleanOr(u"bothSides", false), fields.booleanOr(u"cardSides", false)};
    material.adopt(fields);
    return profile;
}

void putScan(QJsonObject &material, const std::optional<ScanProfile> &profile)
{
    if (!profile)
        return;
    QJsonObject object;
    putCount(object, QStringLiteral("dpi"), profile->dpi, 0);
    putFlag(object, QStringLiteral("gray"), profile->gray);
    putFlag(object, QStringLiteral("bothSides"), profile->bothSides);
    putFlag(object, QStringLiteral("cardSides"), profile->cardSides);
    material.insert(QStringLiteral("scan"), object);
}

constexpr std::array materialTexts{
    TextElement<MaterialRule>{u"sourceExplain", &MaterialRule::sourceChannel},
    TextElement<MaterialRule>{u"fillExplain", &MaterialRule::fillNote},
    TextElement<MaterialRule>{u"conditionText", &MaterialRule::conditionText},
    TextElement<MaterialRule>{u"byLaw", &MaterialRule::basis},
    TextElement<MaterialRule>{u"eLicenceType", &MaterialRule::eLicenceType},
    TextElement<MaterialRule>{u"materialType", &MaterialRule::kind},
    TextElement<MaterialRule>{u"materialFormat", &MaterialRule::format},
    TextElement<MaterialRule>{u"pageFormat", &MaterialRule::pageFormat},
    TextElement<MaterialRule>{u"sourceType", &MaterialRule::sourceType},
    TextElement<MaterialRule>{u"formGuid", &MaterialRule::blankForm},
    TextElement<MaterialRule>{u"exampleGuid", &MaterialRule::sampleForm},
    TextElement<MaterialRule>{u"remark", &MaterialRule::remark},
    TextElement<MaterialRule>{u"dataResource", &MaterialRule::dataResource},
    TextElement<MaterialRule>{u"holder", &MaterialRule::holder},
    TextElement<MaterialRule>{u"holderName", &MaterialRule::holderNameField},
    TextElement<MaterialRule>{u"holderNumber", &MaterialRule::holderNumberField},
    TextElement<MaterialRule>{u"oneOfGroup", &MaterialRule::oneOfGroup},
    TextElement<MaterialRule>{u"validityRule", &MaterialRule::validityRule},
    TextElement<MaterialRule>{u"confidentialLevel", &MaterialRule::confidentialLevel},
};

std::optional<MaterialCommitment> commitmentFromJson(JsonFields &material)
{
    if (!material.has(u"commitment"))
        return std::nullopt;
    JsonFields fields(material.objectOr(u"commitment"), material.pointerTo(u"commitment"));
    const MaterialCommitment commitment{wordField(fields, u"text"), fields.textOr(u"byLaw"),
                                        fields.textOr(u"consequence")};
    material.adopt(fields);
    return commitment;
}

void putCommitment(QJsonObject &material, const std::optional<MaterialCommitment> &commitment)
{
    if (!commitment)
        return;
    QJsonObject object{{QStringLiteral("text"), commitment->text}};
    putText(object, QStringLiteral("byLaw"), commitment->basis);
    putText(object, QStringLiteral("consequence"), commitment->consequence);
    material.insert(QStringLiteral("commitment"), object);
}

MaterialRule materialFromJson(JsonFields &fields, QSet<QString> &taken)
{
    MaterialRule rule;
    rule.id = idField(fields, u"id", taken);
    rule.name = wordField(fields, u"materialName");
    rule.necessity = codeField(fields, u"isNeed", necessityCodes, Necessity::Required);
    rule.acceptance = codeField(fields, u"acceptanceMode", acceptanceCodes, AcceptanceMode::Unstated);
    rule.copies = countField(fields, u"pageNum", 1, 1);
    rule.condition = ruleField(fields, u"condition");
    rule.mustSurrenderOriginal = fields.booleanOr(u"mustSurrenderOriginal", false);
    rule.maxPages = countField(fields, u"maxPages", 0);
    rule.points = pointsFromJson(fields);
    rule.owner = codeField(fields, u"owner", ownerCodes, ElementOwner::Substantive);
    rule.origin = originField(fields);
    readElements(fields, materialTexts, rule);
    rule.maxAgeDays = countField(fields, u"maxAgeDays", 0);
    rule.mustOutlastDecision = fields.booleanOr(u"mustOutlastDecision", false);
    rule.sealRequired = fields.booleanOr(u"sealRequired", false);
    rule.signatureRequired = fields.booleanOr(u"signatureRequired", false);
    rule.reads = readsFromJson(fields);
    rule.scan = scanFromJson(fields);
    rule.maxKilobytes = countField(fields, u"maxKilobytes", 0);
    rule.supplementWithin = limitFromJson(fields, supplementKeys());
    rule.commitment = commitmentFromJson(fields);
    rule.components = fields.textsOr(u"components");
    return rule;
}

QJsonObject materialToJson(const MaterialRule &rule)
{
    QJsonObject object{
        {QStringLiteral("id"), rule.id},
        {QStringLiteral("materialName"), rule.name},
        {QStringLiteral("isNeed"), codeOf(necessityCodes, rule.necessity)},
        {QStringLiteral("acceptanceMode"), codeOf(acceptanceCodes, rule.acceptance)},
        {QStringLiteral("acceptStand"), pointsToJson(rule.points)},
        {QStringLiteral("owner"), codeOf(ownerCodes, rule.owner)},
        {QStringLiteral("origin"), codeOf(originCodes, rule.origin)},
    };
    putCount(object, QStringLiteral("pageNum"), rule.copies, 1);
    putRule(object, QStringLiteral("condition"), rule.condition);
    putFlag(object, QStringLiteral("mustSurrenderOriginal"), rule.mustSurrenderOriginal);
    putCount(object, QStringLiteral("maxPages"), rule.maxPages, 0);
    putElements(object, materialTexts, rule);
    putCount(object, QStringLiteral("maxAgeDays"), rule.maxAgeDays, 0);
    putFlag(object, QStringLiteral("mustOutlastDecision"), rule.mustOutlastDecision);
    putFlag(object, QStringLiteral("sealRequired"), rule.sealRequired);
    putFlag(object, QStringLiteral("signatureRequired"), rule.signatureRequired);
    putReads(object, rule.reads);
    putScan(object, rule.scan);
    putCount(object, QStringLiteral("maxKilobytes"), rule.maxKilobytes, 0);
    putLimit(object, supplementKeys(), rule.supplementWithin);
    putCommitment(object, rule.commitment);
    putTexts(object, QStringLiteral("components"), rule.components);
    return object;
}

} // namespace

QList<MaterialRule> materialsFromJson(JsonFields &guide)
{
    QList<MaterialRule> materials;
    QSet<QString> taken;
    for (JsonFields fields : guide.each(u"materials")) {
        materials.append(materialFromJson(fields, taken));
        guide.adopt(fields);
    }
    return materials;
}

QJsonArray materialsToJson(const QList<MaterialRule> &materials)
{
    QJsonArray array;
    for (const MaterialRule &rule : materials)
        array.append(materialToJson(rule));
    return array;
}

} // namespace yichuang
