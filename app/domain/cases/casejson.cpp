// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casejson.h"

#include "domain/cases/casecodes.h"
#include "domain/cases/casefields.h"
#include "domain/cases/deadlinejson.h"
#include "domain/cases/draftjson.h"
#include "domain/cases/formjson.h"
#include "domain/cases/materialjson.h"
#include "domain/cases/personjson.h"

#include <QJsonArray>

namespace yichuang {

namespace {

CaseState stateField(JsonFields &fields)
{
    const auto state = caseStateFromCode(fields.text(u"state"));
    if (!state)
        fields.reject(u"state", QStringLiteral("unknown state"));
    return state.value_or(CaseState::Draft);
}

Defect defectFromJson(JsonFields &fields)
{
    return {fields.textOr(u"materialId"), fields.textOr(u"material"), fields.textOr(u"text"),
            momentField(fields, u"correctedAt")};
}

QJsonObject defectToJson(const Defect &defect)
{
    QJsonObject object;
    putText(object, QStringLiteral("materialId"), defect.materialId);
    putText(object, QStringLiteral("material"), defect.material);
    putText(object, QStringLiteral("text"), defect.text);
    putMoment(object, QStringLiteral("correctedAt"), defect.correctedAt);
    return object;
}

CaseReview reviewFromJson(JsonFields &fields)
{
    CaseReview review;
    review.state = codeFieldOr(fields, u"state", reviewStateCodes, ReviewState::Pending);
    review.reviewerId = fields.textOr(u"reviewerId");
    review.reviewerName = fields.textOr(u"reviewerName");
    review.at = momentField(fields, u"at");
    review.reasons = listField(fields, u"reasons", defectFromJson);
    return review;
}

QJsonObject reviewToJson(const CaseReview &review)
{
    QJsonObject object{{QStringLiteral("state"), codeOf(reviewStateCodes, review.state)}};
    putText(object, QStringLiteral("reviewerId"), review.reviewerId);
    putText(object, QStringLiteral("reviewerName"), review.reviewerName);
    putMoment(object, QStringLiteral("at"), review.at);
    putList(object, QStringLiteral("reasons"), review.reasons, defectToJson);
    return object;
}

ListedPermit permitFromJson(JsonFields &fields)
{
    ListedPermit permit;
    permit.name = fields.textOr(u"name");
    permit.number = fields.textOr(u"number");
    permit.validUntil = dateField(fields, u"validUntil");
    return permit;
}

QJsonObject permitToJson(const ListedPermit &permit)
{
    QJsonObject object;
    putText(object, QStringLiteral("name"), permit.name);
    putText(object, QStringLiteral("number"), permit.number);
    putDate(object, QStringLiteral("validUntil"), permit.validUntil);
    return object;
}

CaseResult resultFromJson(JsonFields &fields)
{
    CaseResult result;
    result.id = fields.text(u"id");
    result.name = fields.textOr(u"name");
    result.number = fields.textOr(u"number");
    result.sha256 = bytesField(fields, u"sha256");
    result.size = fields.integerOr(u"size", 0);
    result.mediaType = fields.textOr(u"mediaType");
    result.componentId = fields.textOr(u"component");
    result.permits = listField(fields, u"permits", permitFromJson);
    result.handedOutAt = momentField(fields, u"handedOutAt");
    return result;
}

QJsonObject resultToJson(const CaseResult &result)
{
    QJsonObject object{{QStringLiteral("id"), result.id}};
    putText(object, QStringLiteral("name"), result.name);
    putText(object, QStringLiteral("number"), result.number);
    putBytes(object, QStringLiteral("sha256"), result.sha256);
    object.insert(QStringLiteral("size"), result.size);
    putText(object, QStringLiteral("mediaType"), result.mediaType);
    putText(object, QStringLiteral("component"), result.componentId);
    putList(object, QStringLiteral("permits"), result.permits, permitToJson);
    putMoment(object, QStringLiteral("handedOutAt"), result.handedOutAt);
    return object;
}

CaseComponent componentFromJson(JsonFields &fields)
{
    CaseComponent component;
    component.id = fields.text(u"id");
    component.name = fields.textOr(u"name");
    component.department = fields.textOr(u"department");
    component.after = fields.textsOr(u"after");
    component.state = stateField(fields);
    component.at = momentField(fields, u"at");
    component.text = fields.textOr(u"text");
    component.guideId = fields.textOr(u"guideId");
    return component;
}

QJsonObject componentToJson(const CaseComponent &component)
{
    QJsonObject object{{QStringLiteral("id"), component.id},
                       {QStringLiteral("state"), caseStateCode(component.state)}};
    putText(object, QStringLiteral("name"), component.name);
    putText(object, QStringLiteral("department"), component.department);
    if (!component.after.isEmpty())
        object.insert(QStringLiteral("after"), QJsonArray::fromStringList(component.after));
    putMoment(object, QStringLiteral("at"), component.at);
    putText(object, QStringLiteral("text"), component.text);
    putText(object, QStringLiteral("guideId"), component.guideId);
    return object;
}

OpenIntake twinFromJson(JsonFields &fields)
{
    return {fields.text(u"id"), fields.textOr(u"number"), fields.textOr(u"hall"), fields.textOr(u"counter"),
            dateField(fields, u"day"), stateField(fields)};
}

QJsonObject twinToJson(const OpenIntake &twin)
{
    QJsonObject object{{QStringLiteral("id"), twin.caseId}, {QStringLiteral("state"), caseStateCode(twin.state)}};
    putText(object, QStringLiteral("number"), twin.number);
    putText(object, QStringLiteral("hall"), twin.hall);
    putText(object, QStringLiteral("counter"), twin.counterNo);
    putDate(object, QStringLiteral("day"), twin.receivedOn);
    return object;
}

OneTimeNotice noticeFromJson(JsonFields &fields)
{
    OneTimeNotice notice;
    notice.givenAt = momentField(fields, u"givenAt");
    notice.clerkId = fields.textOr(u"clerkId");
    notice.guideVersion = countField(fields, u"guideVersion", 0);
    notice.materialIds = fields.textsOr(u"materialIds");
    return notice;
}

QJsonObject noticeToJson(const OneTimeNotice &notice)
{
    QJsonObject object;
    putMoment(object, QStringLiteral("givenAt"), notice.givenAt);
    putText(object, QStringLiteral("clerkId"), notice.clerkId);
    putCount(object, QStringLiteral("guideVersion"), notice.guideVersion, 0);
    if (!notice.materialIds.isEmpty())
        object.insert(QStringLiteral("materialIds"), QJsonArray::fromStringList(notice.materialIds));
    return object;
}

void readHead(JsonFields &fields, CaseRecord &record)
{
    record.id = uuidField<CaseTag>(fields, u"id");
    if (record.id.isNull())
        fields.reject(u"id", QStringLiteral("a case needs an id"));
    record.revision = countField(fields, u"revision", 0);
    record.state = stateField(fields);
    record.number = fields.textOr(u"number");
    record.platformNumber = fields.textOr(u"platformNumber");
    record.checkToken = fields.textOr(u"checkToken");
    record.counterNo = fields.textOr(u"counterNo");
    record.clerkId = fields.textOr(u"clerkId");
    record.clerkName = fields.textOr(u"clerkName");
    record.handlerIds = fields.textsOr(u"handlerIds");
    record.changedBy = fields.textOr(u"changedBy");
    record.openedAt = momentField(fields, u"openedAt");
    record.changedAt = momentField(fields, u"changedAt");
    record.receivedAt = happenedField(fields, u"receivedAt");
    record.acceptedAt = happenedField(fields, u"acceptedAt");
    record.takenOffline = fields.booleanOr(u"takenOffline", false);
    record.sample = fields.booleanOr(u"sample", false);
}

void readItem(JsonFields &fields, CaseRecord &record)
{
    record.guide = {fields.textOr(u"guideId"), countField(fields, u"guideVersion", 0)};
    record.itemName = fields.textOr(u"itemName");
    record.department = fields.textOr(u"department");
    record.situationId = fields.textOr(u"situationId");
    record.situationName = fields.textOr(u"situationName");
}

void writeHead(QJsonObject &object, const CaseRecord &record)
{
    putId(object, QStringLiteral("id"), record.id);
    object.insert(QStringLiteral("revision"), record.revision);
    object.insert(QStringLiteral("state"), caseStateCode(record.state));
    putText(object, QStringLiteral("number"), record.number);
    putText(object, QStringLiteral("platformNumber"), record.platformNumber);
    putText(object, QStringLiteral("checkToken"), record.checkToken);
    putText(object, QStringLiteral("counterNo"), record.counterNo);
    putText(object, QStringLiteral("clerkId"), record.clerkId);
    putText(object, QStringLiteral("clerkName"), record.clerkName);
    if (!record.handlerIds.isEmpty())
        object.insert(QStringLiteral("handlerIds"), QJsonArray::fromStringList(record.handlerIds));
    putText(object, QStringLiteral("changedBy"), record.changedBy);
    putMoment(object, QStringLiteral("openedAt"), record.openedAt);
    putMoment(object, QStringLiteral("changedAt"), record.changedAt);
    putMoment(object, QStringLiteral("receivedAt"), record.receivedAt.value_or(QDateTime()));
    putMoment(object, QStringLiteral("acceptedAt"), record.acceptedAt.value_or(QDateTime()));
    putFlag(object, QStringLiteral("takenOffline"), record.takenOffline);
    putFlag(object, QStringLiteral("sample"), record.sample);
}

void writeItem(QJsonObject &object, const CaseRecord &record)
{
    putText(object, QStringLiteral("guideId"), record.guide.id);
    putCount(object, QStringLiteral("guideVersion"), record.guide.version, 0);
    putText(object, QStringLiteral("itemName"), record.itemName);
    putText(object, QStringLiteral("department"), record.department);
    putText(object, QStringLiteral("situationId"), record.situationId);
    putText(object, QStringLiteral("situationName"), record.situationName);
}

} // namespace

QJsonObject caseToJson(const CaseRecord &record)
{
    QJsonObject object;
    writeHead(object, record);
    writeItem(object, record);
    object.insert(QStringLiteral("applicant"), applicantToJson(record.applicant));
    if (record.agent)
        object.insert(QStringLiteral("agent"), agentToJson(*record.agent));
    putObject(object, QStringLiteral("answers"), record.answers);
    putObject(object, QStringLiteral("form"), formValuesToJson(record.form));
    putList(object, QStringLiteral("materials"), record.materials, caseMaterialToJson);
    putObject(object, QStringLiteral("deadlines"), deadlinesToJson(record.deadlines));
    putList(object, QStringLiteral("defects"), record.defects, defectToJson);
    putMoment(object, QStringLiteral("correctedAt"), record.correctedAt.value_or(QDateTime()));
    if (record.notice)
        object.insert(QStringLiteral("notice"), noticeToJson(*record.notice));
    putText(object, QStringLiteral("anotherBecause"), record.anotherBecause);
    putList(object, QStringLiteral("components"), record.components, componentToJson);
    putText(object, QStringLiteral("certificate"), record.certificate);
    putFlag(object, QStringLiteral("releasedTogether"), record.releasedTogether);
    object.insert(QStringLiteral("review"), reviewToJson(record.review));
    putList(object, QStringLiteral("results"), record.results, resultToJson);
    if (record.handOver)
        object.insert(QStringLiteral("handOver"), handOverToJson(*record.handOver));
    putList(object, QStringLiteral("twins"), record.twins, twinToJson);
    putObject(object, QStringLiteral("place"), draftPlaceToJson(record.place));
    putObject(object, QStringLiteral("draft"), draftStandingToJson(record.draft));
    return object;
}

Result<CaseRecord> caseFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    CaseRecord record;
    readHead(fields, record);
    readItem(fields, record);
    record.applicant = nestedField(fields, u"applicant", applicantFromJson);
    if (fields.has(u"agent"))
        record.agent = nestedField(fields, u"agent", agentFromJson);
    record.answers = fields.objectOr(u"answers");
    record.form = formValuesFromJson(fields, fields.objectOr(u"form"));
    record.materials = listField(fields, u"materials", caseMaterialFromJson);
    record.deadlines = nestedField(fields, u"deadlines", deadlinesFromJson);
    record.defects = listField(fields, u"defects", defectFromJson);
    record.correctedAt = happenedField(fields, u"correctedAt");
    if (fields.has(u"notice"))
        record.notice = nestedField(fields, u"notice", noticeFromJson);
    record.anotherBecause = fields.textOr(u"anotherBecause");
    record.components = listField(fields, u"components", componentFromJson);
    record.certificate = fields.textOr(u"certificate");
    record.releasedTogether = fields.booleanOr(u"releasedTogether", false);
    record.review = nestedField(fields, u"review", reviewFromJson);
    record.results = listField(fields, u"results", resultFromJson);
    if (fields.has(u"handOver"))
        record.handOver = nestedField(fields, u"handOver", handOverFromJson);
    record.twins = listField(fields, u"twins", twinFromJson);
    record.place = nestedField(fields, u"place", draftPlaceFromJson);
    record.draft = nestedField(fields, u"draft", draftStandingFromJson);
    if (!fields.ok())
        return failure(fields.error());
    return record;
}

} // namespace yichuang
