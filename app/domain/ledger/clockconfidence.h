// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDateTime>
#include <QString>

namespace yichuang {

/// How far the moment of a ledger entry can be relied on. It is worked out from the ledger itself: from the entry before
/// and from the last comparison with the gateway's clock (SYNC §2.11), which is an entry too.
enum class ClockConfidence {
    Synced,      ///< the gateway's clock agreed within two minutes, a day ago at most
    FreeRunning, ///< nobody compared the clock in the last day
    Differs,     ///< the gateway's clock was more than two minutes away
    SetBack,     ///< the entry before says a later time: somebody set the clock back
    Reported,    ///< the moment is the department's, as its report gives it
};

/// "synced", "freeRunning", "differs", "setBack", "reported".
[[nodiscard]] QString clockConfidenceCode(ClockConfidence confidence);
[[nodiscard]] std::optional<ClockConfidence> clockConfidenceFromCode(const QString &code);

/// The last comparison of this counter's clock with the gateway's.
struct ClockComparison
{
    qint64 sequence = 0; ///< of its entry in the ledger
    QDateTime at;        ///< by the counter's clock
    qint64 offsetMs = 0; ///< gateway minus counter
};

/// The last entry whose moment this counter's clock gave.
struct ClockTrace
{
    qint64 sequence = 0;
    QDateTime at;
    ClockConfidence confidence = ClockConfidence::FreeRunning;
};

/// What a moment that the counter's clock gives now is worth. A clock that was set back stays so until it is compared
/// again.
[[nodiscard]] ClockConfidence clockConfidence(const QDateTime &at, const std::optional<ClockTrace> &before,
                                              const std::optional<ClockComparison> &compared);

/// What the comparison itself says of the clock: Synced or Differs.
[[nodiscard]] ClockConfidence clockConfidence(qint64 offsetMs);

} // namespace yichuang
