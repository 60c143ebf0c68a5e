// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"
#include "core/secretbytes.h"

namespace yichuang {

/// What one guess at a password costs whoever guesses (Argon2id, RFC 9106).
struct PasswordCost
{
    qint64 passes = 0;
    qint64 memoryBytes = 0;
    bool operator==(const PasswordCost &) const = default;
};

/// 64 MiB, and as many passes as take about half a second on this computer, so that a sign-in takes 250 to 1000 ms
/// (TRUST B4, S5). Measures for a moment; at least three passes however slow the computer is.
[[nodiscard]] PasswordCost tunedCost();
/// Whether a cost is one that the program would have chosen or a test: the file it stands in may be anybody's.
[[nodiscard]] bool isBearable(const PasswordCost &cost);

inline constexpr qsizetype saltBytes = 16;

/// 32 bytes that only this password and this salt give. Invalid for a salt of another length or a cost that is not
/// bearable; Internal when there is not enough memory.
[[nodiscard]] Result<SecretBytes> passwordKey(const SecretBytes &password, const QByteArray &salt, const PasswordCost &cost);

} // namespace yichuang
