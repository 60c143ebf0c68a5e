// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QTemporaryDir>

#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/memorystore.h"

namespace yichuang::test {

/// The stores of one implementation, fresh and empty. Every contract is held against each implementation by the same
/// tests, so that a fake never promises more than the real one keeps.
class StoresUnderTest
{
public:
    /// Adds the column "implementation" with a row for each; for initTestCase_data().
    static void addRows();
    /// The stores of the current row.
    explicit StoresUnderTest(FakeClock &clock);

    [[nodiscard]] bool isOpen() const { return m_memory || m_store; }

    [[nodiscard]] CaseStore &cases();
    [[nodiscard]] GuideStore &guides();
    [[nodiscard]] PageStore &pages();
    [[nodiscard]] Ledger &ledger();
    [[nodiscard]] ClerkStore &clerks();
    [[nodiscard]] PrintOrders &printOrders();
    [[nodiscard]] Outbox &outbox();
    [[nodiscard]] FeedInbox &feedInbox();
    [[nodiscard]] RetentionStore &retention();
    [[nodiscard]] Authorisations &authorisations();
    [[nodiscard]] GuideReadings &guideReadings();
    [[nodiscard]] GuideCorrections &guideCorrections();
    [[nodiscard]] ReferenceLists &references();

    /// Saves a sample draft, reserves its number and files it.
    [[nodiscard]] Result<CaseRecord> file(int nth = 1);
    /// Moves a stored case on; the last step becomes its state.
    [[nodiscard]] Result<CaseRecord> move(CaseRecord record, const QList<CaseState> &steps);
    /// The open outbox entries, oldest first.
    [[nodiscard]] QList<OutboxEntry> waiting();
    /// Acknowledges an entry as the gateway would.
    [[nodiscard]] Result<> acknowledge(const OutboxEntry &entry, const QString &platformNumber = {});

private:
    QTemporaryDir m_directory;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<Store> m_store;
};

} // namespace yichuang::test
