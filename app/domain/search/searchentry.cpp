// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchentry.h"

namespace yichuang {

SearchEntry searchEntryOf(const Guide &guide)
{
    SearchEntry entry;
    entry.summary = {guide.ref,          guide.taskName,    guide.plainName,
                     guide.department,   guide.catalogCode, guide.provenance.sample};
    for (const Situation &situation : guide.situations)
        entry.situations.append(situation.name);
    entry.lifeEvents = guide.lifeEvents;
    entry.isPackage = guide.kind != GuideKind::Single;
    for (const QString &code : {guide.taskCode, guide.taskHandleItem}) {
        if (!code.isEmpty())
            entry.codes.append(code);
    }
    return entry;
}

} // namespace yichuang
