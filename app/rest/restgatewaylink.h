// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "ports/gatewaylink.h"
#include "rest/httpexchange.h"
#include "rest/restoptions.h"
#include "rest/tusexchange.h"

namespace yichuang {

/// The gateway over HTTP (SYNC §2). Lives on the thread it was made on; destroying it gives up what is out, whose futures
/// then end without an answer.
class RestGatewayLink final : public GatewayLink
{
public:
    /// @param clock must outlive the link; only for measuring how far the counter's clock is off
    RestGatewayLink(RestOptions options, const Clock &clock);
    ~RestGatewayLink() override;

    /// Whose work it is; goes into the Clerk header. Empty after signing out: draining goes on without.
    void setClerkId(const QString &clerkId) { m_clerkId = clerkId; }

    [[nodiscard]] QFuture<LinkResult<GatewayHello>> hello() override;
    [[nodiscard]] QFuture<LinkResult<Acknowledgement>> put(const OutboxEntry &entry) override;
    [[nodiscard]] QFuture<LinkResult<qint64>> uploadOffset(const OutboxEntry &entry) override;
    [[nodiscard]] QFuture<LinkResult<qint64>> append(const OutboxEntry &entry, qint64 offset,
                                                     const QByteArray &piece) override;
    [[nodiscard]] QFuture<LinkResult<FeedPage>> feed(const QString &name, const QString &cursor, int waitS) override;
    [[nodiscard]] QFuture<LinkResult<QByteArray>> guide(const GuideNotice &notice) override;
    [[nodiscard]] QFuture<LinkResult<QByteArray>> blob(const CaseResult &result) override;

private:
    using PutDone = std::function<void(const LinkResult<Acknowledgement> &)>;

    [[nodiscard]] HttpRequest get(const QString &path, HttpRequest::Pipe pipe) const;
    [[nodiscard]] HttpRequest putRequest(const OutboxEntry &entry) const;
    void sign(HttpRequest &request, const QString &traceId) const;
    void putCase(const OutboxEntry &entry, const HttpRequest &request, const PutDone &done);
    void compare(const OutboxEntry &entry, const LinkError &refused, const PutDone &done);

    const RestOptions m_options;
    const Clock &m_clock;
    QString m_clerkId;
    HttpExchange m_exchange;
    TusExchange m_tus;
};

} // namespace yichuang
