// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include "core/error.h"

namespace yichuang {

class Database;

/// A part of a transaction that can be taken back alone. One at a time; it is ended by keep() or undo(), or with the
/// transaction.
class Savepoint
{
public:
    explicit Savepoint(Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(Savepoint)

    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> keep();
    /// Takes back what was written since begin(). After an error the whole transaction must be given up.
    [[nodiscard]] Result<> undo();

private:
    Database &m_database;
};

} // namespace yichuang
