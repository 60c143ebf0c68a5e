// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/error.h"

namespace yichuang {

class Database;

/// Adds the pages of one month's file to another file that does not have them yet. Nothing is ever taken away there: that a
/// page is missing here is no reason to lose the copy (TRUST A3.6).
class PageCopy
{
public:
    /// Told after each page; false stops the copy, and what was copied stays.
    using Step = std::function<bool(qint64 done, qint64 total)>;

    PageCopy(Database &from, Database &to) : m_from(from), m_to(to) {}

    /// How many pages were new. Cancelled; the errors of both files.
    [[nodiscard]] Result<qint64> run(const Step &step);

private:
    [[nodiscard]] Result<> copy(qint64 place);

    Database &m_from;
    Database &m_to;
};

/// How many pages a month's file holds.
[[nodiscard]] Result<qint64> countPages(Database &month);

} // namespace yichuang
