// SPDX-License-Identifier: Apache-2.0
#include "ctl/supportcommands.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include "ctl/supportbundle.h"

namespace yichuang {

namespace {

constexpr qint64 largestLog = 8 * 1024 * 1024;

Result<QByteArray> readLog(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("log file"));
    file.seek(std::max<qint64>(0, file.size() - largestLog));
    return file.read(largestLog);
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(bytes) == bytes.size()
        && file.commit();
    return written ? Result<>() : failure(ErrorCode::StorageUnavailable, QStringLiteral("bundle file"));
}

void bundle(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString path = arguments.places.first();
    const Result<QByteArray> log = readLog(arguments.named.value(QStringLiteral("log")));
    if (!log)
        return reply.fail(log.error());
    auto *gathering = new SupportBundle(*ports, *log, &reply);
    QObject::connect(gathering, &SupportBundle::finished, &reply, [path, &reply](const QJsonObject &json) {
        if (const Result<> written = write(path, QJsonDocument(json).toJson()); !written)
            return reply.fail(written.error());
        reply.answer({{QStringLiteral("bundle"), path}}, path);
    });
    gathering->gather();
}

} // namespace

QList<Command> supportCommands()
{
    return {Command{QStringLiteral("support bundle"), QStringLiteral("OUT [--log FILE]"), 1, {QStringLiteral("log=")}, true,
                    bundle}};
}

} // namespace yichuang
