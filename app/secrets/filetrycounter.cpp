// SPDX-License-Identifier: Apache-2.0
#include "secrets/filetrycounter.h"

#include <algorithm>
#include <mutex>

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include "core/durablefile.h"
#include "core/jsonfields.h"

namespace yichuang {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

QDateTime momentOf(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms) : QDateTime();
}

qint64 msOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
}

} // namespace

class FileTryCounter::File
{
public:
    explicit File(QString path) : m_path(std::move(path)) {}

    Result<TryCount> count(const QString &clerkId)
    {
        const std::lock_guard lock(m_lock);
        const Result<QJsonObject> document = read();
        if (!document)
            return failure(document.error());
        JsonFields all(*document);
        JsonFields clerk(all.objectOr(u"clerks").value(keyOf(clerkId)).toObject());
        TryCount found;
        found.failed = int(std::clamp<qint64>(clerk.integerOr(u"failed", 0), 0, 1000));
        found.lockedUntil = momentOf(clerk.integerOr(u"lockedUntilMs", 0));
        found.latest = momentOf(all.integerOr(u"latestMs", 0));
        return found;
    }

    Result<> save(const QString &clerkId, const TryCount &count)
    {
        const std::lock_guard lock(m_lock);
        Result<QJsonObject> document = read();
        if (!document)
            return failure(document.error());
        QJsonObject clerks = document->value(u"clerks").toObject();
        clerks.insert(keyOf(clerkId), QJsonObject{{QStringLiteral("failed"), count.failed},
                                                  {QStringLiteral("lockedUntilMs"), msOf(count.lockedUntil)}});
        document->insert(QStringLiteral("clerks"), clerks);
        const qint64 before = document->value(u"latestMs").toInteger();
        document->insert(QStringLiteral("latestMs"), std::max(before, msOf(count.latest)));
        if (const Result<> made = makePrivateDirectory(QFileInfo(m_path).absolutePath()); !made)
            return made;
        return writeDurably(m_path, QJsonDocument(*document).toJson());
    }

private:
    [[nodiscard]] static QString keyOf(const QString &clerkId) { return QLatin1Char('c') + clerkId; }

    [[nodiscard]] Result<QJsonObject> read() const
    {
        QFile file(m_path);
        if (!file.exists())
            return QJsonObject{};
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::StorageUnavailable, QStringLiteral("tries.json: ") + file.errorString());
        return parseJsonObject(file.read(largestFile)).value_or(QJsonObject{});
    }

    const QString m_path;
    std::mutex m_lock;
};

FileTryCounter::FileTryCounter(const QString &path, TaskRunner &tasks) : m_file(std::make_shared<File>(path)), m_tasks(tasks)
{
}

FileTryCounter::~FileTryCounter() = default;

QFuture<Result<TryCount>> FileTryCounter::count(const QString &clerkId)
{
    return m_tasks.run([file = m_file, clerkId] { return file->count(clerkId); });
}

QFuture<Result<>> FileTryCounter::save(const QString &clerkId, const TryCount &count)
{
    return m_tasks.run([file = m_file, clerkId, count] { return file->save(clerkId, count); });
}

} // namespace yichuang
