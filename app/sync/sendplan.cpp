// SPDX-License-Identifier: Apache-2.0
#include "sync/sendplan.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isBulk(const OutboxEntry &entry)
{
    return entry.lane == OutboxLane::Bulk;
}

QList<OutboxEntry> inOrder(QList<OutboxEntry> entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const OutboxEntry &a, const OutboxEntry &b) {
        return a.lane != b.lane ? a.lane < b.lane : a.sequence < b.sequence;
    });
    return entries;
}

} // namespace

QList<OutboxEntry> planSends(const QList<OutboxEntry> &due, const SendRoom &room)
{
    QList<OutboxEntry> plan;
    QSet<CaseId> busy = room.busyCases;
    int metadata = room.metadataResting ? 0 : room.metadata;
    int bulk = room.bulkResting ? 0 : room.bulk;
    for (const OutboxEntry &entry : inOrder(due)) {
        if (busy.contains(entry.caseId))
            continue;
        if (isBulk(entry)) {
            if (--bulk < 0)
                continue;
        } else if (--metadata < 0) {
            // What finds no place holds back the scans, unless its lane rests anyway.
            if (!room.metadataResting)
                bulk = 0;
            continue;
        }
        busy.insert(entry.caseId);
        plan.append(entry);
    }
    return plan;
}

bool bulkMustYield(const QList<OutboxEntry> &due, const SendRoom &room)
{
    return !room.metadataResting && std::any_of(due.begin(), due.end(), [&room](const OutboxEntry &entry) {
        return !isBulk(entry) && !room.busyCases.contains(entry.caseId);
    });
}

} // namespace yichuang
