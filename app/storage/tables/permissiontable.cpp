// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/permissiontable.h"

#include "domain/roles/casepermission.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

Result<> allowChange(Database &database, Mover mover, CaseState from, CaseState to)
{
    return Statement(database, QStringLiteral("INSERT INTO allowed_change VALUES(?, ?, ?)"))
        .bind(moverName(mover))
        .bind(caseStateCode(from))
        .bind(caseStateCode(to))
        .run();
}

Result<> writeChanges(Database &database, Mover mover)
{
    for (const auto &[from, to] : allowedMoves()) {
        if (!mayMove(mover, from, to))
            continue;
        if (const Result<> written = allowChange(database, mover, from, to); !written)
            return written;
    }
    for (const CaseState state : allCaseStates()) {
        if (!mayChange(mover, state))
            continue;
        if (const Result<> written = allowChange(database, mover, state, state); !written)
            return written;
    }
    return {};
}

Result<> writeReviews(Database &database, Role role)
{
    for (const CaseState state : allCaseStates()) {
        if (!may(role, Act::Review, state))
            continue;
        const Result<> written = Statement(database, QStringLiteral("INSERT INTO allowed_review VALUES(?, ?)"))
                                     .bind(roleName(role))
                                     .bind(caseStateCode(state))
                                     .run();
        if (!written)
            return written;
    }
    return {};
}

} // namespace

Result<> writePermissions(Database &database)
{
    for (const QString &table : {QStringLiteral("allowed_change"), QStringLiteral("allowed_review")}) {
        if (const Result<> cleared = database.execute(QStringLiteral("DELETE FROM ") + table); !cleared)
            return cleared;
    }
    for (const Mover mover : allMovers()) {
        if (const Result<> written = writeChanges(database, mover); !written)
            return written;
    }
    for (const Role role : allRoles()) {
        if (const Result<> written = writeReviews(database, role); !written)
            return written;
    }
    return {};
}

} // namespace yichuang
