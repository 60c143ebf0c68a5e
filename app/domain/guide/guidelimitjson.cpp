// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidelimitjson.h"

#include "domain/guide/guidefields.h"

namespace yichuang {

namespace {

LimitKeys keysOf(const QString &stem)
{
    return {stem + QStringLiteral("Day"), stem + QStringLiteral("Type"), stem + QStringLiteral("Explain")};
}

} // namespace

const LimitKeys &statutoryKeys()
{
    static const LimitKeys keys = keysOf(QStringLiteral("anticipate"));
    return keys;
}

const LimitKeys &promisedKeys()
{
    static const LimitKeys keys = keysOf(QStringLiteral("promise"));
    return keys;
}

const LimitKeys &procedureKeys()
{
    static const LimitKeys keys = keysOf(QStringLiteral("limit"));
    return keys;
}

const LimitKeys &supplementKeys()
{
    static const LimitKeys keys = keysOf(QStringLiteral("supplement"));
    return keys;
}

std::optional<TimeLimit> limitFromJson(JsonFields &fields, const LimitKeys &keys)
{
    if (!fields.has(keys.day)) {
        for (const QString &orphan : {keys.unit, keys.explanation}) {
            if (fields.has(orphan))
                fields.reject(orphan, QStringLiteral("stands without %1").arg(keys.day));
        }
        return std::nullopt;
    }
    return TimeLimit{countField(fields, keys.day, 0), codeField(fields, keys.unit, dayUnitCodes, DayUnit::WorkingDays),
                     fields.textOr(keys.explanation)};
}

void putLimit(QJsonObject &object, const LimitKeys &keys, const std::optional<TimeLimit> &limit)
{
    if (!limit)
        return;
    object.insert(keys.day, limit->days);
    object.insert(keys.unit, codeOf(dayUnitCodes, limit->unit));
    putText(object, keys.explanation, limit->explanation);
}

} // namespace yichuang
