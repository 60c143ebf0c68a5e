// SPDX-License-Identifier: Apache-2.0
#include "domain/reading/typedreading.h"

#include "domain/identifiers/identifier.h"
#include "domain/reading/plainline.h"
#include "domain/reading/textline.h"
#include "domain/reading/writtendate.h"

namespace yichuang {

namespace {

QString typedNumber(IdentifierKind kind, const QString &typed, QDate today)
{
    const IdentifierCheck check = checkIdentifier(kind, typed, today);
    return check.verdict == IdentifierVerdict::Invalid ? QString() : check.normalised;
}

QString typedDay(const QString &typed)
{
    const auto date = writtenDate(plainLine(typed));
    if (!date || date->last.isValid() || (date->forGood && date->first.isValid()))
        return {};
    return date->forGood ? forGoodText.toString() : date->first.toString(Qt::ISODate);
}

} // namespace

QString typedReading(ReadField field, const QString &typed, QDate today)
{
    switch (field) {
    case ReadField::CreditCode: return typedNumber(IdentifierKind::CreditCode, typed, today);
    case ReadField::IdentityNumber: return typedNumber(IdentifierKind::ResidentNumber, typed, today);
    case ReadField::IssuedOn:
    case ReadField::ValidFrom:
    case ReadField::ValidUntil: return typedDay(typed);
    case ReadField::LicenceNumber: return plainLine(typed).remove(u' ').toUpper();
    case ReadField::Name:
    case ReadField::Address: return typed.simplified();
    }
    return {};
}

} // namespace yichuang
