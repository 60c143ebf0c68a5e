// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/saidtable.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

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

/// An entry with a digest, and what lies beside it.
struct Words
{
    qint64 sequence = 0;
    QByteArray record;
    QByteArray salt;
    QByteArray content;
    bool isThere = false;
    bool mayBeGone = false;
};

bool fits(const Words &words)
{
    if (!words.isThere)
        return words.mayBeGone;
    const Result<LedgerEvent> event = ledgerEventFromBytes(words.record);
    return event && sha256(QByteArray(words.salt + words.content)) == event->saidDigest;
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

Result<> SaidTable::remove(const CaseId &id)
{
    return Statement(m_database, QStringLiteral("DELETE FROM ledger_said WHERE case_id = ?")).bind(id).run();
}

Result<QList<qint64>> SaidTable::unfit()
{
    // Beyond the end of the ledger, or beside an entry without a digest, there is nothing that could have said it.
    Statement stray(m_database, QStringLiteral("SELECT sequence FROM ledger_said WHERE sequence NOT IN"
                                               " (SELECT sequence FROM ledger WHERE said IS NOT NULL) ORDER BY sequence"));
    Result<QList<qint64>> found = readAll(stray, [](const Statement &row) { return row.integer(0); });
    if (!found)
        return found;
    Statement statement(m_database,
                        QStringLiteral("SELECT ledger.sequence, CAST(record AS BLOB), salt, CAST(content AS BLOB),"
                                       " content IS NOT NULL, case_key <> '' AND (NOT EXISTS(SELECT 1 FROM case_file"
                                       " WHERE lower(hex(id)) = replace(case_key, '-', '')) OR EXISTS(SELECT 1 FROM purge"
                                       " WHERE lower(hex(purge.case_id)) = replace(case_key, '-', '')))"
                                       " FROM ledger LEFT JOIN ledger_said USING(sequence) WHERE said IS NOT NULL"
                                       " ORDER BY ledger.sequence"));
    const auto all = readAll(statement, [](const Statement &row) {
        return Words{row.integer(0), row.bytes(1), row.bytes(2), row.bytes(3), row.flag(4), row.flag(5)};
    });
    if (!all)
        return failure(all.error());
    for (const Words &words : *all) {
        if (!fits(words))
            found->append(words.sequence);
    }
    std::sort(found->begin(), found->end());
    return found;
}

} // namespace yichuang
