// SPDX-License-Identifier: Apache-2.0
#include "root/selfcheckadapter.h"

#include <algorithm>

namespace yichuang {

namespace {

QList<StoreFinding> findingsOf(const QList<KeySlot> &keySlots)
{
    const auto count = [&keySlots](SlotKind kind) {
        return std::count_if(keySlots.cbegin(), keySlots.cend(), [kind](const KeySlot &slot) { return slot.kind == kind; });
    };
    StoreFinding people;
    people.kind = FindingKind::KeySlots;
    people.count = count(SlotKind::Clerk);
    people.weight = people.count > 0 ? FindingWeight::Well : FindingWeight::Warning;
    QList<StoreFinding> findings{people};
    if (count(SlotKind::Recovery) == 0) {
        StoreFinding none;
        none.kind = FindingKind::NoRecoverySlot;
        none.weight = FindingWeight::Warning;
        findings.append(none);
    }
    return findings;
}

} // namespace

QFuture<Result<SelfCheckReport>> SelfCheckAdapter::run()
{
    using Report = Result<SelfCheckReport>;
    return m_slots.list()
        .then(QtFuture::Launch::Sync, [store = &m_store](const Result<QList<KeySlot>> &keySlots) {
            return store->run().then(QtFuture::Launch::Sync, [keySlots](Report report) {
                if (report && keySlots)
                    report->findings.append(findingsOf(*keySlots));
                return report;
            });
        })
        .unwrap();
}

} // namespace yichuang
