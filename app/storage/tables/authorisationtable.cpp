// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/authorisationtable.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

QString selectWhere(const QString &condition)
{
    return QStringLiteral("SELECT held.number, held.department, held.confirmation, held.clerk_ids, held.acts, held.guide_ids,"
                          " held.valid_from, held.valid_until, held.granted_by, revoked.day"
                          " FROM authorisation AS held"
                          " LEFT JOIN authorisation_revocation AS revoked ON revoked.number = held.number ")
        + condition + QStringLiteral(" ORDER BY held.number, held.department");
}

QString arrayText(const QStringList &words)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

QStringList wordsFrom(const QString &array)
{
    QStringList words;
    for (const QJsonValue &word : QJsonDocument::fromJson(array.toUtf8()).array())
        words.append(word.toString());
    return words;
}

QStringList namesOf(const QList<AuthorisedAct> &acts)
{
    QStringList names;
    for (const AuthorisedAct act : acts)
        names.append(authorisedActName(act));
    return names;
}

QList<AuthorisedAct> actsFrom(const QStringList &names)
{
    QList<AuthorisedAct> acts;
    for (const QString &name : names) {
        if (const auto act = authorisedActFromName(name))
            acts.append(*act);
    }
    return acts;
}

Authorisation readAuthorisation(const Statement &row)
{
    Authorisation held;
    held.number = row.text(0);
    held.department = row.text(1);
    held.confirmation = row.text(2);
    held.clerkIds = wordsFrom(row.text(3));
    held.acts = actsFrom(wordsFrom(row.text(4)));
    held.guideIds = wordsFrom(row.text(5));
    held.validFrom = row.day(6);
    held.validUntil = row.day(7);
    held.grantedBy = row.text(8);
    held.revokedOn = row.day(9);
    return held;
}

} // namespace

Result<> AuthorisationTable::add(const Authorisation &authorisation)
{
    const auto present = find(authorisation.number);
    if (!present)
        return failure(present.error());
    const bool isKnown = std::any_of(present->cbegin(), present->cend(), [&](const Authorisation &held) {
        return held.department == authorisation.department;
    });
    if (isKnown || (!present->isEmpty() && present->constFirst().revokedOn.isValid()))
        return failure(ErrorCode::Conflict, QStringLiteral("agreement %1 was entered before").arg(authorisation.number));
    return Statement(m_database, QStringLiteral("INSERT INTO authorisation(number, department, confirmation, clerk_ids, acts,"
                                                " guide_ids, valid_from, valid_until, granted_by)"
                                                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(authorisation.number)
        .bind(authorisation.department)
        .bind(authorisation.confirmation)
        .bind(arrayText(authorisation.clerkIds))
        .bind(arrayText(namesOf(authorisation.acts)))
        .bind(arrayText(authorisation.guideIds))
        .bind(authorisation.validFrom)
        .bind(authorisation.validUntil)
        .bind(authorisation.grantedBy)
        .run();
}

Result<> AuthorisationTable::revoke(const QString &number, QDate day)
{
    if (!day.isValid())
        return failure(ErrorCode::Invalid, QStringLiteral("an agreement is revoked from a day on"));
    const auto present = find(number);
    if (!present)
        return failure(present.error());
    if (present->isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no agreement %1").arg(number));
    if (present->constFirst().revokedOn.isValid())
        return failure(ErrorCode::WrongState, QStringLiteral("agreement %1 was revoked before").arg(number));
    return Statement(m_database, QStringLiteral("INSERT INTO authorisation_revocation(number, day) VALUES(?, ?)"))
        .bind(number)
        .bind(day)
        .run();
}

Result<QList<Authorisation>> AuthorisationTable::find(const QString &number)
{
    Statement statement(m_database, selectWhere(QStringLiteral("WHERE held.number = ?")));
    statement.bind(number);
    return readAll(statement, readAuthorisation);
}

Result<QList<Authorisation>> AuthorisationTable::list()
{
    Statement statement(m_database, selectWhere({}));
    return readAll(statement, readAuthorisation);
}

} // namespace yichuang
