// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include "core/error.h"

namespace yichuang {

class Database;

/// Finds out what became of a transaction whose COMMIT failed (TRUST §0.3, A3.8).
///
/// After an fsync that failed, the kernel takes the bytes for clean although the disk may not have them: no second fsync
/// of that handle proves anything, and the log may not be written back to the file before it is durable (Rebello et al.,
/// ATC 2020). So the handle is given up without writing back; the log is written over itself through a new one and synced;
/// then the file is opened anew, checked and asked.
class FailedCommit
{
public:
    /// @param mark what CommitMark::raise() answered inside the transaction
    FailedCommit(Database &database, qint64 mark) : m_database(database), m_mark(mark) {}

    /// Whether the transaction is in the file, for good. Tries three times. OutcomeUnknown when the
    /// file could not be read back; the connection may be closed then, and opens again with the next work.
    [[nodiscard]] Result<bool> isStored();

private:
    [[nodiscard]] Result<bool> look();
    [[nodiscard]] Result<> renewLog();

    Database &m_database;
    qint64 m_mark;
};

} // namespace yichuang
