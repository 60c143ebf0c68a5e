// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/documentcheck.h"

#include "domain/cases/sentfile.h"

namespace yichuang {

int kilobytesOf(qint64 bytes)
{
    constexpr qint64 kilobyte = 1024;
    return int((bytes + kilobyte - 1) / kilobyte);
}

QList<Gap> checkDocument(const MaterialRule &rule, const CaseMaterial &material)
{
    // The reason is kept and goes with the case; otherwise nothing would be left but to refuse it.
    if (!material.findingsAcceptedBecause.isEmpty())
        return {};
    const MaterialDocument *document = currentDocument(material);
    if (!document || rule.maxKilobytes <= 0 || kilobytesOf(document->size) <= rule.maxKilobytes)
        return {};
    Gap gap{GapKind::DocumentTooLarge, Station::Materials, rule.id, {}, rule.name};
    gap.kilobytes = kilobytesOf(document->size);
    gap.mostKilobytes = rule.maxKilobytes;
    return {gap};
}

} // namespace yichuang
