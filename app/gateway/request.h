// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include "wire/headers.h"

namespace yichuang::gateway {

/// An HTTP request as the routes see it, whatever it came through: a socket, a test or a simulated department.
struct Request
{
    QByteArray method;
    QByteArray path;                     ///< as sent, without the query, still percent-encoded
    QMap<QByteArray, QByteArray> query;  ///< decoded
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;                     ///< empty while a streaming route opens
    qint64 contentLength = 0;            ///< -1 when the request does not say
    QString traceId;                     ///< 32 hexadecimal digits
    QStringList captured;                ///< what stood in the {} of the route's pattern, decoded
    /// Cuts the connection this request came through; may be called on any thread; may be empty.
    std::function<void()> breakConnection;

    /// The field's value, empty when there is none; the name in any case.
    [[nodiscard]] QByteArray header(const char *name) const;
    [[nodiscard]] bool hasHeader(const char *name) const;
    void setHeader(const char *name, const QByteArray &value);
    /// Who asks, when the Counter header says so in a well-formed way.
    [[nodiscard]] std::optional<wire::CounterName> counter() const;
    /// Takes path and query from the target of a request line.
    void setTarget(const QByteArray &target);
};

} // namespace yichuang::gateway
