// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/qualification.h"

namespace yichuang {

namespace {

/// What one lacks, as a sentence; empty when it is whole.
QString lackOf(const Qualification &qualification, QDate today)
{
    if (qualification.number.trimmed().isEmpty())
        return QStringLiteral("a qualification has the number of its certificate");
    if (qualification.clerkId.isEmpty())
        return QStringLiteral("a qualification is of one clerk");
    if (qualification.name.trimmed().isEmpty())
        return QStringLiteral("a qualification has the name that letters ask for");
    if (qualification.issuer.trimmed().isEmpty())
        return QStringLiteral("a qualification says who gave it");
    if (!qualification.validFrom.isValid())
        return QStringLiteral("a qualification has a first day");
    if (!qualification.validUntil.isValid())
        return {};
    if (qualification.validUntil < qualification.validFrom)
        return QStringLiteral("a qualification has a first and a last day, in that order");
    if (qualification.validUntil < today)
        return QStringLiteral("the qualification expired on %1").arg(qualification.validUntil.toString(Qt::ISODate));
    return {};
}

} // namespace

bool Qualification::holds(const QString &personId, QDate day) const
{
    const bool theirs = !personId.isEmpty() && personId == clerkId;
    const bool runs = day.isValid() && validFrom.isValid() && validFrom <= day && (!validUntil.isValid() || day <= validUntil);
    return theirs && runs && (!withdrawnOn.isValid() || day < withdrawnOn);
}

Result<> checkQualification(const Qualification &qualification, QDate today)
{
    if (const QString lack = lackOf(qualification, today); !lack.isEmpty())
        return failure(ErrorCode::Invalid, lack);
    if (qualification.registeredBy.isEmpty() || qualification.registeredBy == qualification.clerkId)
        return failure(ErrorCode::NotAllowed, QStringLiteral("nobody registers a qualification for themselves"));
    return {};
}

} // namespace yichuang
