// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/materiallint.h"

#include "domain/guide/proofbase.h"

#include <algorithm>

#include <QRegularExpression>

namespace yichuang {

namespace {

using Findings = QList<GuideFinding>;

GuideFinding finding(const char *rule, const QString &pointer, FindingSeverity severity, const char *remedy,
                     const QString &detail)
{
    return {QString::fromLatin1(rule), pointer, ElementOwner::Substantive, severity, QString::fromLatin1(remedy), detail,
            {}, {}};
}

/// A row that names nothing: 其他材料, 需要提供的其他相关文件 (DOMAIN R108).
bool isCatchAll(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^.{0,16}(其他|其它)(相关|有关|必要|必需|所需|证明|补充|的)*(材料|文件|资料)(等|。)?$"));
    return pattern.match(name.trimmed()).hasMatch();
}

bool isAlone(const Guide &guide, const MaterialRule &rule)
{
    const auto shares = [&rule](const MaterialRule &other) { return other.oneOfGroup == rule.oneOfGroup; };
    return !rule.oneOfGroup.isEmpty() && std::count_if(guide.materials.cbegin(), guide.materials.cend(), shares) < 2;
}

Findings lintSubstitutes(const Guide &guide, const MaterialRule &rule, const QString &pointer)
{
    Findings findings;
    if (isAlone(guide, rule))
        findings += finding("loneGroup", pointer + QStringLiteral("/oneOfGroup"), FindingSeverity::Warning,
                            "completeGroup", rule.oneOfGroup);
    if (rule.commitment && !guide.flags.commitmentAllowed)
        findings += finding("commitmentNotAllowed", pointer + QStringLiteral("/commitment"), FindingSeverity::Error,
                            "allowCommitment", rule.id);
    const bool mayComeLate = rule.necessity == Necessity::SupplementLater;
    if (rule.supplementWithin && !mayComeLate)
        findings += finding("supplementMismatch", pointer + QStringLiteral("/supplementDay"), FindingSeverity::Error,
                            "alignNecessity", rule.id);
    if (!rule.supplementWithin && mayComeLate)
        findings += finding("supplementTermMissing", pointer + QStringLiteral("/supplementDay"),
                            FindingSeverity::Warning, "writeSupplementTerm", rule.id);
    return findings;
}

/// A point that a machine shall prove by what nothing in the material lets it look for: it would wait for ever.
Findings lintProofs(const MaterialRule &rule, const QString &pointer)
{
    Findings findings;
    for (qsizetype i = 0; i < rule.points.size(); ++i) {
        const ReviewPoint &point = rule.points.at(i);
        if (!point.provedBy.isEmpty() && !hasProofBase(point, rule))
            findings += finding("proofWithoutBase", pointer + QStringLiteral("/acceptStand/%1/provedBy").arg(i),
                                FindingSeverity::Error, "nameProofBase", point.provedBy);
    }
    return findings;
}

template <typename Element>
Findings unknownComponents(const QList<Element> &elements, const GuidePackage &package, const QString &pointer)
{
    Findings findings;
    for (qsizetype i = 0; i < elements.size(); ++i) {
        for (const QString &id : elements.at(i).components) {
            if (!package.component(id))
                findings += finding("unknownComponent", pointer + QStringLiteral("/%1/components").arg(i),
                                    FindingSeverity::Error, "nameComponent", id);
        }
    }
    return findings;
}

} // namespace

QList<GuideFinding> lintMaterials(const Guide &guide)
{
    Findings findings;
    for (qsizetype i = 0; i < guide.materials.size(); ++i) {
        const MaterialRule &rule = guide.materials.at(i);
        const QString pointer = QStringLiteral("/materials/%1").arg(i);
        if (rule.points.isEmpty())
            findings += finding("pointsMissing", pointer + QStringLiteral("/acceptStand"), FindingSeverity::Error,
                                "writePoints", rule.id);
        if (isCatchAll(rule.name))
            findings += finding("catchAllMaterial", pointer + QStringLiteral("/materialName"), FindingSeverity::Error,
                                "nameMaterials", rule.name);
        if (rule.condition.isNull() && !rule.conditionText.trimmed().isEmpty())
            findings += finding("conditionMissing", pointer + QStringLiteral("/condition"), FindingSeverity::Error,
                                "writeCondition", rule.conditionText);
        findings += lintSubstitutes(guide, rule, pointer);
        findings += lintProofs(rule, pointer);
    }
    return findings;
}

QList<GuideFinding> lintPackage(const Guide &guide)
{
    Findings findings;
    const QString components = QStringLiteral("/components");
    const bool isPackage = guide.kind != GuideKind::Single;
    if (isPackage && guide.package.components.isEmpty())
        findings += finding("packageEmpty", components, FindingSeverity::Error, "nameComponents", QString());
    if (!isPackage && !guide.package.components.isEmpty())
        findings += finding("packageUnexpected", components, FindingSeverity::Error, "alignKind", QString());
    findings += unknownComponents(guide.materials, guide.package, QStringLiteral("/materials"));
    findings += unknownComponents(guide.form, guide.package, QStringLiteral("/form"));
    for (qsizetype i = 0; i < guide.package.components.size(); ++i) {
        const QString &id = guide.package.components.at(i).id;
        const auto serves = [&id](const MaterialRule &rule) {
            return rule.components.isEmpty() || rule.components.contains(id);
        };
        if (std::none_of(guide.materials.cbegin(), guide.materials.cend(), serves))
            findings += finding("componentWithoutMaterial", components + QStringLiteral("/%1").arg(i),
                                FindingSeverity::Warning, "nameMaterials", id);
    }
    return findings;
}

} // namespace yichuang
