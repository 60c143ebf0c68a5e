// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/identifier.h"

#include "domain/identifiers/checkdigit.h"
#include "domain/identifiers/creditcode.h"
#include "domain/identifiers/mrz.h"
#include "domain/identifiers/permanentresident.h"
#include "domain/identifiers/residentnumber.h"
#include "domain/identifiers/travelpermit.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace yichuang {

namespace {

constexpr std::array<std::pair<IdentifierKind, QStringView>, 7> kindNames{{
    {IdentifierKind::ResidentNumber, u"resident"},
    {IdentifierKind::CreditCode, u"uscc"},
    {IdentifierKind::PermanentResident, u"permanent-resident"},
    {IdentifierKind::TravelPermit, u"permit"},
    {IdentifierKind::ResidencePermit, u"residence-permit"},
    {IdentifierKind::Passport, u"passport"},
    {IdentifierKind::Mrz, u"mrz"},
}};

QString normalisedZone(const QString &text)
{
    QString zone = text.normalized(QString::NormalizationForm_KC).toUpper();
    zone.remove(QRegularExpression(QStringLiteral("\\s")));
    return zone;
}

bool fits(IdentifierKind kind, const QString &number)
{
    // Only the form matters for a guess, so a day long after every possible birth is given.
    const QDate farAway(2099, 12, 31);
    return checkIdentifier(kind, number, farAway).verdict != IdentifierVerdict::Invalid;
}

/// Four kinds have 18 characters. The first whose check fits, the likelier first; without one, what the text looks like.
IdentifierKind guessOfEighteen(const QString &number)
{
    for (const IdentifierKind kind : {IdentifierKind::ResidencePermit, IdentifierKind::ResidentNumber,
                                      IdentifierKind::CreditCode, IdentifierKind::PermanentResident}) {
        if (fits(kind, number))
            return kind;
    }
    const bool numeric = isAsciiDigits(QStringView(number).first(17));
    return numeric && isProvinceCode(QStringView(number).first(2)) && !number.startsWith(u'9')
        ? IdentifierKind::ResidentNumber
        : IdentifierKind::CreditCode;
}

} // namespace

QString identifierKindName(IdentifierKind kind)
{
    for (const auto &[candidate, name] : kindNames) {
        if (candidate == kind)
            return name.toString();
    }
    return {};
}

std::optional<IdentifierKind> identifierKindFromName(const QString &name)
{
    for (const auto &[kind, candidate] : kindNames) {
        if (candidate == name)
            return kind;
    }
    return std::nullopt;
}

QString normalisedIdentifier(IdentifierKind kind, const QString &text)
{
    if (kind == IdentifierKind::Mrz)
        return normalisedZone(text);
    QString number = compactCode(text);
    // The letter of issue on older 台胞证 is printed in brackets.
    if (kind == IdentifierKind::TravelPermit)
        number.remove(u'(').remove(u')');
    return number;
}

IdentifierCheck checkIdentifier(IdentifierKind kind, const QString &text, QDate today)
{
    const QString number = normalisedIdentifier(kind, text);
    switch (kind) {
    case IdentifierKind::ResidentNumber: return checkResidentNumber(number, today);
    case IdentifierKind::CreditCode: return checkCreditCode(number);
    case IdentifierKind::PermanentResident: return checkPermanentResident(number, today);
    case IdentifierKind::TravelPermit: return checkTravelPermit(number);
    case IdentifierKind::ResidencePermit: return checkResidencePermit(number, today);
    case IdentifierKind::Passport: return checkPassportNumber(number);
    case IdentifierKind::Mrz: return checkMrz(number, today);
    }
    return {};
}

std::optional<IdentifierKind> guessKind(const QString &text)
{
    static const QRegularExpression old15(QStringLiteral("^[0-9]{15}\\z"));
    static const QRegularExpression oldPermanent(QStringLiteral("^[A-Z]{3}[0-9]{12}\\z"));
    static const QRegularExpression eighteen(QStringLiteral("^[0-9A-Z]{18}\\z"));
    static const QRegularExpression passport(QStringLiteral("^(?:[A-Z]{1,2}[0-9]{6,9}|E[A-Z][0-9]{7}|[0-9]{9})\\z"));
    if (text.contains(u'<') || text.contains(u'＜'))
        return IdentifierKind::Mrz;
    const QString number = normalisedIdentifier(IdentifierKind::TravelPermit, text);
    if (eighteen.match(number).hasMatch())
        return guessOfEighteen(number);
    if (old15.match(number).hasMatch())
        return IdentifierKind::ResidentNumber;
    if (oldPermanent.match(number).hasMatch())
        return IdentifierKind::PermanentResident;
    // Eight digits alone may as well be a local phone number; the check has no way to tell, and permits are commoner here.
    if (fits(IdentifierKind::TravelPermit, number))
        return IdentifierKind::TravelPermit;
    if (passport.match(number).hasMatch())
        return IdentifierKind::Passport;
    return std::nullopt;
}

} // namespace yichuang
