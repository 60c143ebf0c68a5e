// SPDX-License-Identifier: Apache-2.0
#include "gateway/feedroutes.h"

#include <algorithm>

#include "core/jsonfields.h"
#include "wire/feedpage.h"

namespace yichuang::gateway {

namespace {

namespace problemcode = wire::problemcode;
namespace feedname = wire::feedname;

constexpr int largestPage = 500;
constexpr int longestWaitS = 55;

wire::FeedChange changeOf(const FeedRow &row)
{
    // The store wrote the document itself; one that cannot be read back would be an empty object.
    return {false, row.type, row.ref, row.rev, parseJsonObject(row.doc).value_or(QJsonObject())};
}

} // namespace

void FeedRoutes::addTo(RouteTable &table) const
{
    table.add("GET", QStringLiteral("/v1/feeds/{}"), [this](const Request &request) { return get(request); });
}

Response FeedRoutes::get(const Request &request) const
{
    const QString feed = request.captured.at(0);
    if (feed != feedname::cases && feed != feedname::results && feed != feedname::catalogue && feed != feedname::corrections)
        return problemResponse(problemcode::notFound);
    const auto counter = request.counter();
    if (!counter && feed != feedname::catalogue)
        return problemResponse(problemcode::deviceUnknown);
    const auto stretch = stretchOf(request, m_store.epoch(), largestPage);
    if (const auto *refused = std::get_if<Response>(&stretch))
        return *refused;
    const int waitS = std::min(wire::parseWait(request.header(wire::header::prefer)), longestWaitS);
    return page(feed, counter ? counter->hall : QString(), std::get<Stretch>(stretch), waitS);
}

Response FeedRoutes::page(const QString &feed, const QString &hall, const Stretch &stretch, int waitS) const
{
    QList<FeedRow> rows;
    qint64 last = 0;
    const auto read = m_store.read([&](StoreTransaction &transaction) {
        rows = transaction.changes(feed, hall, stretch.after, stretch.limit + 1);
        last = transaction.lastChange();
    });
    if (!read)
        return storageResponse(read.error());
    // A reader that knows more than the store has: the store was put back to an older state (SYNC L11).
    if (stretch.after > last)
        return problemResponse(problemcode::cursorExpired);

    wire::FeedPage page;
    page.epoch = m_store.epoch();
    page.more = rows.size() > stretch.limit;
    if (page.more)
        rows.removeLast();
    for (const FeedRow &row : std::as_const(rows))
        page.changes.append(changeOf(row));
    page.next = formatCursor(page.epoch, rows.isEmpty() ? stretch.after : rows.constLast().seq);
    Response response = jsonResponse(200, wire::feedPageToJson(page));
    response.setHeader("Cache-Control", "no-store");
    if (page.changes.isEmpty())
        response.holdMs = waitS * 1000;
    return response;
}

} // namespace yichuang::gateway
