// SPDX-License-Identifier: Apache-2.0
#include "gateway/cursor.h"

#include <algorithm>

#include "wire/strictnumber.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

constexpr int usualLimit = 200;

} // namespace

QString formatCursor(const QString &epoch, qint64 sequence)
{
    const QByteArray plain = epoch.toLatin1() + ':' + QByteArray::number(sequence);
    return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::variant<Stretch, Response> stretchOf(const Request &request, const QString &epoch, int largest)
{
    Stretch stretch{0, std::min(usualLimit, largest)};
    if (request.query.contains("limit")) {
        const auto limit = wire::parseStrictNumber(request.query.value("limit"));
        if (!limit || *limit < 1)
            return problemResponse(problemcode::malformed, QStringLiteral("limit"));
        stretch.limit = int(std::min<qint64>(*limit, largest));
    }
    const QByteArray cursor = request.query.value("cursor");
    if (cursor.isEmpty())
        return stretch;
    const auto plain = QByteArray::fromBase64Encoding(cursor, QByteArray::Base64UrlEncoding
                                                                  | QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = plain ? plain.decoded.indexOf(':') : -1;
    const auto sequence = colon < 0 ? std::nullopt : wire::parseStrictNumber(plain.decoded.mid(colon + 1));
    if (!sequence)
        return problemResponse(problemcode::cursorMalformed);
    if (plain.decoded.left(colon) != epoch.toLatin1())
        return problemResponse(problemcode::cursorExpired);
    stretch.after = *sequence;
    return stretch;
}

} // namespace yichuang::gateway
