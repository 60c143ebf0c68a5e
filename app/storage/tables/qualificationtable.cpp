// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/qualificationtable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

QString selectWhere(const QString &condition)
{
    return QStringLiteral("SELECT held.number, held.clerk_id, held.name, held.issuer, held.valid_from, held.valid_until,"
                          " held.registered_by, gone.day FROM qualification AS held"
                          " LEFT JOIN qualification_withdrawal AS gone ON gone.number = held.number ")
        + condition + QStringLiteral(" ORDER BY held.number");
}

Qualification readQualification(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.day(4), row.day(5), row.text(6), row.day(7)};
}

} // namespace

Result<> QualificationTable::add(const Qualification &qualification)
{
    const auto present = find(qualification.number);
    if (!present)
        return failure(present.error());
    if (*present)
        return failure(ErrorCode::Conflict, QStringLiteral("qualification %1 was registered before").arg(qualification.number));
    return Statement(m_database, QStringLiteral("INSERT INTO qualification(number, clerk_id, name, issuer, valid_from,"
                                                " valid_until, registered_by) VALUES(?, ?, ?, ?, ?, ?, ?)"))
        .bind(qualification.number)
        .bind(qualification.clerkId)
        .bind(qualification.name)
        .bind(qualification.issuer)
        .bind(qualification.validFrom)
        .bind(qualification.validUntil)
        .bind(qualification.registeredBy)
        .run();
}

Result<> QualificationTable::withdraw(const QString &number, QDate day)
{
    if (!day.isValid())
        return failure(ErrorCode::Invalid, QStringLiteral("a qualification is withdrawn from a day on"));
    const auto held = find(number);
    if (!held)
        return failure(held.error());
    if (!*held)
        return failure(ErrorCode::NotFound, QStringLiteral("no qualification %1").arg(number));
    if ((*held)->withdrawnOn.isValid())
        return failure(ErrorCode::WrongState, QStringLiteral("qualification %1 was withdrawn before").arg(number));
    return Statement(m_database, QStringLiteral("INSERT INTO qualification_withdrawal(number, day) VALUES(?, ?)"))
        .bind(number)
        .bind(day)
        .run();
}

Result<std::optional<Qualification>> QualificationTable::find(const QString &number)
{
    Statement statement(m_database, selectWhere(QStringLiteral("WHERE held.number = ?")));
    statement.bind(number);
    return readOne(statement, readQualification);
}

Result<QList<Qualification>> QualificationTable::list()
{
    Statement statement(m_database, selectWhere({}));
    return readAll(statement, readQualification);
}

} // namespace yichuang
