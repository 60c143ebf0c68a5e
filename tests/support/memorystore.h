// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/memoryauthorisations.h"
#include "support/memorycasestore.h"
#include "support/memoryclerkstore.h"
#include "support/memoryfeedinbox.h"
#include "support/memoryguidecorrections.h"
#include "support/memoryguidereadings.h"
#include "support/memoryguidestore.h"
#include "support/memoryledger.h"
#include "support/memoryoutbox.h"
#include "support/memorypagestore.h"
#include "support/memoryprintorders.h"
#include "support/memoryreferencelists.h"
#include "support/memoryretentionstore.h"
#include "support/samplecase.h"

namespace yichuang::test {

/// All stores of a counter in memory, over one state; every answer is there at once.
struct MemoryStore
{
    explicit MemoryStore(const Clock &clock, const Counter &counter = sampleCounter());
    ~MemoryStore();
    Q_DISABLE_COPY_MOVE(MemoryStore)

    MemoryState state;
    MemoryCaseStore cases{state};
    MemoryGuideStore guides{state};
    MemoryPageStore pages{state};
    MemoryLedger ledger{state};
    MemoryClerkStore clerks{state};
    MemoryPrintOrders printOrders{state};
    MemoryOutbox outbox{state};
    MemoryFeedInbox feedInbox{state};
    MemoryRetentionStore retention{state};
    MemoryAuthorisations authorisations{state};
    MemoryGuideReadings guideReadings{state};
    MemoryGuideCorrections guideCorrections{state};
    MemoryReferenceLists references{state};
};

} // namespace yichuang::test
