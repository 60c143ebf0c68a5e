// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "domain/exchange/outboxentry.h"
#include "ports/gatewaylink.h"
#include "rest/httpexchange.h"

namespace yichuang {

/// The client's half of tus 1.0 as SYNC §2.5 profiles it: the upload's address follows from the material's id, so that
/// nothing is lost with a Location header; a piece carries its checksum; an offset that is not written well is no offset.
class TusExchange
{
public:
    using Done = std::function<void(const LinkResult<qint64> &)>;
    /// Adds the headers every request has.
    using Sign = std::function<void(HttpRequest &, const OutboxEntry &)>;

    TusExchange(HttpExchange &exchange, int metadataTimeoutMs, int pieceTimeoutMs, Sign sign);

    /// HEAD; an upload the gateway does not know, or no longer, is created at once.
    void offset(const OutboxEntry &entry, const Done &done);
    /// PATCH; when the gateway stands elsewhere it is asked where.
    void append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece, const Done &done);

private:
    void create(const OutboxEntry &entry, const Done &done);
    [[nodiscard]] HttpRequest request(const QByteArray &verb, const QString &path, const OutboxEntry &entry) const;

    HttpExchange &m_exchange;
    int m_metadataTimeoutMs;
    int m_pieceTimeoutMs;
    Sign m_sign;
};

} // namespace yichuang
