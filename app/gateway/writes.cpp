// SPDX-License-Identifier: Apache-2.0
#include "gateway/writes.h"

#include "core/digest.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

Response replay(const KeyRow &row)
{
    Response response;
    response.status = row.status;
    response.body = row.body;
    response.setHeader("Content-Type", "application/json");
    response.setHeader(wire::header::idempotencyReplayed, "?1");
    return response;
}

} // namespace

Response answerInTransaction(GatewayStore &store, const std::function<Response(StoreTransaction &)> &effect)
{
    Response response;
    const auto written = store.write([&](StoreTransaction &transaction) {
        response = effect(transaction);
        return response.status < 300;
    });
    return written ? response : storageResponse(written.error());
}

Response Writes::run(const Request &request, const QString &scope, const Effect &effect) const
{
    const auto key = wire::parseQuoted(request.header(wire::header::idempotencyKey));
    if (!key)
        return problemResponse(problemcode::idempotencyKeyMissing);
    const auto announced = wire::parseContentDigest(request.header(wire::header::contentDigest));
    if (!announced)
        return problemResponse(problemcode::contentDigestMissing);
    const QByteArray digest = sha256(request.body);
    if (*announced != digest)
        return problemResponse(problemcode::contentDigestMismatch);

    const QByteArray fingerprint = sha256(QByteArray(request.method + '\n' + request.path + '\n' + digest));
    return answerInTransaction(m_store, [&](StoreTransaction &transaction) {
        const auto known = transaction.findKey(scope, *key);
        if (known && known->fingerprint != fingerprint)
            return problemResponse(problemcode::idempotencyKeyReused);
        if (known)
            return replay(*known);
        const Response response = effect(transaction, QString::fromLatin1(digest.toHex()));
        if (response.status < 300)
            transaction.addKey({scope, *key, fingerprint, response.status, response.body,
                                m_clock.now().toMSecsSinceEpoch()});
        return response;
    });
}

} // namespace yichuang::gateway
