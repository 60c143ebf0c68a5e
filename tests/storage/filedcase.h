// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"
#include "support/outcome.h"
#include "support/samplecase.h"

namespace yichuang::test {

/// Files a sample case with its pages under a number of that day; answers it as stored.
[[nodiscard]] inline Result<CaseRecord> fileCase(Store &store, int nth, QDate day)
{
    const CaseRecord draft = sampleCase(nth);
    for (const CaseMaterial &material : draft.materials) {
        const auto put = outcomeOf(store.pages().put(draft.id, samplePageBytes(material.materialId)));
        if (!put)
            return failure(put.error());
    }
    if (const Result<> saved = outcomeOf(store.cases().saveDraft(draft)); !saved)
        return failure(saved.error());
    const auto number = outcomeOf(store.cases().reserveNumber(draft.id, day));
    if (!number)
        return failure(number.error());
    return outcomeOf(store.cases().commit(sampleFiling(draft, *number)));
}

} // namespace yichuang::test
