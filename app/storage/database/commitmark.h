// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include "core/error.h"

namespace yichuang {

class Database;

/// The number of the last transaction that a file holds. Every transaction raises it as its last act; so after a COMMIT
/// that failed the file itself says whether it was done (TRUST §0.3), whatever it was about.
class CommitMark
{
public:
    explicit CommitMark(Database &database) : m_database(database) {}

    /// Raises it inside the open transaction, and answers the new number. The first time makes its table.
    [[nodiscard]] Result<qint64> raise();
    /// The number of the last transaction that was committed; 0 in a file without one.
    [[nodiscard]] Result<qint64> last();

private:
    Database &m_database;
};

} // namespace yichuang
