// SPDX-License-Identifier: Apache-2.0
#include "devices/cameracodec.h"

#include <QJsonArray>

#include "core/jsonfields.h"
#include "devices/devicecodec.h"

namespace yichuang {
namespace {

constexpr qsizetype cornerNumbers = 8; // x and y of each

QJsonArray cornersToJson(const QList<QPointF> &corners)
{
    QJsonArray numbers;
    for (const QPointF corner : corners) {
        numbers.append(corner.x());
        numbers.append(corner.y());
    }
    return numbers;
}

/// None, or four; anything else is reported to `fields`.
QList<QPointF> cornersFrom(JsonFields &fields, QStringView key)
{
    const QJsonArray numbers = fields.value(key).toArray();
    QList<QPointF> corners;
    bool whole = numbers.isEmpty() || numbers.size() == cornerNumbers;
    for (qsizetype at = 0; whole && at < numbers.size(); at += 2) {
        whole = numbers.at(at).isDouble() && numbers.at(at + 1).isDouble();
        corners.append({numbers.at(at).toDouble(), numbers.at(at + 1).toDouble()});
    }
    if (!whole)
        fields.reject(key, QStringLiteral("not four corners"));
    return corners;
}

} // namespace

QJsonObject camerasToJson(const QList<CameraInfo> &cameras)
{
    QJsonArray list;
    for (const CameraInfo &camera : cameras)
        list.append(QJsonObject{{QStringLiteral("name"), camera.name}, {QStringLiteral("label"), camera.label}});
    return {{QStringLiteral("cameras"), list}};
}

Result<QList<CameraInfo>> camerasFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    QList<CameraInfo> cameras;
    for (JsonFields entry : fields.each(u"cameras")) {
        cameras.append({entry.text(u"name"), entry.text(u"label")});
        fields.adopt(entry);
    }
    if (!fields.ok())
        return failure(fields.error());
    return cameras;
}

DeviceFrame cameraFrameToFrame(int id, const CameraFrame &frame)
{
    QJsonObject header = pixelsToJson(frame.picture);
    header.insert(u"id", id);
    header.insert(u"outline", cornersToJson(frame.outline));
    return {header, frame.picture.bytes};
}

Result<CameraFrame> cameraFrameFrom(const DeviceFrame &frame)
{
    const auto picture = pixelsFromFrame(frame);
    if (!picture)
        return failure(picture.error());
    JsonFields fields(frame.header);
    const QList<QPointF> outline = cornersFrom(fields, u"outline");
    if (!fields.ok())
        return failure(fields.error());
    return CameraFrame{*picture, outline};
}

QJsonObject cameraWishToJson(const CameraWish &wish)
{
    return {{QStringLiteral("card"), wish.card}, {QStringLiteral("corners"), cornersToJson(wish.corners)}};
}

Result<CameraWish> cameraWishFromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    CameraWish wish;
    wish.card = fields.boolean(u"card");
    wish.corners = cornersFrom(fields, u"corners");
    if (!fields.ok())
        return failure(fields.error());
    return wish;
}

} // namespace yichuang
