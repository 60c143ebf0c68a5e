// SPDX-License-Identifier: Apache-2.0
#include "samplewire.h"

#include <QUuid>

#include "core/digest.h"
#include "core/id.h"
#include "core/jsonfields.h"
#include "wire/headers.h"
#include "wire/tus.h"

namespace yichuang::test {

using gateway::Request;

QString newId()
{
    return newUuidV7(QDateTime::currentMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
}

QByteArray sampleFile(int bytes, quint32 seed)
{
    QByteArray file(bytes, Qt::Uninitialized);
    quint32 state = seed;
    for (char &byte : file) {
        state = state * 1664525U + 1013904223U;
        byte = char(state >> 24);
    }
    return file;
}

QString hexDigest(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

wire::CaseEnvelope sampleEnvelope(const QList<QByteArray> &files)
{
    wire::CaseEnvelope envelope;
    envelope.id = newId();
    envelope.localNo = QStringLiteral("L31010103260310000118");
    envelope.service = QStringLiteral("food-business-licence-new");
    envelope.serviceRev = QStringLiteral("3");
    envelope.situation = QStringLiteral("first");
    envelope.hall = QStringLiteral("H1");
    envelope.counter = QStringLiteral("03");
    envelope.clerk = QStringLiteral("c-17");
    envelope.created = {QDateTime(QDate(2026, 3, 10), QTime(1, 0), Qt::UTC), 0, QStringLiteral("boot-1"), 1000};
    envelope.state = QStringLiteral("RECEIVED");
    envelope.applicant = {{QStringLiteral("kind"), QStringLiteral("organisation")}};
    for (const QByteArray &file : files) {
        envelope.materials.append({newId(), QStringLiteral("plan"), QStringLiteral("平面图"), hexDigest(file),
                                   file.size(), QStringLiteral("application/pdf"), 1, QStringLiteral("submitted")});
    }
    return envelope;
}

wire::CaseEnvelope samplePackageEnvelope()
{
    wire::CaseEnvelope envelope = sampleEnvelope();
    envelope.components = {
        {QStringLiteral("fire"), QStringLiteral("消防安全检查"), QStringLiteral("消防救援总队"), {QStringLiteral("food")}, envelope.state, {}},
        {QStringLiteral("food"), QStringLiteral("食品经营许可"), QStringLiteral("市场监督管理局"), {}, envelope.state, {}},
        {QStringLiteral("sign"), QStringLiteral("招牌设置"), QStringLiteral("绿化市容局"), {}, QStringLiteral("NOT_ACCEPTED"),
         QStringLiteral("该路段不得设置招牌")}};
    return envelope;
}

wire::CaseEvent sampleEvent(const QString &caseId, QLatin1String kind)
{
    return {newId(), caseId, kind, QDateTime(QDate(2026, 3, 11), QTime(2, 0), Qt::UTC), QStringLiteral("c-17"), {}};
}

Request requestFor(const QByteArray &method, const QString &target)
{
    Request request;
    request.method = method;
    request.setTarget(target.toUtf8());
    request.setHeader(wire::header::counter, "H1/03");
    return request;
}

Request putRequest(const QString &target, const QByteArray &body, const QString &key)
{
    Request request = requestFor("PUT", target);
    request.body = body;
    request.contentLength = body.size();
    request.setHeader("Content-Type", "application/json");
    request.setHeader(wire::header::idempotencyKey, wire::formatQuoted(key));
    request.setHeader(wire::header::contentDigest, wire::formatContentDigest(sha256(body)));
    return request;
}

Request putRequest(const wire::CaseEnvelope &envelope, const QString &key)
{
    Request request = putRequest(QStringLiteral("/v1/cases/") + envelope.id,
                                 canonicalJson(wire::caseEnvelopeToJson(envelope)), key);
    if (envelope.rev == 1)
        request.setHeader(wire::header::ifNoneMatch, "*");
    else
        request.setHeader(wire::header::ifMatch, wire::formatRevision(envelope.rev - 1));
    return request;
}

Request eventRequest(const wire::CaseEvent &event, const QString &key)
{
    return putRequest(QStringLiteral("/v1/cases/") + event.caseId + QStringLiteral("/events/") + event.id,
                      canonicalJson(wire::caseEventToJson(event)), key);
}

Request createRequest(const wire::CaseEnvelope &envelope, qsizetype material)
{
    namespace tus = wire::tus;
    const wire::EnvelopeMaterial &wanted = envelope.materials.at(material);
    Request request = requestFor("POST", QStringLiteral("/v1/uploads"));
    request.setHeader(tus::tusResumable, tus::version);
    request.setHeader(tus::uploadLength, QByteArray::number(wanted.size));
    request.setHeader(tus::uploadMetadata, wire::formatUploadMetadata({{tus::metaId, wanted.id.toLatin1()},
                                                                       {tus::metaCase, envelope.id.toLatin1()},
                                                                       {tus::metaSha256, wanted.sha256.toLatin1()},
                                                                       {tus::metaType, wanted.type.toLatin1()}}));
    return request;
}

Request patchRequest(const QString &upload, qint64 offset, const QByteArray &piece)
{
    namespace tus = wire::tus;
    Request request = requestFor("PATCH", QStringLiteral("/v1/uploads/") + upload);
    request.setHeader(tus::tusResumable, tus::version);
    request.setHeader(tus::uploadOffset, QByteArray::number(offset));
    request.setHeader("Content-Type", tus::patchMediaType);
    request.body = piece;
    request.contentLength = piece.size();
    return request;
}

} // namespace yichuang::test
