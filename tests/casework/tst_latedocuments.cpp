// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/latematerials.h"
#include "casework/counterwork.h"
#include "core/digest.h"
#include "domain/cases/sentfile.h"
#include "filledvisit.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");

} // namespace

/// The document of a material that comes after its case was filed, alone or behind pages that are there.
class TestLateDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatComesLateIsSentAsOneDocument();
    void withoutADocumentThePagesAreSent();
    void aLaterDocumentHoldsEarlierPagesToo();
    void earlierPagesFollowWhenTheLaterDocumentFails();
    void aDocumentThatIsTooLargeIsNotHandedIn();
    void handingInMayBeStopped();
    void closingTheCaseEndsTheWaiting();

private:
    [[nodiscard]] CaseRecord fileWithPromise();
    [[nodiscard]] PageFile stored(const CaseId &id, const QString &name, int nth = 1);
    void open(DocumentMaker &maker, const CaseId &id);
    [[nodiscard]] QList<OutboxEntry> sentSince(qsizetype before) const { return m_bench->store.state.outbox.mid(before); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<LateMaterials> m_late;
    std::unique_ptr<QSignalSpy> m_handedIn;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestLateDocuments::init()
{
    m_handedIn.reset();
    m_failed.reset();
    m_late.reset();
    m_bench = std::make_unique<CounterBench>();
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials) {
        rule.necessity = Necessity::SupplementLater;
        rule.supplementWithin = TimeLimit{10, DayUnit::WorkingDays, {}};
    }
}

PageFile TestLateDocuments::stored(const CaseId &id, const QString &name, int nth)
{
    m_bench->store.state.pages[id].insert(sha256(samplePageBytes(name)), samplePageBytes(name));
    return samplePageFile(name, nth);
}

CaseRecord TestLateDocuments::fileWithPromise()
{
    CounterWork work(m_bench->ports(), m_bench->session);
    fill(work.visit);
    work.visit.removeFile(lease, work.visit.record().material(lease)->files.first().id);
    work.visit.changeMaterial(lease, {DraftAct::Point, {}, 0}, [](CaseMaterial &material) { material.points.clear(); });
    if (!work.particulars.promise(lease, Obtained::Promised))
        return {};
    QSignalSpy filed(&work.decide, &DecideCase::filed);
    work.decide.decide(work.visit.record(), *work.visit.guide(), IntakeAct::Accept, m_bench->session, false);
    return lastOf<CaseRecord>(filed);
}

void TestLateDocuments::open(DocumentMaker &maker, const CaseId &id)
{
    m_late = std::make_unique<LateMaterials>(m_bench->store.cases, m_bench->store.guides, m_bench->envelopes, m_bench->clock,
                                             m_bench->calendar, m_bench->session);
    m_late->bindWith(maker, m_bench->store.pages);
    m_handedIn = std::make_unique<QSignalSpy>(m_late.get(), &LateMaterials::handedIn);
    m_failed = std::make_unique<QSignalSpy>(m_late.get(), &LateMaterials::failed);
    m_late->open(id);
    (void)m_late->takePage(lease, stored(id, lease, 1));
    (void)m_late->takePage(lease, stored(id, QStringLiteral("annex"), 2));
    m_late->passAllPoints(lease);
}

void TestLateDocuments::whatComesLateIsSentAsOneDocument()
{
    const CaseRecord filed = fileWithPromise();
    QVERIFY(!filed.id.isNull());
    const auto before = m_bench->store.state.outbox.size();
    open(m_bench->documents, filed.id);
    QSignalSpy binding(m_late.get(), &LateMaterials::binding);
    m_late->handIn();
    QCOMPARE(m_handedIn->size(), 1);
    QCOMPARE(binding.size(), 1);
    const CaseMaterial material = *m_bench->store.state.cases.value(filed.id).material(lease);
    QVERIFY(currentDocument(material));
    const QList<OutboxEntry> entries = sentSince(before);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().kind, OutboxKind::EventPut);
    QCOMPARE(entries.last().payloadSha256, material.document->sha256);
    QVERIFY(m_late->unbound().isEmpty());
}

