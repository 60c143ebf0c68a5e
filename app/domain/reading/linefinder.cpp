// SPDX-License-Identifier: Apache-2.0
#include "domain/reading/linefinder.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>

#include "domain/reading/checkednumbers.h"
#include "domain/reading/linelabels.h"
#include "domain/reading/plainline.h"
#include "domain/reading/writtendate.h"

namespace yichuang {

namespace {

constexpr qsizetype longestName = 80;
constexpr int cellSlack = 10; ///< thousandths by which a cell may reach into the one before it

/// What stands behind a label, and where.
struct Beside
{
    QString text; ///< as plainLine() gives it
    QString raw;  ///< as it was read
    PageArea area;
    double confidence = 0;
};

bool sameRow(const PageArea &one, const PageArea &other)
{
    const int top = std::max(one.top, other.top);
    const int bottom = std::min(one.top + one.height, other.top + other.height);
    return 2 * (bottom - top) > std::min(one.height, other.height);
}

PageArea united(const PageArea &one, const PageArea &other)
{
    const int left = std::min(one.left, other.left);
    const int top = std::min(one.top, other.top);
    return {left, top, std::max(one.left + one.width, other.left + other.width) - left,
            std::max(one.top + one.height, other.top + other.height) - top};
}

/// What stands to the right of a cell in its row, from left to right, up to the next label.
QList<TextLine> rightOf(const TextLine &cell, const QList<TextLine> &lines)
{
    QList<TextLine> right;
    for (const TextLine &line : lines) {
        if (line.area.left + cellSlack >= cell.area.left + cell.area.width && sameRow(line.area, cell.area))
            right.append(line);
    }
    std::sort(right.begin(), right.end(),
              [](const TextLine &one, const TextLine &other) { return one.area.left < other.area.left; });
    const auto next = std::find_if(right.cbegin(), right.cend(),
                                   [](const TextLine &line) { return beginsWithAnyLabel(plainLine(line.text)); });
    right.erase(next, right.cend());
    return right;
}

bool isEmptyText(QStringView text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar character) { return character.isLetterOrNumber(); });
}

/// Every place behind one of the labels, from the top of the page down.
QList<Beside> besideLabels(const QList<TextLine> &lines, const QStringList &labels, bool wholeRow)
{
    QList<Beside> found;
    for (const TextLine &line : lines) {
        const QString plain = plainLine(line.text);
        const qsizetype behind = behindLabel(plain, labels);
        if (behind < 0)
            continue;
        Beside beside{plain.sliced(behind), line.text.sliced(behind), line.area, line.confidence};
        const bool empty = isEmptyText(beside.text);
        const QList<TextLine> right = empty || wholeRow ? rightOf(line, lines) : QList<TextLine>();
        for (qsizetype i = 0; i < right.size() && (wholeRow || i == 0); ++i) {
            const TextLine &cell = right.at(i);
            const bool first = empty && i == 0;
            beside.text = first ? plainLine(cell.text) : beside.text + u' ' + plainLine(cell.text);
            beside.raw = first ? cell.text : beside.raw + u' ' + cell.text;
            beside.area = first ? cell.area : united(beside.area, cell.area);
            beside.confidence = first ? cell.confidence : std::min(beside.confidence, cell.confidence);
        }
        if (!isEmptyText(beside.text))
            found.append(beside);
    }
    return found;
}

QStringList labelsOf(const ReadingRule &rule)
{
    return rule.label.isEmpty() ? usualLabels(rule.field) : QStringList(plainLine(rule.label).remove(u' '));
}

QString dayText(const ReadingRule &rule, const WrittenDate &date)
{
    const bool span = date.last.isValid() || (date.forGood && date.first.isValid());
    switch (rule.field) {
    case ReadField::IssuedOn: return date.first.toString(Qt::ISODate);
    case ReadField::ValidFrom: return span || !rule.label.isEmpty() ? date.first.toString(Qt::ISODate) : QString();
    case ReadField::ValidUntil: break;
    case ReadField::Name:
    case ReadField::CreditCode:
    case ReadField::IdentityNumber:
    case ReadField::LicenceNumber:
    case ReadField::Address: return {};
    }
    if (date.forGood)
        return forGoodText.toString();
    return (span ? date.last : date.first).toString(Qt::ISODate);
}

QString nameIn(const Beside &beside)
{
    static const QRegularExpression before(QStringLiteral("^[\\s:：;；,，.。|_、（(]*(?:甲方|乙方)?[)）]?[\\s:：]*"));
    static const QRegularExpression after(QStringLiteral("[\\s:：;；,，.。|_、]*$"));
    static const QRegularExpression nextThing(QStringLiteral("[（(](?:签字|盖章|签章|公章|签名)|\\s{2,}|[;；。]"));
    QString name = beside.raw;
    name.remove(before);
    const qsizetype end = name.indexOf(nextThing);
    if (end > 0)
        name.truncate(end);
    name.remove(after);
    const bool hasLetters = std::any_of(name.cbegin(), name.cend(), [](QChar character) { return character.isLetter(); });
    return hasLetters && name.size() >= 2 && name.size() <= longestName ? name.simplified() : QString();
}

