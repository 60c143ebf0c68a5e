// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/answermodel.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "domain/guide/conditionreads.h"
#include "domain/logic/jsonlogic.h"
#include "domain/logic/jsonlogiccall.h"

namespace yichuang {

namespace {

QString kindPath()
{
    return QStringLiteral("applicant.kind");
}

QString agentPath()
{
    return QStringLiteral("applicant.hasAgent");
}

QByteArray writtenOut(const QJsonValue &rule)
{
    return QJsonDocument(QJsonArray{rule}).toJson(QJsonDocument::Compact);
}

/// Puts a value at "answers.dwelling".
void place(QJsonObject &data, const QString &path, const QJsonValue &value)
{
    const QString root = path.section(QLatin1Char('.'), 0, 0);
    QJsonObject part = data.value(root).toObject();
    part.insert(path.section(QLatin1Char('.'), 1), value);
    data.insert(root, part);
}

QJsonValue valueAt(const QJsonObject &data, const QString &path)
{
    const QJsonObject part = data.value(path.section(QLatin1Char('.'), 0, 0)).toObject();
    return part.value(path.section(QLatin1Char('.'), 1));
}

} // namespace

AnswerModel::AnswerModel(const Guide &guide, Clauses &clauses, const QJsonObject &known)
    : m_guide(guide), m_clauses(clauses), m_alreadyKnown(known)
{
    addApplicant();
    for (const Question &question : guide.questions)
        addQuestion(question);
}

/// Of these values the one that is known, where it is one of them.
QList<QJsonValue> AnswerModel::narrowed(const QList<QJsonValue> &values, const QString &path) const
{
    const QJsonValue known = valueAt(m_alreadyKnown, path);
    return values.contains(known) ? QList<QJsonValue>{known} : values;
}

AnswerModel::Values AnswerModel::choices(const QList<QJsonValue> &values, Literal when)
{
    Values result;
    QList<Literal> oneOf;
    for (const QJsonValue &value : values) {
        const Literal chosen = values.size() == 1 ? when : m_clauses.fresh();
        for (const Literal other : oneOf)
            m_clauses.require({-chosen, -other});
        m_clauses.require({-chosen, when});
        oneOf.append(chosen);
        result.append({value, chosen});
    }
    oneOf.append(-when);
    m_clauses.require(oneOf);
    return result;
}

void AnswerModel::addApplicant()
{
    QList<QJsonValue> kinds;
    const QJsonValue known = valueAt(m_alreadyKnown, kindPath());
    if (known.isString())
        kinds.append(known); // whoever stands there, the guide may be for others
    if (m_guide.isForPersons() && kinds.isEmpty())
        kinds.append(QStringLiteral("person"));
    if (m_guide.isForOrganisations() && !known.isString())
        kinds.append(QStringLiteral("organisation"));
    m_values.insert(kindPath(), choices(kinds, Clauses::always()));
    m_values.insert(agentPath(), choices(narrowed({false, true}, agentPath()), Clauses::always()));
    m_paths << kindPath() << agentPath();
}

void AnswerModel::addQuestion(const Question &question)
{
    const Result<ConditionOutcome> asked = outcome(question.askWhen);
    m_asked.append(asked);
    // Whether it is asked is not known then, and both are gone through.
    const Literal when = asked ? asked->holds : m_clauses.fresh();
    QList<QJsonValue> options;
    for (const QuestionOption &option : question.options)
        options.append(option.id);
    const QString path = QStringLiteral("answers.") + question.id;
    Values values = choices(narrowed(options, path), when);
    if (when != Clauses::always())
        values.append({QJsonValue(QJsonValue::Undefined), -when});
    m_values.insert(path, values);
    m_paths.append(path);
    m_known.clear();
}

Result<ConditionOutcome> AnswerModel::outcome(const QJsonValue &condition)
{
    if (condition.isNull() || condition.isUndefined())
        return ConditionOutcome{Clauses::always(), Clauses::never()};
    return taken(condition);
}

QJsonObject AnswerModel::found() const
{
    QJsonObject data{{QStringLiteral("answers"), QJsonObject()}};
    for (const QString &path : m_paths) {
        for (const Value &value : m_values.value(path)) {
            if (!value.value.isUndefined() && m_clauses.holds(value.chosen))
                place(data, path, value.value);
        }
    }
    return data;
}

Result<ConditionOutcome> AnswerModel::taken(const QJsonValue &rule)
{
    const QByteArray text = writtenOut(rule);
    if (const auto known = m_known.constFind(text); known != m_known.cend())
        return *known;
    const QJsonObject operation = rule.toObject();
    const bool isList = operation.size() == 1 && operation.constBegin().value().isArray();
    const Result<ConditionOutcome> result =
        isList ? takenApart(operation.constBegin().key(), operation.constBegin().value().toArray()) : applied(rule);
    if (result)
        m_known.insert(text, *result);
    return result;
}

Result<ConditionOutcome> AnswerModel::takenApart(const QString &name, const QJsonArray &operands)
{
    if (name == u"and" && !operands.isEmpty())
        return sequence(operands, false);
    if (name == u"or" && !operands.isEmpty())
        return sequence(operands, true);
    if ((name == u"if" || name == u"?:") && operands.size() % 2 == 1)
        return choice(operands);
    if ((name == u"!" || name == u"!!") && operands.size() == 1) {
        const Result<ConditionOutcome> inner = taken(operands.first());
        if (!inner || name == u"!!")
            return inner;
        return ConditionOutcome{m_clauses.all({-inner->holds, -inner->fails}), inner->fails};
    }
    return applied(QJsonObject{{name, operands}});
}

/// `and` goes on while its operands hold, `or` while they do not; what is not reached cannot fail.
Result<ConditionOutcome> AnswerModel::sequence(const QJsonArray &operands, bool stopsWhenTrue)
{
    QList<Literal> goesOn;
    QList<Literal> holds;
    QList<Literal> fails;
    for (const QJsonValue operand : operands) {
        const Result<ConditionOutcome> one = taken(operand);
        if (!one)
            return one;
        fails.append(m_clauses.all(goesOn + QList<Literal>{one->fails}));
        if (stopsWhenTrue)
            holds.append(m_clauses.all(goesOn + QList<Literal>{one->holds}));
        goesOn.append(stopsWhenTrue ? m_clauses.all({-one->holds, -one->fails}) : one->holds);
    }
    return ConditionOutcome{stopsWhenTrue ? m_clauses.any(holds) : m_clauses.all(goesOn), m_clauses.any(fails)};
}

Result<ConditionOutcome> AnswerModel::choice(const QJsonArray &operands)
{
    QList<Literal> goesOn;
    QList<Literal> holds;
    QList<Literal> fails;
    for (qsizetype i = 0; i < operands.size(); i += 2) {
        const bool isLast = i + 1 == operands.size();
        const Result<ConditionOutcome> condition = isLast ? ConditionOutcome{Clauses::always(), Clauses::never()}
                                                          : taken(operands.at(i));
        if (!condition)
            return condition;
        const Result<ConditionOutcome> value = taken(operands.at(isLast ? i : i + 1));
        if (!value)
            return value;
        const QList<Literal> here = goesOn + QList<Literal>{condition->holds};
        holds.append(m_clauses.all(here + QList<Literal>{value->holds}));
        fails.append(m_clauses.all(goesOn + QList<Literal>{condition->fails}));
        fails.append(m_clauses.all(here + QList<Literal>{value->fails}));
        goesOn.append(m_clauses.all({-condition->holds, -condition->fails}));
    }
    return ConditionOutcome{m_clauses.any(holds), m_clauses.any(fails)};
}

Result<QStringList> AnswerModel::pathsOf(const QJsonValue &rule) const
{
    const auto reads = conditionReads(rule);
    QStringList paths;
    qsizetype combinations = 1;
    for (const QString &path : m_paths) {
        if (reads && !reads->contains(path))
            continue;
        paths.append(path);
        combinations *= m_values.value(path).size();
        if (combinations > combinationLimit)
            return failure(ErrorCode::TooLarge, reads ? QStringLiteral("one comparison reads too many answers at once")
                                                      : QStringLiteral("the rule computes which answers it reads"));
    }
    return paths;
}

/// The rule for every combination of the answers it reads: a truth table.
Result<ConditionOutcome> AnswerModel::applied(const QJsonValue &rule)
{
    const Result<QStringList> paths = pathsOf(rule);
    if (!paths)
        return failure(paths.error());
    QList<std::pair<QJsonObject, QList<Literal>>> combinations{{QJsonObject(), {}}};
    for (const QString &path : *paths) {
        QList<std::pair<QJsonObject, QList<Literal>>> longer;
        for (const auto &[data, chosen] : combinations) {
            for (const Value &value : m_values.value(path)) {
                QJsonObject more = data;
                if (!value.value.isUndefined())
                    place(more, path, value.value);
                longer.append({more, chosen + QList<Literal>{value.chosen}});
            }
        }
        combinations = longer;
    }
    QList<Literal> holds;
    QList<Literal> fails;
    for (const auto &[data, chosen] : combinations) {
        const Result<QJsonValue> value = applyJsonLogic(rule, data);
        if (!value)
            fails.append(m_clauses.all(chosen));
        else if (isTruthy(*value))
            holds.append(m_clauses.all(chosen));
    }
    const bool alwaysHolds = holds.size() == combinations.size();
    const bool alwaysFails = fails.size() == combinations.size();
    return ConditionOutcome{alwaysHolds ? Clauses::always() : m_clauses.any(holds),
                            alwaysFails ? Clauses::always() : m_clauses.any(fails)};
}

} // namespace yichuang
