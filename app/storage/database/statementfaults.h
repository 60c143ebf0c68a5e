// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QString>

#include "core/error.h"

namespace yichuang {

/// Where tests make the disk fail: asked around every statement that is run, on the storage thread. Nothing in the
/// program implements it.
class StatementFaults
{
public:
    StatementFaults() = default;
    Q_DISABLE_COPY_MOVE(StatementFaults)
    virtual ~StatementFaults();

    /// An error stops the statement before it does anything.
    [[nodiscard]] virtual std::optional<Error> before(const QString &sql) = 0;
    /// An error is reported although the statement did its work: what a failing fsync looks like (TRUST §0.3).
    [[nodiscard]] virtual std::optional<Error> after(const QString &sql) = 0;
};

} // namespace yichuang
