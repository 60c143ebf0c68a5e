// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include <QtGlobal>

#include "core/error.h"

namespace yichuang {

class Database;

/// One writing transaction. It begins IMMEDIATE: a lock taken late fails in ways that no waiting cures (SYNC L26). What is
/// not committed is rolled back.
class Transaction
{
public:
    explicit Transaction(Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(Transaction)
    ~Transaction();

    [[nodiscard]] Result<> begin();
    /// A COMMIT that fails is read back before anybody is told (TRUST §0.3): success when the transaction is in the file
    /// all the same, its error when nothing was stored, OutcomeUnknown when that could not be found out.
    [[nodiscard]] Result<> commit();

private:
    Database &m_database;
    bool m_open = false;
};

/// Does `work`, which answers a Result, in one transaction; its error rolls everything back, and a commit that failed is
/// answered as commit() says.
template <typename Work>
[[nodiscard]] auto inTransaction(Database &database, Work work) -> std::invoke_result_t<Work>
{
    Transaction transaction(database);
    if (const Result<> begun = transaction.begin(); !begun)
        return failure(begun.error());
    auto answer = work();
    if (!answer)
        return answer;
    if (const Result<> committed = transaction.commit(); !committed)
        return failure(committed.error());
    return answer;
}

} // namespace yichuang
