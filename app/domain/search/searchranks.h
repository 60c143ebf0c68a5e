// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "domain/search/searchtexts.h"

namespace yichuang {

/// Why an item was found; a better reason stands before a worse one whatever else speaks for the item.
enum class MatchKind : quint8 {
    ExactCode,
    NamePrefix,      ///< by characters
    PlainName,
    InitialsPrefix,
    PinyinPrefix,
    Substring,       ///< inside a name or plain name, by characters, pinyin or initials; a part of a code
    NamePieces,      ///< all that was typed is in the names, in several pieces
    Everyday,        ///< life events and what people call it
    Situation,
    Department,
    Typo,            ///< one slip, or other characters of the same sound
    Pieces,          ///< all that was typed is in texts of the item, in several pieces
    SomePieces,      ///< more than half of what was typed
};

/// The best reason of each item, as one number; the lower the better.
class SearchRanks
{
public:
    static constexpr quint32 none = 0xffffffff;

    explicit SearchRanks(quint32 items) : m_ranks(items, none) {}

    /// @param fit 0 (best) … 255
    /// @param rest how much of the text was not asked for; it counts after the use of an item only
    void note(quint32 item, MatchKind kind, int fit, int rest = 0);
    /// What counts before the use of an item: kind and fit.
    [[nodiscard]] quint32 rankOf(quint32 item) const { return m_ranks[item] >> 8; }
    [[nodiscard]] int restOf(quint32 item) const { return int(m_ranks[item] & 0xff); }
    [[nodiscard]] const std::vector<quint32> &found() const { return m_found; }
    /// How many have a reason that is not worse than this one.
    [[nodiscard]] size_t countTo(MatchKind worst) const;

private:
    std::vector<quint32> m_ranks;
    std::vector<quint32> m_found;
};

} // namespace yichuang
