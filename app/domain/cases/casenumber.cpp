// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casenumber.h"

#include <QRegularExpression>
#include <QStringList>

#include "domain/identifiers/checkdigit.h"

namespace yichuang {

namespace {

constexpr int greatestSerial = 9999;

} // namespace

Result<QString> formatCaseNumber(const QString &centre, const QString &counter, QDate date, int serial)
{
    if (centre.size() != 6 || !isAsciiDigits(centre))
        return failure(ErrorCode::Invalid, QStringLiteral("centre: must be 6 digits"));
    if (counter.size() != 2 || !isAsciiDigits(counter))
        return failure(ErrorCode::Invalid, QStringLiteral("counter: must be 2 digits"));
    if (!date.isValid() || date.year() < 2000 || date.year() > 2099)
        return failure(ErrorCode::Invalid, QStringLiteral("date: must lie in 2000 to 2099"));
    if (serial < 1 || serial > greatestSerial)
        return failure(ErrorCode::Invalid, QStringLiteral("serial: must be 1 to 9999"));
    const QString body = centre + counter + date.toString(QStringLiteral("yyMMdd"))
        + QString::number(serial).rightJustified(4, u'0');
    return QString(QLatin1Char('L') + body + mod11CheckCharacter(body));
}

Result<CaseNumberParts> checkCaseNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^L([0-9]{6})([0-9]{2})([0-9]{6})([0-9]{4})([0-9X])\\z"));
    const QString number = compactCode(text);
    const auto match = form.match(number);
    if (!match.hasMatch())
        return failure(ErrorCode::Malformed, QStringLiteral("case number: not L, 18 digits and a check character"));
    if (mod11CheckCharacter(QStringView(number).sliced(1, 18)) != number.back())
        return failure(ErrorCode::Invalid, QStringLiteral("case number: wrong check character"));
    const CaseNumberParts parts{match.captured(1), match.captured(2),
                                QDate::fromString(QStringLiteral("20") + match.captured(3), QStringLiteral("yyyyMMdd")),
                                match.capturedView(4).toInt()};
    if (!parts.date.isValid() || parts.serial == 0)
        return failure(ErrorCode::Invalid, QStringLiteral("case number: no such date or serial"));
    return parts;
}

QString readableCaseNumber(const QString &number)
{
    const QString compact = compactCode(number);
    QList<qsizetype> groups{1, 6, 2, 6, 4, 1};
    if (!checkCaseNumber(compact))
        groups = QList<qsizetype>((compact.size() + 3) / 4, 4);
    QStringList parts;
    qsizetype at = 0;
    for (const auto length : groups) {
        parts.append(compact.mid(at, length));
        at += length;
    }
    return parts.join(u' ');
}

} // namespace yichuang
