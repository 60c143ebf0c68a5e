// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "domain/guide/guide.h"

namespace yichuang {

/// What the full-text index holds of one thing, each a text of tokens separated by blanks. Meant for an FTS5 table with
/// columns of these names and the tokenizer unicode61.
struct SearchKeys
{
    QString bigrams;  ///< pairs of neighbouring Chinese characters, the last one alone too; Latin words as they are
    QString pinyin;   ///< the joined syllables of every name, from each syllable to the end
    QString initials; ///< the same with the first letters
    QString codes;    ///< codes without separators, and their parts
    bool operator==(const SearchKeys &) const = default;
};

/// Keys of something known by names (each found by characters, pinyin and initials) and codes.
[[nodiscard]] SearchKeys searchKeysOf(const QStringList &names, const QStringList &codes);
/// Keys of an item: name, plain name, department and catalogue code.
[[nodiscard]] SearchKeys searchKeysOf(const GuideSummary &summary);

/// 食品经营 → "食品 品经 经营 营".
[[nodiscard]] QString bigramsOf(const QString &text);

enum class SearchBreadth {
    Exact, ///< everything typed is found, Chinese in this order: asked first
    Loose, ///< some of it is found, and full pinyin may turn into initials (shipinjy): asked when Exact finds too little
};

/// A MATCH expression over the four columns for what a person typed: Chinese characters, full pinyin, initials, codes, or
/// several of them, with or without blanks. Empty when nothing searchable was typed. Holds nothing but quoted letters,
/// digits and Chinese characters, so typed text cannot become syntax; bind it as a value all the same.
[[nodiscard]] QString ftsQueryFor(const QString &typed, SearchBreadth breadth = SearchBreadth::Exact);

} // namespace yichuang
