// SPDX-License-Identifier: Apache-2.0
#include "domain/reading/plainline.h"

namespace yichuang {

namespace {

QChar plain(QChar character)
{
    constexpr char16_t firstWide = u'！';
    constexpr char16_t lastWide = u'～';
    constexpr char16_t wideSpace = u'　';
    const char16_t code = character.unicode();
    if (code >= firstWide && code <= lastWide)
        return QChar(char16_t(code - firstWide + u'!'));
    return code == wideSpace || character.isSpace() ? QChar(u' ') : character;
}

/// Brackets are printed in many ways, and the reader takes one for another.
QChar oneBracket(QChar character)
{
    constexpr QStringView opening = u"([{〔【〈《「";
    constexpr QStringView closing = u")]}〕】〉》」";
    if (opening.contains(character))
        return u'(';
    return closing.contains(character) ? QChar(u')') : character;
}

} // namespace

QString plainLine(const QString &text)
{
    QString line = text;
    for (QChar &character : line)
        character = plain(character);
    return line;
}

bool isHan(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

QString comparable(const QString &text)
{
    QString same;
    for (const QChar character : plainLine(text)) {
        if (!character.isSpace())
            same.append(oneBracket(character).toUpper());
    }
    return same;
}

} // namespace yichuang
