// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/lettertable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

QString selectWhere(const QString &condition)
{
    return QStringLiteral("SELECT letter.number, letter.clerk_id, letter.department, letter.guide_ids, letter.valid_from,"
                          " letter.valid_until, letter.scan_reference, letter.granted_by, revoked.day,"
                          " (SELECT json_group_array(name) FROM (SELECT name FROM letter_need"
                          " WHERE letter_need.letter = letter.number ORDER BY name))"
                          " FROM authority_letter AS letter"
                          " LEFT JOIN letter_revocation AS revoked ON revoked.number = letter.number ")
        + condition + QStringLiteral(" ORDER BY letter.number");
}

QStringList idsFrom(const QString &json)
{
    QStringList ids;
    for (const QJsonValue &id : QJsonDocument::fromJson(json.toUtf8()).array())
        ids.append(id.toString());
    return ids;
}

QString jsonOf(const QStringList &ids)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
}

AuthorityLetter readLetter(const Statement &row)
{
    AuthorityLetter letter;
    letter.number = row.text(0);
    letter.clerkId = row.text(1);
    letter.department = row.text(2);
    letter.guideIds = idsFrom(row.text(3));
    letter.validFrom = row.day(4);
    letter.validUntil = row.day(5);
    letter.scanReference = row.text(6);
    letter.grantedBy = row.text(7);
    letter.revokedOn = row.day(8);
    letter.qualifications = idsFrom(row.text(9));
    return letter;
}

} // namespace

Result<> LetterTable::add(const AuthorityLetter &letter)
{
    const auto present = find(letter.number);
    if (!present)
        return failure(present.error());
    if (*present)
        return failure(ErrorCode::Conflict, QStringLiteral("letter %1 was entered before").arg(letter.number));
    const Result<> added =
        Statement(m_database, QStringLiteral("INSERT INTO authority_letter(number, clerk_id, department, guide_ids,"
                                             " valid_from, valid_until, scan_reference, granted_by)"
                                             " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"))
            .bind(letter.number)
            .bind(letter.clerkId)
            .bind(letter.department)
            .bind(jsonOf(letter.guideIds))
            .bind(letter.validFrom)
            .bind(letter.validUntil)
            .bind(letter.scanReference)
            .bind(letter.grantedBy)
            .run();
    return added ? addNeeds(letter) : added;
}

Result<> LetterTable::addNeeds(const AuthorityLetter &letter)
{
    for (const QString &name : letter.qualifications) {
        const Result<> added = Statement(m_database, QStringLiteral("INSERT OR IGNORE INTO letter_need(letter, name) VALUES(?, ?)"))
                                   .bind(letter.number)
                                   .bind(name)
                                   .run();
        if (!added)
            return added;
    }
    return {};
}

Result<> LetterTable::revoke(const QString &number, QDate day)
{
    if (!day.isValid())
        return failure(ErrorCode::Invalid, QStringLiteral("a letter is revoked from a day on"));
    const auto letter = find(number);
    if (!letter)
        return failure(letter.error());
    if (!*letter)
        return failure(ErrorCode::NotFound, QStringLiteral("no letter %1").arg(number));
    if ((*letter)->revokedOn.isValid())
        return failure(ErrorCode::WrongState, QStringLiteral("letter %1 was revoked before").arg(number));
    return Statement(m_database, QStringLiteral("INSERT INTO letter_revocation(number, day) VALUES(?, ?)"))
        .bind(number)
        .bind(day)
        .run();
}

Result<std::optional<AuthorityLetter>> LetterTable::find(const QString &number)
{
    Statement statement(m_database, selectWhere(QStringLiteral("WHERE letter.number = ?")));
    statement.bind(number);
    return readOne(statement, readLetter);
}

Result<QList<AuthorityLetter>> LetterTable::list()
{
    Statement statement(m_database, selectWhere({}));
    return readAll(statement, readLetter);
}

} // namespace yichuang
