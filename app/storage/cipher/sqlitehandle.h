// SPDX-License-Identifier: Apache-2.0
#pragma once

class QSqlDatabase;
struct sqlite3;

namespace yichuang {

/// The library's own handle of an open connection, which stays the connection's. Null for a connection that is closed or
/// of another driver.
[[nodiscard]] sqlite3 *sqliteHandle(const QSqlDatabase &connection);

} // namespace yichuang
