// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <QTemporaryDir>
#include <QTest>

#include "core/digest.h"
#include "filedcase.h"
#include "support/fakeclock.h"
#include "support/samplestore.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr qint64 weekMs = 8LL * 24 * 3600 * 1000;

QByteArray documentBytes(const QString &name)
{
    return QByteArrayLiteral("%PDF-1.4 one document ") + name.toUtf8();
}

} // namespace

/// The documents made of a case's pages: in use as long as anything names them, and no longer.
class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void thatOfADraftIsNotSwept();
    void thatOfADraftsPastIsNotSwept();
    void thatOfADiscardedDraftIsSwept();
    void thatOfAFiledCaseComesBackWithIt();
    void oneThatWasSentStaysWhenALaterOneTakesItsPlace();
    void oneThatIsMissingSetsItsCaseApart();
    void oneThatIsNotWholeIsRefused();

private:
    /// Stores a document of the first material, and names it in the record.
    [[nodiscard]] Result<> bind(CaseRecord &record, const QString &name);
    [[nodiscard]] bool isHeld(const CaseId &id, const QString &name);
    /// Looks for what nobody names, and again after it may be swept.
    void sweep();

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
};

void TestDocuments::init()
{
    m_store.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock.setNow(sampleMoment());
    auto store = Store::open(sampleStore(m_directory->filePath(QStringLiteral("store")), m_clock));
    QVERIFY_OK(store);
    m_store = std::move(*store);
}

Result<> TestDocuments::bind(CaseRecord &record, const QString &name)
{
    const QByteArray bytes = documentBytes(name);
    const auto put = outcomeOf(m_store->pages().put(record.id, bytes));
    if (!put)
        return failure(put.error());
    CaseMaterial &material = record.materials.first();
    material.document = MaterialDocument{*put, bytes.size(), QStringLiteral("application/pdf"), 1, true, material.pagesDigest()};
    return {};
}

bool TestDocuments::isHeld(const CaseId &id, const QString &name)
{
    return outcomeOf(m_store->pages().get(id, sha256(documentBytes(name)))).has_value();
}

void TestDocuments::sweep()
{
    QVERIFY_OK(outcomeOf(m_store->selfCheck().run()));
    m_clock.advanceMs(weekMs);
    QVERIFY_OK(outcomeOf(m_store->selfCheck().run()));
}

void TestDocuments::thatOfADraftIsNotSwept()
{
    CaseRecord draft = sampleCase();
    QVERIFY_OK(bind(draft, QStringLiteral("named")));
    QVERIFY_OK(outcomeOf(m_store->pages().put(draft.id, documentBytes(QStringLiteral("never named")))));
    QVERIFY_OK(outcomeOf(m_store->cases().saveDraft(draft)));
    sweep();
    QVERIFY(isHeld(draft.id, QStringLiteral("named")));
    QVERIFY(!isHeld(draft.id, QStringLiteral("never named")));
    const auto loaded = outcomeOf(m_store->cases().load(draft.id));
    QVERIFY_OK(loaded);
    QCOMPARE(loaded->materials.first().document, draft.materials.first().document);
}

void TestDocuments::thatOfADraftsPastIsNotSwept()
{
    CaseRecord before = sampleCase();
    QVERIFY_OK(bind(before, QStringLiteral("before")));
    CaseRecord after = before;
    after.materials.first().document.reset();
    DraftSave save(after);
    save.moments = {DraftMoment{0, {DraftAct::PageRemoved, before.materials.first().name, 1}, before}};
    save.newest = 0;
    QVERIFY_OK(outcomeOf(m_store->cases().saveDraft(save)));
    sweep();
    QVERIFY(isHeld(before.id, QStringLiteral("before")));
}

void TestDocuments::thatOfADiscardedDraftIsSwept()
{
    CaseRecord draft = sampleCase();
    QVERIFY_OK(bind(draft, QStringLiteral("discarded")));
    QVERIFY_OK(outcomeOf(m_store->cases().saveDraft(draft)));
    QVERIFY_OK(outcomeOf(m_store->cases().discardDraft(draft.id, sampleEvent(draft, QStringLiteral("draftDiscarded")))));
    sweep();
    QVERIFY(!isHeld(draft.id, QStringLiteral("discarded")));
}

void TestDocuments::thatOfAFiledCaseComesBackWithIt()
{
    auto record = fileCase(*m_store, 1, QDate(2026, 3, 10));
    QVERIFY_OK(record);
    QVERIFY_OK(bind(*record, QStringLiteral("filed")));
    CaseChange change;
    change.after = *record;
    const auto stored = outcomeOf(m_store->cases().commit(change));
    QVERIFY_OK(stored);
    sweep();
    QVERIFY(isHeld(record->id, QStringLiteral("filed")));
    const auto loaded = outcomeOf(m_store->cases().load(record->id));
    QVERIFY_OK(loaded);
    QCOMPARE(loaded->materials, record->materials);
    QCOMPARE(outcomeOf(m_store->check())->problems, QStringList());
}

void TestDocuments::oneThatWasSentStaysWhenALaterOneTakesItsPlace()
{
    auto record = fileCase(*m_store, 1, QDate(2026, 3, 10));
    QVERIFY_OK(record);
    for (const QString &name : {QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("second")}) {
        QVERIFY_OK(bind(*record, name));
        CaseChange change;
        change.after = *record;
        record = outcomeOf(m_store->cases().commit(change));
        QVERIFY_OK(record);
    }
    sweep();
    QVERIFY(isHeld(record->id, QStringLiteral("first")));
    QVERIFY(isHeld(record->id, QStringLiteral("second")));
}

void TestDocuments::oneThatIsMissingSetsItsCaseApart()
{
    auto record = fileCase(*m_store, 1, QDate(2026, 3, 10));
    QVERIFY_OK(record);
    QVERIFY_OK(bind(*record, QStringLiteral("filed")));
    record->materials.first().document->sha256 = sha256("of bytes that nobody has");
    CaseChange change;
    change.after = *record;
    QVERIFY_OK(outcomeOf(m_store->cases().commit(change)));
    const auto report = outcomeOf(m_store->selfCheck().run());
    QVERIFY_OK(report);
    QVERIFY(std::any_of(report->findings.cbegin(), report->findings.cend(),
                        [](const StoreFinding &finding) { return finding.kind == FindingKind::CasesDamaged; }));
}

void TestDocuments::oneThatIsNotWholeIsRefused()
{
    auto record = fileCase(*m_store, 1, QDate(2026, 3, 10));
    QVERIFY_OK(record);
    QVERIFY_OK(bind(*record, QStringLiteral("filed")));
    record->materials.first().document->size = 0;
    CaseChange change;
    change.after = *record;
    QVERIFY_ERROR(outcomeOf(m_store->cases().commit(change)), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
