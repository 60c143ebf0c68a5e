// SPDX-License-Identifier: Apache-2.0
#include "contract/storesundertest.h"

#include "support/outcome.h"
#include "support/samplestore.h"

#include <QTest>

namespace yichuang::test {

void StoresUnderTest::addRows()
{
    QTest::addColumn<bool>("inMemory");
    QTest::newRow("memory") << true;
    QTest::newRow("sqlite") << false;
}

StoresUnderTest::StoresUnderTest(FakeClock &clock)
{
    QFETCH_GLOBAL(bool, inMemory);
    if (inMemory) {
        m_memory = std::make_unique<MemoryStore>(clock);
        return;
    }
    auto opened = Store::open(sampleStore(m_directory.filePath(QStringLiteral("store")), clock));
    if (opened)
        m_store = std::move(*opened);
    else
        qWarning() << errorCodeName(opened.error().code) << opened.error().detail;
}

CaseStore &StoresUnderTest::cases()
{
    return m_memory ? static_cast<CaseStore &>(m_memory->cases) : m_store->cases();
}

GuideStore &StoresUnderTest::guides()
{
    return m_memory ? static_cast<GuideStore &>(m_memory->guides) : m_store->guides();
}

PageStore &StoresUnderTest::pages()
{
    return m_memory ? static_cast<PageStore &>(m_memory->pages) : m_store->pages();
}

Ledger &StoresUnderTest::ledger()
{
    return m_memory ? static_cast<Ledger &>(m_memory->ledger) : m_store->ledger();
}

ClerkStore &StoresUnderTest::clerks()
{
    return m_memory ? static_cast<ClerkStore &>(m_memory->clerks) : m_store->clerks();
}

PrintOrders &StoresUnderTest::printOrders()
{
    return m_memory ? static_cast<PrintOrders &>(m_memory->printOrders) : m_store->printOrders();
}

Outbox &StoresUnderTest::outbox()
{
    return m_memory ? static_cast<Outbox &>(m_memory->outbox) : m_store->outbox();
}

FeedInbox &StoresUnderTest::feedInbox()
{
    return m_memory ? static_cast<FeedInbox &>(m_memory->feedInbox) : m_store->feedInbox();
}

RetentionStore &StoresUnderTest::retention()
{
    return m_memory ? static_cast<RetentionStore &>(m_memory->retention) : m_store->retention();
}

Authorisations &StoresUnderTest::authorisations()
{
    return m_memory ? static_cast<Authorisations &>(m_memory->authorisations) : m_store->authorisations();
}

GuideReadings &StoresUnderTest::guideReadings()
{
    return m_memory ? static_cast<GuideReadings &>(m_memory->guideReadings) : m_store->guideReadings();
}

GuideCorrections &StoresUnderTest::guideCorrections()
{
    return m_memory ? static_cast<GuideCorrections &>(m_memory->guideCorrections) : m_store->guideCorrections();
}

ReferenceLists &StoresUnderTest::references()
{
    return m_memory ? static_cast<ReferenceLists &>(m_memory->references) : m_store->references();
}

Result<CaseRecord> StoresUnderTest::file(int nth)
{
    const CaseRecord draft = sampleCase(nth);
    if (const Result<> saved = outcomeOf(cases().saveDraft(draft)); !saved)
        return failure(saved.error());
    const Result<QString> number = outcomeOf(cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    if (!number)
        return failure(number.error());
    return outcomeOf(cases().commit(sampleFiling(draft, *number)));
}

Result<CaseRecord> StoresUnderTest::move(CaseRecord record, const QList<CaseState> &steps)
{
    CaseChange change;
    record.state = steps.constLast();
    change.after = record;
    change.steps = steps;
    return outcomeOf(cases().commit(change));
}

QList<OutboxEntry> StoresUnderTest::waiting()
{
    return outcomeOf(outbox().list(false, 1000)).value_or(QList<OutboxEntry>());
}

Result<> StoresUnderTest::acknowledge(const OutboxEntry &entry, const QString &platformNumber)
{
    const Acknowledgement acknowledgement{entry.subjectId, entry.payloadSha256, QStringLiteral("r-1"), platformNumber};
    return outcomeOf(outbox().acknowledge(entry.sequence, acknowledgement));
}

} // namespace yichuang::test
