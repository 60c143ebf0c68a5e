// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <variant>

#include <QList>
#include <QStringList>

#include "gateway/bodysink.h"
#include "gateway/request.h"
#include "gateway/response.h"

namespace yichuang::gateway {

using Handler = std::function<Response(const Request &)>;
using Opener = std::function<Opening(const Request &)>;

struct Route
{
    QByteArray method;
    QStringList pattern;   ///< the segments; "{}" captures one
    Handler handler;       ///< takes the whole body
    Opener opener;         ///< or takes it as it comes
    qint64 bodyLimit = 0;  ///< bytes
};

/// Finds the route for a request. Handlers may be called on any thread and at the same time.
class RouteTable
{
public:
    /// @param pattern "/v1/cases/{}/events/{}"
    void add(const QByteArray &method, const QString &pattern, Handler handler);
    void addStreaming(const QByteArray &method, const QString &pattern, qint64 bodyLimit, Opener opener);

    /// The route, with request.captured filled in, or the answer to a request that has none: not-found,
    /// method-not-allowed, length-required, too-large.
    [[nodiscard]] std::variant<const Route *, Response> find(Request &request) const;
    /// The whole way in one call, for a request whose body is at hand.
    [[nodiscard]] Response answer(Request request) const;

private:
    QList<Route> m_routes;
};

} // namespace yichuang::gateway
