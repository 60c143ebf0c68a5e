// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/ledgerhead.h"

#include <utility>

#include <QRegularExpression>

namespace yichuang {

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int signs = 12;
constexpr int bitsOfSign = 5;

/// The first 60 bits of a hash, five to a sign.
QString signOf(const QByteArray &hash)
{
    quint64 bits = 0;
    for (const char byte : hash.leftJustified(8, '\0', true))
        bits = bits << 8 | quint64(quint8(byte));
    QString text;
    for (int nth = 1; nth <= signs; ++nth)
        text.append(alphabet.at(qsizetype(bits >> (64 - nth * bitsOfSign) & 31U)));
    return text;
}

} // namespace

QString LedgerHead::shortForm() const
{
    if (sequence == 0)
        return {};
    const QString sign = signOf(hash);
    return QStringLiteral("%1-%2-%3-%4").arg(QString::number(sequence), sign.left(4), sign.mid(4, 4), sign.mid(8));
}

bool ClaimedHead::fits(const QByteArray &hash) const
{
    return hash.size() == 32 && signOf(hash) == sign;
}

std::optional<ClaimedHead> claimedHead(const QString &text)
{
    // The number is set off from the rest, or one could not tell where it ends.
    static const QRegularExpression form(QStringLiteral("^\\s*([0-9]{1,18})[-\\s]+([0-9A-Za-z][0-9A-Za-z\\s-]*)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString sign = match.captured(2).toUpper();
    sign.remove(QRegularExpression(QStringLiteral("[\\s-]")));
    sign.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    for (const QChar letter : std::as_const(sign)) {
        if (!alphabet.contains(letter))
            return std::nullopt;
    }
    const qint64 sequence = match.captured(1).toLongLong();
    if (sign.size() != signs || sequence < 1)
        return std::nullopt;
    return ClaimedHead{sequence, sign};
}

} // namespace yichuang
