// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/formcheck.h"

#include <algorithm>
#include <cmath>

#include "domain/identifiers/identifier.h"
#include "domain/identifiers/phone.h"
#include "domain/reference/referenceshelf.h"

namespace yichuang {

namespace {

bool isValidNumber(IdentifierKind kind, const QString &value, QDate today)
{
    return checkIdentifier(kind, value, today).verdict != IdentifierVerdict::Invalid;
}

bool mayBeCode(const FormField &field, const QString &value, const ReferenceShelf *lists)
{
    const SharedReferenceList list = lists ? lists->list(field.list) : SharedReferenceList();
    return !list || list->find(value) != ReferenceList::none;
}

bool fitsKind(const FormField &field, const QString &value, QDate today, const ReferenceShelf *lists)
{
    switch (field.kind) {
    case FieldKind::Text:
        return true;
    case FieldKind::Reference:
        return mayBeCode(field, value, lists);
    case FieldKind::Number: {
        bool ok = false;
        const double number = value.toDouble(&ok);
        return ok && std::isfinite(number);
    }
    case FieldKind::Date:
        // Qt::ISODate would forgive other separators and whatever stands behind the day.
        return QDate::fromString(value, QStringLiteral("yyyy-MM-dd")).isValid();
    case FieldKind::Choice:
        return std::any_of(field.options.cbegin(), field.options.cend(),
                           [&value](const QuestionOption &option) { return option.id == value; });
    case FieldKind::ResidentNumber:
        return isValidNumber(IdentifierKind::ResidentNumber, value, today);
    case FieldKind::CreditCode:
        return isValidNumber(IdentifierKind::CreditCode, value, today);
    case FieldKind::Phone:
        return checkPhone(value).verdict != IdentifierVerdict::Invalid;
    }
    return false;
}

} // namespace

void checkField(const FormField &field, const QString &value, QDate today, QList<Gap> &gaps, const ReferenceShelf *lists)
{
    const QString trimmed = value.trimmed();
    if (trimmed.isEmpty()) {
        if (field.required)
            gaps.append(Gap{GapKind::FieldMissing, Station::Form, {}, field.key, field.label, {}});
        return;
    }
    if (!fitsKind(field, trimmed, today, lists))
        gaps.append(Gap{GapKind::FieldInvalid, Station::Form, {}, field.key, field.label, {}});
}

} // namespace yichuang
