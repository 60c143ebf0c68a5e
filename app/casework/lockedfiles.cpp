// SPDX-License-Identifier: Apache-2.0
#include "casework/lockedfiles.h"

#include <QFileInfo>

#include "casework/filetoimport.h"
#include "core/whenanswered.h"

namespace yichuang {

LockedFiles::LockedFiles(PageIntake &intake, DocumentMaker &documents, TaskRunner &tasks, QObject *parent)
    : QObject(parent), m_intake(intake), m_documents(documents), m_tasks(tasks)
{
    connect(&m_intake, &PageIntake::filesComing, this, [this](const QString &materialId, const QStringList &paths) {
        m_materialId = materialId;
        m_paths.clear();
        for (const QString &path : paths)
            m_paths.insert(QFileInfo(path).fileName(), path);
    });
    connect(&m_intake, &PageIntake::fileRefused, this, &LockedFiles::refused);
}

QString LockedFiles::current() const
{
    return m_locked.isEmpty() ? QString() : QFileInfo(m_locked.first().path).fileName();
}

void LockedFiles::refused(const QString &fileName, const Error &error)
{
    const QString path = m_paths.value(fileName);
    if (error.code != ErrorCode::PasswordNeeded || path.isEmpty())
        return;
    m_locked.append({m_materialId, path});
    if (m_locked.size() == 1)
        Q_EMIT currentChanged();
}

void LockedFiles::open(const SharedSecret &password)
{
    if (m_locked.isEmpty() || m_trying)
        return;
    m_trying = true;
    const Locked file = m_locked.first();
    const int attempt = ++m_attempt;
    const auto answered = [this, file, attempt](const Result<QByteArray> &copy) {
        if (attempt == m_attempt)
            unlocked(file, copy);
    };
    whenAnswered(this, m_tasks.run([path = file.path] { return readFileToImport(path); }),
                 [this, password, answered](const Result<QByteArray> &bytes) {
        if (bytes)
            whenAnswered(this, m_documents.unlock(*bytes, password), answered);
        else
            answered(bytes);
    });
}

void LockedFiles::unlocked(const Locked &file, const Result<QByteArray> &copy)
{
    if (copy && m_intake.busy()) {
        connect(&m_intake, &PageIntake::busyChanged, this, [this, file, copy, attempt = m_attempt] {
            if (attempt == m_attempt)
                unlocked(file, copy);
        }, Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    m_trying = false;
    const QString fileName = QFileInfo(file.path).fileName();
    if (!copy && copy.error().code == ErrorCode::PasswordNeeded) {
        Q_EMIT passwordRejected(fileName);
        return;
    }
    leave();
    if (copy)
        m_intake.keepPage(file.materialId, *copy, QStringLiteral("unlocked:") + fileName);
    else
        Q_EMIT copyRefused(fileName, copy.error());
}

void LockedFiles::leave()
{
    ++m_attempt;
    m_trying = false;
    if (m_locked.isEmpty())
        return;
    m_locked.removeFirst();
    Q_EMIT currentChanged();
}

void LockedFiles::leaveAll()
{
    while (!m_locked.isEmpty())
        leave();
}

} // namespace yichuang
