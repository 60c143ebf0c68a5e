// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/draftjson.h"

#include "domain/cases/casecodes.h"
#include "domain/cases/casefields.h"

#include <QJsonArray>

namespace yichuang {

namespace {

QList<Station> stationsField(JsonFields &fields, QStringView key)
{
    QList<Station> stations;
    for (const QString &code : fields.textsOr(key)) {
        const auto station = valueOf(stationCodes, code);
        if (!station)
            fields.reject(key, QStringLiteral("unknown station"));
        else
            stations.append(*station);
    }
    return stations;
}

} // namespace

DraftPlace draftPlaceFromJson(JsonFields &fields)
{
    return {fields.textOr(u"station"), fields.textOr(u"material"), fields.textOr(u"field"), fields.textOr(u"typed"),
            countField(fields, u"caret", 0), fields.textOr(u"target")};
}

QJsonObject draftPlaceToJson(const DraftPlace &place)
{
    QJsonObject object;
    putText(object, QStringLiteral("station"), place.station);
    putText(object, QStringLiteral("material"), place.materialId);
    putText(object, QStringLiteral("target"), place.targetId);
    putText(object, QStringLiteral("field"), place.field);
    putText(object, QStringLiteral("typed"), place.typed);
    putCount(object, QStringLiteral("caret"), place.caret, 0);
    return object;
}

DraftStanding draftStandingFromJson(JsonFields &fields)
{
    DraftStanding standing;
    standing.open = fields.booleanOr(u"open", false);
    standing.moment = countField(fields, u"moment", 0);
    standing.recoveredAt = momentField(fields, u"recoveredAt");
    standing.unseen = stationsField(fields, u"unseen");
    standing.refusalReasons = fields.textOr(u"refusalReasons");
    standing.competentBody = fields.textOr(u"competentBody");
    return standing;
}

QJsonObject draftStandingToJson(const DraftStanding &standing)
{
    QJsonObject object;
    putFlag(object, QStringLiteral("open"), standing.open);
    putCount(object, QStringLiteral("moment"), standing.moment, 0);
    putMoment(object, QStringLiteral("recoveredAt"), standing.recoveredAt);
    QJsonArray unseen;
    for (const Station station : standing.unseen)
        unseen.append(codeOf(stationCodes, station));
    if (!unseen.isEmpty())
        object.insert(QStringLiteral("unseen"), unseen);
    putText(object, QStringLiteral("refusalReasons"), standing.refusalReasons);
    putText(object, QStringLiteral("competentBody"), standing.competentBody);
    return object;
}

} // namespace yichuang
