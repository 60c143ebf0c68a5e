// SPDX-License-Identifier: Apache-2.0
#include "root/counterservices.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

#include "devices/cupsprinter.h"
#include "devices/folderprinter.h"
#include "root/tokenkey.h"

namespace yichuang {

namespace {

DeviceProgram deviceProgram(const QString &dataFolder)
{
    DeviceProgram program;
    program.path = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("yichuang-device"));
    const QString sample = sampleScannerFolder(dataFolder);
    if (QFile::exists(sample))
        program.environment.insert(QStringLiteral("SANE_CONFIG_DIR"), sample);
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

SyncEngine::Options syncOptions()
{
    SyncEngine::Options options;
    options.seed = QRandomGenerator::system()->generate();
    return options;
}

/// Stands in for the key slots (TRUST B4): the data key in a file beside the store, readable by the owner only.
Result<SecretBytes> provisionalDataKey(const QString &dataFolder)
{
    QFile file(QDir(dataFolder).filePath(QStringLiteral("data.key")));
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::StorageUnavailable, file.errorString());
        QByteArray bytes = file.readAll();
        SecretBytes key(bytes);
        wipe(bytes);
        return key;
    }
    SecretBytes key = SecretBytes::random(dataKeySize);
    QSaveFile fresh(file.fileName());
    if (!fresh.open(QIODevice::WriteOnly))
        return failure(ErrorCode::StorageUnavailable, fresh.errorString());
    fresh.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    fresh.write(key.view().data(), key.view().size());
    if (!fresh.commit())
        return failure(ErrorCode::StorageUnavailable, fresh.errorString());
    return key;
}

} // namespace

QString sampleScannerFolder(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("sane"));
}

Result<std::unique_ptr<CounterServices>> CounterServices::open(const QString &dataFolder, const SiteSettings &site)
{
    if (!QDir().mkpath(dataFolder))
        return failure(ErrorCode::StorageUnavailable, dataFolder);
    // Before the store: a store without its key could never tell its own receipts again.
    const Result<QByteArray> tokenKey = loadOrCreateTokenKey(dataFolder);
    if (!tokenKey)
        return failure(tokenKey.error());
    auto clock = std::make_unique<SystemClock>();
    Result<SecretBytes> dataKey = provisionalDataKey(dataFolder);
    if (!dataKey)
        return failure(dataKey.error());
    auto store = Store::open(StoreOptions{dataFolder, *clock, site.counter, {CipherProfile::Guomi, std::move(*dataKey)}});
    if (!store)
        return failure(store.error());
    const Result<WorkCalendar> calendar = bundledCalendar();
    if (!calendar)
        return failure(calendar.error());
    return std::unique_ptr<CounterServices>(
        new CounterServices(std::move(clock), std::move(*store), *tokenKey, *calendar, dataFolder, site));
}

CounterServices::CounterServices(std::unique_ptr<SystemClock> clock, std::unique_ptr<Store> store, QByteArray tokenKey,
                                 WorkCalendar calendar, const QString &dataFolder, const SiteSettings &site)
    : m_clock(std::move(clock)),
      m_store(std::move(store)),
      m_tokenKey(std::move(tokenKey)),
      m_calendar(std::move(calendar)),
      m_site(site),
      m_check(*m_store),
      m_passwords(m_tasks),
      m_papers(m_tasks),
      m_printer(printerOf(site, m_tasks)),
      m_scanner(deviceProgram(dataFolder)),
      m_inspector(deviceProgram(dataFolder)),
      m_envelopes(site.counter.centreCode, bootId(), *m_clock),
      m_link(restOptions(site), *m_clock),
      m_sync({m_store->outbox(), m_store->feedInbox(), m_store->pages(), m_link, *m_clock, m_alarm}, syncOptions())
{
    QObject::connect(&m_sync, &SyncEngine::healthChanged, &m_sync,
                     [this](const SyncHealth &health) { m_envelopes.setClockOffsetMs(health.clockSkewMs); });
}

CounterServices::~CounterServices() = default;

CounterPorts CounterServices::ports()
{
    return CounterPorts{m_store->cases(), m_store->guides(), m_store->pages(), m_store->ledger(), m_store->printOrders(),
                        m_store->clerks(), m_passwords, m_scanner, m_inspector, m_papers, *m_printer, m_envelopes,
                        *m_clock, m_tasks, m_site.counter, m_calendar, m_tokenKey};
}

} // namespace yichuang
