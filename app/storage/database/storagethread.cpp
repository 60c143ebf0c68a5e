// SPDX-License-Identifier: Apache-2.0
#include "storage/database/storagethread.h"

#include <QMutexLocker>

#include <exception>

namespace yichuang {

StorageThread::StorageThread(const QString &name)
{
    m_thread.setObjectName(name);
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

StorageThread::~StorageThread()
{
    close();
}

bool StorageThread::post(std::function<void()> work)
{
    const QMutexLocker lock(&m_door);
    if (m_closed)
        return false;
    return QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
}

std::optional<Error> StorageThread::thrownBy(const std::function<void()> &work)
{
    try {
        work();
        return std::nullopt;
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Internal, QString::fromUtf8(problem.what())};
    } catch (...) {
        return Error{ErrorCode::Internal, QStringLiteral("an unknown exception in the store")};
    }
}

void StorageThread::close()
{
    {
        const QMutexLocker lock(&m_door);
        // quit() from outside would leave the loop before the queue is empty; as the last piece of work it does not.
        if (!m_closed)
            QMetaObject::invokeMethod(&m_context, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_closed = true;
    }
    m_thread.wait();
}

} // namespace yichuang
