// SPDX-License-Identifier: Apache-2.0
#include "wire/headers.h"

#include <algorithm>

#include <QRegularExpression>

#include "wire/strictnumber.h"

namespace yichuang::wire {

QByteArray formatQuoted(const QString &text)
{
    return '"' + text.toLatin1() + '"';
}

std::optional<QString> parseQuoted(const QByteArray &field)
{
    const QByteArray inner = field.size() < 3 ? QByteArray() : field.mid(1, field.size() - 2);
    const bool plain = std::all_of(inner.begin(), inner.end(), [](char letter) {
        return letter > ' ' && letter < '\x7f' && letter != '"' && letter != '\\';
    });
    if (inner.isEmpty() || inner.size() > 128 || !plain || !field.startsWith('"') || !field.endsWith('"'))
        return std::nullopt;
    return QString::fromLatin1(inner);
}

QByteArray formatContentDigest(const QByteArray &sha256)
{
    return "sha-256=:" + sha256.toBase64() + ':';
}

std::optional<QByteArray> parseContentDigest(const QByteArray &field)
{
    for (const QByteArray &member : field.split(',')) {
        const QByteArray trimmed = member.trimmed();
        if (!trimmed.startsWith("sha-256=:") || !trimmed.endsWith(':') || trimmed.size() < 11)
            continue;
        const auto decoded = QByteArray::fromBase64Encoding(trimmed.mid(9, trimmed.size() - 10),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && decoded.decoded.size() == 32)
            return decoded.decoded;
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<qint64> parseRevision(const QByteArray &field)
{
    if (field.size() < 3 || !field.startsWith('"') || !field.endsWith('"'))
        return std::nullopt;
    return parseStrictNumber(field.mid(1, field.size() - 2));
}

QByteArray formatRevision(qint64 rev)
{
    return '"' + QByteArray::number(rev) + '"';
}

int parseWait(const QByteArray &field)
{
    for (const QByteArray &preference : field.split(',')) {
        const QByteArray trimmed = preference.trimmed();
        if (trimmed.startsWith("wait="))
            return int(std::min<qint64>(parseStrictNumber(trimmed.mid(5)).value_or(0), 3600));
    }
    return 0;
}

QByteArray formatCounter(const CounterName &name)
{
    return name.hall.toLatin1() + '/' + name.counter.toLatin1();
}

std::optional<CounterName> parseCounter(const QByteArray &field)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([A-Za-z0-9._-]{1,32})/([A-Za-z0-9._-]{1,32})\\z"));
    const auto match = form.match(QString::fromLatin1(field));
    if (!match.hasMatch())
        return std::nullopt;
    return CounterName{match.captured(1), match.captured(2)};
}

} // namespace yichuang::wire
