// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/materialjson.h"

#include "domain/cases/casecodes.h"
#include "domain/cases/casefields.h"
#include "domain/cases/coverjson.h"
#include "domain/cases/personjson.h"
#include "domain/cases/readingjson.h"

namespace yichuang {

namespace {

PageFinding findingFromJson(JsonFields &fields)
{
    PageFinding finding;
    finding.check = codeField(fields, u"check", pageCheckCodes, PageCheck::Blank);
    finding.verdict = codeField(fields, u"verdict", verdictCodes, Verdict::Ok);
    finding.page = countField(fields, u"page", 1, 1);
    finding.measured = measureField(fields, u"measured");
    finding.threshold = measureField(fields, u"threshold");
    if (fields.has(u"area"))
        finding.area = nestedField(fields, u"area", pageAreaFromJson);
    finding.text = fields.textOr(u"text");
    finding.like = bytesField(fields, u"like");
    finding.likePage = countField(fields, u"likePage", 1, 1);
    return finding;
}

QJsonObject findingToJson(const PageFinding &finding)
{
    QJsonObject object{
        {QStringLiteral("check"), codeOf(pageCheckCodes, finding.check)},
        {QStringLiteral("verdict"), codeOf(verdictCodes, finding.verdict)},
        {QStringLiteral("page"), finding.page},
        {QStringLiteral("measured"), finding.measured},
        {QStringLiteral("threshold"), finding.threshold},
    };
    if (!finding.area.isWhole())
        object.insert(QStringLiteral("area"), pageAreaToJson(finding.area));
    putText(object, QStringLiteral("text"), finding.text);
    if (!finding.like.isEmpty())
        putBytes(object, QStringLiteral("like"), finding.like);
    if (finding.likePage > 1)
        object.insert(QStringLiteral("likePage"), finding.likePage);
    return object;
}

PointDecision decisionFromJson(JsonFields &fields)
{
    PointDecision decision;
    decision.pointId = fields.text(u"point");
    decision.verdict = codeField(fields, u"verdict", pointVerdictCodes, PointVerdict::Unticked);
    decision.reason = fields.textOr(u"reason");
    decision.clerkId = fields.textOr(u"clerkId");
    decision.at = momentField(fields, u"at");
    decision.guideVersion = fields.textOr(u"guideVersion");
    decision.provedBy = fields.textOr(u"provedBy");
    return decision;
}

QJsonObject decisionToJson(const PointDecision &decision)
{
    QJsonObject object{
        {QStringLiteral("point"), decision.pointId},
        {QStringLiteral("verdict"), codeOf(pointVerdictCodes, decision.verdict)},
    };
    putText(object, QStringLiteral("reason"), decision.reason);
    putText(object, QStringLiteral("clerkId"), decision.clerkId);
    putMoment(object, QStringLiteral("at"), decision.at);
    putText(object, QStringLiteral("guideVersion"), decision.guideVersion);
    putText(object, QStringLiteral("provedBy"), decision.provedBy);
    return object;
}

MaterialDocument documentFromJson(JsonFields &fields)
{
    MaterialDocument document;
    document.sha256 = bytesField(fields, u"sha256");
    document.size = fields.integerOr(u"size", 0);
    document.mediaType = fields.textOr(u"mediaType");
    document.pageCount = countField(fields, u"pageCount", 0);
    document.archival = fields.booleanOr(u"archival", false);
    document.madeOf = bytesField(fields, u"madeOf");
    return document;
}

QJsonObject documentToJson(const MaterialDocument &document)
{
    QJsonObject object;
    putBytes(object, QStringLiteral("sha256"), document.sha256);
    object.insert(QStringLiteral("size"), document.size);
    putText(object, QStringLiteral("mediaType"), document.mediaType);
    putCount(object, QStringLiteral("pageCount"), document.pageCount, 0);
    putFlag(object, QStringLiteral("archival"), document.archival);
    putBytes(object, QStringLiteral("madeOf"), document.madeOf);
    return object;
}

int turnField(JsonFields &fields)
{
    const int degrees = countField(fields, u"turned", 0);
    if (degrees % 90 != 0 || degrees >= 360)
        fields.reject(u"turned", QStringLiteral("must be 0, 90, 180 or 270"));
    return degrees % 90 == 0 ? degrees % 360 : 0;
}

} // namespace

PageFile pageFileFromJson(JsonFields &fields)
{
    PageFile file;
    file.id = uuidField<PageFileTag>(fields, u"id");
    file.sha256 = bytesField(fields, u"sha256");
    file.size = fields.integerOr(u"size", 0);
    file.mediaType = fields.textOr(u"mediaType");
    file.pageCount = countField(fields, u"pageCount", 1);
    file.firstPage = countField(fields, u"firstPage", 1, 1);
    file.turned = turnField(fields);
    file.origin = fields.textOr(u"origin");
    file.takenAt = momentField(fields, u"takenAt");
    file.findings = listField(fields, u"findings", findingFromJson);
    return file;
}

QJsonObject pageFileToJson(const PageFile &file)
{
    QJsonObject object;
    putId(object, QStringLiteral("id"), file.id);
    putBytes(object, QStringLiteral("sha256"), file.sha256);
    object.insert(QStringLiteral("size"), file.size);
    putText(object, QStringLiteral("mediaType"), file.mediaType);
    putCount(object, QStringLiteral("pageCount"), file.pageCount, 1);
    putCount(object, QStringLiteral("firstPage"), file.firstPage, 1);
    putCount(object, QStringLiteral("turned"), file.turned, 0);
    putText(object, QStringLiteral("origin"), file.origin);
    putMoment(object, QStringLiteral("takenAt"), file.takenAt);
    putList(object, QStringLiteral("findings"), file.findings, findingToJson);
    return object;
}

CaseMaterial caseMaterialFromJson(JsonFields &fields)
{
    CaseMaterial material;
    material.materialId = fields.text(u"material");
    material.name = fields.textOr(u"name");
    material.obtained = codeFieldOr(fields, u"obtained", obtainedCodes, Obtained::Submitted);
    material.files = listField(fields, u"files", pageFileFromJson);
    material.points = listField(fields, u"points", decisionFromJson);
    material.findingsAcceptedBecause = fields.textOr(u"findingsAcceptedBecause");
    material.findingsAcceptedBy = fields.textOr(u"findingsAcceptedBy");
    if (fields.has(u"cover"))
        material.cover = nestedField(fields, u"cover", coverFromJson);
    material.noneFoundAt = momentField(fields, u"noneFoundAt");
    material.askedBecause = fields.textOr(u"askedBecause");
    if (fields.has(u"promise"))
        material.promise = nestedField(fields, u"promise", promiseFromJson);
    material.originals = countField(fields, u"originals", 0);
    material.copies = countField(fields, u"copies", 0);
    material.originalsReturned = countField(fields, u"originalsReturned", 0);
    material.issuedOn = dateField(fields, u"issuedOn");
    material.validUntil = dateField(fields, u"validUntil");
    material.readings = listField(fields, u"readings", readingFromJson);
    if (fields.has(u"document"))
        material.document = nestedField(fields, u"document", documentFromJson);
    if (fields.has(u"holder"))
        material.holder = nestedField(fields, u"holder", personFromJson);
    return material;
}

QJsonObject caseMaterialToJson(const CaseMaterial &material)
{
    QJsonObject object{{QStringLiteral("material"), material.materialId}};
    putText(object, QStringLiteral("name"), material.name);
    object.insert(QStringLiteral("obtained"), codeOf(obtainedCodes, material.obtained));
    putList(object, QStringLiteral("files"), material.files, pageFileToJson);
    putList(object, QStringLiteral("points"), material.points, decisionToJson);
    putText(object, QStringLiteral("findingsAcceptedBecause"), material.findingsAcceptedBecause);
    putText(object, QStringLiteral("findingsAcceptedBy"), material.findingsAcceptedBy);
    if (material.cover)
        object.insert(QStringLiteral("cover"), coverToJson(*material.cover));
    putMoment(object, QStringLiteral("noneFoundAt"), material.noneFoundAt);
    putText(object, QStringLiteral("askedBecause"), material.askedBecause);
    if (material.promise)
        object.insert(QStringLiteral("promise"), promiseToJson(*material.promise));
    putCount(object, QStringLiteral("originals"), material.originals, 0);
    putCount(object, QStringLiteral("copies"), material.copies, 0);
    putCount(object, QStringLiteral("originalsReturned"), material.originalsReturned, 0);
    putDate(object, QStringLiteral("issuedOn"), material.issuedOn);
    putDate(object, QStringLiteral("validUntil"), material.validUntil);
    putList(object, QStringLiteral("readings"), material.readings, readingToJson);
    if (material.document)
        object.insert(QStringLiteral("document"), documentToJson(*material.document));
    if (material.holder)
        object.insert(QStringLiteral("holder"), personToJson(*material.holder));
    return object;
}

} // namespace yichuang
