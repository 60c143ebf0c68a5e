// SPDX-License-Identifier: Apache-2.0
#include "gateway/request.h"

namespace yichuang::gateway {

namespace {

QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

QByteArray Request::header(const char *name) const
{
    return headers.value(QByteArray(name).toLower());
}

bool Request::hasHeader(const char *name) const
{
    return headers.contains(QByteArray(name).toLower());
}

void Request::setHeader(const char *name, const QByteArray &value)
{
    headers.insert(QByteArray(name).toLower(), value);
}

std::optional<wire::CounterName> Request::counter() const
{
    return wire::parseCounter(header(wire::header::counter));
}

void Request::setTarget(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    path = mark < 0 ? target : target.left(mark);
    query.clear();
    if (mark < 0)
        return;
    for (const QByteArray &pair : target.mid(mark + 1).split('&')) {
        const qsizetype sign = pair.indexOf('=');
        query.insert(decoded(sign < 0 ? pair : pair.left(sign)), sign < 0 ? QByteArray() : decoded(pair.mid(sign + 1)));
    }
}

} // namespace yichuang::gateway
