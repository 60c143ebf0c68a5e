// SPDX-License-Identifier: Apache-2.0
#include "casework/signin.h"
#include "core/digest.h"
#include "crash/deeds.h"
#include "support/outcome.h"
#include "support/sampleguide.h"

namespace yichuang::test {

namespace {

template <typename T>
Result<> without(const Result<T> &result)
{
    return result ? Result<>() : Result<>(failure(result.error()));
}

OutboxEntry entryAt(Store &store, qsizetype place)
{
    const auto entries = outcomeOf(store.outbox().list(true, 100)).value_or(QList<OutboxEntry>());
    for (const OutboxEntry &entry : entries) {
        if (entry.sequence == place)
            return entry;
    }
    return {};
}

QByteArray resultBytes()
{
    return QByteArrayLiteral("%PDF-1.7 a certificate ").repeated(500);
}

FeedPage page(const QString &feed, const QString &cursor)
{
    FeedPage page;
    page.feed = feed;
    page.epoch = QStringLiteral("e1");
    page.cursor = cursor;
    return page;
}

int readTo(Store &store, const QString &feed, const QString &cursor)
{
    return outcomeOf(store.feedInbox().cursor(feed)).value_or(QString()) == cursor ? 1 : 0;
}

Guide guideNamed(int nth)
{
    Guide guide = sampleGuide();
    if (nth > 1)
        guide.ref.id = QStringLiteral("sample-%1").arg(nth);
    return guide;
}

/// One entry of a kind that nothing else in the use case tells of.
Promise toldOnce(const QString &kind)
{
    return {QStringLiteral("the entry %1").arg(kind), [kind](Store &store) {
                const auto entries = outcomeOf(store.ledger().before(0, 1000)).value_or(QList<LedgerEvent>());
                return int(std::count_if(entries.cbegin(), entries.cend(),
                                         [&kind](const LedgerEvent &entry) { return entry.kind == kind; }));
            }};
}

} // namespace

Deed markSending()
{
    // On purpose nothing is promised: a sending that was forgotten is sent again under the same key.
    return {QStringLiteral("the case goes out"),
            [](CrashCounter &counter) { return outcomeOf(counter.store().outbox().markSending(1)); },
            {},
            false};
}

Deed acknowledgeCase()
{
    return {QStringLiteral("the city acknowledges the case"),
            [](CrashCounter &counter) {
                const OutboxEntry entry = entryAt(counter.store(), 1);
                return outcomeOf(counter.store().outbox().acknowledge(
                    1, {entry.subjectId, entry.payloadSha256, QStringLiteral("r-1"), QStringLiteral("751122026600001")}));
            },
            {{QStringLiteral("the acknowledgement"),
              [](Store &store) { return entryAt(store, 1).state == OutboxState::Acknowledged ? 1 : 0; }},
             {QStringLiteral("the platform's number"), [](Store &store) {
                  const auto record = outcomeOf(store.cases().load(sampleCase().id));
                  return record && record->platformNumber == QStringLiteral("751122026600001") ? 1 : 0;
              }}}};
}

Deed failMaterial()
{
    return {QStringLiteral("a page is refused"),
            [](CrashCounter &counter) {
                OutboxFailure refusal;
                refusal.state = OutboxState::Attention;
                refusal.status = 422;
                refusal.error = {ErrorCode::ServerRejected, {}};
                return outcomeOf(counter.store().outbox().recordFailure(2, refusal));
            },
            {{QStringLiteral("the refusal"),
              [](Store &store) { return entryAt(store, 2).state == OutboxState::Attention ? 1 : 0; }}},
            false};
}

Deed applyDecision()
{
    return {QStringLiteral("a decision arrives"),
            [](CrashCounter &counter) {
                FeedPage decided = page(QStringLiteral("cases"), QStringLiteral("c1"));
                decided.statuses = {{sampleCase().id, CaseState::Certified, sampleMoment(), QStringLiteral("准予")}};
                return without(outcomeOf(counter.store().feedInbox().apply(decided)));
            },
            {{QStringLiteral("the cursor of the cases"),
              [](Store &store) { return readTo(store, QStringLiteral("cases"), QStringLiteral("c1")); }},
             {QStringLiteral("the decision"), [](Store &store) {
                  const auto record = outcomeOf(store.cases().load(sampleCase().id));
                  const bool decided = record && (record->state == CaseState::Certified || record->state == CaseState::Delivered);
                  return decided ? 1 : 0;
              }}}};
}

Deed applyResult()
{
    return {QStringLiteral("a result is announced"),
            [](CrashCounter &counter) {
                FeedPage arrived = page(QStringLiteral("results"), QStringLiteral("r1"));
                CaseResult result;
                result.id = QStringLiteral("result-1");
                result.name = QStringLiteral("证");
                result.number = QStringLiteral("1");
                result.sha256 = sha256(resultBytes());
                result.size = resultBytes().size();
                result.mediaType = QStringLiteral("application/pdf");
                arrived.results = {{sampleCase().id, result}};
                return without(outcomeOf(counter.store().feedInbox().apply(arrived)));
            },
            {{QStringLiteral("the cursor of the results"),
              [](Store &store) { return readTo(store, QStringLiteral("results"), QStringLiteral("r1")); }},
             {QStringLiteral("the result"), [](Store &store) {
                  const auto record = outcomeOf(store.cases().load(sampleCase().id));
                  return record ? int(record->results.size()) : 0;
              }}}};
}

Deed fetchResult()
{
    return {QStringLiteral("the result is fetched"),
            [](CrashCounter &counter) { return without(outcomeOf(counter.store().pages().put(sampleCase().id, resultBytes()))); },
            {{QStringLiteral("the bytes of the result"), [](Store &store) {
                  return outcomeOf(store.pages().get(sampleCase().id, sha256(resultBytes()))) ? 1 : 0;
              }}}};
}

Deed importGuide(int nth)
{
    return {QStringLiteral("guide %1 is imported").arg(nth),
            [nth](CrashCounter &counter) { return without(outcomeOf(counter.store().guides().import({guideNamed(nth)}))); },
            {{QStringLiteral("guide %1").arg(nth),
              [nth](Store &store) {
                  return int(outcomeOf(store.guides().versions(guideNamed(nth).ref.id)).value_or(QList<GuideRef>()).size());
              }},
             {QStringLiteral("guide %1 in the list").arg(nth), [nth](Store &store) {
                  const auto list = outcomeOf(store.guides().list()).value_or(QList<GuideSummary>());
                  return int(std::count_if(list.cbegin(), list.cend(), [nth](const GuideSummary &summary) {
                      return summary.ref.id == guideNamed(nth).ref.id;
                  }));
              }}}};
}

Deed saveClerk()
{
    return {QStringLiteral("an account is made"),
            [](CrashCounter &counter) {
                return outcomeOf(counter.store().clerks().save({sampleClerk(), 1, {}, false}, {sampleTold()}));
            },
            {{QStringLiteral("the account"), [](Store &store) {
                  return outcomeOf(store.clerks().account(sampleClerk().id)) ? 1 : 0;
              }}}};
}

Deed signInWrongly()
{
    return {QStringLiteral("a wrong word is counted"),
            [](CrashCounter &counter) {
                const LedgerEvent refused = sampleTold(QStringLiteral("signInRefused"));
                return outcomeOf(counter.store().clerks().save({sampleClerk(), 3, {}, false}, {refused}));
            },
            // The account was made with one; three were counted, or none since the clerk signed in.
            {toldOnce(QStringLiteral("signInRefused")),
             {QStringLiteral("the count, or that it was cleared"), [](Store &store) {
                  const auto account = outcomeOf(store.clerks().account(sampleClerk().id));
                  return account && account->failedTries != 1 ? 1 : 0;
              }}},
            false};
}

Deed signIn()
{
    return {QStringLiteral("the clerk signs in"),
            [](CrashCounter &counter) {
                const CounterPorts ports = counter.ports();
                SignIn signIn(ports.clerks, ports.keys, ports.tries, ports.ledger, ports.clock, ports.counter);
                Answer answer;
                QObject::connect(&signIn, &SignIn::signedIn, &answer, [&] { answer.give({}); });
                QObject::connect(&signIn, &SignIn::failed, &answer,
                                 [&](const Error &error) { answer.give(failure(error)); });
                signIn.admit(sampleClerk().id);
                return answer.wait();
            },
            {toldOnce(QStringLiteral("signedIn")),
             {QStringLiteral("the cleared count"), [](Store &store) {
                  const auto account = outcomeOf(store.clerks().account(sampleClerk().id));
                  return account && account->failedTries == 0 ? 1 : 0;
              }}},
            false};
}

Deed noteInLedger()
{
    return {QStringLiteral("an entry of the ledger"),
            [](CrashCounter &counter) {
                return outcomeOf(counter.store().ledger().append(sampleEvent(sampleCase(), QStringLiteral("noted"))));
            },
            {toldOnce(QStringLiteral("noted"))},
            false};
}

} // namespace yichuang::test
