// SPDX-License-Identifier: Apache-2.0
#include "rest/answers.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "rest/feedtranslation.h"
#include "rest/resterror.h"
#include "wire/acknowledgement.h"
#include "wire/caseevent.h"
#include "wire/hello.h"

namespace yichuang {

namespace {

constexpr int statusOk = 200;
constexpr int statusCreated = 201;

/// The document of an answer with one of the expected statuses.
LinkResult<QJsonObject> documentOf(const HttpAnswer &answer, bool mayBeNew)
{
    const bool expected = answer.status == statusOk || (mayBeNew && answer.status == statusCreated);
    if (!expected)
        return Unexpected<LinkError>(linkErrorOf(answer));
    if (answer.mediaType() != "application/json")
        return Unexpected<LinkError>(foreignBody(answer, QStringLiteral("not JSON")));
    const auto json = parseJsonObject(answer.body);
    if (!json)
        return Unexpected<LinkError>(foreignBody(answer, json.error().detail));
    return *json;
}

LinkResult<Acknowledgement> checked(const HttpAnswer &answer, const OutboxEntry &entry, const Acknowledgement &said)
{
    if (said.id != entry.subjectId)
        return Unexpected<LinkError>(foreignBody(answer, QStringLiteral("an acknowledgement of something else")));
    if (said.digest != entry.payloadSha256)
        return Unexpected<LinkError>(foreignBody(answer, QStringLiteral("an acknowledgement of other bytes")));
    return said;
}

LinkResult<QByteArray> checkedBytes(const HttpAnswer &answer, qint64 size, const QByteArray &digest)
{
    if (answer.status != statusOk)
        return Unexpected<LinkError>(linkErrorOf(answer));
    if (answer.body.size() != size || sha256(answer.body) != digest)
        return Unexpected<LinkError>(foreignBody(answer, QStringLiteral("the result has another digest")));
    return answer.body;
}

} // namespace

LinkError foreignBody(const HttpAnswer &answer, const QString &detail)
{
    return {{ErrorCode::ServerForeign, detail}, answer.status, 0};
}

LinkResult<GatewayHello> helloOf(const HttpAnswer &answer, const QDateTime &sentAt, const QDateTime &answeredAt)
{
    const auto json = documentOf(answer, false);
    if (!json)
        return Unexpected<LinkError>(json.error());
    const auto said = wire::helloFromJson(*json);
    if (!said)
        return Unexpected<LinkError>(foreignBody(answer, said.error().detail));
    GatewayHello hello;
    hello.epoch = said->epoch;
    hello.serverTime = QDateTime::fromMSecsSinceEpoch(said->serverTime, Qt::UTC);
    hello.clockOffsetMs = sentAt.addMSecs(sentAt.msecsTo(answeredAt) / 2).msecsTo(hello.serverTime);
    hello.patchLimit = said->patchLimit;
    hello.lastNumber = said->lastLocalNo;
    return hello;
}

LinkResult<Acknowledgement> caseAcknowledgementOf(const HttpAnswer &answer, const OutboxEntry &entry)
{
    const auto json = documentOf(answer, true);
    if (!json)
        return Unexpected<LinkError>(json.error());
    const auto said = wire::acknowledgementFromJson(*json);
    if (!said)
        return Unexpected<LinkError>(foreignBody(answer, said.error().detail));
    return checked(answer, entry,
                   {said->id, QByteArray::fromHex(said->digest.toLatin1()), said->receipt, said->platformNo});
}

LinkResult<Acknowledgement> eventAcknowledgementOf(const HttpAnswer &answer, const OutboxEntry &entry)
{
    const auto json = documentOf(answer, true);
    if (!json)
        return Unexpected<LinkError>(json.error());
    const auto said = wire::eventAcknowledgementFromJson(*json);
    if (!said)
        return Unexpected<LinkError>(foreignBody(answer, said.error().detail));
    return checked(answer, entry, {said->id, QByteArray::fromHex(said->digest.toLatin1()), said->receipt, {}});
}

LinkResult<FeedPage> pageOf(const HttpAnswer &answer, const QString &feed)
{
    const auto json = documentOf(answer, false);
    if (!json)
        return Unexpected<LinkError>(json.error());
    const auto page = wire::feedPageFromJson(*json);
    if (!page)
        return Unexpected<LinkError>(foreignBody(answer, page.error().detail));
    return feedPageOf(feed, *page);
}

LinkResult<QByteArray> bytesOf(const HttpAnswer &answer, const CaseResult &result)
{
    return checkedBytes(answer, result.size, result.sha256);
}

LinkResult<QByteArray> bytesOf(const HttpAnswer &answer, const GuideNotice &notice)
{
    return checkedBytes(answer, notice.size, notice.sha256);
}

qint64 revisionOf(const QByteArray &envelope)
{
    const auto json = parseJsonObject(envelope);
    return json ? json->value(u"rev").toInteger() : 0;
}

} // namespace yichuang
