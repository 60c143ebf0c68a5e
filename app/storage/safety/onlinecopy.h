// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/error.h"

namespace yichuang {

class Database;

/// Copies one database into another by SQLite's online backup API, a few pages at a time, while the writer goes on. Source
/// and target are connections of the caller's own thread; each is encrypted as it was opened.
class OnlineCopy
{
public:
    /// Told after each step, in pages; false stops the copy.
    using Step = std::function<bool(qint64 done, qint64 total)>;

    OnlineCopy(Database &from, Database &to) : m_from(from), m_to(to) {}

    /// One state of the source, however long it takes. Cancelled; BackupFailed; StorageFull.
    [[nodiscard]] Result<> run(const Step &step);

private:
    [[nodiscard]] Result<> copy(const Step &step);

    Database &m_from;
    Database &m_to;
};

} // namespace yichuang
