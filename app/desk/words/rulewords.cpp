// SPDX-License-Identifier: Apache-2.0
#include "desk/words/rulewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/guide/answerwords.h"

namespace yichuang {

namespace {

const QString answersPath = QStringLiteral("answers.");

/// The question that one side of a comparison reads; empty when it reads none.
QString questionOf(const QJsonValue &side)
{
    const QString path = side.toObject().value(u"var").toString();
    return path.startsWith(answersPath) ? path.mid(answersPath.size()) : QString();
}

} // namespace

QString RuleWords::ofText(const Guide &guide, const QString &text)
{
    if (!text.startsWith(u'{'))
        return text;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return text;
    const QString words = of(guide, document.object());
    return words.isEmpty() ? tr("a condition without words; see the guide itself") : words;
}

QString RuleWords::of(const Guide &guide, const QJsonValue &condition)
{
    const QJsonObject rule = condition.toObject();
    if (rule.size() != 1)
        return {};
    const QString act = rule.constBegin().key();
    const QJsonValue body = rule.constBegin().value();
    const QJsonArray parts = body.isArray() ? body.toArray() : QJsonArray{body};
    if (act == u"and")
        return joined(guide, parts, tr(" and "));
    if (act == u"or")
        return joined(guide, parts, tr(" or "));
    if (act == u"==" || act == u"===")
        return answered(guide, parts);
    const QString denied = act == u"!" ? of(guide, parts.first()) : act == u"!=" || act == u"!==" ? answered(guide, parts) : QString();
    return denied.isEmpty() ? QString() : tr("not: %1").arg(denied);
}

QString RuleWords::joined(const Guide &guide, const QJsonArray &parts, const QString &by)
{
    QStringList words;
    for (const QJsonValue &part : parts) {
        const QString one = of(guide, part);
        if (one.isEmpty())
            return {}; // half a condition would say something else
        const QString inner = part.toObject().constBegin().key();
        words.append(inner == u"and" || inner == u"or" ? tr("(%1)").arg(one) : one);
    }
    return words.join(by);
}

QString RuleWords::answered(const Guide &guide, const QJsonArray &sides)
{
    if (sides.size() != 2)
        return {};
    const bool questionFirst = !questionOf(sides.first()).isEmpty();
    const QString question = questionOf(questionFirst ? sides.first() : sides.last());
    const QJsonValue answer = questionFirst ? sides.last() : sides.first();
    if (question.isEmpty() || !answer.isString())
        return {};
    return answersInWords(guide, {{QStringLiteral("answers"), QJsonObject{{question, answer}}}}, {question});
}

} // namespace yichuang
