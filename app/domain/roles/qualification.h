// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// 资质或资格 of somebody who decides for a department, as it was registered (登记备案, DOMAIN R72). It gives no power by itself:
/// a letter of authority names what its holder must have, and without it nothing is decided by that letter.
struct Qualification
{
    QString number;      ///< of the certificate; one is registered once
    QString clerkId;
    QString name;        ///< what letters ask for, "行政执法证"
    QString issuer;      ///< who gave it
    QDate validFrom;
    QDate validUntil;    ///< the last day; null: for good
    QString registeredBy{}; ///< the clerk who entered it, or the account of the computer
    QDate withdrawnOn{};    ///< from that day on it is none; invalid while it stands
    bool operator==(const Qualification &) const = default;

    /// Whether this person has it on that day.
    [[nodiscard]] bool holds(const QString &personId, QDate day) const;
};

/// Whether one may be registered today. Invalid when it lacks its number, name, issuer or first day, ends before it begins, or
/// is over; NotAllowed when somebody registers their own. The detail says which, as one sentence.
[[nodiscard]] Result<> checkQualification(const Qualification &qualification, QDate today);

} // namespace yichuang
