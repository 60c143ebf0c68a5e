// SPDX-License-Identifier: Apache-2.0
#include "root/sitesettings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include "core/jsonfields.h"
#include "domain/guide/guideparts.h"
#include "root/datafolder.h"
#include "root/programversion.h"
#include "root/scannersettingjson.h"

namespace yichuang {

namespace {

constexpr qint64 longestLockMinutes = 60;

QString settingsPath(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("site.json"));
}

void requireDigits(JsonFields &fields, QStringView key, const QString &value, int count)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    if (value.size() != count || !digits.match(value).hasMatch())
        fields.reject(key, QStringLiteral("must have %1 digits").arg(count));
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

} // namespace

Result<SiteSettings> loadSiteSettings(const QString &dataFolder)
{
    QFile file(settingsPath(dataFolder));
    if (!file.exists())
        return failure(ErrorCode::NotFound, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::SettingsBroken, file.fileName() + QStringLiteral(": ") + file.errorString());
    const Result<QJsonObject> document = parseJsonObject(file.readAll());
    if (!document)
        return failure(ErrorCode::SettingsBroken, file.fileName() + QStringLiteral(": ") + document.error().detail);

    JsonFields fields(*document);
    SiteSettings settings;
    settings.counter.hallName = fields.text(u"hallName");
    settings.counter.centreCode = fields.text(u"centreCode");
    settings.counter.counterNo = fields.text(u"counterNo");
    settings.counter.consultPhone = fields.textOr(u"consultPhone");
    settings.counter.separatorsWithNotice = fields.booleanOr(u"separatorsWithNotice", false);
    settings.gateway = QUrl(fields.text(u"gateway"), QUrl::StrictMode);
    settings.printQueue = fields.textOr(u"printQueue");
    settings.printFolder = fields.textOr(u"printFolder");
    settings.backupFolder = fields.textOr(u"backupFolder");
    settings.scanFolder = fields.textOr(u"scanFolder");
    if (!settings.scanFolder.isEmpty() && QDir::isRelativePath(settings.scanFolder))
        fields.reject(u"scanFolder", QStringLiteral("must be a whole path"));
    if (!settings.backupFolder.isEmpty() && QDir::isRelativePath(settings.backupFolder))
        fields.reject(u"backupFolder", QStringLiteral("must be a whole path"));
    const qint64 lockMinutes = fields.integerOr(u"lockMinutes", settings.lockMinutes);
    if (lockMinutes < 1 || lockMinutes > longestLockMinutes)
        fields.reject(u"lockMinutes", QStringLiteral("must be 1 to %1").arg(longestLockMinutes));
    settings.lockMinutes = int(lockMinutes);
    settings.demo = fields.booleanOr(u"demo", false);
    if (fields.has(u"scanners")) {
        for (JsonFields scanner : fields.each(u"scanners")) {
            settings.scanners.append(scannerSettingFromJson(scanner));
            fields.adopt(scanner);
        }
    }
    if (fields.has(u"retention")) {
        JsonFields rule(fields.objectOr(u"retention"), fields.pointerTo(u"retention"));
        settings.retention = retentionRuleFromJson(rule);
        fields.adopt(rule);
    }
    requireDigits(fields, u"centreCode", settings.counter.centreCode, 6);
    requireDigits(fields, u"counterNo", settings.counter.counterNo, 2);
    const QString scheme = settings.gateway.scheme();
    // Envelopes carry personal data: in clear they may only go to this very computer.
    const bool allowed = scheme == u"https" || (scheme == u"http" && isLoopback(settings.gateway.host()));
    if (!settings.gateway.isValid() || !allowed)
        fields.reject(u"gateway", QStringLiteral("must be an https address, or http on this computer"));
    if (!fields.ok())
        return failure(ErrorCode::SettingsBroken, file.fileName() + QStringLiteral(": ") + fields.error().detail);
    return settings;
}

Result<> saveSiteSettings(const QString &dataFolder, const SiteSettings &settings)
{
    QJsonObject document{
        {QStringLiteral("hallName"), settings.counter.hallName},
        {QStringLiteral("centreCode"), settings.counter.centreCode},
        {QStringLiteral("counterNo"), settings.counter.counterNo},
        {QStringLiteral("consultPhone"), settings.counter.consultPhone},
        {QStringLiteral("separatorsWithNotice"), settings.counter.separatorsWithNotice},
        {QStringLiteral("gateway"), settings.gateway.toString()},
        {QStringLiteral("printQueue"), settings.printQueue},
        {QStringLiteral("printFolder"), settings.printFolder},
        {QStringLiteral("backupFolder"), settings.backupFolder},
        {QStringLiteral("scanFolder"), settings.scanFolder},
        {QStringLiteral("lockMinutes"), settings.lockMinutes},
        {QStringLiteral("demo"), settings.demo},
    };
    QJsonArray scanners;
    for (const ScannerSetting &setting : settings.scanners)
        scanners.append(scannerSettingToJson(setting));
    if (!scanners.isEmpty())
        document.insert(QStringLiteral("scanners"), scanners);
    if (settings.retention)
        document.insert(QStringLiteral("retention"), retentionRuleToJson(*settings.retention));
    QSaveFile file(settingsPath(dataFolder));
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    file.write(QJsonDocument(document).toJson());
    if (!file.commit())
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    return {};
}

SiteSettings freshSiteSettings()
{
    SiteSettings settings;
    settings.counter.hallName = QStringLiteral("未设置政务服务中心名称");
    settings.counter.centreCode = QStringLiteral("310000");
    settings.counter.counterNo = QStringLiteral("01");
    settings.counter.consultPhone = QStringLiteral("12345");
    settings.gateway = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(defaultGatewayPort));
    return settings;
}

Result<SiteSettings> loadOrCreateSiteSettings(const QString &dataFolder)
{
    if (const Result<> usable = requireDataFolder(dataFolder); !usable)
        return failure(usable.error());
    const Result<SiteSettings> present = loadSiteSettings(dataFolder);
    if (present || present.error().code != ErrorCode::NotFound)
        return present;
    const SiteSettings fresh = freshSiteSettings();
    const Result<> saved = saveSiteSettings(dataFolder, fresh);
    if (!saved)
        return failure(saved.error());
    return fresh;
}

} // namespace yichuang
