// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/mrz.h"

#include "domain/identifiers/checkdigit.h"
#include "domain/identifiers/residentnumber.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

struct Span
{
    qsizetype at;
    qsizetype length;
};

/// Where the fields of one size of zone stand, ICAO Doc 9303 parts 4 to 6. Each field is followed by its check digit.
struct Layout
{
    qsizetype length;
    Span number;
    Span birth;
    Span expiry;
    Span optional;               ///< length 0 where it has no check digit of its own
    std::array<Span, 4> combined; ///< what the last check digit is made over
    qsizetype combinedCheckAt;
};

constexpr Layout layouts[] = {
    {90, {5, 9}, {30, 6}, {38, 6}, {0, 0}, {{{5, 25}, {30, 7}, {38, 7}, {48, 11}}}, 59},    // TD1
    {72, {36, 9}, {49, 6}, {57, 6}, {0, 0}, {{{36, 10}, {49, 7}, {57, 14}, {0, 0}}}, 71},   // TD2
    {88, {44, 9}, {57, 6}, {65, 6}, {72, 14}, {{{44, 10}, {57, 7}, {65, 22}, {0, 0}}}, 87}, // TD3
    {44, {0, 9}, {13, 6}, {21, 6}, {28, 14}, {{{0, 10}, {13, 7}, {21, 22}, {0, 0}}}, 43},   // TD3, second line
};

constexpr int longestField = 39;

int valueOf(QChar character)
{
    if (character >= u'0' && character <= u'9')
        return character.unicode() - u'0';
    if (character >= u'A' && character <= u'Z')
        return character.unicode() - u'A' + 10;
    return character == u'<' ? 0 : -1;
}

bool fits(QStringView field, QChar check, bool fillerAllowed = false)
{
    if (fillerAllowed && check == u'<')
        return std::all_of(field.cbegin(), field.cend(), [](QChar c) { return c == u'<'; });
    const auto digit = mrzCheckDigit(field);
    return digit && check == QChar(char16_t(u'0' + *digit));
}

bool fitsAt(QStringView zone, Span field, bool fillerAllowed = false)
{
    return fits(zone.sliced(field.at, field.length), zone.at(field.at + field.length), fillerAllowed);
}

/// A document number longer than its nine places goes on in the optional field, marked by a filler where the check digit
/// would stand (TD1 and TD2).
bool longNumberFits(QStringView zone, const Layout &layout)
{
    if (layout.optional.length > 0 || zone.at(layout.number.at + layout.number.length) != u'<')
        return false;
    const QStringView optional = layout.length == 90 ? zone.sliced(15, 15) : zone.sliced(64, 7);
    const auto end = optional.indexOf(u'<');
    const QStringView rest = end < 0 ? optional : optional.first(end);
    if (rest.size() < 2)
        return false;
    const QString whole = zone.sliced(layout.number.at, layout.number.length).toString() + rest.chopped(1);
    return fits(whole, rest.back());
}

bool everyCheckFits(QStringView zone, const Layout &layout)
{
    QString combined;
    for (const Span part : layout.combined)
        combined += zone.sliced(part.at, part.length);
    return (fitsAt(zone, layout.number) || longNumberFits(zone, layout)) && fitsAt(zone, layout.birth)
        && fitsAt(zone, layout.expiry) && (layout.optional.length == 0 || fitsAt(zone, layout.optional, true))
        && fits(combined, zone.at(layout.combinedCheckAt));
}

/// A year of two digits read as the latest that is not after `latest`.
QString fullDate(QStringView yyMMdd, int latestYear)
{
    int year = latestYear / 100 * 100 + yyMMdd.first(2).toInt();
    if (year > latestYear)
        year -= 100;
    return QString::number(year) + yyMMdd.sliced(2);
}

void noteBirth(IdentifierCheck &check, QStringView birth, QDate today)
{
    // An unknown day or month is written with fillers, which is lawful and gives no date.
    if (birth.contains(u'<'))
        return;
    if (!isAsciiDigits(birth)) {
        check.note(IdentifierReason::WrongCharacter, IdentifierVerdict::Invalid);
        return;
    }
    QString date = fullDate(birth, today.year());
    if (QDate::fromString(date, QStringLiteral("yyyyMMdd")) > today)
        date = fullDate(birth, today.year() - 1);
    noteBirthDate(check, date, today, IdentifierVerdict::Invalid);
}

void noteExpiry(IdentifierCheck &check, QStringView expiry, QDate today)
{
    constexpr int longestValidityYears = 50;
    if (expiry.contains(u'<'))
        return;
    if (!isAsciiDigits(expiry)) {
        check.note(IdentifierReason::WrongCharacter, IdentifierVerdict::Invalid);
        return;
    }
    const QString text = fullDate(expiry, today.year() + longestValidityYears);
    const QDate date = QDate::fromString(text, QStringLiteral("yyyyMMdd"));
    if (!date.isValid()) {
        check.note(IdentifierReason::ImpossibleDate, IdentifierVerdict::Invalid);
        return;
    }
    check.expiryDate = date;
    if (date < today)
        check.note(IdentifierReason::Expired, IdentifierVerdict::Valid);
}

void noteZone(IdentifierCheck &check, const Layout &layout, QDate today)
{
    const QStringView zone = check.normalised;
    if (!everyCheckFits(zone, layout)) {
        // The upper line of a passport alone has the same length, and holds no number at all.
        const bool nameLine = std::none_of(zone.cbegin(), zone.cend(), [](QChar c) { return c.isDigit(); });
        check.note(nameLine ? IdentifierReason::WrongForm : IdentifierReason::WrongCheckDigit,
                   IdentifierVerdict::Invalid);
        return;
    }
    noteBirth(check, zone.sliced(layout.birth.at, layout.birth.length), today);
    noteExpiry(check, zone.sliced(layout.expiry.at, layout.expiry.length), today);
}

} // namespace

std::optional<int> mrzCheckDigit(QStringView field)
{
    static constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const int value = valueOf(field.at(i));
        if (value < 0)
            return std::nullopt;
        sum += value * weights[i % 3];
    }
    return sum % 10;
}

IdentifierCheck checkMrz(const QString &zone, QDate today)
{
    IdentifierCheck check;
    check.normalised = zone;
    if (zone.isEmpty())
        check.note(IdentifierReason::Empty, IdentifierVerdict::Invalid);
    else if (!mrzCheckDigit(zone))
        check.note(IdentifierReason::WrongCharacter, IdentifierVerdict::Invalid);
    if (check.verdict == IdentifierVerdict::Invalid)
        return check;
    const auto layout = std::find_if(std::begin(layouts), std::end(layouts),
                                     [&zone](const Layout &candidate) { return candidate.length == zone.size(); });
    if (layout != std::end(layouts))
        noteZone(check, *layout, today);
    else if (zone.size() < 2 || zone.size() > longestField)
        check.note(IdentifierReason::WrongLength, IdentifierVerdict::Invalid);
    else if (!fits(QStringView(zone).chopped(1), zone.back()))
        check.note(IdentifierReason::WrongCheckDigit, IdentifierVerdict::Invalid);
    return check;
}

} // namespace yichuang
