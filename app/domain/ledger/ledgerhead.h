// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace yichuang {

/// Where the ledger stood at a moment: the number of its last entry and that entry's hash. Printed or read out, it shows
/// later whether everything up to there is still what it was (TRUST B5).
struct LedgerHead
{
    qint64 sequence = 0; ///< 0: nothing was written yet
    QByteArray hash;     ///< 32 bytes
    bool operator==(const LedgerHead &) const = default;

    /// "1234-7K3M-Q9ZT-0F2H": the number, then the first 60 bits of the hash in Crockford's alphabet, which has no letter
    /// that is heard or read as another sign. Empty when nothing was written.
    [[nodiscard]] QString shortForm() const;
};

/// A short form as somebody typed it: small letters, O for 0, I and L for 1, spaces and missing dashes are understood.
struct ClaimedHead
{
    qint64 sequence = 0;
    QString sign; ///< twelve signs of the alphabet
    bool operator==(const ClaimedHead &) const = default;

    [[nodiscard]] bool fits(const QByteArray &hash) const;
};

/// None for what is no short form.
[[nodiscard]] std::optional<ClaimedHead> claimedHead(const QString &text);

} // namespace yichuang
