// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMutex>
#include <QSet>
#include <QString>

#include "storage/database/statementfaults.h"

namespace yichuang::test {

/// Turns down what the store has set and verified: PRAGMA synchronous, on each connection before its first transaction.
class WeakerSync final : public StatementFaults
{
public:
    /// @param level 0 OFF, 1 NORMAL
    explicit WeakerSync(int level) : m_level(level) {}

    [[nodiscard]] std::optional<Error> before(const QString &sql) override;
    [[nodiscard]] std::optional<Error> after(const QString &) override { return std::nullopt; }

private:
    int m_level;
    QMutex m_door;
    QSet<QString> m_known; ///< connections that were seen, each first by the thread it belongs to
};

} // namespace yichuang::test
