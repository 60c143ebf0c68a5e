// SPDX-License-Identifier: Apache-2.0
#include "storage/database/processlock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yichuang {

Result<std::unique_ptr<ProcessLock>> ProcessLock::take(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the lock file cannot be opened"));
    std::unique_ptr<ProcessLock> lock(new ProcessLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return failure(ErrorCode::StorageInUse, QStringLiteral("another process holds the store"));
    return lock;
}

ProcessLock::~ProcessLock()
{
    ::close(m_descriptor);
}

} // namespace yichuang
