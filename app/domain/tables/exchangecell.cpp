// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/exchangecell.h"

#include <limits>

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

namespace yichuang {

namespace {

/// A word of our format, the code it is written as, and what else it is read from. Which number stands for which word
/// differs from system to system (DOMAIN §2.4 [M]), so words are always read too.
struct CellCode
{
    QStringView word;
    QStringView code;
    QStringView label;
    QStringView otherLabel;
};

constexpr std::array unitCodes{
    CellCode{u"workingDays", u"1", u"工作日", u"个工作日"},
    CellCode{u"calendarDays", u"2", u"自然日", u"日"},
};

constexpr std::array handleCodes{
    CellCode{u"window", u"1", u"窗口办理", u"窗口"},
    CellCode{u"online", u"2", u"网上办理", u"网办"},
    CellCode{u"post", u"3", u"邮寄申请", u"快递申请"},
};

constexpr std::array sourceCodes{
    CellCode{u"applicant", u"10", u"申请人自备", u"1"},
    CellCode{u"government", u"20", u"政府部门核发", u"2"},
    CellCode{u"other", u"99", u"其他", u"3"},
};

constexpr std::array depthCodes{
    CellCode{u"1", u"1", u"Ⅰ级", u"I级"},
    CellCode{u"2", u"2", u"Ⅱ级", u"II级"},
    CellCode{u"3", u"3", u"Ⅲ级", u"III级"},
    CellCode{u"4", u"4", u"Ⅳ级", u"IV级"},
};

constexpr std::array flagCodes{
    CellCode{u"true", u"1", u"是", u"Y"},
    CellCode{u"false", u"0", u"否", u"N"},
};

Unexpected<Error> expected(const QString &what)
{
    return failure(ErrorCode::Invalid, what);
}

template <std::size_t count>
Result<QString> wordOf(const std::array<CellCode, count> &codes, const QString &cell)
{
    QStringList known;
    for (const CellCode &each : codes) {
        if (cell == each.code || cell == each.label || cell == each.otherLabel || cell == each.word)
            return each.word.toString();
        known.append(each.code + QLatin1Char(' ') + each.label);
    }
    return expected(QStringLiteral("must be one of ") + known.join(QStringLiteral(", ")));
}

template <std::size_t count>
QString codeOfWord(const std::array<CellCode, count> &codes, const QString &word)
{
    for (const CellCode &each : codes) {
        if (word == each.word)
            return each.code.toString();
    }
    return {};
}

Result<QJsonValue> asValue(const Result<QString> &word)
{
    if (!word)
        return failure(word.error());
    return QJsonValue(*word);
}

QStringList parts(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral("[\\^,，;；、\\s]+"));
    return cell.split(between, Qt::SkipEmptyParts);
}

Result<QJsonValue> lines(const QString &cell)
{
    QJsonArray result;
    for (const QString &line : cell.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            result.append(line.trimmed());
    }
    return QJsonValue(result);
}

Result<QJsonValue> count(const QString &cell)
{
    bool ok = false;
    const int number = cell.toInt(&ok);
    if (!ok)
        return expected(QStringLiteral("must be a whole number"));
    return QJsonValue(number);
}

Result<QJsonValue> day(const QString &cell)
{
    const QString date = QString(cell.first(qMin(cell.size(), qsizetype(10)))).replace(QLatin1Char('/'), QLatin1Char('-'));
    if (!QDate::fromString(date, Qt::ISODate).isValid())
        return expected(QStringLiteral("must be a day as YYYY-MM-DD"));
    return QJsonValue(date);
}

Result<QJsonValue> flag(const QString &cell)
{
    const Result<QString> word = wordOf(flagCodes, cell);
    if (!word)
        return failure(word.error());
    return QJsonValue(*word == u"true");
}

Result<QJsonValue> handleTypes(const QString &cell)
{
    QJsonArray result;
    for (const QString &part : parts(cell)) {
        for (const QString &each : part.split(QLatin1Char('/'))) {
            const Result<QString> word = wordOf(handleCodes, each);
            if (!word)
                return failure(word.error());
            if (!result.contains(*word))
                result.append(*word);
        }
    }
    return QJsonValue(result);
}

/// The level alone, or as it is printed: 全程网办（Ⅳ级）.
Result<QJsonValue> depth(const QString &cell)
{
    static const QRegularExpression printed(QStringLiteral("[（(]([ⅠⅡⅢⅣIV]+级)[)）]"));
    const auto match = printed.match(cell);
    return asValue(wordOf(depthCodes, match.hasMatch() ? match.captured(1) : cell));
}

QStringList wordsOf(const QJsonValue &list)
{
    QStringList words;
    for (const QJsonValue each : list.toArray())
        words.append(each.toString());
    return words;
}

} // namespace

Result<QJsonValue> cellValue(CellKind kind, const QString &cell)
{
    const QString trimmed = cell.trimmed();
    if (trimmed.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    switch (kind) {
    case CellKind::Text: return QJsonValue(trimmed);
    case CellKind::Lines: return lines(trimmed);
    case CellKind::Codes: return QJsonValue(QJsonArray::fromStringList(parts(trimmed)));
    case CellKind::Count: return count(trimmed);
    case CellKind::Flag: return flag(trimmed);
    case CellKind::Day: return day(trimmed);
    case CellKind::Unit: return asValue(wordOf(unitCodes, trimmed));
    case CellKind::HandleTypes: return handleTypes(trimmed);
    case CellKind::Depth: return depth(trimmed);
    case CellKind::Source: return asValue(wordOf(sourceCodes, trimmed));
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString cellOf(CellKind kind, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    switch (kind) {
    case CellKind::Text:
    case CellKind::Day: return value.toString();
    case CellKind::Lines: return wordsOf(value).join(QLatin1Char('\n'));
    case CellKind::Codes: return wordsOf(value).join(QLatin1Char('^'));
    case CellKind::Count: return QString::number(value.toInt());
    case CellKind::Flag: return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    case CellKind::Unit: return codeOfWord(unitCodes, value.toString());
    case CellKind::Depth: return codeOfWord(depthCodes, value.toString());
    case CellKind::Source: return codeOfWord(sourceCodes, value.toString());
    case CellKind::HandleTypes: break;
    }
    QStringList codes;
    for (const QString &word : wordsOf(value))
        codes.append(codeOfWord(handleCodes, word));
    return codes.join(QLatin1Char('^'));
}

} // namespace yichuang
