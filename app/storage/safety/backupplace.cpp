// SPDX-License-Identifier: Apache-2.0
#include "storage/safety/backupplace.h"

#include "core/durablefile.h"
#include "core/jsonfields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cstdio>

namespace yichuang {

namespace {

constexpr int formatVersion = 1;
constexpr int keptNewest = 8;
constexpr int keptDays = 14;

const QString placeFile = QStringLiteral("backup.json");
const QString markFile = QStringLiteral("last-known.json");
const QString manifestFile = QStringLiteral("manifest.json");
const QString partName = QStringLiteral("making.part");
const QString nameFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
constexpr int nameFormatLength = 16; ///< "20260310T093000Z"; a second one of the same second has more behind it

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesOf(const QString &text)
{
    return QByteArray::fromHex(text.toLatin1());
}

Result<QJsonObject> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QFileInfo(path).fileName());
    return parseJsonObject(file.readAll());
}

QByteArray written(const QJsonObject &document)
{
    return QJsonDocument(document).toJson();
}

QJsonObject manifestToJson(const BackupManifest &manifest)
{
    QJsonObject files;
    for (auto it = manifest.files.cbegin(); it != manifest.files.cend(); ++it)
        files.insert(it.key(), hex(it.value()));
    QJsonObject months;
    for (auto it = manifest.months.cbegin(); it != manifest.months.cend(); ++it)
        months.insert(it.key(), it.value());
    return {{QStringLiteral("format"), formatVersion},
            {QStringLiteral("store"), manifest.store.toString(QUuid::WithoutBraces)},
            {QStringLiteral("storeGeneration"), manifest.storeGeneration},
            {QStringLiteral("madeAt"), manifest.madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("cases"), manifest.cases},
            {QStringLiteral("ledgerEntries"), manifest.ledgerEntries},
            {QStringLiteral("ledgerHead"), hex(manifest.ledgerHead)},
            {QStringLiteral("serial"), manifest.serial},
            {QStringLiteral("files"), files},
            {QStringLiteral("months"), months}};
}

Result<BackupManifest> manifestFromJson(const QJsonObject &document)
{
    if (document.value(u"format").toInt() != formatVersion)
        return failure(ErrorCode::BackupFailed, QStringLiteral("a manifest of another format"));
    BackupManifest manifest;
    manifest.store = QUuid(document.value(u"store").toString());
    manifest.storeGeneration = document.value(u"storeGeneration").toInt(1);
    manifest.madeAt = QDateTime::fromString(document.value(u"madeAt").toString(), Qt::ISODateWithMs);
    manifest.cases = document.value(u"cases").toInteger();
    manifest.ledgerEntries = document.value(u"ledgerEntries").toInteger();
    manifest.ledgerHead = bytesOf(document.value(u"ledgerHead").toString());
    manifest.serial = document.value(u"serial").toInt();
    const QJsonObject files = document.value(u"files").toObject();
    for (auto it = files.begin(); it != files.end(); ++it)
        manifest.files.insert(it.key(), bytesOf(it.value().toString()));
    const QJsonObject months = document.value(u"months").toObject();
    for (auto it = months.begin(); it != months.end(); ++it)
        manifest.months.insert(it.key(), it.value().toInteger());
    return manifest;
}

} // namespace

QByteArray markToJson(const BackupMark &mark)
{
    return written({{QStringLiteral("format"), formatVersion},
                    {QStringLiteral("store"), mark.store.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("serial"), mark.serial},
                    {QStringLiteral("day"), mark.day.toString(Qt::ISODate)},
                    {QStringLiteral("ledgerEntries"), mark.ledgerEntries},
                    {QStringLiteral("ledgerHead"), hex(mark.ledgerHead)}});
}

Result<BackupMark> markFromJson(const QByteArray &bytes)
{
    const Result<QJsonObject> document = parseJsonObject(bytes);
    if (!document)
        return failure(document.error());
    if (document->value(u"format").toInt() != formatVersion)
        return failure(ErrorCode::Malformed, QStringLiteral("a mark of another format"));
    BackupMark mark;
    mark.store = QUuid(document->value(u"store").toString());
    mark.serial = document->value(u"serial").toInt();
    mark.day = QDate::fromString(document->value(u"day").toString(), Qt::ISODate);
    mark.ledgerEntries = document->value(u"ledgerEntries").toInteger();
    mark.ledgerHead = bytesOf(document->value(u"ledgerHead").toString());
    return mark;
}

Result<QUuid> BackupPlace::owner() const
{
    const Result<QJsonObject> document = readJson(QDir(m_path).filePath(placeFile));
    if (!document)
        return failure(document.error());
    const QUuid store(document->value(u"store").toString());
    if (store.isNull() || document->value(u"format").toInt() != formatVersion)
        return failure(ErrorCode::BackupFailed, QStringLiteral("the place is of another format"));
    return store;
}

