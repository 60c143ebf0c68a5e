// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/documentkeeper.h"
#include "casework/outboxentries.h"
#include "core/digest.h"
#include "domain/cases/sentfile.h"
#include "filledvisit.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");

} // namespace

/// The one document of each material of a visit: made of the pages as they are, durable before it is named, never stale.
class TestDocumentKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void documentsAreMadeInTheBackground();
    void aDocumentIsDurableBeforeTheDraftNamesIt();
    void settlingMakesWhatIsMissingAndNothingElse();
    void pagesGoIntoTheDocumentAsTheClerkLeftThem();
    void aFileThatStandsTwiceIsReadOnce();
    void anOfdFileGoesAsItWasGiven();
    void aTurnedOfdFileIsNoDocument();
    void makingADocumentIsNoDeed();
    void aDocumentOfOtherPagesIsNotTaken();
    void undoBringsBackADocumentThatFits();
    void anotherItemMakesItsOwnDocuments();
    void whatCannotBeMadeIsToldAndStopsNobody_data();
    void whatCannotBeMadeIsToldAndStopsNobody();
    void aDocumentWithTheWrongNumberOfPagesIsNone();
    void itIsTriedAgainBeforeFilingOnly();
    void whoeverWaitsMayStopWaiting();
    void aVisitThatEndsIsNotSettled();
    void itIsMadeNoLargerThanTheDepartmentTakes();
    void nothingIsMadeWhilePagesComeIn();
    void pagesThatNoDocumentCouldHoldAreNotRead();
    void theCaseIsSentWithItsDocuments();

private:
    void fillWithStoredPages();
    [[nodiscard]] PageFile stored(const QString &name, int nth = 1);
    [[nodiscard]] const CaseMaterial &material(const QString &id) const { return *m_visit->record().material(id); }
    [[nodiscard]] std::unique_ptr<DocumentKeeper> keeper(DocumentMaker &maker)
    {
        return std::make_unique<DocumentKeeper>(*m_visit, maker, m_bench->store.pages);
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
};

void TestDocumentKeeper::init()
{
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
}

PageFile TestDocumentKeeper::stored(const QString &name, int nth)
{
    m_bench->store.state.pages[m_visit->record().id].insert(sha256(samplePageBytes(name)), samplePageBytes(name));
    return samplePageFile(name, nth);
}

void TestDocumentKeeper::fillWithStoredPages()
{
    fill(*m_visit);
    (void)stored(identity);
    (void)stored(lease);
}

void TestDocumentKeeper::documentsAreMadeInTheBackground()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    QVERIFY(keep->isBusy());
    QVERIFY(m_bench->documents.asked.isEmpty()); // more pages may come
    QTRY_VERIFY_WITH_TIMEOUT(material(lease).document && material(identity).document, 20000);
    QCOMPARE(m_bench->documents.asked.size(), 2);
    QVERIFY(currentDocument(material(lease)));
    QVERIFY(material(lease).document->archival);
    QCOMPARE(material(lease).document->pageCount, 1);
}

void TestDocumentKeeper::aDocumentIsDurableBeforeTheDraftNamesIt()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    connect(m_visit.get(), &Visit::changed, this, [this] {
        const auto &document = material(lease).document;
        if (document)
            QVERIFY(m_bench->store.state.pages.value(m_visit->record().id).contains(document->sha256));
    });
    keep->settle();
    QVERIFY(currentDocument(material(lease)));
    m_visit->saveNow();
    QCOMPARE(m_bench->store.state.cases.value(m_visit->record().id).material(lease)->document, material(lease).document);
    disconnect(m_visit.get(), &Visit::changed, this, nullptr);
}

