// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"
#include "ports/gatewaylink.h"

namespace yichuang::test {

/// A gateway link whose plug can be pulled: while it is out no call reaches the link behind it.
class SwitchableConnectivity final : public GatewayLink
{
public:
    explicit SwitchableConnectivity(GatewayLink &behind) : m_behind(behind) {}

    void setOnline(bool online) { m_online = online; }
    [[nodiscard]] bool isOnline() const { return m_online; }

    QFuture<LinkResult<GatewayHello>> hello() override
    {
        return m_online ? m_behind.hello() : unplugged<GatewayHello>();
    }
    QFuture<LinkResult<Acknowledgement>> put(const OutboxEntry &entry) override
    {
        return m_online ? m_behind.put(entry) : unplugged<Acknowledgement>();
    }
    QFuture<LinkResult<qint64>> uploadOffset(const OutboxEntry &entry) override
    {
        return m_online ? m_behind.uploadOffset(entry) : unplugged<qint64>();
    }
    QFuture<LinkResult<qint64>> append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece) override
    {
        return m_online ? m_behind.append(entry, offset, piece) : unplugged<qint64>();
    }
    QFuture<LinkResult<FeedPage>> feed(const QString &name, const QString &cursor, int waitS) override
    {
        return m_online ? m_behind.feed(name, cursor, waitS) : unplugged<FeedPage>();
    }
    QFuture<LinkResult<QByteArray>> blob(const CaseResult &result) override
    {
        return m_online ? m_behind.blob(result) : unplugged<QByteArray>();
    }

private:
    template <typename T>
    static QFuture<LinkResult<T>> unplugged()
    {
        return readyFuture<LinkResult<T>>(Unexpected<LinkError>(
            LinkError{{ErrorCode::ServerUnreachable, QStringLiteral("the plug is out")}, 0, 0}));
    }

    GatewayLink &m_behind;
    bool m_online = true;
};

} // namespace yichuang::test