Result<> BackupPlace::claim(const QUuid &store) const
{
    const Result<QUuid> present = owner();
    if (present)
        return *present == store ? Result<>()
                                 : Result<>(failure(ErrorCode::Conflict, QStringLiteral("the place of another store")));
    if (present.error().code != ErrorCode::NotFound)
        return failure(present.error());
    // A share that is not mounted is an empty folder on this very disk: a place is made inside a folder that exists.
    const QDir above(QFileInfo(QDir(m_path).absolutePath()).absolutePath());
    if (!above.exists())
        return failure(ErrorCode::BackupFailed, QStringLiteral("the folder above the place is not there"));
    for (const QString &folder : {m_path, scans(), QDir(m_path).filePath(QStringLiteral("generations"))}) {
        if (const Result<> made = makePrivateDirectory(folder); !made)
            return made;
    }
    return writeDurably(QDir(m_path).filePath(placeFile),
                        written({{QStringLiteral("format"), formatVersion},
                                 {QStringLiteral("store"), store.toString(QUuid::WithoutBraces)}}));
}

QString BackupPlace::scans() const
{
    return QDir(m_path).filePath(QStringLiteral("scans"));
}

QString BackupPlace::generation(const QString &name) const
{
    return QDir(m_path).filePath(QStringLiteral("generations/") + name);
}

QStringList BackupPlace::generations() const
{
    QStringList names = QDir(generation({})).entryList({QStringLiteral("????????T*Z*")}, QDir::Dirs, QDir::Name);
    std::reverse(names.begin(), names.end());
    return names;
}

Result<QList<BackupGeneration>> BackupPlace::list() const
{
    if (const Result<QUuid> known = owner(); !known)
        return failure(known.error());
    QList<BackupGeneration> found;
    for (const QString &name : generations()) {
        QDateTime madeAt = QDateTime::fromString(name.left(nameFormatLength), nameFormat);
        madeAt.setTimeSpec(Qt::UTC);
        found.append({name, madeAt, madeAt.date().addDays(keptDays)});
    }
    return found;
}

Result<BackupManifest> BackupPlace::manifest(const QString &name) const
{
    const Result<QJsonObject> document = readJson(QDir(generation(name)).filePath(manifestFile));
    if (!document)
        return failure(ErrorCode::BackupFailed, document.error().detail);
    return manifestFromJson(*document);
}

Result<QString> BackupPlace::begin() const
{
    const QString part = generation(partName);
    if (QFileInfo::exists(part) && !QDir(part).removeRecursively())
        return failure(ErrorCode::BackupFailed, QStringLiteral("what an earlier try left cannot be removed"));
    if (const Result<> made = makePrivateDirectory(part); !made)
        return failure(made.error());
    return part;
}

Result<QString> BackupPlace::finish(const QString &part, const BackupManifest &manifest) const
{
    const Result<> told = writeDurably(QDir(part).filePath(manifestFile), written(manifestToJson(manifest)));
    if (!told)
        return failure(told.error());
    const QString base = manifest.madeAt.toUTC().toString(nameFormat);
    QString name = base;
    for (int nth = 2; QFileInfo::exists(generation(name)); ++nth)
        name = QStringLiteral("%1-%2").arg(base).arg(nth, 3, 10, QLatin1Char('0'));
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(generation(name)).constData()) != 0)
        return failure(ErrorCode::BackupFailed, QStringLiteral("the finished copy cannot be put in its place"));
    if (const Result<> synced = syncDirectory(generation({})); !synced)
        return failure(synced.error());
    return name;
}

void BackupPlace::prune() const
{
    QSet<QString> days;
    int newer = 0;
    for (const QString &name : generations()) {
        const QString day = name.left(8);
        const bool newestOfDay = !days.contains(day) && days.size() < keptDays;
        days.insert(day);
        if (newer++ >= keptNewest && !newestOfDay)
            QDir(generation(name)).removeRecursively();
    }
}

Result<std::optional<BackupMark>> BackupPlace::mark() const
{
    QFile file(QDir(m_path).filePath(markFile));
    if (!file.exists())
        return std::optional<BackupMark>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BackupFailed, file.errorString());
    const Result<BackupMark> read = markFromJson(file.readAll());
    if (!read)
        return failure(ErrorCode::StorageCorrupt, read.error().detail);
    return std::optional(*read);
}

Result<> BackupPlace::setMark(const BackupMark &mark) const
{
    return writeDurably(QDir(m_path).filePath(markFile), markToJson(mark));
}

} // namespace yichuang
