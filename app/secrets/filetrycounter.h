// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/taskrunner.h"
#include "ports/trycounter.h"

namespace yichuang {

/// Wrong tries in a file of the state folder, which no restored data folder reaches. Whoever may delete files of this account
/// may delete it as well, and would not need the sign-in page either; the store's own count then still holds.
class FileTryCounter final : public TryCounter
{
public:
    /// A file that is no count (cut, changed) is read as nothing counted.
    FileTryCounter(const QString &path, TaskRunner &tasks);
    ~FileTryCounter() override;

    [[nodiscard]] QFuture<Result<TryCount>> count(const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<>> save(const QString &clerkId, const TryCount &count) override;

private:
    class File;
    std::shared_ptr<File> m_file; ///< shared with tasks that are under way
    TaskRunner &m_tasks;
};

} // namespace yichuang