void TestLateDocuments::withoutADocumentThePagesAreSent()
{
    const CaseRecord filed = fileWithPromise();
    const auto before = m_bench->store.state.outbox.size();
    m_bench->documents.fault = Error{ErrorCode::DeviceFailed, {}};
    open(m_bench->documents, filed.id);
    m_late->handIn();
    QCOMPARE(m_handedIn->size(), 1);
    QCOMPARE(m_late->unbound().size(), 1);
    QCOMPARE(m_late->unbound().first().why.code, ErrorCode::DeviceFailed);
    const QList<OutboxEntry> entries = sentSince(before);
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(1).payloadSha256, sha256(samplePageBytes(lease)));
    QCOMPARE(entries.at(2).payloadSha256, sha256(samplePageBytes(QStringLiteral("annex"))));
}

void TestLateDocuments::aLaterDocumentHoldsEarlierPagesToo()
{
    CaseRecord record = sampleCase();
    CaseMaterial late = *record.material(lease);
    late.files = {samplePageFile(QStringLiteral("annex"), 2)};
    const CaseRecord merged = withLateMaterials(record, {late}, m_bench->clock.now());
    late.document = MaterialDocument{QByteArray(32, 'd'), 100, QStringLiteral("application/pdf"), 2, true,
                                     merged.material(lease)->pagesDigest()};
    const CaseChange change = lateMaterialChange(record, {late}, m_bench->envelopes, m_bench->session, m_bench->clock.now());
    QVERIFY(currentDocument(*change.after.material(lease)));
    QCOMPARE(change.outbox.size(), 2);
    QCOMPARE(change.outbox.last().payloadSha256, late.document->sha256);
}

void TestLateDocuments::earlierPagesFollowWhenTheLaterDocumentFails()
{
    CaseRecord record = sampleCase();
    CaseMaterial *held = record.material(lease);
    held->document = MaterialDocument{QByteArray(32, 'd'), 100, QStringLiteral("application/pdf"), 1, true, held->pagesDigest()};
    CaseMaterial late = *record.material(lease);
    late.document.reset();
    late.files = {samplePageFile(QStringLiteral("annex"), 2)};
    const CaseChange change = lateMaterialChange(record, {late}, m_bench->envelopes, m_bench->session, m_bench->clock.now());
    // Of the document that was sent the city cannot tell a page that was added: it gets all of them.
    QCOMPARE(change.outbox.size(), 3);
    QCOMPARE(change.outbox.at(1).payloadSha256, held->files.first().sha256);
    QCOMPARE(change.outbox.at(2).payloadSha256, late.files.first().sha256);
}

void TestLateDocuments::aDocumentThatIsTooLargeIsNotHandedIn()
{
    const CaseRecord filed = fileWithPromise();
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials)
        rule.maxKilobytes = 1;
    m_bench->documents.padding = 2048;
    open(m_bench->documents, filed.id);
    QVERIFY(m_late->gaps().isEmpty());
    m_late->handIn();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("incomplete"));
    QCOMPARE(m_late->gaps().size(), 1);
    QCOMPARE(m_late->gaps().first().kind, GapKind::DocumentTooLarge);
    QCOMPARE(m_late->gaps().first().mostKilobytes, 1);
    m_late->removePage(lease, m_late->late().first().files.last().id);
    QVERIFY(m_late->gaps().isEmpty()); // what the smaller one weighs is not known yet
}

void TestLateDocuments::handingInMayBeStopped()
{
    const CaseRecord filed = fileWithPromise();
    FakeDocumentMaker maker;
    maker.holds = true;
    open(maker, filed.id);
    m_late->handIn();
    QCOMPARE(maker.asked.size(), 1);
    m_late->handIn(); // once is enough
    QCOMPARE(maker.asked.size(), 1);
    m_late->stopBinding();
    QCOMPARE(lastCode(*m_failed), QStringLiteral("cancelled"));
    maker.answer(0);
    m_late->handIn();
    QCOMPARE(maker.asked.size(), 2);
    maker.answer(1);
    QTRY_COMPARE(m_handedIn->size(), 1);
}

void TestLateDocuments::closingTheCaseEndsTheWaiting()
{
    const CaseRecord filed = fileWithPromise();
    FakeDocumentMaker maker;
    maker.holds = true;
    open(maker, filed.id);
    m_late->handIn();
    m_late->close();
    m_late->stopBinding();
    QVERIFY(m_failed->isEmpty());
    m_late->open(filed.id);
    m_late->handIn();
    QCOMPARE(maker.asked.size(), 2);
    maker.answer(0); // concerns nobody any more
    QVERIFY(m_handedIn->isEmpty());
    maker.answer(1);
    QTRY_COMPARE(m_handedIn->size(), 1);
}

QTEST_GUILESS_MAIN(TestLateDocuments)
#include "tst_latedocuments.moc"