void TestDocumentKeeper::settlingMakesWhatIsMissingAndNothingElse()
{
    const auto keep = keeper(m_bench->documents);
    QSignalSpy settled(keep.get(), &DocumentKeeper::settled);
    QSignalSpy progressed(keep.get(), &DocumentKeeper::progressed);
    fillWithStoredPages();
    keep->settle();
    QCOMPARE(settled.size(), 1);
    QCOMPARE(progressed.size(), 2);
    QCOMPARE(progressed.last().at(1).toInt(), 2);
    QCOMPARE(progressed.last().at(2).toInt(), 2);
    keep->settle();
    QCOMPARE(settled.size(), 2);
    QCOMPARE(m_bench->documents.asked.size(), 2);
    m_visit->addFile(lease, stored(QStringLiteral("annex")));
    keep->settle();
    QCOMPARE(m_bench->documents.asked.size(), 3);
    QCOMPARE(material(lease).document->pageCount, 2);
}

void TestDocumentKeeper::pagesGoIntoTheDocumentAsTheClerkLeftThem()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    PageFile part = stored(QStringLiteral("annex"));
    part.firstPage = 3;
    part.pageCount = 2;
    part.turned = 270;
    m_visit->addFile(lease, part);
    keep->settle();
    const DocumentWish &wish = m_bench->documents.asked.constLast();
    QCOMPARE(wish.title, material(lease).name);
    QVERIFY(wish.identifier.startsWith(m_visit->record().id.toString()));
    QVERIFY(!wish.identifier.contains(m_visit->record().applicant.identity.name));
    QCOMPARE(wish.parts.size(), 2);
    QCOMPARE(wish.parts.first().bytes, samplePageBytes(lease));
    QCOMPARE(wish.parts.last().bytes, samplePageBytes(QStringLiteral("annex")));
    QCOMPARE(wish.parts.last().firstPage, 3);
    QCOMPARE(wish.parts.last().pageCount, 2);
    QCOMPARE(wish.parts.last().turned, 270);
}

void TestDocumentKeeper::aFileThatStandsTwiceIsReadOnce()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    PageFile again = samplePageFile(lease, 7);
    again.firstPage = 2;
    m_visit->addFile(lease, again);
    keep->settle();
    const DocumentWish &wish = m_bench->documents.asked.constLast();
    QCOMPARE(wish.parts.size(), 2);
    QCOMPARE(wish.parts.first().bytes, wish.parts.last().bytes);
}

void TestDocumentKeeper::anOfdFileGoesAsItWasGiven()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    m_visit->removeFile(lease, material(lease).files.first().id);
    PageFile ofd = stored(QStringLiteral("licence"));
    ofd.mediaType = QStringLiteral("application/ofd");
    ofd.pageCount = 0;
    m_visit->addFile(lease, ofd);
    keep->settle();
    QCOMPARE(m_bench->documents.asked.size(), 1); // of the other material
    const MaterialDocument *document = currentDocument(material(lease));
    QVERIFY(document);
    QCOMPARE(document->sha256, ofd.sha256);
    QCOMPARE(document->mediaType, ofd.mediaType);
    QVERIFY(!document->archival);
    QVERIFY(keep->unbound().isEmpty());
}

void TestDocumentKeeper::aTurnedOfdFileIsNoDocument()
{
    m_bench->documents.fault = Error{ErrorCode::Unsupported, {}};
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    m_visit->removeFile(lease, material(lease).files.first().id);
    PageFile ofd = stored(QStringLiteral("licence"));
    ofd.mediaType = QStringLiteral("application/ofd");
    ofd.turned = 90;
    m_visit->addFile(lease, ofd);
    keep->settle();
    QVERIFY(!currentDocument(material(lease)));
    QCOMPARE(sentFiles(m_visit->record().id, material(lease)).first().turned, 90);
}

void TestDocumentKeeper::makingADocumentIsNoDeed()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    const auto deed = m_visit->undoable();
    const QDateTime changedAt = m_visit->record().changedAt;
    m_bench->clock.advanceMs(60000);
    keep->settle();
    QVERIFY(currentDocument(material(lease)));
    QCOMPARE(m_visit->undoable(), deed);
    QCOMPARE(m_visit->record().changedAt, changedAt);
}

