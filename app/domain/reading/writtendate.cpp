// SPDX-License-Identifier: Apache-2.0
#include "domain/reading/writtendate.h"

#include <QRegularExpression>

namespace yichuang {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2100;

/// 三 → 3, 十二 → 12, 二十 → 20, 三十一 → 31; digits as they are; -1 for anything else.
int smallNumber(QStringView text)
{
    constexpr QStringView ones = u"〇一二三四五六七八九";
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number;
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0)
        return text.size() == 1 ? int(ones.indexOf(text.front())) : -1;
    const qsizetype tens = ten == 0 ? 1 : ones.indexOf(text.front());
    const qsizetype rest = ten + 1 == text.size() ? 0 : ones.indexOf(text.at(ten + 1));
    return tens < 1 || rest < 0 ? -1 : int(tens * 10 + rest);
}

/// 二〇二六 → 2026; 零 and the letter O stand for 〇.
int yearOf(QStringView text)
{
    constexpr QStringView ones = u"〇一二三四五六七八九";
    int year = 0;
    for (QChar character : text) {
        if (character == u'零' || character == u'O' || character == u'○')
            character = u'〇';
        const qsizetype digit = character.isDigit() ? character.digitValue() : ones.indexOf(character);
        if (digit < 0)
            return -1;
        year = year * 10 + int(digit);
    }
    return year;
}

QDate dayOf(QStringView year, QStringView month, QStringView day)
{
    const QDate date(yearOf(year), smallNumber(month), smallNumber(day));
    return date.isValid() && date.year() >= firstYear && date.year() <= lastYear ? date : QDate();
}

QString oneDay(const QString &name)
{
    return QStringLiteral("(?:(?<%1y>\\d{4}|[〇零○O一二三四五六七八九]{4})\\s*年\\s*(?<%1m>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*月\\s*"
                          "(?<%1d>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*日"
                          "|(?<%1Y>\\d{4})\\s?([-./])\\s?(?<%1M>\\d{1,2})\\s?[-./]\\s?(?<%1D>\\d{1,2})(?!\\d)"
                          "|(?<%1E>\\d{4})(?<%1N>\\d{2})(?<%1F>\\d{2})(?!\\d))")
        .arg(name);
}

QDate dayIn(const QRegularExpressionMatch &match, const QString &name)
{
    for (const QStringView parts : {QStringView(u"ymd"), QStringView(u"YMD"), QStringView(u"ENF")}) {
        const auto part = [&](int index) { return match.captured(QString(name + parts.at(index))); };
        if (!part(0).isEmpty())
            return dayOf(part(0), part(1), part(2));
    }
    return {};
}

const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        QStringLiteral("^[\\s:;,.|_]*(?:自|从)?\\s*(?:(?<ever>长期|永久|无固定期限)|%1(?:\\s*起)?(?:\\s*(?:至|到|-|—|–|~|一)+\\s*"
                       "(?:(?<untilEver>长期|永久|无固定期限)|%2))?)")
            .arg(oneDay(QStringLiteral("a")), oneDay(QStringLiteral("b"))));
    return expression;
}

/// A letter beside a digit is the digit it looks like; what is no day stays none.
QString withDigits(QStringView line)
{
    QString text = line.toString();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool behindDigit = at > 0 && text.at(at - 1).isDigit();
        const bool beforeDigit = at + 1 < text.size() && text.at(at + 1).isDigit();
        const QChar letter = text.at(at);
        if (!behindDigit && !beforeDigit)
            continue;
        if (letter == u'O' || letter == u'o')
            text[at] = u'0';
        else if (letter == u'l' || letter == u'I')
            text[at] = u'1';
    }
    return text;
}

/// The day is the begin of a span whose end cannot be read: then nobody knows how long it is.
bool goesOn(QStringView rest)
{
    static const QRegularExpression sign(QStringLiteral("^\\s*起?\\s*(?:[至到]|[-—–~一]+\\s*[^-—–~一\\s])"));
    return sign.match(rest.toString()).hasMatch();
}

} // namespace

std::optional<WrittenDate> writtenDate(QStringView line)
{
    const QString text = withDigits(line);
    const QRegularExpressionMatch match = pattern().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    WrittenDate date;
    date.forGood = !match.capturedView(u"ever").isEmpty() || !match.capturedView(u"untilEver").isEmpty();
    date.first = dayIn(match, QStringLiteral("a"));
    date.last = dayIn(match, QStringLiteral("b"));
    const bool begins = !match.capturedView(u"ever").isEmpty();
    const bool ends = !match.capturedView(u"by").isEmpty() || !match.capturedView(u"bY").isEmpty()
                      || !match.capturedView(u"bE").isEmpty();
    if (!begins && !date.first.isValid())
        return std::nullopt;
    if (!begins && !ends && !date.forGood && goesOn(QStringView(text).sliced(match.capturedEnd())))
        return std::nullopt;
    if (ends && (!date.last.isValid() || date.last < date.first))
        return std::nullopt;
    return date;
}

} // namespace yichuang
