// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>

#include "gateway/bell.h"
#include "gateway/gatewaystore.h"
#include "gateway/sqliteconnection.h"

namespace yichuang::gateway {

/// The store of one hall: a single SQLite connection that writes, reads and checkpoints, because two connections that
/// checkpoint at the same moment can corrupt the WAL of Debian's SQLite (SYNC L24).
class SqliteStore final : public GatewayStore
{
public:
    /// Opens or creates gateway.db in the directory.
    /// @param bell rung after every commit; must outlive the store
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const QString &directory, Bell &bell);

    [[nodiscard]] QString epoch() const override { return m_epoch; }
    Result<> write(const std::function<bool(StoreTransaction &)> &work) override;
    Result<> read(const std::function<void(StoreTransaction &)> &work) override;

private:
    SqliteStore(std::unique_ptr<SqliteConnection> connection, Bell &bell);
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> failed();

    std::mutex m_mutex;
    std::unique_ptr<SqliteConnection> m_connection;
    Bell &m_bell;
    QString m_epoch;
};

} // namespace yichuang::gateway
