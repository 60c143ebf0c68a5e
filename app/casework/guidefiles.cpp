// SPDX-License-Identifier: Apache-2.0
#include "casework/guidefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/jsonfields.h"
#include "domain/guide/guidejson.h"
#include "domain/guide/guideschema.h"
#include "domain/tables/exchangereader.h"

namespace yichuang {

namespace {

bool isTable(const QString &path)
{
    return path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
}

QStringList filesIn(const QString &folder, const QString &pattern)
{
    QStringList files;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({pattern}, QDir::Files, QDir::Name))
        files.append(directory.filePath(name));
    return files;
}

/// The guide in a document, or all that is wrong with it.
Result<Guide> readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    const Result<QJsonObject> document = parseJsonObject(file.readAll());
    if (!document)
        return failure(document.error());
    if (const Result<> valid = validateGuide(*document); !valid)
        return failure(valid.error());
    Result<Guide> guide = guideFromJson(*document);
    if (guide && guide->state != GuideState::Published)
        return failure(ErrorCode::Invalid, QStringLiteral("/taskState: only what is published (2) is taken in"));
    return guide;
}

/// Takes files in, each folder of tables once.
class Reader
{
public:
    void take(const QString &path)
    {
        if (QFileInfo(path).isDir()) {
            for (const QString &file : filesIn(path, QStringLiteral("*.json")))
                takeDocument(file);
            if (!filesIn(path, QStringLiteral("*.csv")).isEmpty())
                takeTables(path);
        } else if (isTable(path) && QFileInfo::exists(path)) {
            takeTables(QFileInfo(path).path());
        } else {
            takeDocument(path);
        }
    }

    ReadGuideFiles read;

private:
    void takeDocument(const QString &path)
    {
        const QString name = QFileInfo(path).fileName();
        const Result<Guide> guide = readDocument(path);
        if (guide)
            read.guides.append({name, *guide});
        else
            read.findings.append({name, guide.error().detail.split(QLatin1Char('\n'))});
    }

    void takeTables(const QString &folder)
    {
        const QString place = QFileInfo(folder).absoluteFilePath();
        if (m_tables.contains(place))
            return;
        m_tables.append(place);
        QList<ExchangeFile> files;
        for (const QString &path : filesIn(folder, QStringLiteral("*.csv"))) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                files.append({QFileInfo(path).fileName(), file.readAll()});
            else
                read.findings.append({QFileInfo(path).fileName(), {file.errorString()}});
        }
        const ExchangeReading exchange = readExchange(files);
        for (const Guide &guide : exchange.guides)
            read.guides.append({exchangeTableName(ExchangeTable::Basic) + QStringLiteral(".csv"), guide});
        for (const ExchangeFinding &finding : exchange.findings)
            tell(finding);
    }

    void tell(const ExchangeFinding &finding)
    {
        ExchangeFinding inFile = finding;
        inFile.file.clear();
        if (read.findings.isEmpty() || read.findings.last().fileName != finding.file)
            read.findings.append({finding.file, {}});
        read.findings.last().findings.append(inFile.words());
    }

    QStringList m_tables; ///< folders
};

} // namespace

QList<Guide> ReadGuideFiles::all() const
{
    QList<Guide> result;
    for (const GuideFromFile &each : guides)
        result.append(each.guide);
    return result;
}

ReadGuideFiles readGuideFiles(const QStringList &paths)
{
    Reader reader;
    for (const QString &path : paths)
        reader.take(path);
    return reader.read;
}

} // namespace yichuang
