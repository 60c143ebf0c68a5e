// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "storage/database/statementfaults.h"

namespace yichuang::test {

/// Lets the n-th statement from now on fail, once.
class NthFault final : public StatementFaults
{
public:
    enum class Moment {
        Before, ///< it does nothing
        After,  ///< it does its work, and reports failure all the same
    };

    void arm(int nth, Moment moment, ErrorCode code = ErrorCode::StorageUnavailable);
    void disarm() { m_armed = false; }
    /// Whether it came to that statement.
    [[nodiscard]] bool fired() const { return !m_armed; }
    [[nodiscard]] QString firedAt() const { return m_sql; } ///< read only when the store is at rest

    [[nodiscard]] std::optional<Error> before(const QString &sql) override;
    [[nodiscard]] std::optional<Error> after(const QString &sql) override;

private:
    [[nodiscard]] std::optional<Error> fire(const QString &sql);

    std::atomic<int> m_left = 0;
    std::atomic<bool> m_armed = false;
    Moment m_moment = Moment::Before;
    ErrorCode m_code = ErrorCode::StorageUnavailable;
    QString m_sql;
};

} // namespace yichuang::test
