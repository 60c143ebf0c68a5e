// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/residentnumber.h"

#include "domain/identifiers/checkdigit.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

constexpr qsizetype fullLength = 18;
constexpr qsizetype oldLength = 15;

// GB/T 2260, first two digits: provinces, then Taiwan, Hong Kong, Macau; 83 is the residence permits' for Taiwan.
constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                               44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};

bool isResidencePermitPrefix(QStringView number)
{
    return number.startsWith(u"81") || number.startsWith(u"82") || number.startsWith(u"83");
}

IdentifierCheck emptyOr(const QString &number)
{
    IdentifierCheck check;
    check.normalised = number;
    if (number.isEmpty())
        check.note(IdentifierReason::Empty, IdentifierVerdict::Invalid);
    return check;
}

/// Length, characters and check character of the 18-character form.
void noteForm(IdentifierCheck &check)
{
    const QStringView number = check.normalised;
    if (number.size() != fullLength) {
        check.note(IdentifierReason::WrongLength, IdentifierVerdict::Invalid);
        return;
    }
    const QStringView body = number.first(fullLength - 1);
    const QChar last = number.back();
    if (!isAsciiDigits(body) || (!isAsciiDigits(number.last(1)) && last != u'X'))
        check.note(IdentifierReason::WrongCharacter, IdentifierVerdict::Invalid);
    else if (mod11CheckCharacter(body) != last)
        check.note(IdentifierReason::WrongCheckDigit, IdentifierVerdict::Invalid);
}

bool hasReadableForm(const IdentifierCheck &check)
{
    return check.normalised.size() == fullLength && !check.reasons.contains(IdentifierReason::WrongCharacter);
}

} // namespace

bool isProvinceCode(QStringView twoDigits)
{
    return twoDigits.size() == 2 && isAsciiDigits(twoDigits)
        && std::find(provinces.cbegin(), provinces.cend(), twoDigits.toInt()) != provinces.cend();
}

std::optional<QString> eighteenFromFifteen(const QString &number)
{
    if (number.size() != oldLength || !isAsciiDigits(number))
        return std::nullopt;
    const QString body = number.first(6) + QStringLiteral("19") + number.sliced(6);
    return QString(body + mod11CheckCharacter(body));
}

void noteBirthDate(IdentifierCheck &check, QStringView yyyyMMdd, QDate today, IdentifierVerdict atBest)
{
    const QDate birth(yyyyMMdd.first(4).toInt(), yyyyMMdd.sliced(4, 2).toInt(), yyyyMMdd.sliced(6, 2).toInt());
    if (!birth.isValid()) {
        check.note(IdentifierReason::ImpossibleDate, atBest);
        return;
    }
    check.birthDate = birth;
    if (birth > today)
        check.note(IdentifierReason::FutureDate, atBest);
    else if (birth.addYears(greatestPlausibleAge + 1) <= today)
        check.note(IdentifierReason::ImplausibleAge, IdentifierVerdict::Doubtful);
}

IdentifierCheck checkResidentNumber(const QString &number, QDate today)
{
    IdentifierCheck check = emptyOr(number);
    if (number.isEmpty())
        return check;
    if (const auto converted = eighteenFromFifteen(number)) {
        check.normalised = *converted;
        check.note(IdentifierReason::OldForm, IdentifierVerdict::Valid);
    }
    noteForm(check);
    if (!hasReadableForm(check))
        return check;
    const QStringView full = check.normalised;
    if (!isProvinceCode(full.first(2)))
        check.note(IdentifierReason::WrongRegionForm, IdentifierVerdict::Invalid);
    else if (isResidencePermitPrefix(full))
        check.note(IdentifierReason::WrongRegionForm, IdentifierVerdict::Doubtful);
    noteBirthDate(check, full.sliced(6, 8), today, IdentifierVerdict::Invalid);
    return check;
}

IdentifierCheck checkResidencePermit(const QString &number, QDate today)
{
    IdentifierCheck check = emptyOr(number);
    if (number.isEmpty())
        return check;
    noteForm(check);
    if (!hasReadableForm(check))
        return check;
    const QStringView full = check.normalised;
    if (!isResidencePermitPrefix(full) || full.sliced(2, 4) != u"0000")
        check.note(IdentifierReason::WrongRegionForm, IdentifierVerdict::Invalid);
    noteBirthDate(check, full.sliced(6, 8), today, IdentifierVerdict::Invalid);
    return check;
}

} // namespace yichuang