/// JY13101050012345, 沪(2026)浦字不动产权第012345号: a word with four digits or more.
QString licenceNumberIn(const Beside &beside)
{
    static const QRegularExpression word(QStringLiteral("^[\\s:;,.|_]*([0-9A-Za-z\\x{4e00}-\\x{9fff}()〔〕\\[\\]/-]+)"));
    const QString number = word.match(beside.text).captured(1);
    const auto digits = std::count_if(number.cbegin(), number.cend(), [](QChar character) { return character.isDigit(); });
    return digits >= 4 ? number.toUpper() : QString();
}

/// What the field takes of what stands behind a label; empty when it does not fit.
QString valueIn(const ReadingRule &rule, const Beside &beside, QDate today)
{
    switch (rule.field) {
    case ReadField::Name:
    case ReadField::Address: return nameIn(beside);
    case ReadField::CreditCode: return creditCodesIn(beside.text).value(0);
    case ReadField::IdentityNumber: return residentNumbersIn(beside.text, today).value(0);
    case ReadField::LicenceNumber: return licenceNumberIn(beside);
    case ReadField::IssuedOn:
    case ReadField::ValidFrom:
    case ReadField::ValidUntil: {
        const auto date = writtenDate(beside.text);
        return date ? dayText(rule, *date) : QString();
    }
    }
    return {};
}

QStringList checkedNumbers(ReadField field, const QString &text, QDate today)
{
    if (field == ReadField::CreditCode)
        return creditCodesIn(text);
    return field == ReadField::IdentityNumber ? residentNumbersIn(text, today) : QStringList();
}

/// The one number of its kind on the page; none when there are two to choose from.
std::optional<FoundText> onlyNumber(const QList<TextLine> &lines, const ReadingRule &rule, QDate today)
{
    std::optional<FoundText> only;
    for (const TextLine &line : lines) {
        for (const QString &number : checkedNumbers(rule.field, plainLine(line.text), today)) {
            if (only && only->text != number)
                return std::nullopt;
            if (!only)
                only = FoundText{rule.id, rule.field, number, line.area, line.confidence};
        }
    }
    return only;
}

bool isDay(ReadField field)
{
    return field == ReadField::IssuedOn || field == ReadField::ValidFrom || field == ReadField::ValidUntil;
}

std::optional<FoundText> findBehindLabel(const QList<TextLine> &lines, const ReadingRule &rule, QDate today)
{
    for (const Beside &beside : besideLabels(lines, labelsOf(rule), isDay(rule.field))) {
        const QString value = valueIn(rule, beside, today);
        if (!value.isEmpty())
            return FoundText{rule.id, rule.field, value, beside.area, beside.confidence};
    }
    return std::nullopt;
}

} // namespace

QList<FoundText> findTexts(const QList<TextLine> &lines, const QList<ReadingRule> &rules, QDate today)
{
    QList<FoundText> found;
    for (const ReadingRule &rule : rules) {
        auto text = findBehindLabel(lines, rule, today);
        if (!text && rule.label.isEmpty())
            text = onlyNumber(lines, rule, today);
        if (text)
            found.append(*text);
    }
    return found;
}

QList<FoundText> findBehindLabels(const QList<TextLine> &lines, const QList<ReadingRule> &rules, QDate today)
{
    QList<FoundText> found;
    for (const ReadingRule &rule : rules) {
        if (const auto text = findBehindLabel(lines, rule, today))
            found.append(*text);
    }
    return found;
}

bool hasLabel(const QString &line, const QList<ReadingRule> &rules)
{
    const QString plain = plainLine(line);
    return std::any_of(rules.cbegin(), rules.cend(),
                       [&plain](const ReadingRule &rule) { return behindLabel(plain, labelsOf(rule)) >= 0; });
}

QList<FoundText> findInCodes(const QList<PageFinding> &findings, int page, const QList<ReadingRule> &rules, QDate today)
{
    constexpr double sure = 100;
    QList<TextLine> codes;
    for (const PageFinding &finding : findings) {
        if (finding.check == PageCheck::Code && finding.page == page && !finding.text.isEmpty())
            codes.append({finding.text, finding.area, sure});
    }
    QList<FoundText> found;
    for (const ReadingRule &rule : rules) {
        const auto number = rule.label.isEmpty() ? onlyNumber(codes, rule, today) : std::nullopt;
        if (number)
            found.append(*number);
    }
    return found;
}

} // namespace yichuang
