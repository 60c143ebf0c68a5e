// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/creditcode.h"

#include "domain/identifiers/checkdigit.h"
#include "domain/identifiers/residentnumber.h"

namespace yichuang {

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";                  // no I O S V Z
constexpr QStringView organisationAlphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"; // GB 11714
constexpr QStringView authorities = u"123456789ANY";
constexpr qsizetype codeLength = 18;

bool isEarlyPilotForm(QStringView code)
{
    return code.first(1) == u"9" && code.sliced(2, 4) == u"3502" && code.sliced(8, 3) == u"M00";
}

void noteRegion(IdentifierCheck &check, QStringView region)
{
    constexpr QStringView national = u"100000"; // registered with the State Administration itself
    if (!isAsciiDigits(region))
        check.note(IdentifierReason::WrongRegionForm, IdentifierVerdict::Invalid);
    else if (region != national && !isProvinceCode(region.first(2)))
        check.note(IdentifierReason::WrongRegionForm, IdentifierVerdict::Doubtful);
}

void noteCheckCharacters(IdentifierCheck &check, QStringView code)
{
    if (creditCodeCheckCharacter(code.first(17)) != code.back()) {
        const bool pilot = isEarlyPilotForm(code);
        check.note(IdentifierReason::WrongCheckDigit,
                   pilot ? IdentifierVerdict::Doubtful : IdentifierVerdict::Invalid);
        if (pilot)
            check.note(IdentifierReason::EarlyPilotCode, IdentifierVerdict::Doubtful);
    } else if (organisationCheckCharacter(code.sliced(8, 8)) != code.at(16)) {
        check.note(IdentifierReason::WrongOrganisationCheck, IdentifierVerdict::Doubtful);
    }
}

} // namespace

QChar creditCodeCheckCharacter(QStringView first17)
{
    int sum = 0;
    int weight = 1;
    for (const QChar character : first17) {
        const auto value = alphabet.indexOf(character);
        if (value < 0)
            return {};
        sum += int(value) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.at((31 - sum % 31) % 31);
}

QChar organisationCheckCharacter(QStringView body)
{
    static constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    if (body.size() != qsizetype(std::size(weights)))
        return {};
    int sum = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const auto value = organisationAlphabet.indexOf(body.at(i));
        if (value < 0)
            return {};
        sum += int(value) * weights[i];
    }
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? QChar(u'X') : QChar(char16_t(u'0' + check));
}

IdentifierCheck checkCreditCode(const QString &code)
{
    IdentifierCheck check;
    check.normalised = code;
    if (code.isEmpty())
        check.note(IdentifierReason::Empty, IdentifierVerdict::Invalid);
    else if (code.size() != codeLength)
        check.note(IdentifierReason::WrongLength, IdentifierVerdict::Invalid);
    for (const QChar character : code) {
        if (!alphabet.contains(character))
            check.note(IdentifierReason::WrongCharacter, IdentifierVerdict::Invalid);
    }
    if (check.verdict == IdentifierVerdict::Invalid)
        return check;
    if (!authorities.contains(code.front()))
        check.note(IdentifierReason::WrongForm, IdentifierVerdict::Doubtful);
    noteRegion(check, QStringView(code).sliced(2, 6));
    noteCheckCharacters(check, code);
    return check;
}

} // namespace yichuang
