// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/conditionreads.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace yichuang {

namespace {

/// Collects paths; false as soon as one cannot be told.
class Reader
{
public:
    bool read(const QJsonValue &rule)
    {
        for (const QJsonValue element : rule.toArray()) {
            if (!read(element))
                return false;
        }
        const QJsonObject operation = rule.toObject();
        if (operation.size() != 1) // plain data
            return true;
        return readOperation(operation.constBegin().key(), operation.constBegin().value());
    }

    QSet<QString> paths;

private:
    bool readOperation(const QString &name, const QJsonValue &operand)
    {
        if (name == u"var")
            return readVariable(operand);
        if (name == u"val")
            return readSteps(operand);
        if (name == u"missing")
            return readPaths(operand);
        if (name == u"missing_some")
            return readPaths(operand.toArray().at(1));
        if (isLoop(name))
            return readLoop(operand.toArray());
        return read(operand);
    }

    /// What is applied to the elements of a list sees nothing but the element.
    static bool isLoop(const QString &name)
    {
        static const QSet<QString> loops{QStringLiteral("map"), QStringLiteral("filter"), QStringLiteral("reduce"),
                                         QStringLiteral("all"), QStringLiteral("some"), QStringLiteral("none")};
        return loops.contains(name);
    }

    bool readLoop(const QJsonArray &operands)
    {
        for (qsizetype i = 0; i < operands.size(); ++i) {
            if (i != 1 && !read(operands.at(i)))
                return false;
        }
        return true;
    }

    /// A path, and what stands for it when nothing is there.
    bool readVariable(const QJsonValue &operand)
    {
        const QJsonArray operands = operand.isArray() ? operand.toArray() : QJsonArray{operand};
        return readPath(operands.at(0)) && (operands.size() < 2 || read(operands.at(1)));
    }

    bool readSteps(const QJsonValue &operand)
    {
        QStringList steps;
        for (const QJsonValue step : operand.toArray())
            steps.append(step.toString()); // a step that is no text is empty, and then the path is none of ours
        return operand.isArray() && !steps.contains(QString()) && readPath(steps.join(QLatin1Char('.')));
    }

    bool readPaths(const QJsonValue &operand)
    {
        if (!operand.isArray())
            return readPath(operand);
        for (const QJsonValue path : operand.toArray()) {
            if (!readPaths(path))
                return false;
        }
        return true;
    }

    bool readPath(const QJsonValue &path)
    {
        const QStringList steps = path.toString().split(QLatin1Char('.'));
        const bool takesAll = steps.size() < 2 && (steps.first().isEmpty() || isRoot(steps.first()));
        if (!path.isString() || takesAll)
            return false;
        if (isRoot(steps.first()))
            paths.insert(steps.at(0) + QLatin1Char('.') + steps.at(1));
        return true;
    }

    static bool isRoot(const QString &name)
    {
        return name == u"answers" || name == u"applicant";
    }
};

} // namespace

std::optional<QSet<QString>> conditionReads(const QJsonValue &rule)
{
    Reader reader;
    if (!reader.read(rule))
        return std::nullopt;
    return reader.paths;
}

} // namespace yichuang
