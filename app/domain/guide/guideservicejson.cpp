// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guideservicejson.h"

#include "domain/guide/guidefields.h"
#include "domain/guide/guidelimitjson.h"

namespace yichuang {

namespace {

constexpr std::array serviceTexts{
    TextElement<GuideService>{u"deptCode", &GuideService::departmentCode},
    TextElement<GuideService>{u"deptType", &GuideService::departmentType},
    TextElement<GuideService>{u"entrustName", &GuideService::entrustedBy},
    TextElement<GuideService>{u"otherDept", &GuideService::jointDepartments},
    TextElement<GuideService>{u"reviewType", &GuideService::reviewType},
    TextElement<GuideService>{u"mode", &GuideService::mode},
    TextElement<GuideService>{u"limitSceneExplain", &GuideService::visitReason},
    TextElement<GuideService>{u"onlineHandleDepth", &GuideService::onlineDepth},
    TextElement<GuideService>{u"onlineHandleUrl", &GuideService::onlineAddress},
    TextElement<GuideService>{u"handleArea", &GuideService::handleArea},
    TextElement<GuideService>{u"transactAddr", &GuideService::place},
    TextElement<GuideService>{u"transactTime", &GuideService::hours},
    TextElement<GuideService>{u"trafficGuide", &GuideService::directions},
    TextElement<GuideService>{u"offlineFlow", &GuideService::offlineFlow},
    TextElement<GuideService>{u"onlineFlow", &GuideService::onlineFlow},
    TextElement<GuideService>{u"townCode", &GuideService::townCode},
    TextElement<GuideService>{u"villageCode", &GuideService::villageCode},
};

constexpr std::array serviceLists{
    TextsElement<GuideService>{u"handleType", &GuideService::handleTypes},
    TextsElement<GuideService>{u"linkWay", &GuideService::consultation},
    TextsElement<GuideService>{u"superviseWay", &GuideService::complaint},
    TextsElement<GuideService>{u"userTopicType", &GuideService::personTopics},
    TextsElement<GuideService>{u"corpTopicType", &GuideService::organisationTopics},
    TextsElement<GuideService>{u"operatingProcedure", &GuideService::operatingProcedure},
};

constexpr std::array serviceFlags{
    StatedElement<GuideService>{u"isOnline", &GuideService::online},
    StatedElement<GuideService>{u"isEntryCenter", &GuideService::inHall},
    StatedElement<GuideService>{u"isSchedule", &GuideService::byAppointment},
    StatedElement<GuideService>{u"isServiceTerminals", &GuideService::atTerminals},
    StatedElement<GuideService>{u"isExpress", &GuideService::byExpress},
    StatedElement<GuideService>{u"isPayOnline", &GuideService::paidOnline},
};

constexpr std::array remedyTexts{
    TextElement<LegalRemedy>{u"department", &LegalRemedy::department},
    TextElement<LegalRemedy>{u"address", &LegalRemedy::address},
    TextElement<LegalRemedy>{u"phone", &LegalRemedy::phone},
    TextElement<LegalRemedy>{u"website", &LegalRemedy::website},
};

constexpr std::array lawTexts{
    TextElement<GuideLaw>{u"powerSource", &GuideLaw::powerSource},
    TextElement<GuideLaw>{u"limitExplain", &GuideLaw::quantityLimit},
    TextElement<GuideLaw>{u"serviceType", &GuideLaw::intermediary},
    TextElement<GuideLaw>{u"feeBasis", &GuideLaw::feeBasis},
};

constexpr std::array lawLists{
    TextsElement<GuideLaw>{u"useLevel", &GuideLaw::useLevels},
    TextsElement<GuideLaw>{u"rightEnjoyByLaw", &GuideLaw::rights},
    TextsElement<GuideLaw>{u"dutyPerformByLaw", &GuideLaw::duties},
};

LegalRemedy remedyFromJson(JsonFields &guide, QStringView key)
{
    JsonFields fields(guide.objectOr(key), guide.pointerTo(key));
    LegalRemedy remedy;
    readElements(fields, remedyTexts, remedy);
    guide.adopt(fields);
    return remedy;
}

QJsonObject remedyToJson(const LegalRemedy &remedy)
{
    QJsonObject object;
    putElements(object, remedyTexts, remedy);
    return object;
}

QList<CommonQuestion> commonQuestionsFromJson(JsonFields &guide)
{
    QList<CommonQuestion> questions;
    for (JsonFields fields : guide.eachOr(u"commonQuestions")) {
        questions.append({wordField(fields, u"question"), wordField(fields, u"answer")});
        guide.adopt(fields);
    }
    return questions;
}

QJsonArray commonQuestionsToJson(const QList<CommonQuestion> &questions)
{
    QJsonArray array;
    for (const CommonQuestion &common : questions)
        array.append(QJsonObject{{QStringLiteral("question"), common.question},
                                 {QStringLiteral("answer"), common.answer}});
    return array;
}

QList<GuideFee> feesFromJson(JsonFields &guide)
{
    QList<GuideFee> fees;
    for (JsonFields fields : guide.eachOr(u"fees")) {
        fees.append({wordField(fields, u"feeName"), fields.textOr(u"feeStand"), fields.textOr(u"byLaw"),
                     statedField(fields, u"isDesc"), fields.textOr(u"descExplain")});
        guide.adopt(fields);
    }
    return fees;
}

QJsonArray feesToJson(const QList<GuideFee> &fees)
{
    QJsonArray array;
    for (const GuideFee &fee : fees) {
        QJsonObject object{{QStringLiteral("feeName"), fee.name}};
        putText(object, QStringLiteral("feeStand"), fee.standard);
        putText(object, QStringLiteral("byLaw"), fee.basis);
        putStated(object, QStringLiteral("isDesc"), fee.reducible);
        putText(object, QStringLiteral("descExplain"), fee.reductionBasis);
        array.append(object);
    }
    return array;
}

QList<SpecialProcedure> proceduresFromJson(JsonFields &guide)
{
    QList<SpecialProcedure> procedures;
    for (JsonFields fields : guide.eachOr(u"specialProcedure")) {
        procedures.append({wordField(fields, u"name"), fields.textOr(u"explanation"),
                           limitFromJson(fields, procedureKeys()), statedField(fields, u"countsInLimit")});
        guide.adopt(fields);
    }
    return procedures;
}

QJsonArray proceduresToJson(const QList<SpecialProcedure> &procedures)
{
    QJsonArray array;
    for (const SpecialProcedure &procedure : procedures) {
        QJsonObject object{{QStringLiteral("name"), procedure.name}};
        putText(object, QStringLiteral("explanation"), procedure.explanation);
        putLimit(object, procedureKeys(), procedure.limit);
        putStated(object, QStringLiteral("countsInLimit"), procedure.countsInLimit);
        array.append(object);
    }
    return array;
}

} // namespace

GuideService guideServiceFromJson(JsonFields &guide)
{
    GuideService service;
    readElements(guide, serviceTexts, service);
    readElements(guide, serviceLists, service);
    readElements(guide, serviceFlags, service);
    if (guide.has(u"limitSceneNum"))
        service.visits = countField(guide, u"limitSceneNum", 0);
    service.commonQuestions = commonQuestionsFromJson(guide);
    service.review = remedyFromJson(guide, u"administrativeReview");
    service.litigation = remedyFromJson(guide, u"administrativeLitigation");
    return service;
}

void putGuideService(QJsonObject &guide, const GuideService &service)
{
    putElements(guide, serviceTexts, service);
    putElements(guide, serviceLists, service);
    putElements(guide, serviceFlags, service);
    if (service.visits)
        guide.insert(QStringLiteral("limitSceneNum"), *service.visits);
    putList(guide, QStringLiteral("commonQuestions"), commonQuestionsToJson(service.commonQuestions));
    putPart(guide, QStringLiteral("administrativeReview"), remedyToJson(service.review));
    putPart(guide, QStringLiteral("administrativeLitigation"), remedyToJson(service.litigation));
}

GuideLaw guideLawFromJson(JsonFields &guide)
{
    GuideLaw law;
    readElements(guide, lawTexts, law);
    readElements(guide, lawLists, law);
    law.fees = feesFromJson(guide);
    law.specialProcedures = proceduresFromJson(guide);
    return law;
}

void putGuideLaw(QJsonObject &guide, const GuideLaw &law)
{
    putElements(guide, lawTexts, law);
    putElements(guide, lawLists, law);
    putList(guide, QStringLiteral("fees"), feesToJson(law.fees));
    putList(guide, QStringLiteral("specialProcedure"), proceduresToJson(law.specialProcedures));
}

} // namespace yichuang
