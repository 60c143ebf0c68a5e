// SPDX-License-Identifier: Apache-2.0
#include "devices/devicecodec.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/jsonfields.h"

namespace yichuang {
namespace {

template <typename Value>
struct Name
{
    Value value;
    QStringView text;
};

constexpr std::array checkNames{Name<PageCheck>{PageCheck::Blank, u"blank"},
                                Name<PageCheck>{PageCheck::Resolution, u"resolution"},
                                Name<PageCheck>{PageCheck::Blur, u"blur"},
                                Name<PageCheck>{PageCheck::PageCount, u"pageCount"},
                                Name<PageCheck>{PageCheck::Border, u"border"},
                                Name<PageCheck>{PageCheck::Skew, u"skew"},
                                Name<PageCheck>{PageCheck::Orientation, u"orientation"},
                                Name<PageCheck>{PageCheck::Duplicate, u"duplicate"},
                                Name<PageCheck>{PageCheck::CutEdge, u"cutEdge"},
                                Name<PageCheck>{PageCheck::Code, u"code"},
                                Name<PageCheck>{PageCheck::Seal, u"seal"},
                                Name<PageCheck>{PageCheck::Signature, u"signature"},
                                Name<PageCheck>{PageCheck::Unseen, u"unseen"}};
constexpr std::array verdictNames{Name<Verdict>{Verdict::Ok, u"ok"}, Name<Verdict>{Verdict::Ask, u"ask"},
                                  Name<Verdict>{Verdict::Fail, u"fail"}};
constexpr std::array sourceNames{Name<ScanSource>{ScanSource::Flatbed, u"flatbed"},
                                 Name<ScanSource>{ScanSource::Feeder, u"feeder"},
                                 Name<ScanSource>{ScanSource::Automatic, u"automatic"}};
constexpr std::array formatNames{Name<Pixels::Format>{Pixels::Format::Gray8, u"gray8"},
                                 Name<Pixels::Format>{Pixels::Format::Rgb888, u"rgb888"}};

template <typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &name) { return name.value == value; });
    return found == names.end() ? QString() : found->text.toString();
}

/// The value of a name; an unknown name is reported to `fields` and gives the first value.
template <typename Names>
auto valueOf(const Names &names, JsonFields &fields, QStringView key)
{
    const QString text = fields.text(key);
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &name) { return name.text == text; });
    if (found != names.end())
        return found->value;
    fields.reject(key, QStringLiteral("unknown name"));
    return names.front().value;
}

double numberOf(JsonFields &fields, QStringView key)
{
    const QJsonValue value = fields.value(key);
    if (!value.isDouble())
        fields.reject(key, QStringLiteral("no number"));
    return value.toDouble();
}

int smallIntegerOf(JsonFields &fields, QStringView key)
{
    const qint64 value = fields.integer(key);
    if (!std::in_range<int>(value))
        fields.reject(key, QStringLiteral("out of range"));
    return static_cast<int>(value);
}

QJsonObject sizeToJson(const FileInspection::PageSize &size)
{
    return {{QStringLiteral("width"), size.width}, {QStringLiteral("height"), size.height},
            {QStringLiteral("dpi"), size.dpi}};
}

QJsonArray areaToJson(const PageArea &area)
{
    return {area.left, area.top, area.width, area.height};
}

/// Thousandths within the page; anything else is reported to `fields`.
PageArea areaFrom(JsonFields &fields)
{
    const QJsonArray list = fields.value(u"area").toArray();
    const PageArea area{list.at(0).toInt(-1), list.at(1).toInt(-1), list.at(2).toInt(-1), list.at(3).toInt(-1)};
    constexpr int all = 1000;
    const bool inside = area.left >= 0 && area.top >= 0 && area.width >= 0 && area.height >= 0 && area.left <= all
        && area.top <= all && area.width <= all - area.left && area.height <= all - area.top;
    if (list.size() == 4 && inside)
        return area;
    fields.reject(u"area", QStringLiteral("not within the page"));
    return {};
}

