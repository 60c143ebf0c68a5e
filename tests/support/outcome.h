// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>

#include "core/error.h"

namespace yichuang::test {

/// What a store answered; waits for the storage thread. The test's own time limit ends a wait that never would.
template <typename T>
[[nodiscard]] Result<T> outcomeOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace yichuang::test
