// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counterbench.h"
#include "support/samplecase.h"

namespace yichuang::test {

inline const Clerk sampleAdministrator{QStringLiteral("9001"), QStringLiteral("管理员"), Role::Administrator};

/// Puts a case into the bench that was closed and acknowledged on the day of the sample moment.
inline CaseRecord closeCase(CounterBench &bench, int nth = 1)
{
    CaseRecord record = sampleCase(nth);
    record.state = CaseState::Archived;
    record.number = QStringLiteral("L%1").arg(nth);
    bench.store.state.cases.insert(record.id, record);
    bench.store.state.moves.append({record.id, CaseState::Delivered, CaseState::Archived, atCounter(sampleMoment()).date()});
    for (const CaseMaterial &material : record.materials)
        bench.store.state.pages[record.id].insert(material.files.constFirst().sha256, samplePageBytes(material.materialId));
    OutboxEntry entry = sampleEntry(record, OutboxKind::CasePut, record.id.toString());
    entry.sequence = bench.store.state.outbox.size() + 1;
    entry.state = OutboxState::Acknowledged;
    bench.store.state.acknowledgedAt.insert(entry.sequence, sampleMoment());
    bench.store.state.outbox.append(entry);
    return record;
}

} // namespace yichuang::test
