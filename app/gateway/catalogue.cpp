// SPDX-License-Identifier: Apache-2.0
#include "gateway/catalogue.h"

#include <QDir>

#include "core/digest.h"
#include "core/jsonfields.h"
#include "core/log.h"
#include "domain/guide/guidejson.h"
#include "domain/guide/guideschema.h"
#include "wire/feedpage.h"
#include "wire/guidenotice.h"

namespace yichuang::gateway {

namespace {

Result<Guide> guideFrom(const QJsonObject &document)
{
    const Result<QStringList> findings = guideSchemaFindings(document);
    if (!findings)
        return failure(findings.error());
    if (!findings->isEmpty())
        return failure(ErrorCode::Invalid, findings->constFirst());
    return guideFromJson(document);
}

} // namespace

Result<Catalogue::Outcome> Catalogue::publish(StoreTransaction &transaction, const QByteArray &document) const
{
    const Result<QJsonObject> json = parseJsonObject(document);
    const Result<Guide> guide = json ? guideFrom(*json) : failure(json.error());
    if (!guide)
        return failure(guide.error());
    GuideRow row;
    row.id = guide->ref.id;
    row.version = guide->ref.version;
    row.body = canonicalJson(*json);
    row.sha256 = QString::fromLatin1(sha256(row.body).toHex());
    row.atMs = m_clock.now().toMSecsSinceEpoch();
    if (const auto known = transaction.findGuide(row.id, row.version)) {
        if (known->sha256 == row.sha256)
            return Outcome::KnownAlready;
        return failure(ErrorCode::Conflict, QStringLiteral("%1 version %2").arg(row.id).arg(row.version));
    }
    transaction.addGuide(row);
    const wire::GuideNotice notice{row.id, row.version, row.sha256, row.body.size()};
    transaction.addChange({0, wire::feedname::catalogue, QStringLiteral(""), wire::changetype::guide, row.id, row.version,
                           canonicalJson(wire::guideNoticeToJson(notice))});
    return Outcome::Published;
}

Result<int> Catalogue::publishFolder(const QString &folder) const
{
    int published = 0;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        const QByteArray document = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        Result<Outcome> outcome = Outcome::KnownAlready;
        const Result<> written = m_store.write([&](StoreTransaction &transaction) {
            outcome = publish(transaction, document);
            return outcome && *outcome == Outcome::Published;
        });
        if (!written)
            return failure(written.error());
        if (!outcome)
            qCWarning(logGateway).noquote() << name << "is not published:" << outcome.error().detail;
        published += outcome && *outcome == Outcome::Published ? 1 : 0;
    }
    return published;
}

} // namespace yichuang::gateway
