// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/readingjson.h"

#include "domain/cases/casecodes.h"

namespace yichuang {

PageArea pageAreaFromJson(JsonFields &fields)
{
    return {countField(fields, u"left", 0), countField(fields, u"top", 0), countField(fields, u"width", 0),
            countField(fields, u"height", 0)};
}

QJsonObject pageAreaToJson(const PageArea &area)
{
    QJsonObject object;
    putCount(object, QStringLiteral("left"), area.left, 0);
    putCount(object, QStringLiteral("top"), area.top, 0);
    putCount(object, QStringLiteral("width"), area.width, 0);
    putCount(object, QStringLiteral("height"), area.height, 0);
    return object;
}

MaterialReading readingFromJson(JsonFields &fields)
{
    MaterialReading reading;
    reading.ruleId = fields.text(u"rule");
    reading.field = codeField(fields, u"field", readFieldCodes, ReadField::Name);
    reading.text = fields.textOr(u"text");
    reading.sha256 = bytesField(fields, u"sha256");
    reading.page = countField(fields, u"page", 1, 1);
    if (fields.has(u"area"))
        reading.area = nestedField(fields, u"area", pageAreaFromJson);
    reading.from = codeFieldOr(fields, u"from", readFromCodes, ReadFrom::Letters);
    reading.confidence = measureField(fields, u"confidence");
    reading.readAt = momentField(fields, u"readAt");
    reading.state = codeFieldOr(fields, u"state", readingStateCodes, ReadingState::Unconfirmed);
    reading.clerkId = fields.textOr(u"clerkId");
    reading.lookedAt = momentField(fields, u"lookedAt");
    reading.because = fields.textOr(u"because");
    return reading;
}

QJsonObject readingToJson(const MaterialReading &reading)
{
    QJsonObject object{
        {QStringLiteral("rule"), reading.ruleId},
        {QStringLiteral("field"), codeOf(readFieldCodes, reading.field)},
    };
    putText(object, QStringLiteral("text"), reading.text);
    putBytes(object, QStringLiteral("sha256"), reading.sha256);
    putCount(object, QStringLiteral("page"), reading.page, 1);
    if (!reading.area.isWhole())
        object.insert(QStringLiteral("area"), pageAreaToJson(reading.area));
    object.insert(QStringLiteral("from"), codeOf(readFromCodes, reading.from));
    object.insert(QStringLiteral("confidence"), reading.confidence);
    putMoment(object, QStringLiteral("readAt"), reading.readAt);
    object.insert(QStringLiteral("state"), codeOf(readingStateCodes, reading.state));
    putText(object, QStringLiteral("clerkId"), reading.clerkId);
    putMoment(object, QStringLiteral("lookedAt"), reading.lookedAt);
    putText(object, QStringLiteral("because"), reading.because);
    return object;
}

} // namespace yichuang
