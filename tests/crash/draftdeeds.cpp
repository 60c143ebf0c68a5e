// SPDX-License-Identifier: Apache-2.0
#include "casework/draftkeeper.h"
#include "casework/filledvisit.h"
#include "core/digest.h"
#include "crash/deeds.h"
#include "support/outcome.h"

namespace yichuang::test {

namespace {

QByteArray newPageBytes()
{
    return QByteArrayLiteral("%PDF-1.7 a page of the crash tests ").repeated(400);
}

/// "第3稿": how often the name was typed.
int draftNumber(const CaseRecord &record)
{
    const QString name = record.applicant.identity.name;
    return name.startsWith(QStringLiteral("第")) ? name.mid(1, 1).toInt() : 0;
}

int pagesOfSample(Store &store)
{
    int readable = 0;
    for (const CaseMaterial &material : sampleCase().materials) {
        for (const PageFile &file : material.files)
            readable += outcomeOf(store.pages().get(sampleCase().id, file.sha256)) ? 1 : 0;
    }
    return readable == 3 ? 1 : 0;
}

/// A draft that names a page which is not there would count as a broken promise for ever.
int draftsWithNewPage(Store &store)
{
    const auto draft = outcomeOf(store.cases().load(sampleCase().id));
    const QByteArray digest = sha256(newPageBytes());
    if (!draft || draft->materials.at(1).files.size() < 2)
        return 0;
    const bool readable = outcomeOf(store.pages().get(sampleCase().id, digest)).has_value();
    return readable && draft->materials.at(1).files.at(1).sha256 == digest ? 1 : 2;
}

int draftsWhere(Store &store, const std::function<bool(const CaseRecord &)> &fits)
{
    CaseFilter filter;
    filter.states = {CaseState::Draft};
    int found = 0;
    const QList<CaseSummary> drafts = outcomeOf(store.cases().list(filter)).value_or(QList<CaseSummary>());
    for (const CaseSummary &draft : drafts) {
        const auto record = outcomeOf(store.cases().load(draft.id));
        found += record && fits(*record) ? 1 : 0;
    }
    return found;
}

/// Calls `then` when the visit has its item, or answers the failure.
template <typename Then>
Result<> inVisit(CrashCounter &counter, const CaseId &resumed, Then then)
{
    const CounterPorts ports = counter.ports();
    Visit visit(ports.cases, ports.guides, ports.clock, counter.clerk());
    Answer answer;
    QObject::connect(&visit, &Visit::failed, &answer, [&](const Error &error) { answer.give(failure(error)); });
    QObject::connect(&visit, &Visit::parked, &answer, [&] { answer.give({}); });
    if (resumed.isNull()) {
        visit.start();
        visit.setApplicant(sampleCase().applicant);
        QObject::connect(&visit, &Visit::changed, &answer, [&] { then(visit); }, Qt::SingleShotConnection);
        visit.chooseItem(sampleItem);
    } else {
        QObject::connect(&visit, &Visit::loaded, &answer, [&] { then(visit); });
        visit.resume(resumed);
    }
    return answer.wait();
}

Result<> keep(CrashCounter &counter, const CaseRecord &draft)
{
    DraftKeeper keeper(counter.store().cases(), counter.clock());
    Answer answer;
    QObject::connect(&keeper, &DraftKeeper::failed, &answer, [&](const Error &error) { answer.give(failure(error)); });
    QObject::connect(&keeper, &DraftKeeper::settled, &answer, [&] { answer.give({}); });
    keeper.note(draft);
    keeper.flush();
    return answer.wait();
}

Result<> putSamplePages(CrashCounter &counter)
{
    for (const CaseMaterial &material : sampleCase().materials) {
        const auto put = outcomeOf(counter.store().pages().put(sampleCase().id, samplePageBytes(material.materialId)));
        if (!put)
            return failure(put.error());
    }
    return {};
}

} // namespace

Deed saveDraft()
{
    return {QStringLiteral("a draft is saved"),
            [](CrashCounter &counter) -> Result<> {
                if (const Result<> put = putSamplePages(counter); !put)
                    return put;
                return outcomeOf(counter.store().cases().saveDraft(sampleCase()));
            },
            {{QStringLiteral("the pages of the draft"), pagesOfSample}}};
}

Deed typeName(int nth)
{
    return {QStringLiteral("a name is typed for the %1. time").arg(nth),
            [nth](CrashCounter &counter) {
                CaseRecord draft = sampleCase();
                draft.applicant.identity.name = QStringLiteral("第%1稿").arg(nth);
                return keep(counter, draft);
            },
            {{QStringLiteral("the name as it was typed for the %1. time, or later").arg(nth),
              [nth](Store &store) {
                  return draftsWhere(store, [nth](const CaseRecord &record) { return draftNumber(record) >= nth; });
              }}},
            false};
}

Deed addPage()
{
    return {QStringLiteral("a page is added"),
            [](CrashCounter &counter) -> Result<> {
                const auto digest = outcomeOf(counter.store().pages().put(sampleCase().id, newPageBytes()));
                if (!digest)
                    return failure(digest.error());
                CaseRecord draft = sampleCase();
                PageFile file = samplePageFile(QStringLiteral("lease"), 77);
                file.sha256 = *digest;
                file.size = newPageBytes().size();
                draft.materials[1].files.append(file);
                return keep(counter, draft);
            },
            {{QStringLiteral("the draft with its new page"), draftsWithNewPage}}};
}

Deed discardDraft()
{
    return {QStringLiteral("the draft is discarded"),
            [](CrashCounter &counter) { return outcomeOf(counter.store().cases().discardDraft(
                    sampleCase().id, sampleEvent(sampleCase(), QStringLiteral("draftDiscarded")))); },
            {{QStringLiteral("the draft is gone"), [](Store &store) {
                  const auto draft = outcomeOf(store.cases().load(sampleCase().id));
                  return !draft && draft.error().code == ErrorCode::NotFound ? 1 : 0;
              }}}};
}

Deed parkVisit()
{
    const auto isParked = [](const CaseRecord &record) { return record.guide.id == sampleItem; };
    return {QStringLiteral("a visit is parked"),
            [](CrashCounter &counter) {
                return inVisit(counter, {}, [](Visit &visit) {
                    answerAll(visit);
                    visit.park();
                });
            },
            {{QStringLiteral("the parked draft"), [isParked](Store &store) { return draftsWhere(store, isParked); }}},
            false};
}

Deed resumeAndType()
{
    const auto isTyped = [](const CaseRecord &record) {
        return record.form.value(QStringLiteral("leaseTerm")).value == QStringLiteral("2");
    };
    return {QStringLiteral("the draft is resumed and typed in"),
            [](CrashCounter &counter) -> Result<> {
                const auto drafts = outcomeOf(counter.store().cases().list({}));
                if (!drafts)
                    return failure(drafts.error());
                if (drafts->isEmpty())
                    return failure(ErrorCode::NotFound, QStringLiteral("no draft to resume"));
                return inVisit(counter, drafts->constFirst().id, [](Visit &visit) {
                    visit.setField(QStringLiteral("leaseTerm"), QStringLiteral("2"));
                    visit.park();
                });
            },
            {{QStringLiteral("the resumed draft as it was typed"),
              [isTyped](Store &store) { return draftsWhere(store, isTyped); }}},
            false};
}

} // namespace yichuang::test
