// SPDX-License-Identifier: Apache-2.0
#include "casework/caseintake.h"
#include "casework/deliverresult.h"
#include "casework/issuepaper.h"
#include "casework/reviewcase.h"
#include "crash/deeds.h"
#include "domain/cases/sentfile.h"
#include "support/outcome.h"

#include <algorithm>

namespace yichuang::test {

namespace {

qsizetype entries(Store &store, OutboxKind kind)
{
    const auto all = outcomeOf(store.outbox().list(true, 1000)).value_or(QList<OutboxEntry>());
    return std::count_if(all.cbegin(), all.cend(), [kind](const OutboxEntry &entry) { return entry.kind == kind; });
}

QList<CaseSummary> filedCases(Store &store)
{
    QList<CaseSummary> cases = outcomeOf(store.cases().list({})).value_or(QList<CaseSummary>());
    cases.removeIf([](const CaseSummary &one) { return one.state == CaseState::Draft || one.number.isEmpty(); });
    return cases;
}

qsizetype events(Store &store, const CaseId &id, const QString &kind)
{
    const auto history = outcomeOf(store.ledger().history(id)).value_or(QList<LedgerEvent>());
    return std::count_if(history.cbegin(), history.cend(), [&](const LedgerEvent &event) { return event.kind == kind; });
}

qsizetype papers(Store &store, PaperKind kind)
{
    qsizetype found = 0;
    const QList<CaseSummary> cases = filedCases(store);
    for (const CaseSummary &one : cases) {
        const auto orders = outcomeOf(store.printOrders().ofCase(one.id)).value_or(QList<PrintOrder>());
        found += std::count_if(orders.cbegin(), orders.cend(), [kind](const PrintOrder &order) { return order.paper.kind == kind; });
    }
    return found;
}

QList<CaseRecord> filedRecords(Store &store)
{
    QList<CaseRecord> records;
    const QList<CaseSummary> cases = filedCases(store);
    for (const CaseSummary &one : cases) {
        if (const auto record = outcomeOf(store.cases().load(one.id)))
            records.append(*record);
    }
    return records;
}

/// Each file that the filed case says is sent, at least so many. Where a document could not be kept, the case says that
/// the pages go as they came, and they are more.
int entriesOfFiles(Store &store, qsizetype least)
{
    const QList<CaseRecord> records = filedRecords(store);
    if (records.isEmpty())
        return entries(store, OutboxKind::MaterialPut) == 0 ? 0 : 2;
    qsizetype said = 0;
    for (const CaseRecord &record : records) {
        for (const CaseMaterial &material : record.materials)
            said += sentFiles(record.id, material).size();
    }
    return said >= least && entries(store, OutboxKind::MaterialPut) == said ? 1 : 2;
}

/// None when a filed case says that pages go as they came; 2 when it names a document that is not there, which no mishap
/// excuses.
int documentsOfFiledCases(Store &store)
{
    int found = 0;
    const QList<CaseRecord> records = filedRecords(store);
    for (const CaseRecord &record : records) {
        if (!withoutDocument(record).isEmpty())
            continue;
        const bool whole = std::all_of(record.materials.cbegin(), record.materials.cend(), [&](const CaseMaterial &material) {
            return !material.document || outcomeOf(store.pages().get(record.id, material.document->sha256));
        });
        found += whole ? 1 : 2;
    }
    return found;
}

QList<Promise> filing(int leastFiles, PaperKind paper)
{
    return {{QStringLiteral("the filed case"), [](Store &store) { return int(filedCases(store).size()); }},
            {QStringLiteral("its entry for the city"), [](Store &store) { return int(entries(store, OutboxKind::CasePut)); }},
            {QStringLiteral("the entries of its files"),
             [leastFiles](Store &store) { return entriesOfFiles(store, leastFiles); }},
            {QStringLiteral("its paper"), [paper](Store &store) { return int(papers(store, paper)); }}};
}

IntakeRequest described(CrashCounter &counter, const QStringList &materials, IntakeAct act)
{
    IntakeRequest request;
    request.applicant = sampleCase().applicant;
    request.item = QStringLiteral("sample-residence");
    request.answers = {{QStringLiteral("dwelling"), QStringLiteral("rented")}, {QStringLiteral("filed"), QStringLiteral("yes")}};
    request.form = {{QStringLiteral("leaseTerm"), QStringLiteral("2")}};
    request.act = act;
    for (const QString &id : materials) {
        IntakeMaterial material;
        material.materialId = id;
        material.files = {counter.paper(id)};
        if (id == u"lease")
            material.files.append(counter.paper(QStringLiteral("lease, its second page")));
        material.allPointsPass = true;
        request.materials.append(material);
    }
    return request;
}

Result<> intake(CrashCounter &counter, const QStringList &materials, IntakeAct act)
{
    const IntakeRequest request = described(counter, materials, act);
    CaseIntake take(counter.ports(), counter.clerk());
    Answer answer;
    QObject::connect(&take, &CaseIntake::filed, &answer, [&] { answer.give({}); });
    QObject::connect(&take, &CaseIntake::failed, &answer, [&](const Error &error) { answer.give(failure(error)); });
    take.take(request, false);
    return answer.wait();
}

Result<> commitSample(CrashCounter &counter)
{
    const CaseRecord draft = sampleCase();
    if (const Result<> saved = saveDraft().run(counter); !saved)
        return saved;
    const auto number = outcomeOf(counter.store().cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    if (!number)
        return failure(number.error());
    const auto filed = outcomeOf(counter.store().cases().commit(sampleFiling(draft, *number)));
    return filed ? Result<>() : Result<>(failure(filed.error()));
}

Result<> review(CrashCounter &counter)
{
    const auto record = outcomeOf(counter.store().cases().load(sampleCase().id));
    if (!record)
        return failure(record.error());
    ReviewCase review(counter.store().cases(), counter.envelopes(), counter.clock(), counter.supervisor());
    Answer answer;
    QObject::connect(&review, &ReviewCase::reviewed, &answer, [&] { answer.give({}); });
    QObject::connect(&review, &ReviewCase::failed, &answer, [&](const Error &error) { answer.give(failure(error)); });
    review.approve(*record);
    return answer.wait();
}

Result<> deliver(CrashCounter &counter)
{
    const auto record = outcomeOf(counter.store().cases().load(sampleCase().id));
    if (!record)
        return failure(record.error());
    HandOver handOver;
    handOver.collector = record->applicant.identity;
    handOver.verification = QStringLiteral("核对居民身份证原件");
    const CounterPorts ports = counter.ports();
    DeliverResult deliver({ports.cases, ports.guides, ports.authorisations, ports.envelopes, ports.clock}, ports.tokenKey, counter.clerk());
    Answer answer;
    QObject::connect(&deliver, &DeliverResult::delivered, &answer, [&] { answer.give({}); });
    QObject::connect(&deliver, &DeliverResult::failed, &answer, [&](const Error &error) { answer.give(failure(error)); });
    deliver.deliver(*record, handOver);
    return answer.wait();
}

Result<> print(CrashCounter &counter)
{
    const CounterPorts ports = counter.ports();
    IssuePaper issue(ports.printOrders, ports.papers, ports.printer, ports.clock, counter.clerk());
    Answer answer;
    QObject::connect(&issue, &IssuePaper::printed, &answer, [&] { answer.give({}); });
    QObject::connect(&issue, &IssuePaper::failed, &answer,
                     [&](const PrintOrder &, const Error &error) { answer.give(failure(error)); });
    issue.print(samplePrintOrder(sampleCase()));
    return answer.wait();
}

int receiptsPrinted(Store &store)
{
    return outcomeOf(store.printOrders().load(samplePrintOrder(sampleCase()).id)).value_or(PrintOrder{}).copies;
}

} // namespace

Deed takeIn()
{
    return {QStringLiteral("a case is taken in"),
            [](CrashCounter &counter) {
                return intake(counter, {QStringLiteral("identity"), QStringLiteral("lease")}, IntakeAct::Accept);
            },
            filing(2, PaperKind::AcceptanceVoucher) + QList<Promise>{{QStringLiteral("its documents"), documentsOfFiledCases, true}},
            false};
}

Deed askForCorrection()
{
    return {QStringLiteral("a missing paper is asked for"),
            [](CrashCounter &counter) { return intake(counter, {QStringLiteral("identity")}, IntakeAct::Correct); },
            filing(1, PaperKind::CorrectionNotice), false};
}

Deed fileSample()
{
    QList<Promise> promises = filing(3, PaperKind::IntakeVoucher);
    promises.append({QStringLiteral("its history"), [](Store &store) {
                         return int(events(store, sampleCase().id, QStringLiteral("received")));
                     }});
    return {QStringLiteral("the sample case is filed"), commitSample, promises};
}

Deed reviewSample()
{
    return {QStringLiteral("the case is reviewed"), review,
            {{QStringLiteral("the review"),
              [](Store &store) {
                  const auto record = outcomeOf(store.cases().load(sampleCase().id));
                  return record && record->review.state == ReviewState::Approved ? 1 : 0;
              }},
             {QStringLiteral("its entry for the city"), [](Store &store) { return int(entries(store, OutboxKind::EventPut)); }}}};
}

Deed deliverSample()
{
    return {QStringLiteral("the result is handed out"), deliver,
            {{QStringLiteral("the hand-over"),
              [](Store &store) {
                  const auto record = outcomeOf(store.cases().load(sampleCase().id));
                  return record && record->state == CaseState::Delivered && record->handOver ? 1 : 0;
              }},
             {QStringLiteral("its slip"), [](Store &store) { return int(papers(store, PaperKind::CollectionSlip)); }},
             {QStringLiteral("its entry for the city"), [](Store &store) { return int(entries(store, OutboxKind::EventPut)); }}}};
}

Deed printReceipt()
{
    return {QStringLiteral("the receipt is printed"), print,
            {{QStringLiteral("the copy that was counted"), receiptsPrinted},
             {QStringLiteral("its line in the history"),
              [](Store &store) { return int(events(store, sampleCase().id, QStringLiteral("printed"))); }}},
            false};
}

} // namespace yichuang::test
