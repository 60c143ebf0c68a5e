// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>

#include <QStringList>

#include "ports/gatewaylink.h"

namespace yichuang::test {

/// A gateway link that says what a test wrote down beforehand, for dialogues: the engine must ask exactly this, the
/// gateway answers that. Without a script it acknowledges everything and its feeds stay empty.
class FakeGatewayLink final : public GatewayLink
{
public:
    FakeGatewayLink();
    ~FakeGatewayLink() override;

    std::deque<LinkResult<Acknowledgement>> puts;
    std::deque<LinkResult<qint64>> offsets;
    std::deque<LinkResult<qint64>> appends;
    bool reachable = true; ///< false: nobody answers hello
    QStringList asked; ///< "hello", "put ID", "offset ID", "append ID FROM+LENGTH", "feed NAME CURSOR", "blob ID"

    QFuture<LinkResult<GatewayHello>> hello() override;
    QFuture<LinkResult<Acknowledgement>> put(const OutboxEntry &entry) override;
    QFuture<LinkResult<qint64>> uploadOffset(const OutboxEntry &entry) override;
    QFuture<LinkResult<qint64>> append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece) override;
    QFuture<LinkResult<FeedPage>> feed(const QString &name, const QString &cursor, int) override;
    QFuture<LinkResult<QByteArray>> blob(const CaseResult &result) override;
};

} // namespace yichuang::test
