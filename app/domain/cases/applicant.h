// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/identifiers/identifier.h"

namespace yichuang {

/// How it was established who stands at the counter (DOMAIN R155).
enum class IdentityCheck { NotChecked, CardRead, SuishenCode, ShownInPerson };

/// A person as the papers name one.
struct Person
{
    QString name;
    IdentifierKind numberKind = IdentifierKind::ResidentNumber;
    QString number; ///< normalised by checkIdentifier()
    QString phone;
    QString address;
    bool operator==(const Person &) const = default;
};

/// 申请人: a natural person or an organisation (DOMAIN §8).
struct Applicant
{
    bool organisation = false;
    Person identity;              ///< for an organisation: its name and credit code
    QString legalRepresentative;  ///< 法定代表人; organisations only
    IdentityCheck checked = IdentityCheck::NotChecked;
    bool operator==(const Applicant &) const = default;

    [[nodiscard]] bool isNull() const { return identity.name.isEmpty() && identity.number.isEmpty(); }
};

/// 委托代理人. Without a stated power of attorney an agent may not apply (行政许可法 29, 上海市行政许可办理规定 5).
struct Agent
{
    Person identity;
    QString powerOfAttorney; ///< what the 委托书 authorises, in its own words
    IdentityCheck checked = IdentityCheck::NotChecked;
    bool operator==(const Agent &) const = default;
};

} // namespace yichuang
