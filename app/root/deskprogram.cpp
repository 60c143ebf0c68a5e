// SPDX-License-Identifier: Apache-2.0
#include "root/deskprogram.h"

#include <QDir>
#include <QStandardPaths>

namespace yichuang {

namespace {

/// The settings of a real counter's folder; one that demo mode made is refused.
Result<SiteSettings> siteOf(const QString &dataFolder)
{
    const Result<SiteSettings> site = loadOrCreateSiteSettings(dataFolder);
    if (site && site->demo)
        return failure(ErrorCode::SampleFolder, dataFolder);
    return site;
}

} // namespace

QString usualDataFolder(bool demo)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return folder.filePath(demo ? QStringLiteral("demo") : QStringLiteral("counter"));
}

Result<std::unique_ptr<DeskProgram>> DeskProgram::open(const QString &dataFolder, bool demo)
{
    std::unique_ptr<DemoHall> hall;
    if (demo) {
        auto prepared = DemoHall::prepare(dataFolder);
        if (!prepared)
            return failure(prepared.error());
        hall = std::move(*prepared);
    }
    const Result<SiteSettings> site = hall ? Result<SiteSettings>(hall->site()) : siteOf(dataFolder);
    if (!site)
        return failure(site.error());
    auto keys = CounterKeys::open(dataFolder);
    if (!keys)
        return failure(keys.error());
    std::unique_ptr<DeskProgram> program(new DeskProgram(std::move(hall), *keys, dataFolder, *site));
    if (!(*keys)->isOpen())
        return program;
    const Result<> opened = program->openStore();
    if (!opened)
        return failure(opened.error());
    return program;
}

DeskProgram::DeskProgram(std::unique_ptr<DemoHall> hall, std::shared_ptr<CounterKeys> keys, QString dataFolder,
                         SiteSettings site)
    : m_hall(std::move(hall)), m_keys(std::move(keys)), m_dataFolder(std::move(dataFolder)), m_site(std::move(site)),
      m_look(m_dataFolder)
{
}

DeskProgram::~DeskProgram()
{
    // The store does what was handed over before it closes.
    if (m_ledgerKeeper)
        m_ledgerKeeper->signNow();
}

Result<> DeskProgram::openStore()
{
    auto services = CounterServices::open(m_keys, m_dataFolder, m_site);
    if (!services)
        return failure(services.error());
    m_services = std::move(*services);
    keepLedger();
    m_workbench = std::make_unique<Workbench>(m_services->ports(), m_services->sync(), m_services->outbox());
    m_workbench->setIdleLimit(std::chrono::minutes(m_site.lockMinutes));
    m_workbench->watchScanFolder(m_site.scanFolder);
    m_workbench->window().offerLook(m_look);
    m_workbench->watchRoom(m_services->store().diskRoom());
    m_workbench->watchMachine(m_services->selfCheck(), m_services->backup());
    m_workbench->followGuides(m_services->guideFollower());
    connect(m_workbench.get(), &Workbench::locked, &m_services->backup(), &BackupKeeper::soon);
    connect(m_workbench.get(), &Workbench::locked, m_ledgerKeeper.get(), &LedgerKeeper::signNow);
    return {};
}

void DeskProgram::keepLedger()
{
    const CounterPorts ports = m_services->ports();
    m_ledgerKeeper = std::make_unique<LedgerKeeper>(ports.ledger, ports.signer, ports.clock, ports.counter);
    connect(&m_services->sync(), &SyncEngine::healthChanged, m_ledgerKeeper.get(), [this](const SyncHealth &health) {
        // Without an answer of the gateway there was nothing to compare with.
        if (health.state != SyncState::Starting && health.state != SyncState::Offline && health.lastSuccess.isValid())
            m_ledgerKeeper->compared(health.clockSkewMs);
    });
    m_ledgerKeeper->start();
}

void DeskProgram::start()
{
    if (m_services)
        return furnish();
    m_gate = std::make_unique<StoreGate>(m_keys, m_site.counter);
    connect(m_gate.get(), &StoreGate::opened, this, [this](const QString &clerkId) { pass(clerkId, {}); });
    connect(m_gate.get(), &StoreGate::openedForRelease, this, &DeskProgram::pass);
    m_gate->show();
    Q_EMIT shown();
}

void DeskProgram::pass(const QString &clerkId, const QString &toRelease)
{
    const Result<> opened = openStore();
    if (!opened)
        return m_gate->fail(opened.error());
    m_admitted = clerkId;
    m_toRelease = toRelease;
    furnish();
}

void DeskProgram::furnish()
{
    if (!m_hall)
        return show();
    connect(m_hall.get(), &DemoHall::ready, this, &DeskProgram::show);
    connect(m_hall.get(), &DemoHall::failed, this, &DeskProgram::failed);
    m_hall->furnish(*m_services);
}

void DeskProgram::show()
{
    m_services->sync().start();
    m_services->guideFollower().start();
    m_services->backup().start();
    m_calendarWatch = std::make_unique<CalendarWatch>(m_dataFolder, m_services->calendar(), m_services->ports());
    m_calendarWatch->start();
    m_workbench->show();
    if (m_gate) {
        // It is what called, and goes when it has come back.
        m_gate.release()->deleteLater();
        m_toRelease.isEmpty() ? m_workbench->admit(m_admitted) : m_workbench->release(m_admitted, m_toRelease);
    }
    Q_EMIT shown();
}

} // namespace yichuang
