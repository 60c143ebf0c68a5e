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
        return failure(ErrorCode::NotAllowed, QStringLiteral("%1 belongs to demo mode").arg(dataFolder));
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
    auto services = CounterServices::open(dataFolder, *site);
    if (!services)
        return failure(services.error());
    return std::unique_ptr<DeskProgram>(new DeskProgram(std::move(hall), std::move(*services)));
}

DeskProgram::DeskProgram(std::unique_ptr<DemoHall> hall, std::unique_ptr<CounterServices> services)
    : m_hall(std::move(hall)),
      m_services(std::move(services)),
      m_workbench(m_services->ports(), m_services->sync(), m_services->outbox())
{
}

DeskProgram::~DeskProgram() = default;

void DeskProgram::start()
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
    m_workbench.show();
    Q_EMIT shown();
}

} // namespace yichuang
