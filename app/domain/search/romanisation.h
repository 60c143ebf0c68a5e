// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace yichuang {

/// A character with its reading: "shi", "lv" (ü is written v), a letter or digit itself; empty for anything else.
struct ReadCharacter
{
    char32_t character = 0;
    QString syllable;
    bool operator==(const ReadCharacter &) const = default;
};

/// Every character of a text, full-width and capital letters made plain.
[[nodiscard]] QList<ReadCharacter> readingOf(const QString &text);

/// Pinyin without tones, syllables separated by single blanks, in lower case: "shi pin jing ying xu ke". Words of Latin
/// letters and digits stay one syllable each; other characters separate. ü is written v, as it is typed.
///
/// Readings are ICU's (Han-Latin), corrected by the longest entry of resources/search/pinyin-overrides.json that fits:
/// 银行 yin hang, 重新 chong xin.
[[nodiscard]] QString pinyin(const QString &text);

/// The first letters, as clerks type them: 食品经营许可 → "spjyxk". Latin words and digits stay whole.
[[nodiscard]] QString pinyinInitials(const QString &text);

} // namespace yichuang
