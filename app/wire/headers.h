// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace yichuang::wire {

/// Names of the header fields that the contract adds to HTTP or insists on (SYNC §2.1, §2.3). HTTP compares them
/// without regard to case.
namespace header {
// in every answer; an answer without Api-Version is not the gateway's
inline constexpr char apiVersion[] = "Api-Version";
inline constexpr char epoch[] = "Epoch";           ///< UUID of the server's generation; changes after a restore
inline constexpr char serverTime[] = "Server-Time"; ///< milliseconds since 1970 UTC
inline constexpr char traceId[] = "Trace-Id";      ///< 32 hexadecimal digits
inline constexpr char idempotencyReplayed[] = "Idempotency-Replayed"; ///< "?1" when the stored answer is given again

// in requests
inline constexpr char traceparent[] = "traceparent"; ///< W3C Trace Context
inline constexpr char clientVersion[] = "Client-Version";
inline constexpr char clerk[] = "Clerk";     ///< the clerk's id, never the name
inline constexpr char counter[] = "Counter"; ///< "<hall>/<counter>": the device, until client certificates say it
inline constexpr char idempotencyKey[] = "Idempotency-Key"; ///< a quoted structured-field string
inline constexpr char contentDigest[] = "Content-Digest";   ///< RFC 9530, sha-256 only
inline constexpr char ifMatch[] = "If-Match";               ///< "<rev>" in quotes
inline constexpr char ifNoneMatch[] = "If-None-Match";      ///< "*" on the first PUT
inline constexpr char prefer[] = "Prefer";                  ///< "wait=<seconds>", RFC 7240
} // namespace header

/// The version that this side speaks, as it stands in Api-Version.
inline constexpr char apiVersionText[] = "1.0";

/// "\"<key>\"": the key as a structured-field string.
[[nodiscard]] QByteArray formatQuoted(const QString &text);
/// The text between the quotes; nothing unless it is 1 to 128 visible ASCII characters other than quote and backslash.
[[nodiscard]] std::optional<QString> parseQuoted(const QByteArray &field);

/// "sha-256=:<base64>:" of 32 digest bytes (RFC 9530).
[[nodiscard]] QByteArray formatContentDigest(const QByteArray &sha256);
/// The 32 bytes of the sha-256 member; other algorithms beside it are passed over. Nothing when there is none or it is
/// not well formed.
[[nodiscard]] std::optional<QByteArray> parseContentDigest(const QByteArray &field);

/// The revision in "\"<rev>\""; nothing for anything else, also for lists and weak tags.
[[nodiscard]] std::optional<qint64> parseRevision(const QByteArray &field);
[[nodiscard]] QByteArray formatRevision(qint64 rev);

/// Seconds of "wait=<n>" in a Prefer field, 0 when there is none.
[[nodiscard]] int parseWait(const QByteArray &field);

/// A counter as it names itself in the Counter header.
struct CounterName
{
    QString hall;
    QString counter;
    bool operator==(const CounterName &) const = default;
};

[[nodiscard]] QByteArray formatCounter(const CounterName &name);
/// Both parts are 1 to 32 of A–Z a–z 0–9 . _ -
[[nodiscard]] std::optional<CounterName> parseCounter(const QByteArray &field);

} // namespace yichuang::wire
