// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/permanentresident.h"

#include <QRegularExpression>

#include "domain/identifiers/checkdigit.h"
#include "domain/identifiers/residentnumber.h"

namespace yichuang {

IdentifierCheck checkPermanentResident(const QString &number, QDate today)
{
    static const QRegularExpression oldCard(QStringLiteral("^[A-Z]{3}[0-9]{12}\\z"));
    static const QRegularExpression newCard(QStringLiteral("^9[0-9]{16}[0-9X]\\z"));
    IdentifierCheck check;
    check.normalised = number;
    if (number.isEmpty()) {
        check.note(IdentifierReason::Empty, IdentifierVerdict::Invalid);
    } else if (oldCard.match(number).hasMatch()) {
        check.note(IdentifierReason::OldForm, IdentifierVerdict::Valid);
    } else if (number.size() != 18) {
        check.note(number.size() == 15 ? IdentifierReason::WrongForm : IdentifierReason::WrongLength,
                   IdentifierVerdict::Invalid);
    } else if (!newCard.match(number).hasMatch()) {
        const bool digits = isAsciiDigits(QStringView(number).first(17));
        check.note(digits ? IdentifierReason::WrongForm : IdentifierReason::WrongCharacter, IdentifierVerdict::Invalid);
    } else {
        if (mod11CheckCharacter(QStringView(number).first(17)) != number.back())
            check.note(IdentifierReason::WrongCheckDigit, IdentifierVerdict::Invalid);
        noteBirthDate(check, QStringView(number).sliced(6, 8), today, IdentifierVerdict::Doubtful);
    }
    return check;
}

} // namespace yichuang
