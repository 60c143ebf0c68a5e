// SPDX-License-Identifier: Apache-2.0
#include "wire/opencases.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

QDate readDay(JsonFields &fields, QStringView key)
{
    const QDate day = QDate::fromString(fields.text(key), Qt::ISODate);
    if (!day.isValid())
        fields.reject(key, QStringLiteral("must be a date, yyyy-MM-dd"));
    return day;
}

QJsonObject caseToJson(const OpenCase &open)
{
    return {{QStringLiteral("id"), open.id},
            {QStringLiteral("platformNo"), open.platformNo},
            {QStringLiteral("hall"), open.hall},
            {QStringLiteral("counter"), open.counter},
            {QStringLiteral("day"), open.day.toString(Qt::ISODate)},
            {QStringLiteral("state"), open.state}};
}

QJsonArray linesOf(const QList<OpenCase> &cases)
{
    QJsonArray lines;
    for (const OpenCase &open : cases)
        lines.append(caseToJson(open));
    return lines;
}

QList<OpenCase> readCases(JsonFields &fields, QStringView key)
{
    QList<OpenCase> cases;
    for (JsonFields element : fields.each(key)) {
        cases.append({readUuid(element, u"id"), readFilled(element, u"platformNo"), readFilled(element, u"hall"),
                      readFilled(element, u"counter"), readDay(element, u"day"), readFilled(element, u"state")});
        fields.adopt(element);
    }
    return cases;
}

} // namespace

Result<OpenCasesQuestion> openCasesQuestionFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    OpenCasesQuestion question;
    question.number = readFilled(fields, u"number");
    question.service = readFilled(fields, u"service");
    question.situation = readFilled(fields, u"situation");
    if (!fields.ok())
        return failure(fields.error());
    return question;
}

QJsonObject openCasesQuestionToJson(const OpenCasesQuestion &question)
{
    return {{QStringLiteral("number"), question.number},
            {QStringLiteral("service"), question.service},
            {QStringLiteral("situation"), question.situation}};
}

Result<QList<OpenCase>> openCasesFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    const QList<OpenCase> cases = readCases(fields, u"cases");
    if (!fields.ok())
        return failure(fields.error());
    return cases;
}

QJsonObject openCasesToJson(const QList<OpenCase> &cases)
{
    return {{QStringLiteral("cases"), linesOf(cases)}};
}

Result<TwinNotice> twinNoticeFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    TwinNotice notice;
    notice.caseId = readUuid(fields, u"case");
    notice.at = readMoment(fields, u"at");
    notice.others = readCases(fields, u"others");
    if (!fields.ok())
        return failure(fields.error());
    return notice;
}

QJsonObject twinNoticeToJson(const TwinNotice &notice)
{
    return {{QStringLiteral("case"), notice.caseId},
            {QStringLiteral("at"), momentText(notice.at)},
            {QStringLiteral("others"), linesOf(notice.others)}};
}

} // namespace yichuang::wire
