// SPDX-License-Identifier: Apache-2.0
#include "root/counterservices.h"

#include <optional>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include "devices/cupsprinter.h"
#include "devices/folderprinter.h"
#include "domain/retention/retentionjson.h"
#include "root/deviceplace.h"
#include "root/sitecalendar.h"
#include "secrets/sm2signer.h"
#include "secrets/tokenkey.h"

namespace yichuang {

namespace {

DeviceProgram deviceProgram(const QString &dataFolder)
{
    DeviceProgram program = deviceProgramBeside();
    const QString sample = sampleScannerFolder(dataFolder);
    if (QFile::exists(sample))
        program.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), sample);
    const QString pictures = sampleCameraFolder(dataFolder);
    if (QFile::exists(pictures))
        program.environment.insert(QString::fromLatin1(cameraFolderVariable), pictures);
    else
        program.environment.remove(QString::fromLatin1(cameraFolderVariable));
    return program;
}

std::unique_ptr<Printer> printerOf(const SiteSettings &site, TaskRunner &tasks)
{
    if (!site.printFolder.isEmpty())
        return std::make_unique<FolderPrinter>(site.printFolder, tasks);
    return std::make_unique<CupsPrinter>(site.printQueue);
}

RestOptions restOptions(const SiteSettings &site)
{
    RestOptions options;
    options.base = site.gateway;
    options.hall = site.counter.centreCode;
    options.counterNo = site.counter.counterNo;
    options.clientVersion = QCoreApplication::applicationVersion();
    return options;
}

QString bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

std::optional<CipherProfile> profileNamed(const QString &name)
{
    // Plain is for tests only and has no name here.
    if (name == u"guomi")
        return CipherProfile::Guomi;
    if (name == u"aegis")
        return CipherProfile::Aegis;
    return std::nullopt;
}

SyncEngine::Options syncOptions()
{
    SyncEngine::Options options;
    options.seed = QRandomGenerator::system()->generate();
    return options;
}

} // namespace

QString sampleScannerFolder(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("sane"));
}

QString sampleCameraFolder(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("camera"));
}

Result<std::unique_ptr<CounterServices>> CounterServices::open(const std::shared_ptr<CounterKeys> &keys,
                                                               const QString &dataFolder, const SiteSettings &site)
{
    const SharedSecret dataKey = keys->ring().dataKey();
    if (!dataKey)
        return failure(ErrorCode::StorageLocked, QStringLiteral("no key slot was opened"));
    const std::optional<CipherProfile> profile = profileNamed(keys->ring().profile());
    if (!profile)
        return failure(ErrorCode::Unsupported, QStringLiteral("cipher profile %1").arg(keys->ring().profile()));
    Opened opened;
    opened.keys = keys;
    auto signer = Sm2Signer::forStore(*dataKey);
    if (!signer)
        return failure(signer.error());
    opened.signer = std::move(*signer);
    const Result<QByteArray> tokenKey = tokenKeyOf(*dataKey);
    if (!tokenKey)
        return failure(tokenKey.error());
    opened.tokenKey = *tokenKey;
    const Result<WorkCalendar> calendar = siteCalendar(dataFolder);
    if (!calendar)
        return failure(calendar.error());
    opened.calendar = *calendar;
    const Result<RetentionPolicy> policy = bundledRetention();
    if (!policy)
        return failure(policy.error());
    opened.policy = *policy;
    if (site.retention)
        opened.policy.usual = *site.retention;
    StoreOptions options{dataFolder, keys->clock(), site.counter, {*profile, dataKey->copy()}};
    options.room = RoomLimits{};
    options.calendar = *calendar;
    options.companions = QStringList{QStringLiteral("keys.json"), QStringLiteral("site.json"), QStringLiteral("calendar.json")};
    auto store = Store::open(options);
    if (!store)
        return failure(store.error());
    opened.store = std::move(*store);
    return std::unique_ptr<CounterServices>(new CounterServices(std::move(opened), dataFolder, site));
}

CounterServices::CounterServices(Opened opened, const QString &dataFolder, const SiteSettings &site)
    : m_keys(std::move(opened.keys)),
      m_signer(std::move(opened.signer)),
      m_store(std::move(opened.store)),
      m_tokenKey(std::move(opened.tokenKey)),
      m_calendar(std::move(opened.calendar)),
      m_policy(std::move(opened.policy)),
      m_site(site),
      m_check(*m_store),
      m_selfCheck(m_store->selfCheck(), m_keys->ring()),
      m_backup(m_store->backups(), m_keys->clock(), site.backupFolder),
      m_papers(m_keys->tasks()),
      m_printer(printerOf(site, m_keys->tasks())),
      m_scanner(deviceProgram(dataFolder), site.scanners),
      m_inspector(deviceProgram(dataFolder)),
      m_camera(deviceProgram(dataFolder)),
      m_reader(deviceProgram(dataFolder)),
      m_documents(deviceProgram(dataFolder)),
      m_envelopes(site.counter.centreCode, bootId(), m_keys->clock()),
      m_link(restOptions(site), m_keys->clock()),
      m_register(restOptions(site)),
      m_covers(restOptions(site)),
      m_sync({m_store->outbox(), m_store->feedInbox(), m_store->pages(), m_link, m_keys->clock(), m_alarm}, syncOptions()),
      m_guideFollower({m_store->guides(), m_store->feedInbox(), m_link, m_keys->clock(), m_keys->tasks(), site.counter.counterNo})
{
    QObject::connect(&m_calendar, &CalendarInUse::changed, &m_calendar, [this] { m_store->countBy(m_calendar); });
    QObject::connect(&m_deviceWatch, &DeviceWatch::changed, &m_scanner, &Scanner::devicesChanged);
    QObject::connect(&m_deviceWatch, &DeviceWatch::changed, &m_camera, &Camera::devicesChanged);
    QObject::connect(&m_sync, &SyncEngine::healthChanged, &m_sync,
                     [this](const SyncHealth &health) { m_envelopes.setClockOffsetMs(health.clockSkewMs); });
}

CounterServices::~CounterServices() = default;

CounterPorts CounterServices::ports()
{
    return CounterPorts{m_store->cases(), m_store->guides(), m_store->pages(), m_store->ledger(), m_store->printOrders(),
                        m_store->retention(), m_store->clerks(), m_keys->ring(), m_keys->tries(), *m_signer,
                        m_scanner, m_inspector, m_camera, m_reader, m_documents, m_papers, *m_printer, m_envelopes, m_register, m_covers,
                        m_store->authorisations(), m_store->guideReadings(), m_store->guideCorrections(), m_keys->clock(), m_keys->tasks(),
                        m_files, m_site.counter, m_calendar, m_policy, m_tokenKey, &m_store->references()};
}

} // namespace yichuang
