// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QTemporaryDir>
#include <QTest>

#include "core/jsonfields.h"
#include "gateway/blobstore.h"
#include "gateway/service.h"
#include "gateway/sqlitestore.h"
#include "samplewire.h"
#include "support/fakeclock.h"

namespace yichuang::test {

/// The whole gateway in a temporary folder, without a socket.
class ServiceBench
{
public:
    ServiceBench() { open(); }

    void open()
    {
        blobs = std::move(*gateway::BlobStore::open(folder.path()));
        store = std::move(*gateway::SqliteStore::open(folder.path(), bell));
        service = std::make_unique<gateway::Service>(*store, *blobs, bell, clock);
    }
    /// As after the end of the process: only what is on the disk is left.
    void reopen()
    {
        service.reset();
        store.reset();
        blobs.reset();
        open();
    }
    [[nodiscard]] gateway::Response answer(const gateway::Request &request) const { return service->answer(request); }
    /// Puts the case and uploads all its files.
    void deliver(const wire::CaseEnvelope &envelope, const QList<QByteArray> &files) const
    {
        QCOMPARE(answer(putRequest(envelope)).status, 201);
        for (qsizetype i = 0; i < files.size(); ++i) {
            QCOMPARE(answer(createRequest(envelope, i)).status, 201);
            QCOMPARE(answer(patchRequest(envelope.materials.at(i).id, 0, files.at(i))).status, 204);
        }
    }

    QTemporaryDir folder;
    FakeClock clock;
    gateway::Bell bell;
    std::unique_ptr<gateway::BlobStore> blobs;
    std::unique_ptr<gateway::SqliteStore> store;
    std::unique_ptr<gateway::Service> service;
};

[[nodiscard]] inline QJsonObject jsonOf(const gateway::Response &response)
{
    return parseJsonObject(response.body).value_or(QJsonObject());
}

[[nodiscard]] inline QString codeOf(const gateway::Response &response)
{
    return jsonOf(response).value(u"code").toString();
}

} // namespace yichuang::test
