// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidelint.h"

#include <algorithm>

#include "domain/guide/conditionlint.h"
#include "domain/guide/elementlint.h"
#include "domain/guide/guideelements.h"
#include "domain/guide/materiallint.h"
#include "domain/guide/reachlint.h"
#include "domain/guide/referencelint.h"
#include "domain/guide/situationlint.h"

namespace yichuang {

namespace {

QStringList pointersOf(const QList<GuideFinding> &findings)
{
    QStringList pointers;
    for (const GuideFinding &finding : findings)
        pointers.append(finding.pointer);
    return pointers;
}

} // namespace

QList<GuideFinding> lintGuide(const Guide &guide)
{
    const QList<GuideFinding> conditions = lintConditions(guide);
    QList<GuideFinding> findings = conditions + lintMaterials(guide) + lintPackage(guide) + lintElements(guide)
                                   + lintCompleteness(guide) + lintReferences(guide);
    if (!hasErrors(conditions))
        findings += lintSituations(guide);
    // What is wrong comes first: of conditions that contradict each other nothing else is worth saying.
    if (!hasErrors(findings))
        findings += lintReach(guide, pointersOf(findings));
    for (GuideFinding &finding : findings)
        finding.owner = elementOwner(guide, finding.pointer);
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