QJsonObject findingToJson(const PageFinding &finding)
{
    QJsonObject object{{QStringLiteral("check"), nameOf(checkNames, finding.check)},
                       {QStringLiteral("verdict"), nameOf(verdictNames, finding.verdict)},
                       {QStringLiteral("page"), finding.page},
                       {QStringLiteral("measured"), finding.measured},
                       {QStringLiteral("threshold"), finding.threshold}};
    if (!finding.area.isWhole())
        object.insert(u"area", areaToJson(finding.area));
    if (!finding.text.isEmpty())
        object.insert(u"text", finding.text);
    return object;
}

PageFinding findingFrom(JsonFields &fields)
{
    PageFinding finding;
    finding.check = valueOf(checkNames, fields, u"check");
    finding.verdict = valueOf(verdictNames, fields, u"verdict");
    finding.page = smallIntegerOf(fields, u"page");
    finding.measured = numberOf(fields, u"measured");
    finding.threshold = numberOf(fields, u"threshold");
    if (!fields.value(u"area").isUndefined())
        finding.area = areaFrom(fields);
    finding.text = fields.textOr(u"text");
    return finding;
}

} // namespace

DeviceFrame errorFrame(int id, const Error &error)
{
    return lastFrame(id, {{QStringLiteral("error"), errorCodeName(error.code)},
                          {QStringLiteral("detail"), error.detail}});
}

std::optional<Error> errorOf(const DeviceFrame &frame)
{
    const QJsonValue name = frame.header.value(u"error");
    if (name.isUndefined())
        return std::nullopt;
    Error error{ErrorCode::DeviceFailed, frame.header.value(u"detail").toString()};
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        if (errorCodeName(static_cast<ErrorCode>(code)) == name.toString())
            error.code = static_cast<ErrorCode>(code);
    }
    return error;
}

DeviceFrame lastFrame(int id, QJsonObject header, QByteArray payload)
{
    header.insert(u"id", id);
    header.insert(u"last", true);
    return {std::move(header), std::move(payload)};
}

bool isLast(const DeviceFrame &frame)
{
    return frame.header.value(u"last").toBool();
}

DeviceFrame tidyingAfter(DeviceFrame last)
{
    last.header.insert(u"tidying", true);
    return last;
}

bool isTidying(const DeviceFrame &frame)
{
    return isLast(frame) && frame.header.value(u"tidying").toBool();
}

DeviceFrame readyFrame(int id)
{
    return {{{QStringLiteral("id"), id}, {QStringLiteral("ready"), true}}, {}};
}

bool isReady(const DeviceFrame &frame)
{
    return frame.header.value(u"ready").toBool();
}

QJsonObject scannersToJson(const QList<ScannerInfo> &scanners)
{
    QJsonArray list;
    for (const ScannerInfo &scanner : scanners)
        list.append(QJsonObject{{QStringLiteral("name"), scanner.name}, {QStringLiteral("label"), scanner.label}});
    return {{QStringLiteral("scanners"), list}};
}

Result<QList<ScannerInfo>> scannersFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    QList<ScannerInfo> scanners;
    for (JsonFields entry : fields.each(u"scanners")) {
        scanners.append({entry.text(u"name"), entry.text(u"label")});
        fields.adopt(entry);
    }
    if (!fields.ok())
        return failure(fields.error());
    return scanners;
}

QJsonObject scanRequestToJson(const ScanRequest &request)
{
    return {{QStringLiteral("scanner"), request.scanner},
            {QStringLiteral("source"), nameOf(sourceNames, request.source)},
            {QStringLiteral("dpi"), request.dpi},
            {QStringLiteral("colour"), request.colour},
            {QStringLiteral("bothSides"), request.bothSides},
            {QStringLiteral("widthMm"), request.area.width()},
            {QStringLiteral("heightMm"), request.area.height()}};
}

