// SPDX-License-Identifier: Apache-2.0
#include "casework/pageintake.h"
#include "casework/takecorrections.h"
#include "crash/deeds.h"
#include "support/outcome.h"

#include <algorithm>

namespace yichuang::test {

namespace {

const QString lease = QStringLiteral("lease");

/// The one case that waits for corrections.
std::optional<CaseId> waitingCase(Store &store)
{
    CaseFilter filter;
    filter.states = {CaseState::Correction};
    const auto cases = outcomeOf(store.cases().list(filter)).value_or(QList<CaseSummary>());
    return cases.size() == 1 ? std::optional(cases.first().id) : std::nullopt;
}

Result<> bring(CrashCounter &counter)
{
    const auto id = waitingCase(counter.store());
    if (!id)
        return failure(ErrorCode::NotFound, QStringLiteral("no case waits for corrections"));
    const CounterPorts ports = counter.ports();
    LateMaterials late(ports.cases, ports.guides, ports.envelopes, ports.clock, ports.calendar, counter.clerk());
    TakeCorrections corrections(late, ports.cases, ports.printOrders, ports.envelopes, ports.clock, ports.calendar, counter.clerk());
    PageIntake intake(late, ports.scanner, ports.inspector, ports.pages, ports.clock, ports.files);
    Answer answer;
    const auto refuse = [&answer](const Error &error) { answer.give(failure(error)); };
    // What is ticked and passed is noted besides; that it could not be is told as notSaved() and says nothing of the act.
    QObject::connect(&late, &LateMaterials::failed, &answer, refuse);
    QObject::connect(&corrections, &TakeCorrections::failed, &answer, refuse);
    QObject::connect(&intake, &PageIntake::failed, &answer, refuse);
    QObject::connect(&intake, &PageIntake::fileRefused, &answer, [&](const QString &, const Error &error) { refuse(error); });
    QObject::connect(&late, &LateMaterials::opened, &answer,
                     [&] { intake.importFiles(lease, {counter.paper(QStringLiteral("lease, handed in later"))}); });
    QObject::connect(&intake, &PageIntake::finished, &answer, [&](const QString &, int kept) {
        if (kept == 0)
            return; // it was said why
        late.passAllPoints(lease);
        for (int line = 0; line < corrections.defects().size(); ++line)
            corrections.tick(line, true);
        corrections.handIn();
    });
    QObject::connect(&corrections, &TakeCorrections::handedIn, &answer, [&answer] { answer.give({}); });
    late.open(*id);
    return answer.wait();
}

/// How often the record says it: 1 when all the notice named is there, 0 when nothing of it is.
int corrected(Store &store)
{
    const auto id = waitingCase(store);
    const auto record = id ? outcomeOf(store.cases().load(*id)) : Result<CaseRecord>(failure(ErrorCode::NotFound));
    if (!record)
        return 0;
    const CaseMaterial *paper = record->material(lease);
    const bool pages = paper && !paper->files.isEmpty();
    const bool stored = pages && std::all_of(paper->files.cbegin(), paper->files.cend(), [&](const PageFile &file) {
        return outcomeOf(store.pages().get(*id, file.sha256)).has_value();
    });
    return record->correctedAt.has_value() && stored ? 1 : pages || record->correctedAt ? 2 : 0;
}

int told(Store &store)
{
    const auto id = waitingCase(store);
    const auto history = id ? outcomeOf(store.ledger().history(*id)) : Result<QList<LedgerEvent>>(QList<LedgerEvent>());
    return history ? int(std::count_if(history->cbegin(), history->cend(),
                                       [](const LedgerEvent &event) { return event.kind == u"correctionsHandedIn"; }))
                   : 0;
}

int receipts(Store &store)
{
    const auto id = waitingCase(store);
    const auto orders = id ? outcomeOf(store.printOrders().ofCase(*id)) : Result<QList<PrintOrder>>(QList<PrintOrder>());
    return orders ? int(std::count_if(orders->cbegin(), orders->cend(),
                                      [](const PrintOrder &order) { return order.paper.kind == PaperKind::CorrectionsReceipt; }))
                  : 0;
}

int eventsForTheCity(Store &store)
{
    const auto all = outcomeOf(store.outbox().list(true, 1000)).value_or(QList<OutboxEntry>());
    return int(std::count_if(all.cbegin(), all.cend(), [](const OutboxEntry &entry) { return entry.kind == OutboxKind::EventPut; }));
}

} // namespace

Deed handInCorrections()
{
    return {QStringLiteral("what a notice asked for is handed in"), bring,
            {{QStringLiteral("the corrected case"), corrected},
             {QStringLiteral("its line in the history"), told},
             {QStringLiteral("its receipt"), receipts},
             {QStringLiteral("its entry for the city"), eventsForTheCity}},
            false};
}

} // namespace yichuang::test
