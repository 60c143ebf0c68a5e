// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QStringView>

namespace yichuang {

/// A day, or a span of days, as a document writes it. Only days of 1900 to 2100 that exist are taken, and only a span whose
/// end is not before its begin (CAPTURE §6).
struct WrittenDate
{
    QDate first;
    QDate last;           ///< null for a single day, and for one that is good for ever
    bool forGood = false; ///< 长期, alone or at the end of a span
    bool operator==(const WrittenDate &) const = default;
};

/// What the text begins with, after blanks, a colon, 自 or 从: 2026年3月10日, 二〇二六年三月十日, 2026-03-10, 2026.3.10,
/// 2026/03/10, 20260310, each alone or with 至 or a dash and its end after it; or 长期. None for anything else, and none for
/// the begin of a span whose end cannot be read. The letters O, l and I beside a digit are read as 0 and 1.
/// @param line as plainLine() gives it
[[nodiscard]] std::optional<WrittenDate> writtenDate(QStringView line);

} // namespace yichuang
