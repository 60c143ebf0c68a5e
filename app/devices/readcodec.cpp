// SPDX-License-Identifier: Apache-2.0
#include "devices/readcodec.h"

#include <algorithm>

#include "domain/cases/casecodes.h"
#include "domain/cases/readingjson.h"
#include "domain/guide/guidecodes.h"

namespace yichuang {
namespace {

constexpr int wholePage = 1000;

bool isQuarterTurn(int degrees)
{
    constexpr int quarter = 90;
    return degrees >= 0 && degrees < 4 * quarter && degrees % quarter == 0;
}

bool isOnPage(const PageArea &area)
{
    return area.left >= 0 && area.top >= 0 && area.width >= 0 && area.height >= 0
        && area.left + area.width <= wholePage && area.top + area.height <= wholePage;
}

bool isAskedFor(const ReadLine &line, const QList<ReadingRule> &rules)
{
    return std::any_of(rules.cbegin(), rules.cend(), [&line](const ReadingRule &rule) {
        return rule.id == line.ruleId && rule.field == line.field;
    });
}

ReadLine lineFrom(JsonFields &fields)
{
    ReadLine line;
    line.ruleId = fields.text(u"rule");
    line.field = codeField(fields, u"field", readFieldCodes, ReadField::Name);
    line.text = fields.text(u"text");
    if (fields.has(u"area"))
        line.area = nestedField(fields, u"area", pageAreaFromJson);
    line.from = codeFieldOr(fields, u"from", readFromCodes, ReadFrom::Letters);
    line.confidence = fields.value(u"confidence").toDouble();
    return line;
}

QJsonObject lineToJson(const ReadLine &line)
{
    return {{QStringLiteral("rule"), line.ruleId},
            {QStringLiteral("field"), codeOf(readFieldCodes, line.field)},
            {QStringLiteral("text"), line.text},
            {QStringLiteral("area"), pageAreaToJson(line.area)},
            {QStringLiteral("from"), codeOf(readFromCodes, line.from)},
            {QStringLiteral("confidence"), line.confidence}};
}

} // namespace

DeviceFrame readRequest(const ReadingWish &wish)
{
    QJsonArray rules;
    for (const ReadingRule &rule : wish.rules)
        rules.append(QJsonObject{{QStringLiteral("id"), rule.id},
                                 {QStringLiteral("field"), codeOf(readFieldCodes, rule.field)},
                                 {QStringLiteral("label"), rule.label}});
    return {{{QStringLiteral("do"), QStringLiteral("read")},
             {QStringLiteral("page"), wish.page},
             {QStringLiteral("turned"), wish.turned},
             {QStringLiteral("rules"), rules}},
            wish.bytes};
}

Result<ReadingWish> readingWishFrom(const DeviceFrame &request)
{
    JsonFields fields(request.header);
    ReadingWish wish;
    wish.bytes = request.payload;
    wish.page = request.header.value(u"page").toInt();
    wish.turned = request.header.value(u"turned").toInt();
    for (JsonFields entry : fields.each(u"rules")) {
        ReadingRule rule;
        rule.id = entry.text(u"id");
        rule.field = codeField(entry, u"field", readFieldCodes, ReadField::Name);
        rule.label = entry.text(u"label");
        wish.rules.append(rule);
        fields.adopt(entry);
    }
    if (wish.page < 1 || !isQuarterTurn(wish.turned))
        fields.reject(u"page", QStringLiteral("no page that can be read"));
    if (!fields.ok())
        return failure(fields.error());
    return wish;
}

DeviceFrame wayUpRequest(const QByteArray &bytes, int page)
{
    return {{{QStringLiteral("do"), QStringLiteral("wayUp")}, {QStringLiteral("page"), page}}, bytes};
}

bool isWayUpRequest(const DeviceFrame &request)
{
    return request.header.value(u"do").toString() == u"wayUp";
}

QJsonObject wayUpToJson(std::optional<int> turned)
{
    return turned ? QJsonObject{{QStringLiteral("turned"), *turned}} : QJsonObject();
}

Result<std::optional<int>> wayUpFromJson(const QJsonObject &object)
{
    if (!object.contains(u"turned"))
        return std::optional<int>();
    const int turned = object.value(u"turned").toInt(-1);
    if (!isQuarterTurn(turned))
        return failure(ErrorCode::Invalid, QStringLiteral("turned"));
    return std::optional<int>(turned);
}

QJsonObject readLinesToJson(const QList<ReadLine> &lines)
{
    QJsonArray list;
    for (const ReadLine &line : lines)
        list.append(lineToJson(line));
    return {{QStringLiteral("lines"), list}};
}

Result<QList<ReadLine>> readLinesFromJson(const QJsonObject &object, const QList<ReadingRule> &rules)
{
    JsonFields fields(object);
    QList<ReadLine> lines;
    for (JsonFields entry : fields.each(u"lines")) {
        const ReadLine line = lineFrom(entry);
        if (line.text.isEmpty() || !isOnPage(line.area) || !isAskedFor(line, rules))
            entry.reject(u"text", QStringLiteral("nothing that was asked for"));
        lines.append(line);
        fields.adopt(entry);
    }
    if (!fields.ok())
        return failure(fields.error());
    return lines;
}

} // namespace yichuang
