// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// Stable codes of problem answers (SYNC §2.4). A client acts on status and code, never on the texts.
namespace problemcode {
// what is wrong with the request
inline constexpr char16_t malformed[] = u"malformed";                              // 400
inline constexpr char16_t idempotencyKeyMissing[] = u"idempotency-key-missing";    // 400
inline constexpr char16_t contentDigestMissing[] = u"content-digest-missing";      // 400
inline constexpr char16_t contentDigestMismatch[] = u"content-digest-mismatch";    // 400
inline constexpr char16_t cursorMalformed[] = u"cursor-malformed";                 // 400
inline constexpr char16_t deviceUnknown[] = u"device-unknown";                     // 401
inline constexpr char16_t foreignHall[] = u"foreign-hall";                         // 403
inline constexpr char16_t notFound[] = u"not-found";                               // 404
inline constexpr char16_t caseUnknown[] = u"case-unknown";                         // 404
inline constexpr char16_t uploadUnknown[] = u"upload-unknown";                     // 404
inline constexpr char16_t methodNotAllowed[] = u"method-not-allowed";              // 405
inline constexpr char16_t requestTimeout[] = u"request-timeout";                   // 408
inline constexpr char16_t inProgress[] = u"in-progress";                           // 409
inline constexpr char16_t alreadyHandedOver[] = u"already-handed-over";            // 409
inline constexpr char16_t eventDiffers[] = u"event-differs";                       // 409
inline constexpr char16_t withDepartment[] = u"with-department";                   // 409
inline constexpr char16_t offsetMismatch[] = u"offset-mismatch";                   // 409
inline constexpr char16_t uploadDiffers[] = u"upload-differs";                     // 409
inline constexpr char16_t cursorExpired[] = u"cursor-expired";                     // 410
inline constexpr char16_t uploadExpired[] = u"upload-expired";                     // 410
inline constexpr char16_t lengthRequired[] = u"length-required";                   // 411
inline constexpr char16_t revisionMismatch[] = u"revision-mismatch";               // 412
inline constexpr char16_t tusVersionUnsupported[] = u"tus-version-unsupported";    // 412
inline constexpr char16_t tooLarge[] = u"too-large";                               // 413
inline constexpr char16_t mediaTypeUnsupported[] = u"media-type-unsupported";      // 415
inline constexpr char16_t rangeNotSatisfiable[] = u"range-not-satisfiable";        // 416
inline constexpr char16_t invalid[] = u"invalid";                                  // 422, see errors[]
inline constexpr char16_t idempotencyKeyReused[] = u"idempotency-key-reused";      // 422
inline constexpr char16_t materialDigestMismatch[] = u"material-digest-mismatch";  // 422
inline constexpr char16_t materialEmpty[] = u"material-empty";                     // 422
inline constexpr char16_t materialNotInManifest[] = u"material-not-in-manifest";   // 422
inline constexpr char16_t resultFileMissing[] = u"result-file-missing";            // 422
inline constexpr char16_t uploadBusy[] = u"upload-busy";                           // 423
inline constexpr char16_t preconditionRequired[] = u"precondition-required";       // 428
inline constexpr char16_t headersTooLarge[] = u"headers-too-large";                // 431
inline constexpr char16_t checksumMismatch[] = u"checksum-mismatch";               // 460
// what is wrong with the gateway
inline constexpr char16_t internal[] = u"internal";                                // 500
inline constexpr char16_t stopping[] = u"stopping";                                // 503
inline constexpr char16_t storageFull[] = u"storage-full";                         // 507
} // namespace problemcode

/// Whether sending the same again can help.
enum class RetryAdvice {
    Now,      ///< "now"
    Later,    ///< "later", after retryAfter seconds or a back-off
    AfterFix, ///< "after-fix": a person has to change something
    Never,    ///< "never"
};

struct ProblemField
{
    QString pointer; ///< JSON pointer into the request
    QString code;    ///< stable, for the interface's own sentence
    QString detail;
    bool operator==(const ProblemField &) const = default;
};

/// An application/problem+json document (RFC 9457) with the contract's additions. Holds no personal data.
struct Problem
{
    QString type = QStringLiteral("about:blank");
    QString title;
    int status = 500;
    QString detail;
    QString instance;
    QString code;
    RetryAdvice retry = RetryAdvice::Never;
    int retryAfter = 0; ///< seconds; 0 gives no advice (absent in JSON)
    QString traceId;
    QList<ProblemField> errors;
    bool operator==(const Problem &) const = default;
};

inline constexpr char problemMediaType[] = "application/problem+json";

[[nodiscard]] Result<Problem> problemFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject problemToJson(const Problem &problem);

} // namespace yichuang
