// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/damage.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/tables/damagedcasetable.h"

namespace yichuang {

namespace {

Result<> forget(Database &database, const NamedPage &page)
{
    return Statement(database, QStringLiteral("DELETE FROM orphan_page WHERE case_id = ? AND sha256 = ?"))
        .bind(page.caseId)
        .bind(page.sha256)
        .run();
}

} // namespace

bool isDamage(ErrorCode code)
{
    return code == ErrorCode::StorageCorrupt || code == ErrorCode::CaseDamaged;
}

Result<> noteDamage(Database &database, const QSet<CaseId> &unreadable, const QSet<CaseId> &incomplete,
                    const QList<CaseId> &whole, const QDateTime &at)
{
    DamagedCaseTable damaged(database);
    for (const CaseId &id : unreadable) {
        if (const Result<> added = damaged.add(id, DamageReason::Document, at); !added)
            return added;
    }
    for (const CaseId &id : incomplete) {
        if (const Result<> added = damaged.add(id, DamageReason::Page, at); !added)
            return added;
    }
    for (const CaseId &id : whole) {
        if (const Result<> removed = damaged.remove(id); !removed)
            return removed;
    }
    return {};
}

Result<QList<NamedPage>> noteOrphans(Database &database, const QList<NamedPage> &orphans, const QDateTime &at,
                                     const QDateTime &before)
{
    Statement known(database, QStringLiteral("SELECT case_id, sha256 FROM orphan_page"));
    const auto remembered =
        readAll(known, [](const Statement &row) { return NamedPage{row.id<CaseId>(0), row.bytes(1)}; });
    if (!remembered)
        return failure(remembered.error());
    for (const NamedPage &page : QSet<NamedPage>(remembered->cbegin(), remembered->cend()) - QSet<NamedPage>(orphans.cbegin(), orphans.cend())) {
        if (const Result<> forgotten = forget(database, page); !forgotten)
            return failure(forgotten.error());
    }
    for (const NamedPage &page : orphans) {
        const Result<> noted = Statement(database, QStringLiteral("INSERT OR IGNORE INTO orphan_page(case_id, sha256, seen_ms)"
                                                                  " VALUES(?, ?, ?)"))
                                   .bind(page.caseId)
                                   .bind(page.sha256)
                                   .bind(at)
                                   .run();
        if (!noted)
            return failure(noted.error());
    }
    Statement ripe(database, QStringLiteral("SELECT case_id, sha256 FROM orphan_page AS orphan WHERE seen_ms <= ?"
                                            " AND NOT EXISTS(SELECT 1 FROM page_file WHERE page_file.case_id = orphan.case_id"
                                            "   AND page_file.sha256 = orphan.sha256)"
                                            " AND NOT EXISTS(SELECT 1 FROM draft_page WHERE draft_page.case_id = orphan.case_id"
                                            "   AND draft_page.sha256 = orphan.sha256)"
                                            " AND NOT EXISTS(SELECT 1 FROM case_result WHERE case_result.case_id = orphan.case_id"
                                            "   AND case_result.sha256 = orphan.sha256)"));
    ripe.bind(before);
    return readAll(ripe, [](const Statement &row) { return NamedPage{row.id<CaseId>(0), row.bytes(1)}; });
}

} // namespace yichuang
