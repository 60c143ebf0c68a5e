// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/masking.h"

#include <QList>
#include <QRegularExpression>

namespace yichuang {

namespace {

constexpr char32_t cover = U'*';

QList<char32_t> characters(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    return QList<char32_t>(codes.cbegin(), codes.cend());
}

/// Keeps so many characters at either end and covers the rest.
QString covered(const QString &text, qsizetype front, qsizetype back)
{
    QList<char32_t> shown = characters(text);
    for (qsizetype i = front; i < shown.size() - back; ++i)
        shown[i] = cover;
    return QString::fromUcs4(shown.constData(), shown.size());
}

} // namespace

QString maskedName(const QString &name, NameOf whose)
{
    const QString trimmed = name.trimmed();
    if (whose == NameOf::Organisation)
        return trimmed;
    return covered(trimmed, characters(trimmed).size() > 1 ? 1 : 0, 0);
}

QString maskedNumber(const QString &number)
{
    const QString trimmed = number.trimmed();
    const auto length = characters(trimmed).size();
    if (length >= 12)
        return covered(trimmed, 3, 4);
    return length >= 8 ? covered(trimmed, 2, 2) : covered(trimmed, 0, 0);
}

QString maskedPhone(const QString &phone)
{
    const QString trimmed = phone.trimmed();
    const auto length = characters(trimmed).size();
    if (length >= 11)
        return covered(trimmed, 3, 4);
    return covered(trimmed, 0, length > 4 ? 2 : 0);
}

QString maskedAddress(const QString &address)
{
    static const QRegularExpression toStreet(QStringLiteral("^(.+?(?:街道|镇|乡))"));
    static const QRegularExpression toDistrict(QStringLiteral("^(.+(?:区|县))"));
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty())
        return {};
    for (const auto &level : {toStreet, toDistrict}) {
        const auto match = level.match(trimmed);
        if (match.hasMatch())
            return match.captured(1) + QStringLiteral("***");
    }
    return QStringLiteral("***");
}

QString lastFour(const QString &number)
{
    const QString trimmed = number.trimmed();
    return trimmed.size() < 4 ? covered(trimmed, 0, 0) : trimmed.last(4);
}

} // namespace yichuang
