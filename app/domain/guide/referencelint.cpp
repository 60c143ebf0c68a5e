// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/referencelint.h"

#include <functional>

namespace yichuang {

namespace {

using Wrong = std::function<bool(const QString &list)>;

QList<GuideFinding> findingsWhere(const Guide &guide, const Wrong &isWrong, const GuideFinding &like)
{
    QList<GuideFinding> findings;
    for (qsizetype i = 0; i < guide.form.size(); ++i) {
        const FormField &field = guide.form.at(i);
        if (field.kind != FieldKind::Reference || !isWrong(field.list))
            continue;
        GuideFinding finding = like;
        finding.pointer = QStringLiteral("/form/%1/list").arg(i);
        finding.owner = field.owner;
        finding.detail = field.list.isEmpty() ? field.key : field.list;
        findings.append(finding);
    }
    return findings;
}

} // namespace

QList<GuideFinding> lintReferences(const Guide &guide)
{
    GuideFinding finding;
    finding.rule = QStringLiteral("referenceWithoutList");
    finding.remedy = QStringLiteral("nameList");
    return findingsWhere(guide, [](const QString &list) { return list.isEmpty(); }, finding);
}

QList<GuideFinding> lintReferences(const Guide &guide, const QStringList &lists)
{
    GuideFinding finding;
    finding.rule = QStringLiteral("referenceListUnknown");
    finding.severity = FindingSeverity::Warning;
    finding.remedy = QStringLiteral("importList");
    return findingsWhere(guide, [&lists](const QString &list) { return !list.isEmpty() && !lists.contains(list); }, finding);
}

} // namespace yichuang
