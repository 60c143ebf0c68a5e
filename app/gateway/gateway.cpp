// SPDX-License-Identifier: Apache-2.0
#include "gateway/gateway.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include "core/clock.h"
#include "core/log.h"
#include "gateway/blobstore.h"
#include "gateway/httpserver.h"
#include "gateway/service.h"
#include "gateway/simulateddepartments.h"
#include "gateway/sqlitestore.h"

namespace yichuang {

/// In the order in which they need each other; they go in the opposite one.
struct Gateway::Parts
{
    explicit Parts(const QString &lockPath) : lock(lockPath) {}

    SystemClock clock;
    QLockFile lock;
    gateway::Bell bell;
    std::unique_ptr<gateway::BlobStore> blobs;
    std::unique_ptr<gateway::SqliteStore> store;
    gateway::SampleHolders holders;
    std::unique_ptr<gateway::Service> service;
    std::unique_ptr<gateway::SimulatedDepartments> departments;
    std::unique_ptr<gateway::HttpServer> server;
    quint16 port = 0;

    [[nodiscard]] Result<> open(const GatewayOptions &options);
};

Result<> Gateway::Parts::open(const GatewayOptions &options)
{
    // A lock is stale only when its process is gone, never because of its age.
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return failure(ErrorCode::StorageInUse, options.dataDir);
    auto openedBlobs = gateway::BlobStore::open(options.dataDir);
    if (!openedBlobs)
        return failure(openedBlobs.error());
    blobs = std::move(*openedBlobs);
    auto openedStore = gateway::SqliteStore::open(options.dataDir, bell);
    if (!openedStore)
        return failure(openedStore.error());
    store = std::move(*openedStore);
    gateway::ServiceOptions serving;
    if (options.simulateDepartments) {
        auto sample = gateway::SampleHolders::bundled();
        if (!sample)
            return failure(sample.error());
        holders = std::move(*sample);
        serving.holders = &holders;
    }
    service = std::make_unique<gateway::Service>(*store, *blobs, bell, clock, serving);
    const auto swept = service->uploads().sweep();
    if (!swept)
        return failure(swept.error());
    if (!options.guidesFolder.isEmpty()) {
        const auto published = service->catalogue().publishFolder(options.guidesFolder);
        if (!published)
            return failure(published.error());
        qCInfo(logGateway, "%d guides were published", *published);
    }
    if (options.simulateDepartments)
        departments = std::make_unique<gateway::SimulatedDepartments>(*service, clock, options.decideAfterMs);
    auto listening = gateway::HttpServer::listen(*service, options.host, options.port);
    if (!listening)
        return failure(listening.error());
    server = std::move(*listening);
    port = server->port();
    return {};
}

Gateway::Gateway(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
}

Gateway::~Gateway()
{
    stop();
}

Result<std::unique_ptr<Gateway>> Gateway::start(const GatewayOptions &options)
{
    if (options.dataDir.isEmpty() || !QDir().mkpath(options.dataDir))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("no data folder"));
    // Scans of identity papers lie in it: for the account of the gateway alone.
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QFile::setPermissions(options.dataDir, ownerOnly))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the data folder cannot be closed to other accounts"));
    auto parts = std::make_unique<Parts>(options.dataDir + QStringLiteral("/gateway.lock"));
    const auto opened = parts->open(options);
    if (!opened)
        return failure(opened.error());
    qCInfo(logGateway, "listening on port %d", int(parts->port));
    return std::unique_ptr<Gateway>(new Gateway(std::move(parts)));
}

quint16 Gateway::port() const
{
    return m_parts->port;
}

void Gateway::stop()
{
    m_parts->server.reset();
    m_parts->departments.reset();
    m_parts->service.reset();
    m_parts->store.reset();
    m_parts->blobs.reset();
    m_parts->lock.unlock();
}

} // namespace yichuang
