// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>

#include "core/error.h"
#include "core/whenanswered.h"
#include "domain/exchange/feedchange.h"
#include "domain/exchange/outboxentry.h"

namespace yichuang {

struct GatewayHello
{
    QString epoch;
    QDateTime serverTime;
    qint64 clockOffsetMs = 0;          ///< server minus counter, from the middle of the exchange
    qint64 patchLimit = 8 * 1024 * 1024; ///< bytes of one piece of an upload
    QString lastNumber;                ///< the greatest provisional number it has seen of this counter; empty: none
};

/// Why an exchange with the gateway did not end in an acknowledgement.
struct LinkError
{
    Error error;
    int status = 0;         ///< HTTP status; 0: no answer
    int retryAfterS = 0;    ///< seconds the gateway asked to wait; 0: it did not say
};

template <typename T>
using LinkResult = Expected<T, LinkError>;

/// A call that nobody answered may have reached the gateway all the same: "unknown", as after a lost answer.
template <typename T>
struct Unanswered<LinkResult<T>>
{
    [[nodiscard]] static LinkResult<T> value()
    {
        return Unexpected<LinkError>(
            LinkError{{ErrorCode::ServerUnreachable, QStringLiteral("the call was given up")}, 0, 0});
    }
};

/// What the gateway can be asked, in words of the domain (SYNC §2.2). ServerUnreachable, ServerForeign, ServerFailed and
/// ServerBusy mean "unknown, try again with the same key"; ServerRejected, UpdateNeeded and Conflict are answers.
/// Every call ends by itself within its time limit.
class GatewayLink
{
public:
    GatewayLink() = default;
    Q_DISABLE_COPY_MOVE(GatewayLink)
    virtual ~GatewayLink();

    [[nodiscard]] virtual QFuture<LinkResult<GatewayHello>> hello() = 0;
    /// A CasePut, an EventPut or a GuideCorrectionPut. The acknowledgement was checked against what was sent.
    [[nodiscard]] virtual QFuture<LinkResult<Acknowledgement>> put(const OutboxEntry &entry) = 0;
    /// Makes sure the upload of a MaterialPut exists and tells how many bytes the gateway has; equal to the file's size:
    /// it is stored. NotFound never happens: a lost upload is made anew.
    [[nodiscard]] virtual QFuture<LinkResult<qint64>> uploadOffset(const OutboxEntry &entry) = 0;
    /// Appends a piece at that offset; answers the new offset, which may be the old one (SYNC L6).
    [[nodiscard]] virtual QFuture<LinkResult<qint64>> append(const OutboxEntry &entry, qint64 offset,
                                                             const QByteArray &piece) = 0;
    /// The changes after a cursor (empty: from the beginning); waits up to `waitS` seconds for one.
    [[nodiscard]] virtual QFuture<LinkResult<FeedPage>> feed(const QString &name, const QString &cursor, int waitS) = 0;
    /// The document of a published guide, length and digest checked. A link without a catalogue answers ServerRejected.
    [[nodiscard]] virtual QFuture<LinkResult<QByteArray>> guide(const GuideNotice &notice);
    /// The bytes of a result, length and digest checked.
    [[nodiscard]] virtual QFuture<LinkResult<QByteArray>> blob(const CaseResult &result) = 0;
};

} // namespace yichuang
