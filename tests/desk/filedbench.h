// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deskbench.h"

namespace yichuang::test {

/// A bench with filed cases on it, for the pages that look at them.
struct FiledBench : DeskBench
{
    explicit FiledBench(const Session &who = {sampleSupervisor(), sampleCounter()});

    /// The sample case of that number, received at this counter by the sample clerk, its pages in the store.
    CaseRecord receive(int nth);
    /// The same, moved on: what the city and the departments did with it.
    CaseRecord moveTo(CaseRecord record, const QList<CaseState> &steps);
    /// Ready to be fetched: decided, with one result whose bytes are at the counter or not.
    CaseRecord certify(int nth, bool bytesHere = true);
    /// Changes a stored case as no act would, to build a situation.
    void put(const CaseRecord &record) { store.state.cases.insert(record.id, record); }
    [[nodiscard]] const CaseRecord &stored(const CaseRecord &record) const { return *store.state.find(record.id); }
    /// The text of the QR on the receipt of that case.
    [[nodiscard]] QString codeOf(const CaseRecord &record) const;

    Session person;
    CounterWork acting;

private:
    [[nodiscard]] CaseRecord commit(const CaseChange &change);
};

} // namespace yichuang::test
