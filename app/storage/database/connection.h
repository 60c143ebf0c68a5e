// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>

namespace yichuang {

class StatementFaults;

/// What a statement needs to know of its database: the driver's handle, and where tests make it fail.
class Connection
{
public:
    [[nodiscard]] QSqlDatabase connection() const { return m_connection; }
    [[nodiscard]] StatementFaults *faults() const { return m_faults; }
    /// Opens it again when it had to be given up: what cannot be opened stays closed. Never inside a transaction.
    virtual void revive() = 0;

protected:
    explicit Connection(StatementFaults *faults) : m_faults(faults) {}
    Q_DISABLE_COPY_MOVE(Connection)
    ~Connection() = default;

    void setConnection(const QSqlDatabase &connection) { m_connection = connection; }

private:
    QSqlDatabase m_connection;
    StatementFaults *m_faults;
};

} // namespace yichuang