void TestDocumentKeeper::aDocumentOfOtherPagesIsNotTaken()
{
    FakeDocumentMaker maker;
    maker.holds = true;
    const auto keep = keeper(maker);
    QSignalSpy settled(keep.get(), &DocumentKeeper::settled);
    fillWithStoredPages();
    keep->settle();
    QCOMPARE(maker.asked.size(), 1);
    m_visit->addFile(identity, stored(QStringLiteral("back")));
    maker.answer(0);
    QTRY_COMPARE(maker.asked.size(), 2);
    QVERIFY(!material(identity).document);
    maker.answer(1);
    // Whoever waits gets the newer one as well.
    QTRY_COMPARE(maker.asked.size(), 3);
    QCOMPARE(maker.asked.last().parts.size(), 2);
    QVERIFY(settled.isEmpty());
    maker.answer(2);
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(currentDocument(material(identity)));
}

void TestDocumentKeeper::undoBringsBackADocumentThatFits()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    keep->settle();
    const auto first = material(lease).document;
    m_visit->addFile(lease, stored(QStringLiteral("annex")));
    keep->settle();
    const auto second = material(lease).document;
    QVERIFY(first != second);
    m_visit->undo();
    QCOMPARE(material(lease).document, first);
    QVERIFY(currentDocument(material(lease)));
    m_visit->redo();
    keep->settle();
    QVERIFY(currentDocument(material(lease)));
    QCOMPARE(material(lease).document->pageCount, 2);
}

void TestDocumentKeeper::anotherItemMakesItsOwnDocuments()
{
    Guide other = sampleGuide();
    other.ref.id = QStringLiteral("another-item");
    m_bench->store.state.guides.append(other);
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    keep->settle();
    m_visit->chooseItem(other.ref.id);
    QVERIFY(!material(lease).document);
}

void TestDocumentKeeper::whatCannotBeMadeIsToldAndStopsNobody_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("the device process is dead") << ErrorCode::DeviceFailed;
    QTest::newRow("it does not answer") << ErrorCode::TimedOut;
    QTest::newRow("a page is broken") << ErrorCode::Malformed;
    QTest::newRow("a page is locked") << ErrorCode::PasswordNeeded;
    QTest::newRow("it cannot be assembled") << ErrorCode::Unsupported;
}

void TestDocumentKeeper::whatCannotBeMadeIsToldAndStopsNobody()
{
    QFETCH(ErrorCode, code);
    m_bench->documents.fault = Error{code, {}};
    const auto keep = keeper(m_bench->documents);
    QSignalSpy settled(keep.get(), &DocumentKeeper::settled);
    fillWithStoredPages();
    keep->settle();
    QCOMPARE(settled.size(), 1);
    QCOMPARE(keep->unbound().size(), 2);
    QCOMPARE(keep->unbound().first().materialId, identity);
    QCOMPARE(keep->unbound().first().why.code, code);
    QVERIFY(m_visit->report().complete());
    const QList<SentFile> files = sentFiles(m_visit->record().id, material(lease));
    QCOMPARE(files.size(), 1);
    QVERIFY(!files.first().isDocument);
}

void TestDocumentKeeper::aDocumentWithTheWrongNumberOfPagesIsNone()
{
    class Miscounting final : public DocumentMaker
    {
    public:
        QFuture<Result<MadeDocument>> make(const DocumentWish &wish) override
        {
            return readyFuture<Result<MadeDocument>>(MadeDocument{"pdf", int(wish.parts.size()) + 1, true, false});
        }
    } maker;
    const auto keep = keeper(maker);
    fillWithStoredPages();
    keep->settle();
    QVERIFY(!material(lease).document);
    QCOMPARE(keep->unbound().first().why.code, ErrorCode::Malformed);
}

void TestDocumentKeeper::itIsTriedAgainBeforeFilingOnly()
{
    m_bench->documents.fault = Error{ErrorCode::DeviceFailed, {}};
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    keep->settle();
    const auto asked = m_bench->documents.asked.size();
    m_visit->setField(QStringLiteral("leaseTerm"), QStringLiteral("3"));
    QVERIFY(!keep->isBusy());
    QCOMPARE(m_bench->documents.asked.size(), asked);
    m_bench->documents.fault.reset();
    keep->settle();
    QVERIFY(currentDocument(material(lease)));
    QVERIFY(keep->unbound().isEmpty());
}

