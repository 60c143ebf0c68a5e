// SPDX-License-Identifier: Apache-2.0
#include "domain/retention/retentionjson.h"

#include "core/bundledjson.h"
#include "core/jsonfields.h"
#include "domain/cases/casefields.h"
#include "domain/guide/guideparts.h"

namespace yichuang {

namespace {

constexpr qsizetype digestBytes = 32;

QByteArray digestField(JsonFields &fields, QStringView key)
{
    const QByteArray digest = bytesField(fields, key);
    if (digest.size() != digestBytes)
        fields.reject(key, QStringLiteral("must be a digest of 32 bytes"));
    return digest;
}

QJsonObject purgeToJson(const PurgeRecord &purge)
{
    QJsonObject object{{QStringLiteral("case"), purge.caseId.toString()},
                       {QStringLiteral("item"), purge.itemName},
                       {QStringLiteral("state"), caseStateCode(purge.state)},
                       {QStringLiteral("basis"), purge.basis},
                       {QStringLiteral("clerkId"), purge.clerkId},
                       {QStringLiteral("clerkName"), purge.clerkName},
                       {QStringLiteral("caseDigest"), QString::fromLatin1(purge.caseDigest.toHex())},
                       {QStringLiteral("pagesDigest"), QString::fromLatin1(purge.pagesDigest.toHex())},
                       {QStringLiteral("pages"), purge.pages}};
    putText(object, QStringLiteral("number"), purge.number);
    putText(object, QStringLiteral("keptFrom"), purge.keptFrom.toString(Qt::ISODate));
    putText(object, QStringLiteral("keptUntil"), purge.keptUntil.toString(Qt::ISODate));
    putMoment(object, QStringLiteral("at"), purge.at);
    return object;
}

PurgeRecord purgeFromJson(JsonFields &fields)
{
    PurgeRecord purge;
    purge.caseId = uuidField<CaseTag>(fields, u"case");
    if (purge.caseId.isNull())
        fields.reject(u"case", QStringLiteral("must name a case"));
    purge.number = fields.textOr(u"number");
    purge.itemName = fields.text(u"item");
    const auto state = caseStateFromCode(fields.text(u"state"));
    if (!state || !isFinal(*state))
        fields.reject(u"state", QStringLiteral("must be a final state"));
    purge.state = state.value_or(CaseState::Archived);
    purge.basis = wordField(fields, u"basis");
    purge.keptFrom = dateField(fields, u"keptFrom");
    purge.keptUntil = dateField(fields, u"keptUntil");
    purge.clerkId = wordField(fields, u"clerkId");
    purge.clerkName = fields.text(u"clerkName");
    purge.at = momentField(fields, u"at");
    purge.caseDigest = digestField(fields, u"caseDigest");
    purge.pagesDigest = digestField(fields, u"pagesDigest");
    purge.pages = countField(fields, u"pages", 0);
    return purge;
}

} // namespace

Result<RetentionPolicy> retentionPolicyFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    JsonFields usual(fields.object(u"usual"), fields.pointerTo(u"usual"));
    const RetentionRule rule = fields.ok() ? retentionRuleFromJson(usual) : RetentionRule();
    fields.adopt(usual);
    const RetentionPolicy policy{rule, countField(fields, u"draftDays", 1, 1)};
    if (!fields.ok())
        return failure(fields.error());
    return policy;
}

Result<RetentionPolicy> bundledRetention()
{
    const Result<QJsonObject> object = bundledJson(QStringLiteral("retention/periods.json"));
    if (!object)
        return failure(object.error());
    return retentionPolicyFromJson(*object);
}

QJsonObject purgeListToJson(const QList<PurgeRecord> &purges)
{
    QJsonArray rows;
    for (const PurgeRecord &purge : purges)
        rows.append(purgeToJson(purge));
    return {{QStringLiteral("purges"), rows}};
}

Result<QList<PurgeRecord>> purgeListFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    QList<PurgeRecord> purges;
    for (JsonFields &row : fields.each(u"purges")) {
        purges.append(purgeFromJson(row));
        fields.adopt(row);
    }
    if (!fields.ok())
        return failure(fields.error());
    return purges;
}

} // namespace yichuang
