// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/saidtable.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

#include <algorithm>
#include <array>

#include <QRandomGenerator>

namespace yichuang {

namespace {

QByteArray freshSalt()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return QByteArray(reinterpret_cast<const char *>(random.data()), qsizetype(random.size() * sizeof(quint32)));
}

} // namespace

QByteArray SaidTable::seal(LedgerEvent &event) const
{
    event.saidDigest.clear();
    if (event.said.isEmpty())
        return {};
    const QByteArray salt = freshSalt();
    event.saidDigest = saidDigest(salt, event.said);
    return salt;
}

Result<> SaidTable::add(const LedgerEvent &event, const QByteArray &salt)
{
    if (event.said.isEmpty())
        return {};
    return Statement(m_database, QStringLiteral("INSERT INTO ledger_said(sequence, case_id, salt, content) VALUES(?, ?, ?, ?)"))
        .bind(event.sequence)
        .bind(event.caseId)
        .bind(salt)
        .bind(QString::fromUtf8(canonicalJson(event.said)))
        .run();
}

Result<QList<qint64>> SaidTable::unfit()
{
    // Beyond the end of the ledger, or beside an entry without a digest, there is nothing that could have said it.
    Statement stray(m_database, QStringLiteral("SELECT sequence FROM ledger_said WHERE sequence NOT IN"
                                               " (SELECT sequence FROM ledger WHERE said IS NOT NULL) ORDER BY sequence"));
    Result<QList<qint64>> found = readAll(stray, [](const Statement &row) { return row.integer(0); });
    if (!found)
        return found;
    Statement entries(m_database,
                      QStringLiteral("SELECT ledger.sequence, CAST(record AS BLOB), salt, CAST(content AS BLOB), content IS NULL"
                                     " FROM ledger LEFT JOIN ledger_said USING(sequence) WHERE said IS NOT NULL"));
    for (;;) {
        const Result<bool> next = entries.step();
        if (!next)
            return failure(next.error());
        if (!*next)
            break;
        const Result<LedgerEvent> event = ledgerEventFromBytes(entries.bytes(1));
        const Result<bool> fits = !event            ? Result<bool>(false)
            : entries.flag(4) ? mayBeGone(event->caseId)
                              : Result<bool>(sha256(QByteArray(entries.bytes(2) + entries.bytes(3))) == event->saidDigest);
        if (!fits)
            return failure(fits.error());
        if (!*fits)
            found->append(entries.integer(0));
    }
    std::sort(found->begin(), found->end());
    return found;
}

Result<bool> SaidTable::mayBeGone(const CaseId &id)
{
    if (id.isNull())
        return false;
    Statement statement(m_database, QStringLiteral("SELECT EXISTS(SELECT 1 FROM purge WHERE case_id = ?)"
                                                   " OR NOT EXISTS(SELECT 1 FROM case_file WHERE id = ?)"));
    statement.bind(id).bind(id);
    const auto gone = readOne(statement, [](const Statement &row) { return row.flag(0); });
    if (!gone)
        return failure(gone.error());
    return gone->value_or(false);
}

} // namespace yichuang