Result<ScanRequest> scanRequestFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    ScanRequest request;
    request.scanner = fields.text(u"scanner");
    request.source = valueOf(sourceNames, fields, u"source");
    request.dpi = smallIntegerOf(fields, u"dpi");
    request.colour = fields.boolean(u"colour");
    request.bothSides = fields.boolean(u"bothSides");
    request.area = {numberOf(fields, u"widthMm"), numberOf(fields, u"heightMm")};
    if (fields.ok() && request.dpi <= 0)
        fields.reject(u"dpi", QStringLiteral("not positive"));
    if (fields.ok() && request.area.isEmpty())
        fields.reject(u"widthMm", QStringLiteral("an area without extent"));
    if (!fields.ok())
        return failure(fields.error());
    return request;
}

QJsonObject pageToJson(const ScannedPage &page)
{
    return {{QStringLiteral("dpi"), page.dpi},
            {QStringLiteral("source"), nameOf(sourceNames, page.source)},
            {QStringLiteral("bothSides"), page.bothSides}};
}

Result<ScannedPage> pageFromFrame(const DeviceFrame &frame)
{
    JsonFields fields(frame.header);
    ScannedPage page{frame.payload, QStringLiteral("image/jpeg")};
    page.dpi = smallIntegerOf(fields, u"dpi");
    page.source = valueOf(sourceNames, fields, u"source");
    page.bothSides = fields.boolean(u"bothSides");
    if (!fields.ok())
        return failure(fields.error());
    return page;
}

QJsonObject inspectionToJson(const FileInspection &inspection)
{
    QJsonArray pages;
    for (const auto &size : inspection.pages)
        pages.append(sizeToJson(size));
    QJsonArray findings;
    for (const PageFinding &finding : inspection.findings)
        findings.append(findingToJson(finding));
    return {{QStringLiteral("mediaType"), inspection.mediaType},
            {QStringLiteral("pageCount"), inspection.pageCount},
            {QStringLiteral("pages"), pages},
            {QStringLiteral("findings"), findings}};
}

Result<FileInspection> inspectionFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    FileInspection inspection;
    inspection.mediaType = fields.text(u"mediaType");
    inspection.pageCount = smallIntegerOf(fields, u"pageCount");
    for (JsonFields page : fields.each(u"pages")) {
        inspection.pages.append({smallIntegerOf(page, u"width"), smallIntegerOf(page, u"height"),
                                 numberOf(page, u"dpi")});
        fields.adopt(page);
    }
    for (JsonFields finding : fields.each(u"findings")) {
        inspection.findings.append(findingFrom(finding));
        fields.adopt(finding);
    }
    if (fields.ok() && inspection.pages.size() != inspection.pageCount)
        fields.reject(u"pageCount", QStringLiteral("differs from the pages"));
    if (!fields.ok())
        return failure(fields.error());
    return inspection;
}

QJsonObject pixelsToJson(const Pixels &pixels)
{
    return {{QStringLiteral("width"), pixels.width},
            {QStringLiteral("height"), pixels.height},
            {QStringLiteral("format"), nameOf(formatNames, pixels.format)}};
}

Result<Pixels> pixelsFromFrame(const DeviceFrame &frame)
{
    JsonFields fields(frame.header);
    Pixels pixels;
    pixels.width = smallIntegerOf(fields, u"width");
    pixels.height = smallIntegerOf(fields, u"height");
    pixels.format = valueOf(formatNames, fields, u"format");
    pixels.bytes = frame.payload;
    const bool positive = pixels.width > 0 && pixels.height > 0;
    if (!positive || pixels.bytes.size() / pixels.bytesPerPixel() / pixels.width != pixels.height
        || pixels.bytes.size() % (qint64(pixels.width) * pixels.bytesPerPixel()) != 0)
        fields.reject(u"width", QStringLiteral("size and bytes differ"));
    if (!fields.ok())
        return failure(fields.error());
    return pixels;
}

} // namespace yichuang
