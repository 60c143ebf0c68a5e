// SPDX-License-Identifier: Apache-2.0
#include "casework/intakerequest.h"

#include <QDir>

#include "core/jsonfields.h"
#include "domain/cases/casecodes.h"
#include "domain/cases/casefields.h"
#include "domain/cases/personjson.h"

namespace yichuang {

namespace {

constexpr std::array actCodes{
    Coded<IntakeAct>{IntakeAct::Receive, u"receive"},
    Coded<IntakeAct>{IntakeAct::Accept, u"accept"},
    Coded<IntakeAct>{IntakeAct::Correct, u"correct"},
    Coded<IntakeAct>{IntakeAct::Refuse, u"refuse"},
};

void readPoints(JsonFields &fields, IntakeMaterial &material)
{
    if (fields.value(u"points").isString()) {
        material.allPointsPass = fields.text(u"points") == u"pass";
        if (!material.allPointsPass)
            fields.reject(u"points", QStringLiteral("must be \"pass\" or a list"));
        return;
    }
    for (JsonFields element : fields.eachOr(u"points")) {
        PointDecision point;
        point.pointId = element.text(u"id");
        point.verdict = codeFieldOr(element, u"verdict", pointVerdictCodes, PointVerdict::Unticked);
        point.reason = element.textOr(u"reason");
        fields.adopt(element);
        material.points.append(point);
    }
}

QMap<QString, QString> readTexts(JsonFields &fields, QStringView key)
{
    QMap<QString, QString> texts;
    const QJsonObject object = fields.objectOr(key);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            fields.reject(key, QStringLiteral("must hold texts only"));
        texts.insert(it.key(), it.value().toString());
    }
    return texts;
}

IntakeMaterial readMaterial(JsonFields &fields, const QString &folder)
{
    IntakeMaterial material;
    material.materialId = fields.text(u"id");
    if (fields.has(u"obtained"))
        material.obtained = codeFieldOr(fields, u"obtained", obtainedCodes, Obtained::Submitted);
    material.askedBecause = fields.textOr(u"askedBecause");
    for (const QString &path : fields.textsOr(u"files"))
        material.files.append(QDir(folder).absoluteFilePath(path));
    material.findingsAcceptedBecause = fields.textOr(u"findingsAcceptedBecause");
    material.issuedOn = dateField(fields, u"issuedOn");
    material.validUntil = dateField(fields, u"validUntil");
    if (fields.has(u"originals") || fields.has(u"copies") || fields.has(u"returned"))
        material.pieces = Pieces{countField(fields, u"originals", 0), countField(fields, u"copies", 0),
                                 countField(fields, u"returned", 0)};
    if (fields.has(u"holder")) {
        JsonFields holder(fields.object(u"holder"), fields.pointerTo(u"holder"));
        material.holderName = holder.text(u"name");
        material.holderNumber = holder.text(u"number");
        fields.adopt(holder);
    }
    material.readings = readTexts(fields, u"readings");
    material.absent = readTexts(fields, u"absent");
    readPoints(fields, material);
    return material;
}

} // namespace

Result<IntakeRequest> intakeRequestFromJson(const QJsonObject &document, const QString &folder)
{
    JsonFields fields(document);
    IntakeRequest request;
    JsonFields applicant(fields.object(u"applicant"), fields.pointerTo(u"applicant"));
    request.applicant = applicantFromJson(applicant);
    fields.adopt(applicant);
    if (fields.has(u"agent")) {
        JsonFields agent(fields.object(u"agent"), fields.pointerTo(u"agent"));
        request.agent = agentFromJson(agent);
        fields.adopt(agent);
    }
    request.item = fields.text(u"item");
    request.answers = readTexts(fields, u"answers");
    request.form = readTexts(fields, u"form");
    request.refusedComponents = readTexts(fields, u"refusedComponents");
    for (JsonFields element : fields.eachOr(u"materials")) {
        request.materials.append(readMaterial(element, folder));
        fields.adopt(element);
    }
    request.act = codeFieldOr(fields, u"act", actCodes, IntakeAct::Receive);
    request.refusal.reasons = fields.textsOr(u"reasons");
    request.refusal.competentBody = fields.textOr(u"competentBody");
    request.anotherBecause = fields.textOr(u"anotherBecause");
    if (!fields.ok())
        return failure(fields.error());
    return request;
}

} // namespace yichuang
