// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QString>

#include "core/error.h"

namespace yichuang {

/// Holds a store for one process (SYNC L24). The kernel gives the lock back when the process ends, however it ends, so
/// there are no stale ones.
class ProcessLock
{
public:
    /// StorageInUse when somebody holds it; StorageUnavailable when the file cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<ProcessLock>> take(const QString &path);
    Q_DISABLE_COPY_MOVE(ProcessLock)
    ~ProcessLock();

private:
    explicit ProcessLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace yichuang
