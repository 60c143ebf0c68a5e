// SPDX-License-Identifier: Apache-2.0
#include "storage/pages/casekeytable.h"

#include "storage/database/database.h"
#include "storage/database/statement.h"
#include "storage/database/transaction.h"

namespace yichuang {

namespace {

constexpr std::size_t caseKeySize = 32; // as fileKey() wants its root

std::shared_ptr<const SecretBytes> keyOf(const Statement &row)
{
    QByteArray bytes = row.bytes(0);
    auto key = std::make_shared<const SecretBytes>(bytes);
    wipe(bytes);
    return key;
}

} // namespace

Result<std::shared_ptr<const SecretBytes>> CaseKeyTable::find(const CaseId &id)
{
    Statement statement(m_database, QStringLiteral("SELECT key FROM case_key WHERE case_id = ?"));
    statement.bind(id);
    const auto row = readOne(statement, keyOf);
    if (!row)
        return failure(row.error());
    return row->value_or(nullptr);
}

Result<std::shared_ptr<const SecretBytes>> CaseKeyTable::findOrMake(const CaseId &id, const QDateTime &now)
{
    using Key = Result<std::shared_ptr<const SecretBytes>>;
    const Key known = find(id);
    if (!known || *known)
        return known;
    auto made = std::make_shared<const SecretBytes>(SecretBytes::random(caseKeySize));
    const auto insert = [&]() -> Key {
        const Result<> stored = Statement(m_database, QStringLiteral("INSERT INTO case_key(case_id, key, made_ms)"
                                                                     " VALUES(?, ?, ?)"))
                                    .bind(id)
                                    .bind(made->view().toByteArray())
                                    .bind(now)
                                    .run();
        return stored ? Key(made) : Key(failure(stored.error()));
    };
    // A key that is not known to be stored encrypts nothing: the next call finds it, if it is there.
    return inTransaction(m_database, insert);
}

Result<> CaseKeyTable::remove(const CaseId &id)
{
    return Statement(m_database, QStringLiteral("DELETE FROM case_key WHERE case_id = ?")).bind(id).run();
}

Result<> CaseKeyTable::removeStrays(const QDateTime &madeBefore)
{
    return Statement(m_database, QStringLiteral("DELETE FROM case_key WHERE made_ms < ?"
                                                " AND case_id NOT IN (SELECT id FROM case_file)"))
        .bind(madeBefore)
        .run();
}

} // namespace yichuang
