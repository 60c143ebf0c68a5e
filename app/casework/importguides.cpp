// SPDX-License-Identifier: Apache-2.0
#include "casework/importguides.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "core/jsonfields.h"
#include "core/whenanswered.h"
#include "domain/guide/guidejson.h"
#include "domain/guide/guideschema.h"

namespace yichuang {

namespace {

struct ReadGuides
{
    QList<Guide> guides;
    QList<GuideFileFinding> findings;
};

QStringList guideFiles(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    const QDir folder(path);
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

/// The guide in a file, or all that is wrong with it.
Result<Guide> readGuide(const QString &path, QStringList &findings)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    const Result<QJsonObject> document = parseJsonObject(file.readAll());
    if (!document)
        return failure(document.error());
    const Result<QStringList> broken = guideSchemaFindings(*document);
    if (!broken)
        return failure(broken.error());
    if (!broken->isEmpty()) {
        findings = *broken;
        return failure(ErrorCode::Invalid, QStringLiteral("breaks the schema"));
    }
    return guideFromJson(*document);
}

ReadGuides readAll(const QStringList &paths)
{
    ReadGuides read;
    for (const QString &path : paths) {
        for (const QString &file : guideFiles(path)) {
            QStringList findings;
            const Result<Guide> guide = readGuide(file, findings);
            if (guide) {
                read.guides.append(*guide);
                continue;
            }
            if (findings.isEmpty())
                findings.append(guide.error().detail);
            read.findings.append(GuideFileFinding{QFileInfo(file).fileName(), findings});
        }
    }
    return read;
}

constexpr qsizetype mostNames = 50; // of a whole catalogue the number says enough

/// How many, and "id/version" of the first.
QJsonObject ledgerBody(const QList<Guide> &guides)
{
    QJsonArray names;
    for (const Guide &guide : guides.first(std::min(mostNames, guides.size())))
        names.append(QStringLiteral("%1/%2").arg(guide.ref.id).arg(guide.ref.version));
    return {{QStringLiteral("files"), guides.size()}, {QStringLiteral("guides"), names}};
}

} // namespace

ImportGuides::ImportGuides(GuideStore &guides, const Clock &clock, TaskRunner &tasks, Session session, QObject *parent)
    : QObject(parent), m_guides(guides), m_clock(clock), m_tasks(tasks), m_session(std::move(session))
{
}

void ImportGuides::importPaths(const QStringList &paths)
{
    whenAnswered(this, m_tasks.run([paths] { return readAll(paths); }), [this](const ReadGuides &read) {
        if (!read.findings.isEmpty()) {
            Q_EMIT refused(read.findings);
            return;
        }
        if (read.guides.isEmpty()) {
            Q_EMIT failed({ErrorCode::Empty, QStringLiteral("no guide file there")});
            return;
        }
        const int files = int(read.guides.size());
        const LedgerEvent event = ledgerEntry(QStringLiteral("guidesImported"), {}, m_session, m_clock.now(),
                                              ledgerBody(read.guides));
        whenAnswered(this, m_guides.import(read.guides, {event}), [this, files](const Result<int> &added) {
            if (added)
                Q_EMIT imported(*added, files);
            else
                Q_EMIT failed(added.error());
        });
    });
}

} // namespace yichuang
