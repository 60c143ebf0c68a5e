// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// What the QR of a paper says: "YC1:<number>:<token>".
struct ScannedCode
{
    QString number;
    QString token;
    bool operator==(const ScannedCode &) const = default;
};

/// Eight base32 characters (RFC 4648) of HMAC-SHA-256 over case and number: proof that the paper came from this hall,
/// without a word about the applicant (DOMAIN §3.4). 40 bits suffice, because a guess can be tried only at a counter.
/// Invalid when the key has fewer than 16 bytes or case or number is empty.
[[nodiscard]] Result<QString> checkToken(const QString &caseId, const QString &number, const QByteArray &key);

/// Compares in constant time; lower case is taken. False for any input that makes no token.
[[nodiscard]] bool verifyCheckToken(const QString &caseId, const QString &number, const QString &token,
                                    const QByteArray &key);

/// The parts of a scanned QR text; none for codes of anybody else, or with characters a number or token never has.
[[nodiscard]] std::optional<ScannedCode> parseScannedCode(const QString &text);

} // namespace yichuang
