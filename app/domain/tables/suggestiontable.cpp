// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/suggestiontable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/guide/guideelements.h"
#include "domain/guide/guidejson.h"
#include "domain/guide/lintwords.h"
#include "domain/tables/csvtable.h"

namespace yichuang {

namespace {

QJsonValue valueAt(QJsonValue value, const QString &pointer)
{
    for (const QString &step : pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

/// A text as it is, a list of texts line by line; of a whole part of the guide its name is enough.
QString wordsOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("是") : QStringLiteral("否");
    if (value.isString() || value.isDouble())
        return value.toVariant().toString();
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        return QJsonDocument(value.toObject()).isEmpty() ? QString() : value.toObject().value(u"materialName").toString();
    QStringList words;
    for (const QJsonValue item : list) {
        const QJsonObject part = item.toObject();
        words.append(item.isString() ? item.toString()
                                     : part.value(part.contains(u"conditionName") ? u"conditionName" : u"materialName").toString());
    }
    words.removeAll(QString());
    return words.join(QLatin1Char('\n'));
}

QString harmless(const QString &cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    return !cell.isEmpty() && starts.contains(cell.front()) ? QString(QLatin1Char('\'') + cell) : cell;
}

QString reasonOf(const GuideFinding &finding, const LintWords &words)
{
    const QString shown = finding.example.isEmpty() ? finding.detail : finding.example;
    const QString reason = QStringLiteral("%1：%2").arg(dimensionLabel(words.dimension), words.problem);
    return shown.isEmpty() ? reason : QString(reason + QStringLiteral("（%1）").arg(shown));
}

} // namespace

QList<Suggestion> suggestionsFor(const QList<LintedGuide> &guides)
{
    QList<Suggestion> suggestions;
    for (const LintedGuide &linted : guides) {
        const QJsonObject document = guideToJson(linted.guide);
        for (const GuideFinding &finding : linted.findings) {
            if (finding.owner != ElementOwner::Substantive)
                continue;
            const LintWords words = lintWords(finding.rule);
            suggestions.append({linted.guide.taskName, linted.guide.taskCode, linted.guide.ref.version,
                                elementLabel(linted.guide, finding.pointer),
                                wordsOf(valueAt(document, finding.pointer)), words.suggestion, reasonOf(finding, words)});
        }
    }
    return suggestions;
}

QByteArray suggestionTable(const QList<LintedGuide> &guides)
{
    QList<QStringList> lines{{QStringLiteral("序号"), QStringLiteral("事项名称"), QStringLiteral("实施编码"),
                              QStringLiteral("版本"), QStringLiteral("要素"), QStringLiteral("现行内容"),
                              QStringLiteral("修改建议"), QStringLiteral("理由")}};
    for (const Suggestion &row : suggestionsFor(guides)) {
        QStringList line{QString::number(lines.size())};
        for (const QString &cell :
             {row.item, row.taskCode, QString::number(row.version), row.element, row.text, row.proposal, row.reason})
            line.append(harmless(cell));
        lines.append(line);
    }
    return csvFile(lines);
}

} // namespace yichuang
