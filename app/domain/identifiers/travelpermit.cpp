// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/travelpermit.h"

#include <QRegularExpression>

#include <algorithm>

namespace yichuang {

namespace {

bool isUpperOrDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'A' && character <= u'Z');
}

/// Empty text and characters that no document number has.
IdentifierCheck withCharactersNoted(const QString &number)
{
    IdentifierCheck check;
    check.normalised = number;
    if (number.isEmpty())
        check.note(IdentifierReason::Empty, IdentifierVerdict::Invalid);
    if (!std::all_of(number.cbegin(), number.cend(), isUpperOrDigit))
        check.note(IdentifierReason::WrongCharacter, IdentifierVerdict::Invalid);
    return check;
}

} // namespace

IdentifierCheck checkTravelPermit(const QString &number)
{
    static const QRegularExpression current(QStringLiteral("^(?:[HMCWL][0-9]{8}|[0-9]{8})\\z"));
    static const QRegularExpression older(QStringLiteral("^(?:[HM][0-9]{10}|[0-9]{10}[A-Z])\\z"));
    IdentifierCheck check = withCharactersNoted(number);
    if (check.verdict == IdentifierVerdict::Invalid || current.match(number).hasMatch())
        return check;
    if (older.match(number).hasMatch()) {
        check.note(IdentifierReason::OldForm, IdentifierVerdict::Valid);
        return check;
    }
    const bool someLength = number.size() == 8 || number.size() == 9 || number.size() == 11;
    check.note(someLength ? IdentifierReason::WrongForm : IdentifierReason::WrongLength, IdentifierVerdict::Invalid);
    return check;
}

IdentifierCheck checkPassportNumber(const QString &number)
{
    IdentifierCheck check = withCharactersNoted(number);
    if (check.verdict == IdentifierVerdict::Invalid)
        return check;
    if (number.size() < 5 || number.size() > 20)
        check.note(IdentifierReason::WrongLength, IdentifierVerdict::Invalid);
    else if (std::none_of(number.cbegin(), number.cend(), [](QChar c) { return c.isDigit(); }))
        check.note(IdentifierReason::WrongForm, IdentifierVerdict::Invalid);
    return check;
}

} // namespace yichuang
