// SPDX-License-Identifier: Apache-2.0
#include "rest/restgatewaylink.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <QPromise>
#include <QRandomGenerator>

#include "core/digest.h"
#include "core/jsonfields.h"
#include "rest/answers.h"
#include "rest/resterror.h"
#include "wire/caseview.h"
#include "wire/headers.h"

namespace yichuang {

namespace {

namespace header = wire::header;

constexpr int statusOk = 200;
constexpr int statusPreconditionFailed = 412;
constexpr int longPollGraceMs = 15'000;
constexpr int feedLimit = 200;
constexpr qint64 refusalLimit = 64 * 1024; // an answer may also be a refusal, which is longer than a small file

/// A promise that a handler can share.
template <typename T>
struct Asked
{
    std::shared_ptr<QPromise<LinkResult<T>>> promise = std::make_shared<QPromise<LinkResult<T>>>();

    Asked() { promise->start(); }
    void operator()(const LinkResult<T> &answer) const
    {
        promise->addResult(answer);
        promise->finish();
    }
};

// W3C Trace Context: the trace stays with the entry, every try is a span of its own.
QByteArray traceparent(const QString &traceId)
{
    const QByteArray given = traceId.toLatin1().toLower().replace('-', "");
    const bool wellFormed = QByteArray::fromHex(given).size() == 16 && given.size() == 32;
    const QByteArray trace = wellFormed ? given : sha256(traceId.toUtf8()).left(16).toHex();
    const QByteArray span = QByteArray::number(QRandomGenerator::global()->generate64() | 1, 16).rightJustified(16, '0');
    return QByteArray("00-" + trace + '-' + span + "-01");
}

} // namespace

RestGatewayLink::RestGatewayLink(RestOptions options, const Clock &clock)
    : m_options(std::move(options)), m_clock(clock), m_exchange(m_options.base),
      m_tus(m_exchange, m_options.metadataTimeoutMs, m_options.pieceTimeoutMs,
            [this](HttpRequest &request, const OutboxEntry &entry) { sign(request, entry.traceId); })
{
}

RestGatewayLink::~RestGatewayLink() = default;

void RestGatewayLink::sign(HttpRequest &request, const QString &traceId) const
{
    request.addHeader(header::apiVersion, wire::apiVersionText);
    request.addHeader(header::clientVersion, m_options.clientVersion.toLatin1());
    request.addHeader(header::counter, wire::formatCounter({m_options.hall, m_options.counterNo}));
    request.addHeader(header::traceparent, traceparent(traceId));
    if (!m_clerkId.isEmpty())
        request.addHeader(header::clerk, m_clerkId.toLatin1());
}

HttpRequest RestGatewayLink::get(const QString &path, HttpRequest::Pipe pipe) const
{
    HttpRequest request;
    request.verb = "GET";
    request.path = path;
    request.pipe = pipe;
    request.timeoutMs = m_options.metadataTimeoutMs;
    sign(request, QUuid::createUuid().toString(QUuid::Id128));
    return request;
}

QFuture<LinkResult<GatewayHello>> RestGatewayLink::hello()
{
    const Asked<GatewayHello> asked;
    const QDateTime sentAt = m_clock.now();
    m_exchange.send(get(QStringLiteral("/v1/hello"), HttpRequest::Pipe::Control), [this, asked, sentAt](const HttpResult &result) {
        asked(result ? helloOf(*result, sentAt, m_clock.now()) : Unexpected<LinkError>(result.error()));
    });
    return asked.promise->future();
}

HttpRequest RestGatewayLink::putRequest(const OutboxEntry &entry) const
{
    HttpRequest request;
    request.verb = "PUT";
    request.path = entry.kind == OutboxKind::GuideCorrectionPut ? QStringLiteral("/v1/corrections/") + entry.subjectId
                                                                : QStringLiteral("/v1/cases/") + entry.caseId.toString();
    if (entry.kind == OutboxKind::EventPut)
        request.path += QStringLiteral("/events/") + entry.subjectId;
    request.body = entry.payload;
    request.timeoutMs = m_options.metadataTimeoutMs;
    request.headers = {{"Content-Type", "application/json"},
                       {header::idempotencyKey, wire::formatQuoted(entry.idempotencyKey)},
                       {header::contentDigest, wire::formatContentDigest(entry.payloadSha256)}};
    sign(request, entry.traceId);
    return request;
}

QFuture<LinkResult<Acknowledgement>> RestGatewayLink::put(const OutboxEntry &entry)
{
    const Asked<Acknowledgement> asked;
    HttpRequest request = putRequest(entry);
    if (entry.kind == OutboxKind::CasePut) {
        request.addHeader(header::ifNoneMatch, "*");
        putCase(entry, request, asked);
    } else {
        m_exchange.send(request, [entry, asked](const HttpResult &result) {
            asked(result ? eventAcknowledgementOf(*result, entry) : Unexpected<LinkError>(result.error()));
        });
    }
    return asked.promise->future();
}

void RestGatewayLink::putCase(const OutboxEntry &entry, const HttpRequest &request, const PutDone &done)
{
    const bool isFirst = request.headers.contains({header::ifNoneMatch, "*"});
    m_exchange.send(request, [this, entry, isFirst, done](const HttpResult &result) {
        if (!result)
            return done(Unexpected<LinkError>(result.error()));
        if (result->status == statusPreconditionFailed && isFirst)
            return compare(entry, linkErrorOf(*result), done);
        done(caseAcknowledgementOf(*result, entry));
    });
}

// The gateway has the case already. The same digest: our own earlier answer was lost. An older revision: this one
// follows it. Anything else is a conflict that a person looks at (SYNC §2.10).
void RestGatewayLink::compare(const OutboxEntry &entry, const LinkError &refused, const PutDone &done)
{
    const QString path = QStringLiteral("/v1/cases/") + entry.caseId.toString();
    m_exchange.send(get(path, HttpRequest::Pipe::Metadata), [this, entry, refused, done](const HttpResult &result) {
        if (!result)
            return done(Unexpected<LinkError>(result.error()));
        if (result->status != statusOk)
            return done(Unexpected<LinkError>(linkErrorOf(*result)));
        const auto json = parseJsonObject(result->body);
        const auto view = json ? wire::caseViewFromJson(*json) : failure(json.error());
        if (!view || view->id != entry.caseId.toString())
            return done(Unexpected<LinkError>(foreignBody(*result, QStringLiteral("no view of the case"))));
        if (view->digest == QString::fromLatin1(entry.payloadSha256.toHex()))
            return done(Acknowledgement{entry.subjectId, entry.payloadSha256, view->receipt, view->platformNo});
        if (view->rev >= revisionOf(entry.payload))
            return done(Unexpected<LinkError>(refused));
        HttpRequest request = putRequest(entry);
        request.addHeader(header::ifMatch, wire::formatRevision(view->rev));
        putCase(entry, request, done);
    });
}

QFuture<LinkResult<qint64>> RestGatewayLink::uploadOffset(const OutboxEntry &entry)
{
    const Asked<qint64> asked;
    m_tus.offset(entry, asked);
    return asked.promise->future();
}

QFuture<LinkResult<qint64>> RestGatewayLink::append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece)
{
    const Asked<qint64> asked;
    m_tus.append(entry, offset, piece, asked);
    return asked.promise->future();
}

