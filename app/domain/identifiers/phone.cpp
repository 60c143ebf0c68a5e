// SPDX-License-Identifier: Apache-2.0
#include "domain/identifiers/phone.h"

#include <QRegularExpression>

#include "domain/identifiers/checkdigit.h"

namespace yichuang {

namespace {

/// Without the country code. What follows it is a mobile number, or an area code that lost its zero.
QString national(QString number)
{
    static const QRegularExpression country(QStringLiteral("^(?:(?:\\+|00)86-?|86-?(?=1[3-9][0-9]{9}\\z))"));
    static const QRegularExpression mobileOrZero(QStringLiteral("^(?:0|1[3-9][0-9-]{9,11}\\z)"));
    const auto match = country.match(number);
    if (!match.hasMatch())
        return number;
    number.remove(0, match.capturedLength());
    return mobileOrZero.match(number).hasMatch() ? number : QLatin1Char('0') + number;
}

/// Digits, and a hyphen before an extension; signs that people write between digits are dropped.
QString dialled(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s()]"));
    static const QRegularExpression marked(QStringLiteral("(?:-|转|EXT\\.?|#)+([0-9]{1,6})\\z"));
    static const QRegularExpression whole(QStringLiteral("^(?:0[0-9]{2,3}-?)?[1-9][0-9]{6,7}\\z"));
    const QString number = national(text.normalized(QString::NormalizationForm_KC).toUpper().remove(between));
    // A hyphen may also stand between the groups of one number; it marks an extension only behind a whole number.
    const auto match = marked.match(number);
    const QString front = match.hasMatch() ? number.first(match.capturedStart()) : number;
    if (match.hasMatch() && whole.match(front).hasMatch())
        return compactCode(front) + QLatin1Char('-') + match.captured(1);
    return compactCode(number);
}

IdentifierReason whyRefused(const QString &number)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]+(?:-[0-9]+)?\\z"));
    if (number.isEmpty())
        return IdentifierReason::Empty;
    if (!digits.match(number).hasMatch())
        return IdentifierReason::WrongCharacter;
    return number.size() == 11 ? IdentifierReason::WrongForm : IdentifierReason::WrongLength;
}

} // namespace

PhoneCheck checkPhone(const QString &text)
{
    static const QRegularExpression mobile(QStringLiteral("^1[3-9][0-9]{9}\\z"));
    static const QRegularExpression landLine(
        QStringLiteral("^(?:0(?:10|2[0-9])[1-9][0-9]{7}|0[3-9][0-9]{2}[1-9][0-9]{6,7})(?:-[0-9]{1,6})?\\z"));
    static const QRegularExpression local(QStringLiteral("^[2-8][0-9]{6,7}(?:-[0-9]{1,6})?\\z"));
    PhoneCheck check;
    check.normalised = dialled(text);
    const QString &number = check.normalised;
    if (mobile.match(number).hasMatch()) {
        check.mobile = true;
    } else if (local.match(number).hasMatch()) {
        check.verdict = IdentifierVerdict::Doubtful;
        check.reasons = {IdentifierReason::WrongForm};
    } else if (!landLine.match(number).hasMatch()) {
        check.verdict = IdentifierVerdict::Invalid;
        check.reasons = {whyRefused(number)};
    }
    return check;
}

} // namespace yichuang
