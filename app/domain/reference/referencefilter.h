// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <QList>
#include <QString>

#include "domain/reference/referencetable.h"

namespace yichuang {

/// One question to a reference list, answered in one pass over its nodes: which places of what is typed have been reached in
/// the names above a node, and which are reached in its own. A piece is two characters or letters at least, but for the last
/// and what blanks set apart, so that single initials are not gathered from everywhere.
class ReferenceFilter
{
public:
    ReferenceFilter(const ReferenceTable &table, const QString &typed);

    /// Best first.
    [[nodiscard]] std::vector<quint32> run();

private:
    using Places = quint32; ///< one bit for each place between what is typed, and one for its end
    enum class Rank : quint8 { ExactCode, CodeBegins, WholeName, NameBegins, NameHolds, PathBegins, PathHolds, Misses };

    void read(const QString &typed);
    void spellSyllables();
    void findStarts();
    void rankCodes();
    void rankNames();
    [[nodiscard]] Rank rankOf(quint32 node, Places &reached) const;
    /// Where a piece may end that begins at that place and at that character of a name.
    [[nodiscard]] Places walk(std::span<const quint16> name, size_t from, int place, bool &whole) const;
    [[nodiscard]] Places after(int place, const ReferenceUnit &unit) const;
    [[nodiscard]] Places spelled(int place, const QByteArray &syllable) const;
    [[nodiscard]] int size() const { return int(m_symbols.size()); }
    [[nodiscard]] bool isHan(int place) const { return m_runEnds[size_t(place)] == place; }
    void rank(quint32 node, Rank rank) { m_ranks[node] = std::min(m_ranks[node], rank); }

    const ReferenceTable &m_table;
    std::vector<char32_t> m_symbols;
    Places m_breaks = 1;            ///< before which a piece must begin
    std::vector<int> m_runEnds;     ///< by place: where its run of letters ends; its own place for a Chinese character
    std::vector<Places> m_mayEnd;   ///< by place: where a piece that begins there may end
    std::vector<Places> m_spelled;  ///< by place and syllable
    std::vector<Places> m_starts;   ///< by unit: the places at which it can begin
    std::vector<Rank> m_ranks;      ///< by node
};

} // namespace yichuang