void TestDocumentKeeper::whoeverWaitsMayStopWaiting()
{
    FakeDocumentMaker maker;
    maker.holds = true;
    const auto keep = keeper(maker);
    QSignalSpy settled(keep.get(), &DocumentKeeper::settled);
    fillWithStoredPages();
    keep->settle();
    QVERIFY(keep->isSettling());
    keep->stopSettling();
    QVERIFY(!keep->isSettling());
    maker.answer(0);
    // What is being made is not lost.
    QTRY_VERIFY(material(identity).document);
    QTRY_COMPARE(maker.asked.size(), 2);
    maker.answer(1);
    QTRY_VERIFY(material(lease).document);
    QVERIFY(settled.isEmpty());
}

void TestDocumentKeeper::aVisitThatEndsIsNotSettled()
{
    FakeDocumentMaker maker;
    maker.holds = true;
    const auto keep = keeper(maker);
    QSignalSpy settled(keep.get(), &DocumentKeeper::settled);
    fillWithStoredPages();
    keep->settle();
    m_visit->release();
    QVERIFY(!keep->isSettling());
    QVERIFY(!keep->isBusy());
    maker.answer(0);
    m_visit->start();
    keep->settle();
    QCOMPARE(settled.size(), 1); // of the new visit, which has nothing to bind
    QCOMPARE(maker.asked.size(), 1);
}

void TestDocumentKeeper::itIsMadeNoLargerThanTheDepartmentTakes()
{
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials)
        rule.maxKilobytes = 2;
    m_bench->documents.padding = 4096;
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    QVERIFY(m_visit->report().complete());
    keep->settle();
    QCOMPARE(m_bench->documents.asked.first().mostKilobytes, 2);
    QCOMPARE(m_visit->report().gaps.size(), 2);
    QCOMPARE(m_visit->report().gaps.first().kind, GapKind::DocumentTooLarge);
    QCOMPARE(m_visit->report().gaps.first().mostKilobytes, 2);
    QVERIFY(m_visit->report().gaps.first().kilobytes > 4);
    QVERIFY(!m_visit->report().readyForCorrection());
}

void TestDocumentKeeper::nothingIsMadeWhilePagesComeIn()
{
    const auto keep = keeper(m_bench->documents);
    keep->setPagesComing(true);
    fillWithStoredPages();
    QVERIFY(!keep->isBusy());
    keep->setPagesComing(false);
    QVERIFY(keep->isBusy());
    keep->setPagesComing(true);
    QVERIFY(!keep->isBusy());
    keep->settle(); // whoever waits gets what can be made
    QVERIFY(currentDocument(material(lease)));
}

void TestDocumentKeeper::pagesThatNoDocumentCouldHoldAreNotRead()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    PageFile large = stored(QStringLiteral("annex"));
    large.size = largestSentFile;
    m_visit->addFile(lease, large);
    keep->settle();
    QCOMPARE(m_bench->documents.asked.size(), 1); // of the other material
    QCOMPARE(keep->unbound().size(), 1);
    QCOMPARE(keep->unbound().first().why.code, ErrorCode::TooLarge);
}

void TestDocumentKeeper::theCaseIsSentWithItsDocuments()
{
    const auto keep = keeper(m_bench->documents);
    fillWithStoredPages();
    m_visit->addFile(lease, stored(QStringLiteral("annex")));
    keep->settle();
    const CaseRecord &record = m_visit->record();
    const QList<OutboxEntry> entries = entriesForCase(record, "{}", m_bench->clock.now());
    QCOMPARE(entries.size(), 3); // the case, and one document for each material
    const OutboxEntry &upload = entries.last();
    QCOMPARE(upload.kind, OutboxKind::MaterialPut);
    QCOMPARE(upload.payloadSha256, material(lease).document->sha256);
    QCOMPARE(upload.fileSize, material(lease).document->size);
    QCOMPARE(upload.mediaType, QStringLiteral("application/pdf"));
    QCOMPARE(upload.subjectId, documentId(record.id, material(lease), *material(lease).document).toString());
}

QTEST_GUILESS_MAIN(TestDocumentKeeper)
#include "tst_documentkeeper.moc"
