// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include "core/error.h"
#include "core/jsonfields.h"

namespace yichuang::wire {

/// The greatest JSON document that travels in either direction, in bytes (SYNC §2.1). Feed pages alone may be longer.
inline constexpr qsizetype maximumJsonBytes = 256 * 1024;

/// Parses a request or answer body.
/// Errors: TooLarge over maximumJsonBytes, Malformed when it is not a JSON object.
[[nodiscard]] Result<QJsonObject> parseJsonBody(const QByteArray &bytes);

/// Lower-case UUID with hyphens and without braces.
[[nodiscard]] bool isUuidText(QStringView text);
/// 64 lower-case hexadecimal digits.
[[nodiscard]] bool isSha256Text(QStringView text);

// Required fields of the forms that the contract uses again and again. A value of another form is reported through
// fields.reject() and comes back empty.
[[nodiscard]] QString readUuid(JsonFields &fields, QStringView key);
[[nodiscard]] QString readSha256(JsonFields &fields, QStringView key);
/// A moment with its offset from UTC; one without offset is refused because nobody could say which moment it is.
[[nodiscard]] QDateTime readMoment(JsonFields &fields, QStringView key);
/// At least one character.
[[nodiscard]] QString readFilled(JsonFields &fields, QStringView key);
/// A whole number that is not below the least one.
[[nodiscard]] qint64 readAtLeast(JsonFields &fields, QStringView key, qint64 least);
/// Reports when the document is of another kind than "case/1" and the like.
void requireSchema(JsonFields &fields, QLatin1String schema);

/// ISO 8601 in UTC with milliseconds: "2026-03-10T01:00:00.000Z".
[[nodiscard]] QString momentText(const QDateTime &moment);

} // namespace yichuang::wire
