// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QtGlobal>

namespace yichuang {

/// A node as a file tells it.
struct ReferenceRow
{
    QString code;
    QString name;
    QString parent; ///< code of the node above; empty: none
    int line = 0;   ///< where it stands
};

/// A character of a name, kept once for the whole list.
struct ReferenceUnit
{
    char32_t character = 0; ///< as it is written
    char32_t folded = 0;    ///< as it is looked for: simplified, in lower case
    quint16 syllable = 0;   ///< place of its reading; 0 without one
};

/// The columns of a reference list, packed: the nodes by level, each level in the order of the level above, so that the nodes
/// under one lie together, parents stand before them, and a name takes two bytes a character. 200,000 villages take some ten
/// megabytes.
struct ReferenceTable
{
    static constexpr quint32 none = ~quint32(0);

    std::vector<quint32> parents;    ///< none for a root
    std::vector<quint32> childEnds;  ///< one more than nodes: what lies under node i ends at [i + 1] and begins at [i]
    std::vector<quint32> codeBegins; ///< one more than nodes
    QByteArray codes;                ///< capital letters, digits and signs
    std::vector<quint32> nameBegins; ///< one more than nodes
    std::vector<quint16> names;      ///< places in units
    std::vector<ReferenceUnit> units;
    std::vector<QByteArray> syllables; ///< the first is empty
    std::vector<quint32> byCode;       ///< nodes in the order of their codes

    [[nodiscard]] quint32 size() const { return quint32(parents.size()); }
    [[nodiscard]] std::string_view codeOf(quint32 node) const
    {
        return {codes.constData() + codeBegins[node], codeBegins[node + 1] - codeBegins[node]};
    }
    [[nodiscard]] std::span<const quint16> nameOf(quint32 node) const
    {
        return {names.data() + nameBegins[node], nameBegins[node + 1] - nameBegins[node]};
    }
    /// False when a place lies outside: bytes of another program, or spoilt ones.
    [[nodiscard]] bool isSound() const;
};

} // namespace yichuang
