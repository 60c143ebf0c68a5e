// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidelint.h"

#include <algorithm>

#include <QRegularExpression>

#include "domain/guide/conditionlint.h"
#include "domain/guide/situationlint.h"

namespace yichuang {

namespace {

using Findings = QList<GuideFinding>;

/// A row that names nothing: 其他材料, 需要提供的其他相关文件 (DOMAIN R108).
bool isCatchAll(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^.{0,16}(其他|其它)(相关|有关|必要|必需|所需|证明|补充|的)*(材料|文件|资料)(等|。)?$"));
    return pattern.match(name.trimmed()).hasMatch();
}

Findings lintMaterials(const Guide &guide)
{
    Findings findings;
    for (qsizetype i = 0; i < guide.materials.size(); ++i) {
        const MaterialRule &rule = guide.materials.at(i);
        const QString pointer = QStringLiteral("/materials/%1").arg(i);
        if (rule.points.isEmpty())
            findings.append({QStringLiteral("pointsMissing"), pointer + QStringLiteral("/acceptStand"), rule.owner,
                             FindingSeverity::Error, QStringLiteral("writePoints"), rule.id, {}});
        if (isCatchAll(rule.name))
            findings.append({QStringLiteral("catchAllMaterial"), pointer + QStringLiteral("/materialName"), rule.owner,
                             FindingSeverity::Error, QStringLiteral("nameMaterials"), rule.name, {}});
    }
    return findings;
}

/// Calendar days are never longer than as many working days, so only one mixed pair can be compared without a calendar.
bool exceeds(const TimeLimit &promised, const TimeLimit &statutory)
{
    const bool comparable = promised.unit == statutory.unit || promised.unit == DayUnit::WorkingDays;
    return comparable && promised.days > statutory.days;
}

Findings lintLimits(const Guide &guide)
{
    Findings findings;
    if (!guide.promised)
        return findings;
    if (guide.statutory && exceeds(*guide.promised, *guide.statutory))
        findings.append({QStringLiteral("promisedOverStatutory"), QStringLiteral("/promiseDay"),
                         ElementOwner::Procedural, FindingSeverity::Error, QStringLiteral("shortenPromise"),
                         QStringLiteral("%1 > %2").arg(guide.promised->days).arg(guide.statutory->days), {}});
    const bool atOnce = guide.promised->days == 0;
    const bool isOnTheSpotItem = guide.projectType == QStringLiteral("1"); // 即办件
    if (!guide.projectType.isEmpty() && atOnce != isOnTheSpotItem)
        findings.append({QStringLiteral("projectTypeMismatch"), QStringLiteral("/projectType"),
                         ElementOwner::Procedural, FindingSeverity::Warning, QStringLiteral("alignProjectType"),
                         QStringLiteral("%1, %2").arg(guide.projectType).arg(guide.promised->days), {}});
    return findings;
}

/// What the name of a result says about its kind: 证 → 出证办结, 批复 → 审批办结; empty when it says nothing.
QString kindByName(QString name)
{
    static const QRegularExpression closing(QStringLiteral("[》”）)]+$"));
    name.remove(closing);
    if (name.endsWith(QStringLiteral("证")))
        return QStringLiteral("出证办结");
    return name.endsWith(QStringLiteral("批复")) ? QStringLiteral("审批办结") : QString();
}

Findings lintResultAndFee(const Guide &guide)
{
    Findings findings;
    const QString expected = kindByName(guide.result.name);
    if (!expected.isEmpty() && guide.result.kind != expected)
        findings.append({QStringLiteral("resultKindMismatch"), QStringLiteral("/resultType"),
                         ElementOwner::Substantive, FindingSeverity::Warning, QStringLiteral("alignResultKind"),
                         expected, {}});
    if (guide.feeCharged && guide.feeText.trimmed().isEmpty())
        findings.append({QStringLiteral("feeTextMissing"), QStringLiteral("/feeStand"), ElementOwner::Substantive,
                         FindingSeverity::Error, QStringLiteral("writeFee"), QString(), {}});
    return findings;
}

} // namespace

QList<GuideFinding> lintGuide(const Guide &guide)
{
    const Findings conditions = lintConditions(guide);
    Findings findings = conditions + lintMaterials(guide) + lintLimits(guide) + lintResultAndFee(guide);
    if (!hasErrors(conditions))
        findings += lintSituations(guide);
    return findings;
}

bool hasErrors(const QList<GuideFinding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const GuideFinding &finding) { return finding.severity == FindingSeverity::Error; });
}

QString severityName(FindingSeverity severity)
{
    return severity == FindingSeverity::Error ? QStringLiteral("error") : QStringLiteral("warning");
}

} // namespace yichuang
