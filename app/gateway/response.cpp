// SPDX-License-Identifier: Apache-2.0
#include "gateway/response.h"

#include <algorithm>
#include <array>

#include "core/jsonfields.h"
#include "core/log.h"

namespace yichuang::gateway {

namespace {

using wire::RetryAdvice;
namespace problemcode = wire::problemcode;

struct ProblemKind
{
    QLatin1String code;
    int status;
    QLatin1String title;
    RetryAdvice retry;
};

constexpr std::array problemKinds{
    ProblemKind{problemcode::malformed, 400, QLatin1String{"The request is not well formed"}, RetryAdvice::Never},
    ProblemKind{problemcode::idempotencyKeyMissing, 400, QLatin1String{"Idempotency-Key is missing"},
                RetryAdvice::Never},
    ProblemKind{problemcode::contentDigestMissing, 400, QLatin1String{"Content-Digest is missing"}, RetryAdvice::Never},
    ProblemKind{problemcode::contentDigestMismatch, 400, QLatin1String{"The body is not the one that was digested"},
                RetryAdvice::Now},
    ProblemKind{problemcode::cursorMalformed, 400, QLatin1String{"The cursor is not one of this gateway"},
                RetryAdvice::Never},
    ProblemKind{problemcode::deviceUnknown, 401, QLatin1String{"The counter did not say who it is"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::foreignHall, 403, QLatin1String{"The case belongs to another hall"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::notFound, 404, QLatin1String{"There is no such resource"}, RetryAdvice::Never},
    ProblemKind{problemcode::caseUnknown, 404, QLatin1String{"There is no such case"}, RetryAdvice::Later},
    ProblemKind{problemcode::uploadUnknown, 404, QLatin1String{"There is no such upload"}, RetryAdvice::Now},
    ProblemKind{problemcode::methodNotAllowed, 405, QLatin1String{"The resource has no such method"},
                RetryAdvice::Never},
    ProblemKind{problemcode::requestTimeout, 408, QLatin1String{"The request did not arrive in time"},
                RetryAdvice::Later},
    ProblemKind{problemcode::alreadyHandedOver, 409, QLatin1String{"The result was handed over before"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::eventDiffers, 409, QLatin1String{"The id is taken by another content"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::withDepartment, 409,
                QLatin1String{"The department has the case; only supplements are taken"}, RetryAdvice::AfterFix},
    ProblemKind{problemcode::offsetMismatch, 409, QLatin1String{"The upload stands at another offset"},
                RetryAdvice::Now},
    ProblemKind{problemcode::uploadDiffers, 409, QLatin1String{"The upload's id is taken by another file"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::cursorExpired, 410, QLatin1String{"The cursor has expired"}, RetryAdvice::Now},
    ProblemKind{problemcode::uploadExpired, 410, QLatin1String{"The upload has expired"}, RetryAdvice::Now},
    ProblemKind{problemcode::lengthRequired, 411, QLatin1String{"Content-Length is missing"}, RetryAdvice::Never},
    ProblemKind{problemcode::revisionMismatch, 412, QLatin1String{"The gateway has another revision"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::tusVersionUnsupported, 412, QLatin1String{"Tus-Resumable must be 1.0.0"},
                RetryAdvice::Never},
    ProblemKind{problemcode::tooLarge, 413, QLatin1String{"The body is over the limit"}, RetryAdvice::AfterFix},
    ProblemKind{problemcode::mediaTypeUnsupported, 415, QLatin1String{"The media type is not taken here"},
                RetryAdvice::Never},
    ProblemKind{problemcode::rangeNotSatisfiable, 416, QLatin1String{"The range is outside the file"},
                RetryAdvice::Never},
    ProblemKind{problemcode::invalid, 422, QLatin1String{"The document breaks a rule"}, RetryAdvice::AfterFix},
    ProblemKind{problemcode::idempotencyKeyReused, 422, QLatin1String{"The key was used for another request"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::materialDigestMismatch, 422, QLatin1String{"The file is not the one that was announced"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::materialEmpty, 422, QLatin1String{"A file of 0 bytes is no document"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::materialNotInManifest, 422, QLatin1String{"The case does not name this file"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::resultFileMissing, 422, QLatin1String{"The result's file has not been uploaded"},
                RetryAdvice::AfterFix},
    ProblemKind{problemcode::uploadBusy, 423, QLatin1String{"Another connection writes this upload"},
                RetryAdvice::Later},
    ProblemKind{problemcode::preconditionRequired, 428, QLatin1String{"If-Match or If-None-Match is missing"},
                RetryAdvice::Never},
    ProblemKind{problemcode::headersTooLarge, 431, QLatin1String{"The header block is over the limit"},
                RetryAdvice::Never},
    ProblemKind{problemcode::checksumMismatch, 460, QLatin1String{"The piece was damaged on the way"},
                RetryAdvice::Now},
    ProblemKind{problemcode::internal, 500, QLatin1String{"The gateway failed"}, RetryAdvice::Later},
    ProblemKind{problemcode::libraryUnavailable, 503, QLatin1String{"No licence library answers"}, RetryAdvice::Later},
    ProblemKind{problemcode::stopping, 503, QLatin1String{"The gateway is stopping"}, RetryAdvice::Later},
    ProblemKind{problemcode::storageFull, 507, QLatin1String{"The gateway's disk is full"}, RetryAdvice::Later},
};

} // namespace

QByteArray Response::header(const char *name) const
{
    for (const auto &field : headers) {
        if (field.first.compare(name, Qt::CaseInsensitive) == 0)
            return field.second;
    }
    return {};
}

void Response::setHeader(const char *name, const QByteArray &value)
{
    headers.append({QByteArray(name), value});
}

Response jsonResponse(int status, const QJsonObject &json)
{
    Response response;
    response.status = status;
    response.body = canonicalJson(json);
    response.setHeader("Content-Type", "application/json");
    return response;
}

Response emptyResponse(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response problemResponse(QLatin1String code, const QString &detail)
{
    const auto kind = std::find_if(problemKinds.begin(), problemKinds.end(),
                                   [code](const ProblemKind &known) { return known.code == code; });
    Q_ASSERT(kind != problemKinds.end());
    wire::Problem problem;
    problem.status = kind->status;
    problem.title = kind->title;
    problem.code = code;
    problem.retry = kind->retry;
    problem.detail = detail;
    Response response;
    response.status = kind->status;
    response.problem = problem;
    return response;
}

Response invalidResponse(const Error &error)
{
    if (error.code == ErrorCode::Malformed)
        return problemResponse(problemcode::malformed, error.detail);
    if (error.code == ErrorCode::TooLarge)
        return problemResponse(problemcode::tooLarge, error.detail);
    Response response = problemResponse(problemcode::invalid, error.detail);
    const qsizetype colon = error.detail.indexOf(QStringLiteral(": "));
    if (error.detail.startsWith(QLatin1Char('/')) && colon > 0)
        response.problem->errors.append(
            {error.detail.left(colon), QStringLiteral("invalid"), error.detail.mid(colon + 2)});
    return response;
}

Response storageResponse(const Error &error)
{
    qCWarning(logGateway).noquote() << "storage:" << errorCodeName(error.code) << error.detail;
    return problemResponse(error.code == ErrorCode::StorageFull ? problemcode::storageFull : problemcode::internal);
}

} // namespace yichuang::gateway
