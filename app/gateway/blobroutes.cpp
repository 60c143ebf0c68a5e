// SPDX-License-Identifier: Apache-2.0
#include "gateway/blobroutes.h"

#include <algorithm>

#include "wire/headers.h"
#include "wire/jsonbody.h"
#include "wire/strictnumber.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;

enum class RangeKind { Whole, Part, Outside };

struct ByteRange
{
    RangeKind kind = RangeKind::Whole;
    qint64 first = 0;
    qint64 length = 0;
};

/// One "bytes=" range (RFC 9110 §14.2). What is not understood, several ranges among it, means the whole.
ByteRange rangeOf(const QByteArray &field, qint64 size)
{
    const ByteRange whole{RangeKind::Whole, 0, size};
    const qsizetype dash = field.indexOf('-');
    if (!field.startsWith("bytes=") || dash < 0 || field.contains(','))
        return whole;
    const QByteArray firstText = field.mid(6, dash - 6);
    const QByteArray lastText = field.mid(dash + 1);
    const auto first = wire::parseStrictNumber(firstText);
    const auto last = wire::parseStrictNumber(lastText);
    if (firstText.isEmpty() && last)
        return *last == 0 ? ByteRange{RangeKind::Outside, 0, 0}
                          : ByteRange{RangeKind::Part, std::max<qint64>(0, size - *last), std::min(*last, size)};
    if (!first || (!last && !lastText.isEmpty()) || (last && *last < *first))
        return whole;
    if (*first >= size)
        return {RangeKind::Outside, 0, 0};
    return {RangeKind::Part, *first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

Response outside(qint64 size)
{
    Response response = problemResponse(problemcode::rangeNotSatisfiable);
    response.setHeader("Content-Range", "bytes */" + QByteArray::number(size));
    return response;
}

} // namespace

void BlobRoutes::addTo(RouteTable &table) const
{
    table.add("GET", QStringLiteral("/v1/blobs/{}"), [this](const Request &request) { return get(request); });
}

Response BlobRoutes::get(const Request &request) const
{
    const QString sha256 = request.captured.at(0);
    std::optional<BlobRow> row;
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        if (wire::isSha256Text(sha256))
            row = transaction.findBlob(sha256, QString::fromUtf8(request.query.value("case")));
    });
    if (!read)
        return storageResponse(read.error());
    if (!row)
        return problemResponse(problemcode::notFound);

    const QByteArray tag = '"' + sha256.toLatin1() + '"';
    const bool wantsWhole = request.hasHeader("If-Range") && request.header("If-Range") != tag;
    const ByteRange range = rangeOf(wantsWhole ? QByteArray() : request.header("Range"), row->size);
    if (range.kind == RangeKind::Outside)
        return outside(row->size);
    Response response = emptyResponse(range.kind == RangeKind::Part ? 206 : 200);
    response.file = FilePart{m_blobs.blobPath(sha256), range.first, range.length};
    response.setHeader("Content-Type", row->type.toLatin1());
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-store");
    if (range.kind == RangeKind::Part)
        response.setHeader("Content-Range", "bytes " + QByteArray::number(range.first) + '-'
                                                + QByteArray::number(range.first + range.length - 1) + '/'
                                                + QByteArray::number(row->size));
    return response;
}

} // namespace yichuang::gateway
