// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/findinggroup.h"

#include <algorithm>

namespace yichuang {

QList<FindingGroup> groupedFindings(const QList<GuideFinding> &findings)
{
    QList<FindingGroup> groups;
    for (const GuideFinding &finding : findings) {
        const auto belongs = [&finding](const FindingGroup &group) {
            return group.rule == finding.rule && group.owner == finding.owner && group.severity == finding.severity;
        };
        const auto found = std::find_if(groups.begin(), groups.end(), belongs);
        if (found != groups.end() && finding.example.isEmpty())
            found->findings.append(finding);
        else
            groups.append({finding.rule, finding.owner, finding.severity, {finding}});
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FindingGroup &one, const FindingGroup &other) {
        return one.severity == FindingSeverity::Error && other.severity != FindingSeverity::Error;
    });
    return groups;
}

} // namespace yichuang
