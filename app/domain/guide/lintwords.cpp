// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/lintwords.h"

#include <QFile>
#include <QJsonObject>

#include "core/jsonfields.h"

// The macro declares a function of the global namespace.
static void loadLintWords()
{
    Q_INIT_RESOURCE(domainrules);
}

namespace yichuang {

namespace {

QJsonObject readWords()
{
    loadLintWords();
    QFile file(QStringLiteral(":/yichuang/lint/rules.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto document = parseJsonObject(file.readAll());
    return document ? document->value(u"rules").toObject() : QJsonObject();
}

const QJsonObject &words()
{
    static const QJsonObject read = readWords();
    return read;
}

} // namespace

LintWords lintWords(const QString &rule)
{
    const QJsonObject entry = words().value(rule).toObject();
    return {entry.value(u"dimension").toString(), entry.value(u"problem").toString(),
            entry.value(u"suggestion").toString()};
}

QStringList lintRules()
{
    return words().keys();
}

QString dimensionLabel(const QString &dimension)
{
    if (dimension == u"completeness")
        return QStringLiteral("完整性");
    return dimension == u"accuracy" ? QStringLiteral("准确性") : QStringLiteral("规范性");
}

} // namespace yichuang
