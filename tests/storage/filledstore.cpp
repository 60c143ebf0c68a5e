// SPDX-License-Identifier: Apache-2.0
#include "storage/filledstore.h"

#include "core/digest.h"
#include "support/outcome.h"
#include "support/samplecase.h"

namespace yichuang::test {

namespace {

const QString canaryName = QStringLiteral("欧阳金丝雀");
const QString canaryNumber = QStringLiteral("310101199001019999");
const QString canaryPhone = QStringLiteral("13900009999");
const QString canaryAddress = QStringLiteral("金丝雀路九号");
const QString canaryForm = QStringLiteral("canary-form-value");
const QString canaryJotting = QStringLiteral("canary-jotting");
const QString canaryPaper = QStringLiteral("canary-paper");
const QString canaryEnvelope = QStringLiteral("canary-envelope");
const QString canaryReason = QStringLiteral("canary-reason");
const QString canaryResult = QStringLiteral("canary-certificate");

CaseRecord canaryDraft()
{
    CaseRecord draft = sampleCase();
    draft.applicant.identity.name = canaryName;
    draft.applicant.identity.number = canaryNumber;
    draft.applicant.identity.phone = canaryPhone;
    draft.applicant.identity.address = canaryAddress;
    draft.form.insert(QStringLiteral("remark"), {canaryForm, QStringLiteral("typed")});
    draft.answers.insert(QStringLiteral("canary"), canaryForm);
    PageFile page = samplePageFile(QStringLiteral("identity"));
    page.sha256 = sha256(canaryPage());
    page.size = canaryPage().size();
    page.origin = canaryName;
    CaseMaterial &material = draft.materials.first();
    material.files = {page};
    material.document = MaterialDocument{sha256(canaryDocument()), canaryDocument().size(), QStringLiteral("application/pdf"), 1,
                                         true, material.pagesDigest()};
    return draft;
}

CaseChange canaryFiling(const CaseRecord &draft, const QString &number)
{
    CaseChange change = sampleFiling(draft, number);
    for (OutboxEntry &entry : change.outbox) {
        if (entry.kind == OutboxKind::MaterialPut)
            continue;
        entry.payload += canaryEnvelope.toUtf8();
        entry.payloadSha256 = sha256(entry.payload);
    }
    for (PrintOrder &order : change.prints)
        order.paper.fields.insert(QStringLiteral("applicantName"), canaryPaper);
    return change;
}

Result<> acknowledgeAll(Store &store)
{
    const auto waiting = outcomeOf(store.outbox().list(false, 1000));
    if (!waiting)
        return failure(waiting.error());
    for (const OutboxEntry &entry : *waiting) {
        if (const Result<> sent = outcomeOf(store.outbox().markSending(entry.sequence)); !sent)
            return sent;
        const Acknowledgement receipt{entry.subjectId, entry.payloadSha256, QStringLiteral("r"), {}};
        if (const Result<> taken = outcomeOf(store.outbox().acknowledge(entry.sequence, receipt)); !taken)
            return taken;
    }
    return {};
}

LedgerEvent saying(const CaseId &id, const QString &kind)
{
    LedgerEvent event;
    event.caseId = id;
    event.kind = kind;
    event.clerkId = QStringLiteral("0200");
    event.at = sampleMoment();
    event.said = {{QStringLiteral("reason"), canaryReason}};
    return event;
}

/// A supervisor kept the case for a while, and said why.
Result<> holdAndRelease(Store &store, const CaseId &id)
{
    const LegalHold hold{id, canaryReason, QStringLiteral("0200"), QStringLiteral("周"), sampleMoment()};
    if (const Result<> held = outcomeOf(store.retention().hold(hold, saying(id, QStringLiteral("held")))); !held)
        return held;
    return outcomeOf(store.retention().release(id, saying(id, QStringLiteral("released"))));
}

Result<> fill(Store &store)
{
    const CaseRecord draft = canaryDraft();
    for (const CaseMaterial &material : draft.materials) {
        const bool isCanary = material.files.constFirst().sha256 == sha256(canaryPage());
        const QByteArray bytes = isCanary ? canaryPage() : samplePageBytes(material.materialId);
        if (const auto put = outcomeOf(store.pages().put(draft.id, bytes)); !put)
            return failure(put.error());
    }
    if (const auto put = outcomeOf(store.pages().put(draft.id, canaryDocument())); !put)
        return failure(put.error());
    if (const Result<> saved = outcomeOf(store.cases().saveDraft(draft)); !saved)
        return saved;
    const auto number = outcomeOf(store.cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    if (!number)
        return failure(number.error());
    const auto filed = outcomeOf(store.cases().commit(canaryFiling(draft, *number)));
    if (!filed)
        return failure(filed.error());
    FeedPage page;
    page.feed = QStringLiteral("results");
    page.results = {{draft.id, {QStringLiteral("r1"), canaryResult, canaryResult, sha256("result"), 6, QStringLiteral("text/plain")}}};
    if (const auto applied = outcomeOf(store.feedInbox().apply(page)); !applied)
        return failure(applied.error());
    const CaseJotting jotting{draft.id, QStringLiteral("review"), QStringLiteral("0200"),
                              {{QStringLiteral("text"), canaryJotting}}};
    if (const Result<> kept = outcomeOf(store.cases().keepJotting(jotting)); !kept)
        return kept;
    CaseChange closing;
    closing.after = *outcomeOf(store.cases().load(draft.id));
    closing.after.state = CaseState::Returned;
    closing.steps = {CaseState::Returned};
    if (const auto closed = outcomeOf(store.cases().commit(closing)); !closed)
        return failure(closed.error());
    if (const Result<> told = holdAndRelease(store, draft.id); !told)
        return told;
    return acknowledgeAll(store);
}

} // namespace

QStringList canaryWords()
{
    return {canaryName, canaryNumber, canaryPhone, canaryAddress, canaryForm, canaryJotting, canaryPaper, canaryEnvelope,
            canaryResult, canaryReason};
}

QByteArray canaryPage()
{
    return QByteArrayLiteral("canary-page ").repeated(30'000);
}

QByteArray canaryDocument()
{
    return QByteArrayLiteral("canary-page of the document ").repeated(3'000);
}

CaseId closedCaseId()
{
    return sampleCase().id;
}

bool fillClosedCase(Store &store)
{
    const Result<> filled = fill(store);
    if (!filled)
        qWarning() << errorCodeName(filled.error().code) << filled.error().detail;
    return filled.has_value();
}

PurgeRecord sampleLook(Store &store)
{
    PurgeRecord record = outcomeOf(store.retention().look(closedCaseId())).value_or(PurgeRecord());
    record.basis = QStringLiteral("basis");
    record.keptFrom = QDate(2026, 3, 10);
    record.keptUntil = QDate(2026, 9, 10);
    record.clerkId = QStringLiteral("9001");
    record.clerkName = QStringLiteral("管理员");
    record.at = sampleMoment().addDays(300).toUTC();
    return record;
}

Result<> purgeClosedCase(Store &store, const PurgeRecord &record)
{
    LedgerEvent event;
    event.caseId = record.caseId;
    event.kind = QStringLiteral("purged");
    event.clerkId = record.clerkId;
    event.at = record.at;
    PrintOrder certificate;
    certificate.id = PrintOrderId::fromString(QStringLiteral("00000000-002a-7000-8000-000000000042"));
    certificate.caseId = record.caseId;
    certificate.paper.kind = PaperKind::PurgeCertificate;
    certificate.paper.number = record.number;
    certificate.paper.fields = {{QStringLiteral("basis"), record.basis}};
    certificate.orderedAt = record.at;
    return outcomeOf(store.retention().purge(record, event, certificate));
}

Result<> purgeClosedCase(Store &store)
{
    return purgeClosedCase(store, sampleLook(store));
}

} // namespace yichuang::test
