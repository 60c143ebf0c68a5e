// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/checktoken.h"

#include <QRegularExpression>

#include "core/digest.h"

namespace yichuang {

namespace {

constexpr qsizetype shortestKeyBytes = 16;
constexpr qsizetype tokenCharacters = 8;

/// The first 40 bits as eight base32 characters.
QString base32Of(const QByteArray &bytes)
{
    constexpr QStringView alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    quint64 bits = 0;
    for (qsizetype i = 0; i < 5; ++i)
        bits = bits << 8 | quint8(bytes.at(i));
    QString text;
    for (int shift = 35; shift >= 0; shift -= 5)
        text += alphabet.at(qsizetype(bits >> shift & 31U));
    return text;
}

} // namespace

Result<QString> checkToken(const QString &caseId, const QString &number, const QByteArray &key)
{
    if (key.size() < shortestKeyBytes)
        return failure(ErrorCode::Invalid, QStringLiteral("key: fewer than 16 bytes"));
    if (caseId.isEmpty() || number.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("case and number must be named"));
    const QString message = QStringLiteral("yc1\n%1\n%2").arg(caseId, number);
    return base32Of(hmacSha256(key, message.toUtf8()));
}

bool verifyCheckToken(const QString &caseId, const QString &number, const QString &token, const QByteArray &key)
{
    const auto expected = checkToken(caseId, number, key);
    const QString given = token.trimmed().toUpper();
    if (!expected || given.size() != tokenCharacters)
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < tokenCharacters; ++i)
        difference |= unsigned(expected->at(i).unicode()) ^ unsigned(given.at(i).unicode());
    return difference == 0;
}

std::optional<ScannedCode> parseScannedCode(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^YC1:([0-9A-Z-]{1,50}):([A-Z2-7]{8})\\z"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return ScannedCode{match.captured(1), match.captured(2).toUpper()};
}

} // namespace yichuang
