// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

/// Stable codes of problem answers (SYNC §2.4). A client acts on status and code, never on the texts.
namespace problemcode {
// what is wrong with the request
inline constexpr QLatin1String malformed{"malformed"};                              // 400
inline constexpr QLatin1String idempotencyKeyMissing{"idempotency-key-missing"};    // 400
inline constexpr QLatin1String contentDigestMissing{"content-digest-missing"};      // 400
inline constexpr QLatin1String contentDigestMismatch{"content-digest-mismatch"};    // 400
inline constexpr QLatin1String cursorMalformed{"cursor-malformed"};                 // 400
inline constexpr QLatin1String deviceUnknown{"device-unknown"};                     // 401
inline constexpr QLatin1String foreignHall{"foreign-hall"};                         // 403
inline constexpr QLatin1String notFound{"not-found"};                               // 404
inline constexpr QLatin1String caseUnknown{"case-unknown"};                         // 404
inline constexpr QLatin1String uploadUnknown{"upload-unknown"};                     // 404
inline constexpr QLatin1String methodNotAllowed{"method-not-allowed"};              // 405
inline constexpr QLatin1String requestTimeout{"request-timeout"};                   // 408
inline constexpr QLatin1String inProgress{"in-progress"}; // 409; of gateways that do not write one after the other
inline constexpr QLatin1String alreadyHandedOver{"already-handed-over"};            // 409
inline constexpr QLatin1String eventDiffers{"event-differs"};                       // 409
inline constexpr QLatin1String withDepartment{"with-department"};                   // 409
inline constexpr QLatin1String offsetMismatch{"offset-mismatch"};                   // 409
inline constexpr QLatin1String uploadDiffers{"upload-differs"};                     // 409
inline constexpr QLatin1String cursorExpired{"cursor-expired"};                     // 410
inline constexpr QLatin1String uploadExpired{"upload-expired"};                     // 410
inline constexpr QLatin1String lengthRequired{"length-required"};                   // 411
inline constexpr QLatin1String revisionMismatch{"revision-mismatch"};               // 412
inline constexpr QLatin1String tusVersionUnsupported{"tus-version-unsupported"};    // 412
inline constexpr QLatin1String tooLarge{"too-large"};                               // 413
inline constexpr QLatin1String mediaTypeUnsupported{"media-type-unsupported"};      // 415
inline constexpr QLatin1String rangeNotSatisfiable{"range-not-satisfiable"};        // 416
inline constexpr QLatin1String invalid{"invalid"};                                  // 422, see errors[]
inline constexpr QLatin1String idempotencyKeyReused{"idempotency-key-reused"};      // 422
inline constexpr QLatin1String materialDigestMismatch{"material-digest-mismatch"};  // 422
inline constexpr QLatin1String materialEmpty{"material-empty"};                     // 422
inline constexpr QLatin1String materialNotInManifest{"material-not-in-manifest"};   // 422
inline constexpr QLatin1String resultFileMissing{"result-file-missing"};            // 422
inline constexpr QLatin1String uploadBusy{"upload-busy"};                           // 423
inline constexpr QLatin1String preconditionRequired{"precondition-required"};       // 428
inline constexpr QLatin1String headersTooLarge{"headers-too-large"};                // 431
inline constexpr QLatin1String checksumMismatch{"checksum-mismatch"};               // 460
// what is wrong with the gateway
inline constexpr QLatin1String internal{"internal"};                                // 500
inline constexpr QLatin1String libraryUnavailable{"library-unavailable"};            // 503: nothing is known of anybody
inline constexpr QLatin1String stopping{"stopping"};                                // 503
inline constexpr QLatin1String storageFull{"storage-full"};                         // 507
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

} // namespace yichuang::wire
