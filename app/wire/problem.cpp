// SPDX-License-Identifier: Apache-2.0
#include "wire/problem.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

QString adviceName(RetryAdvice advice)
{
    switch (advice) {
    case RetryAdvice::Now: return QStringLiteral("now");
    case RetryAdvice::Later: return QStringLiteral("later");
    case RetryAdvice::AfterFix: return QStringLiteral("after-fix");
    case RetryAdvice::Never: return QStringLiteral("never");
    }
    return QStringLiteral("never");
}

RetryAdvice readAdvice(JsonFields &fields)
{
    const QString name = fields.text(u"retry");
    for (const RetryAdvice advice :
         {RetryAdvice::Now, RetryAdvice::Later, RetryAdvice::AfterFix, RetryAdvice::Never}) {
        if (adviceName(advice) == name)
            return advice;
    }
    fields.reject(u"retry", QStringLiteral("is not known"));
    return RetryAdvice::Never;
}

} // namespace

Result<Problem> problemFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    Problem problem;
    problem.type = fields.textOr(u"type", problem.type);
    problem.title = fields.textOr(u"title");
    problem.status = int(readAtLeast(fields, u"status", 100));
    problem.detail = fields.textOr(u"detail");
    problem.instance = fields.textOr(u"instance");
    problem.code = readFilled(fields, u"code");
    problem.retry = readAdvice(fields);
    problem.retryAfter = int(fields.integerOr(u"retryAfter", 0));
    problem.traceId = fields.textOr(u"traceId");
    for (JsonFields element : fields.eachOr(u"errors")) {
        problem.errors.append({element.text(u"pointer"), element.text(u"code"), element.textOr(u"detail")});
        fields.adopt(element);
    }
    if (!fields.ok())
        return failure(fields.error());
    return problem;
}

QJsonObject problemToJson(const Problem &problem)
{
    QJsonObject json{{QStringLiteral("type"), problem.type},
                     {QStringLiteral("title"), problem.title},
                     {QStringLiteral("status"), problem.status},
                     {QStringLiteral("detail"), problem.detail},
                     {QStringLiteral("instance"), problem.instance},
                     {QStringLiteral("code"), problem.code},
                     {QStringLiteral("retry"), adviceName(problem.retry)},
                     {QStringLiteral("traceId"), problem.traceId}};
    if (problem.retryAfter > 0)
        json.insert(QStringLiteral("retryAfter"), problem.retryAfter);
    QJsonArray errors;
    for (const ProblemField &field : problem.errors) {
        errors.append(QJsonObject{{QStringLiteral("pointer"), field.pointer},
                                  {QStringLiteral("code"), field.code},
                                  {QStringLiteral("detail"), field.detail}});
    }
    json.insert(QStringLiteral("errors"), errors);
    return json;
}

} // namespace yichuang::wire
