// SPDX-License-Identifier: Apache-2.0
#include "domain/search/codetable.h"

#include <algorithm>

#include "domain/search/foldedtext.h"

namespace yichuang {

namespace {

// Fewer letters and digits are part of nearly every code.
constexpr qsizetype fewestDigits = 4;

} // namespace

void CodeTable::add(quint32 item, const SearchEntry &entry)
{
    QStringList codes = entry.codes;
    codes << entry.summary.catalogCode << entry.summary.ref.id;
    for (const QString &code : std::as_const(codes)) {
        QByteArray text;
        for (const QChar character : foldedText(code)) {
            if (character.isLetterOrNumber() && character.unicode() < 0x80)
                text += char(character.unicode());
        }
        if (!text.isEmpty())
            m_codes.push_back({text, item});
    }
}

void CodeTable::find(const QString &typed, SearchRanks &ranks) const
{
    const QByteArray wanted = typed.toLatin1();
    const bool hasDigit = std::any_of(wanted.cbegin(), wanted.cend(), [](char c) { return c >= '0' && c <= '9'; });
    for (const Code &code : m_codes) {
        if (code.text == wanted)
            ranks.note(code.item, MatchKind::ExactCode, 0);
        else if (hasDigit && wanted.size() >= fewestDigits && code.text.startsWith(wanted))
            ranks.note(code.item, MatchKind::Substring, 0);
        else if (hasDigit && wanted.size() >= fewestDigits && code.text.contains(wanted))
            ranks.note(code.item, MatchKind::Substring, 4);
    }
}

} // namespace yichuang
