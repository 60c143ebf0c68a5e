// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "domain/roles/clerk.h"
#include "domain/roles/qualification.h"

namespace yichuang {

/// 授权书 of a department's 首席事务代表 (DOMAIN R65, R66, R72): with it a clerk decides cases on paper review at the counter.
/// It gives no other power, and the right to look at a case comes from the role as for everybody.
struct AuthorityLetter
{
    QString number;       ///< of the letter
    QString clerkId;
    QString department;   ///< whose cases
    QStringList guideIds; ///< the items it names; empty: all of the department
    QDate validFrom;
    QDate validUntil;     ///< the last day
    QString scanReference{}; ///< where the signed paper was filed: a number of the archive
    QString grantedBy{};     ///< the clerk who entered it, or the account of the computer
    QDate revokedOn{};       ///< from that day on it covers nothing; invalid while it stands
    QStringList qualifications{}; ///< names of those that its holder must have on each day of a decision (R72); empty: none
    bool operator==(const AuthorityLetter &) const = default;

    /// Whether this person may decide that case on that day.
    [[nodiscard]] bool covers(const QString &personId, const CaseRecord &record, QDate day) const;
};

/// Of what a letter asks for, the names of those that its holder does not have on that day.
[[nodiscard]] QStringList lackedQualifications(const AuthorityLetter &letter, const QList<Qualification> &registered, QDate day);

/// The letter by which this person may decide that case on that day with what is registered of them; null when there is none.
[[nodiscard]] const AuthorityLetter *letterFor(const QList<AuthorityLetter> &letters, const QList<Qualification> &registered,
                                               const QString &personId, const CaseRecord &record, QDate day);

/// Whether a letter may be entered today for that person. Invalid when it lacks its number, department, filed paper or a
/// period, or when that is over; NotAllowed when its holder enters it themselves, or is neither clerk nor supervisor.
/// The detail says which, as one sentence.
[[nodiscard]] Result<> checkLetter(const AuthorityLetter &letter, const Clerk &holder, QDate today);

/// The same whatever is registered of them.
[[nodiscard]] const AuthorityLetter *letterFor(const QList<AuthorityLetter> &letters, const QString &personId,
                                               const CaseRecord &record, QDate day);

} // namespace yichuang