QFuture<LinkResult<FeedPage>> RestGatewayLink::feed(const QString &name, const QString &cursor, int waitS)
{
    const Asked<FeedPage> asked;
    HttpRequest request = get(QStringLiteral("/v1/feeds/") + name, HttpRequest::Pipe::Control);
    request.query = QStringLiteral("limit=%1").arg(feedLimit);
    if (!cursor.isEmpty())
        request.query += QStringLiteral("&cursor=") + QString::fromLatin1(QUrl::toPercentEncoding(cursor));
    if (waitS > 0)
        request.addHeader(header::prefer, QByteArray("wait=" + QByteArray::number(waitS)));
    request.timeoutMs = waitS * 1000 + longPollGraceMs;
    m_exchange.send(request, [asked, name](const HttpResult &result) {
        asked(result ? pageOf(*result, name) : Unexpected<LinkError>(result.error()));
    });
    return asked.promise->future();
}

QFuture<LinkResult<QByteArray>> RestGatewayLink::guide(const GuideNotice &notice)
{
    const Asked<QByteArray> asked;
    const QString path = QStringLiteral("/v1/guides/%1/%2")
                             .arg(QString::fromLatin1(QUrl::toPercentEncoding(notice.guide.id)))
                             .arg(notice.guide.version);
    HttpRequest request = get(path, HttpRequest::Pipe::Bulk);
    request.timeoutMs = m_options.pieceTimeoutMs;
    request.bodyLimit = std::max(notice.size, refusalLimit);
    m_exchange.send(request, [asked, notice](const HttpResult &answer) {
        asked(answer ? bytesOf(*answer, notice) : Unexpected<LinkError>(answer.error()));
    });
    return asked.promise->future();
}

QFuture<LinkResult<QByteArray>> RestGatewayLink::blob(const CaseResult &result)
{
    const Asked<QByteArray> asked;
    const QString path = QStringLiteral("/v1/blobs/") + QString::fromLatin1(result.sha256.toHex());
    HttpRequest request = get(path, HttpRequest::Pipe::Bulk);
    request.timeoutMs = m_options.pieceTimeoutMs;
    request.bodyLimit = std::max(result.size, refusalLimit);
    m_exchange.send(request, [asked, result](const HttpResult &answer) {
        asked(answer ? bytesOf(*answer, result) : Unexpected<LinkError>(answer.error()));
    });
    return asked.promise->future();
}

} // namespace yichuang
