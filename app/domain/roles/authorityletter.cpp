// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/authorityletter.h"

#include <algorithm>

#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

/// What a letter lacks, as a sentence; empty when it is whole.
QString lackOf(const AuthorityLetter &letter, QDate today)
{
    if (letter.number.trimmed().isEmpty())
        return QStringLiteral("a letter has a number");
    if (letter.department.trimmed().isEmpty())
        return QStringLiteral("a letter names the department whose cases may be decided");
    if (letter.guideIds.contains(QString()))
        return QStringLiteral("an item of a letter has an id");
    if (letter.qualifications.contains(QString()))
        return QStringLiteral("a qualification of a letter has a name");
    if (letter.scanReference.trimmed().isEmpty())
        return QStringLiteral("a letter says where its signed paper is filed");
    if (!letter.validFrom.isValid() || !letter.validUntil.isValid() || letter.validUntil < letter.validFrom)
        return QStringLiteral("a letter has a first and a last day, in that order");
    if (letter.validUntil < today)
        return QStringLiteral("the letter expired on %1").arg(letter.validUntil.toString(Qt::ISODate));
    return {};
}

} // namespace

bool AuthorityLetter::covers(const QString &personId, const CaseRecord &record, QDate day) const
{
    const bool theirs = !personId.isEmpty() && personId == clerkId;
    const bool runs = day.isValid() && validFrom.isValid() && validUntil.isValid() && validFrom <= day && day <= validUntil;
    const bool stands = !revokedOn.isValid() || day < revokedOn;
    const bool item = guideIds.isEmpty() || guideIds.contains(record.guide.id);
    return theirs && runs && stands && item && !department.isEmpty() && department == record.department;
}

QStringList lackedQualifications(const AuthorityLetter &letter, const QList<Qualification> &registered, QDate day)
{
    QStringList lacked = letter.qualifications;
    for (const Qualification &held : registered) {
        if (held.holds(letter.clerkId, day))
            lacked.removeAll(held.name);
    }
    return lacked;
}

Result<> checkLetter(const AuthorityLetter &letter, const Clerk &holder, QDate today)
{
    if (const QString lack = lackOf(letter, today); !lack.isEmpty())
        return failure(ErrorCode::Invalid, lack);
    if (letter.clerkId != holder.id || holder.id.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("a letter is for one clerk"));
    if (letter.grantedBy.isEmpty() || letter.grantedBy == holder.id)
        return failure(ErrorCode::NotAllowed, QStringLiteral("nobody enters a letter for themselves"));
    if (!moverOf(holder.role))
        return failure(ErrorCode::NotAllowed, QStringLiteral("only a clerk or a supervisor holds a letter"));
    return {};
}

const AuthorityLetter *letterFor(const QList<AuthorityLetter> &letters, const QList<Qualification> &registered,
                                 const QString &personId, const CaseRecord &record, QDate day)
{
    const auto found = std::find_if(letters.cbegin(), letters.cend(), [&](const AuthorityLetter &letter) {
        return letter.covers(personId, record, day) && lackedQualifications(letter, registered, day).isEmpty();
    });
    return found == letters.cend() ? nullptr : &*found;
}

const AuthorityLetter *letterFor(const QList<AuthorityLetter> &letters, const QString &personId, const CaseRecord &record,
                                 QDate day)
{
    const auto found = std::find_if(letters.cbegin(), letters.cend(), [&](const AuthorityLetter &letter) {
        return letter.covers(personId, record, day);
    });
    return found == letters.cend() ? nullptr : &*found;
}

} // namespace yichuang
