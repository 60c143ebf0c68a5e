// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/checkdigit.h"

#include <algorithm>

namespace yichuang {

QChar mod11CheckCharacter(QStringView digits)
{
    if (!isAsciiDigits(digits))
        return {};
    // The recursive form of the standard: the weights 2^i modulo 11 of GB 11643 are the same thing written out.
    int product = 0;
    for (const QChar digit : digits)
        product = (product + digit.unicode() - u'0') * 2 % 11;
    const int check = (12 - product) % 11;
    return check == 10 ? QChar(u'X') : QChar(char16_t(u'0' + check));
}

QString compactCode(const QString &text)
{
    QString compact;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        const bool hyphen = character.category() == QChar::Punctuation_Dash || character == u'\u2212';
        const bool invisible = character.isSpace() || character.category() == QChar::Other_Format;
        if (!hyphen && !invisible)
            compact += character.toUpper();
    }
    return compact;
}

bool isAsciiDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace yichuang
