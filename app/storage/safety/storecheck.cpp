// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/storecheck.h"

#include "core/digest.h"
#include "domain/cases/sentfile.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"
#include "storage/ledger/ledgeraudit.h"
#include "storage/pages/pageshelves.h"
#include "storage/safety/damage.h"
#include "storage/tables/casetable.h"

#include <QSet>

namespace yichuang {

namespace {

Result<> checkStructure(Database &database, StoreReport &report)
{
    const Result<QString> structure = database.quickCheck();
    if (!structure)
        return failure(structure.error());
    if (!structure->isEmpty())
        report.problems.append(QStringLiteral("case store: ") + *structure);
    Statement foreign(database, QStringLiteral("PRAGMA foreign_key_check"));
    const auto strays = readAll(foreign, [](const Statement &row) { return row.text(0); });
    if (!strays)
        return failure(strays.error());
    for (const QString &table : *strays)
        report.problems.append(QStringLiteral("a row of %1 belongs to nothing").arg(table));
    return {};
}

Result<> checkLedger(Database &database, StoreReport &report)
{
    const Result<LedgerVerdict> verdict = LedgerAudit(database).verify(nullptr);
    if (!verdict)
        return failure(verdict.error());
    report.ledger = *verdict;
    if (verdict->firstBroken != 0)
        report.problems.append(QStringLiteral("the ledger does not hold from entry %1").arg(verdict->firstBroken));
    if (verdict->brokenCheckpoint != 0)
        report.problems.append(QStringLiteral("the checkpoint at entry %1 does not hold").arg(verdict->brokenCheckpoint));
    for (const CaseId &id : verdict->altered)
        report.problems.append(QStringLiteral("case %1 is not what its last entry says").arg(id.toString()));
    return {};
}

Result<> checkOutbox(Database &database, StoreReport &report)
{
    Statement entries(database, QStringLiteral("SELECT sequence, kind, payload, payload_sha256 FROM outbox"
                                               " WHERE state <> 'acknowledged' ORDER BY sequence"));
    const auto changed = readAll(entries, [](const Statement &row) {
        const bool isFile = row.text(1) == QStringLiteral("materialPut");
        return isFile || sha256(row.bytes(2)) == row.bytes(3) ? qint64(0) : row.integer(0);
    });
    if (!changed)
        return failure(changed.error());
    report.waiting = int(changed->size());
    for (const qint64 sequence : *changed) {
        if (sequence != 0)
            report.problems.append(QStringLiteral("outbox entry %1 has another payload than its digest").arg(sequence));
    }
    return {};
}

Result<> checkDocuments(Database &database, StoreReport &report, QSet<NamedPage> &pages)
{
    Statement statement(database, QStringLiteral("SELECT id FROM case_file"));
    const auto ids = readAll(statement, [](const Statement &row) { return row.id<CaseId>(0); });
    if (!ids)
        return failure(ids.error());
    report.cases = int(ids->size());
    for (const CaseId &id : *ids) {
        const auto record = CaseTable(database).find(id);
        // A disk that does not answer is no damage: a case is set apart for what it is, and may be read at the next start.
        if (!record && !isDamage(record.error().code))
            return failure(record.error());
        if (!record || !*record) {
            report.problems.append(QStringLiteral("case %1 cannot be read").arg(id.toString()));
            report.unreadable.append(id);
            continue;
        }
        for (const CaseMaterial &material : (*record)->materials) {
            for (const SentFile &file : heldFiles(id, material))
                pages.insert({id, file.sha256});
        }
    }
    return {};
}

} // namespace

Result<StoreReport> checkCases(Database &database, QList<NamedPage> &pages)
{
    StoreReport report;
    if (const Result<> done = checkStructure(database, report); !done)
        return failure(done.error());
    if (const Result<> done = checkLedger(database, report); !done)
        return failure(done.error());
    if (const Result<> done = checkOutbox(database, report); !done)
        return failure(done.error());
    QSet<NamedPage> named;
    if (const Result<> done = checkDocuments(database, report, named); !done)
        return failure(done.error());
    const auto rows = MaterialFileTable(database).named();
    if (!rows)
        return failure(rows.error());
    named.unite(QSet<NamedPage>(rows->cbegin(), rows->cend()));
    pages = named.values();
    return report;
}

Result<StoreReport> checkPages(PageShelves &shelves, const QList<NamedPage> &pages, StoreReport report)
{
    const Result<QString> structure = shelves.quickCheck();
    if (!structure)
        return failure(structure.error());
    if (!structure->isEmpty())
        report.problems.append(*structure);
    report.pages = int(pages.size());
    for (const auto &[caseId, digest] : pages) {
        const Result<QByteArray> page = shelves.get(caseId, digest);
        if (page)
            continue;
        report.problems.append(QStringLiteral("page %1: %2").arg(QString::fromLatin1(digest.toHex()),
                                                                errorCodeName(page.error().code)));
        if (isDamage(page.error().code) || page.error().code == ErrorCode::NotFound)
            report.incomplete.append(caseId);
    }
    return report;
}

Result<StoreReport> setApartDamaged(Database &database, const StoreReport &report, const QDateTime &at)
{
    if (report.unreadable.isEmpty() && report.incomplete.isEmpty())
        return report;
    const QSet<CaseId> unreadable(report.unreadable.cbegin(), report.unreadable.cend());
    const QSet<CaseId> incomplete(report.incomplete.cbegin(), report.incomplete.cend());
    // A full disk is no reason not to answer: what is damaged is found again.
    const Result<> noted = inTransaction(database, [&] { return noteDamage(database, unreadable, incomplete, {}, at); });
    if (!noted && noted.error().code != ErrorCode::StorageFull)
        return failure(noted.error());
    return report;
}

} // namespace yichuang
