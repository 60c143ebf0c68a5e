// SPDX-License-Identifier: Apache-2.0
#include "ctl/describedcase.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>
#include <QTimer>

#include "casework/gaptext.h"
#include "ctl/jsonfile.h"
#include "sync/syncengine.h"

namespace yichuang {

Result<QString> keepPaper(const QString &folder, const QString &name, const QByteArray &pdf)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::StorageUnavailable, folder);
    const QString path = QDir(folder).filePath(name + QStringLiteral(".pdf"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return failure(ErrorCode::StorageUnavailable, path + QStringLiteral(": ") + file.errorString());
    return path;
}

void whenLineIsKnown(CommandPorts *ports, Reply &reply, const std::function<void()> &then)
{
    constexpr int patienceMs = 5000;
    auto *asked = new QTimer(&reply);
    asked->setSingleShot(true);
    QObject::connect(asked, &QTimer::timeout, &reply, [asked, then] {
        asked->deleteLater();
        then();
    });
    QObject::connect(&ports->sync, &SyncEngine::healthChanged, asked, [asked](const SyncHealth &health) {
        if (health.state != SyncState::Starting && asked->isActive())
            asked->start(0);
    });
    asked->start(patienceMs);
    ports->sync.start();
}

Result<IntakeRequest> describedCase(const QString &path)
{
    const Result<QJsonObject> document = readJsonObjectFile(path);
    if (!document)
        return failure(document.error());
    const Result<IntakeRequest> request = intakeRequestFromJson(*document, QFileInfo(path).absolutePath());
    if (!request)
        return failure(request.error().code, path + QStringLiteral(": ") + request.error().detail);
    return request;
}

void answerGaps(const Error &error, const QList<Gap> &gaps, const QString &fileName, Reply &reply)
{
    if (gaps.isEmpty()) {
        const QString detail = fileName.isEmpty() ? error.detail : fileName + QStringLiteral(": ") + error.detail;
        reply.fail({error.code, detail});
        return;
    }
    QStringList lines;
    for (const Gap &gap : gaps)
        lines.append(gapText(gap));
    reply.answerNo({{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), errorCodeName(error.code)}}},
                    {QStringLiteral("gaps"), QJsonArray::fromStringList(lines)}},
                   lines.join(QLatin1Char('\n')));
}

} // namespace yichuang
