// SPDX-License-Identifier: Apache-2.0
#include "devices/sheetcodec.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>

#include "devices/devicecodec.h"

namespace yichuang {
namespace {

/// A correlation; rounding may carry it a little over 1.
bool isCorrelation(const QJsonValue &value)
{
    return value.isDouble() && std::abs(value.toDouble()) <= 1.01;
}

} // namespace

void putPrints(DeviceFrame &frame, const QList<QByteArray> &prints)
{
    QJsonArray lengths;
    for (const QByteArray &print : prints) {
        lengths.append(print.size());
        frame.payload.append(print);
    }
    frame.header.insert(u"prints", lengths);
}

Result<QList<QByteArray>> printsOf(const DeviceFrame &frame)
{
    QList<QByteArray> prints;
    qsizetype at = 0;
    for (const QJsonValue &value : frame.header.value(u"prints").toArray()) {
        const qint64 length = value.toInteger(-1);
        if (length < 0 || length > frame.payload.size() - at)
            return failure(ErrorCode::Invalid, QStringLiteral("prints: lengths"));
        prints.append(frame.payload.mid(at, length));
        at += length;
    }
    if (at != frame.payload.size())
        return failure(ErrorCode::Invalid, QStringLiteral("prints: bytes left over"));
    return prints;
}

DeviceFrame compareRequest(const QByteArray &sheetPrint, const QList<QByteArray> &others)
{
    DeviceFrame request{{{QStringLiteral("do"), QStringLiteral("compare")}}, {}};
    putPrints(request, QList{sheetPrint} + others);
    return request;
}

DeviceFrame likenessFrame(int id, const QList<SheetLikeness> &likenesses)
{
    QJsonArray list;
    for (const SheetLikeness &likeness : likenesses)
        list.append(QJsonArray{likeness.whole, likeness.weakest});
    return lastFrame(id, {{QStringLiteral("likenesses"), list}});
}

Result<QList<SheetLikeness>> likenessesOf(const DeviceFrame &frame, qsizetype count)
{
    QList<SheetLikeness> likenesses;
    for (const QJsonValue &value : frame.header.value(u"likenesses").toArray()) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !std::all_of(pair.begin(), pair.end(), isCorrelation))
            return failure(ErrorCode::Invalid, QStringLiteral("likenesses: no correlation"));
        likenesses.append({pair.at(0).toDouble(), pair.at(1).toDouble()});
    }
    if (likenesses.size() != count)
        return failure(ErrorCode::Invalid, QStringLiteral("likenesses: count"));
    return likenesses;
}

} // namespace yichuang
