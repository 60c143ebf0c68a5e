// SPDX-License-Identifier: Apache-2.0
#include <functional>
#include <random>

#include <QTest>

#include "casework/discarddraft.h"
#include "casework/visit.h"
#include "counterbench.h"
#include "filledvisit.h"
#include "heldguidestore.h"

using namespace yichuang;
using namespace yichuang::test;

/// Undo and redo, within one life of the program and over several (UX U11).
class TestDraftPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void undoGoesOnAfterARestart();
    void redoGoesOnAfterARestart();
    void redoDoesAgainWhatWasUndone();
    void aChangeAfterAnUndoEndsTheRedo();
    void undoingEverythingAndRedoingItIsIdentity();
    void aHundredStepsAreKeptAndNoMore();
    void anyMixtureOfStepsComesBackOverAnyNumberOfRestarts();
    void aPageThatWasRemovedComesBackAfterARestart();
    void theGuideOfBeforeComesBackAfterARestart();
    void aGuideThatCannotBeLoadedLeavesTheDraftAsItIs();
    void whatIsTypedWhileTheOldGuideComesCounts();
    void eachStepSaysWhatItWas();
    void filingEndsThePast();
    void aPastThatCannotBeReadCostsTheUndoAndNotTheDraft();

private:
    /// As after a kill: the objects are new, the store holds what it was given.
    void restart()
    {
        m_visit->saveNow();
        QTRY_COMPARE(m_bench->store.state.cases.value(m_visit->record().id), m_visit->record());
        const CaseId id = m_visit->record().id;
        open();
        m_visit->resume(id);
        QVERIFY(m_visit->hasCase());
    }
    void open()
    {
        m_visit.reset();
        m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    }
    void setTerm(int years) { m_visit->setField(QStringLiteral("leaseTerm"), QString::number(years)); }
    [[nodiscard]] QString term() const { return m_visit->record().form.value(QStringLiteral("leaseTerm")).value; }
    /// What undo and redo are about: all but where the clerk is and how the draft stands.
    [[nodiscard]] CaseRecord content() const
    {
        CaseRecord record = m_visit->record();
        record.place = {};
        record.draft = {};
        return record;
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<Visit> m_visit;
};

void TestDraftPast::init()
{
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    open();
}

void TestDraftPast::undoGoesOnAfterARestart()
{
    fill(*m_visit);
    const CaseRecord before = content();
    for (int nth = 1; nth <= 60; ++nth)
        setTerm(nth);
    restart();
    for (int nth = 60; nth >= 31; --nth) {
        QCOMPARE(term(), QString::number(nth));
        m_visit->undo();
    }
    restart();
    for (int nth = 30; nth >= 1; --nth) {
        QCOMPARE(term(), QString::number(nth));
        m_visit->undo();
    }
    QCOMPARE(content(), before);
    while (m_visit->canUndo())
        m_visit->undo();
    QVERIFY(m_visit->record().applicant.isNull());
    QVERIFY(!m_visit->guide());
}

void TestDraftPast::redoGoesOnAfterARestart()
{
    fill(*m_visit);
    setTerm(1);
    setTerm(2);
    const CaseRecord after = content();
    m_visit->undo();
    m_visit->undo();
    restart();
    m_visit->redo();
    QCOMPARE(term(), QStringLiteral("1"));
    restart();
    m_visit->redo();
    QCOMPARE(content(), after);
    QVERIFY(!m_visit->redoable());
}

void TestDraftPast::redoDoesAgainWhatWasUndone()
{
    fill(*m_visit);
    setTerm(1);
    QVERIFY(!m_visit->redoable());
    m_visit->redo();
    QCOMPARE(term(), QStringLiteral("1"));
    m_visit->undo();
    QCOMPARE(m_visit->redoable()->act, DraftAct::Field);
    m_visit->redo();
    QCOMPARE(term(), QStringLiteral("1"));
    QCOMPARE(m_visit->undoable()->act, DraftAct::Field);
}

void TestDraftPast::aChangeAfterAnUndoEndsTheRedo()
{
    fill(*m_visit);
    setTerm(1);
    setTerm(2);
    m_visit->undo();
    setTerm(3);
    QVERIFY(!m_visit->redoable());
    restart();
    QVERIFY(!m_visit->redoable());
    m_visit->undo();
    QCOMPARE(term(), QStringLiteral("1"));
}

void TestDraftPast::undoingEverythingAndRedoingItIsIdentity()
{
    fill(*m_visit);
    m_visit->setAgent(sampleCase().agent);
    m_visit->removeFile(lease, samplePageFile(lease).id);
    const CaseRecord after = content();
    int steps = 0;
    for (; m_visit->canUndo(); ++steps)
        m_visit->undo();
    QVERIFY(steps > 8);
    for (; m_visit->redoable(); --steps)
        m_visit->redo();
    QCOMPARE(steps, 0);
    QCOMPARE(content(), after);
}

void TestDraftPast::aHundredStepsAreKeptAndNoMore()
{
    fill(*m_visit);
    for (int nth = 1; nth <= 300; ++nth)
        setTerm(nth);
    restart();
    QCOMPARE(m_bench->store.state.pasts.value(m_visit->record().id).size(), 100);
    for (int nth = 0; nth < 100; ++nth)
        m_visit->undo();
    QVERIFY(!m_visit->canUndo());
    QCOMPARE(term(), QStringLiteral("200"));
}

void TestDraftPast::anyMixtureOfStepsComesBackOverAnyNumberOfRestarts()
{
    std::mt19937 random(20261122);
    fill(*m_visit);
    QList<CaseRecord> trace{content()}; // what each undo must bring back
    qsizetype at = 0;
    for (int step = 0; step < 200; ++step) {
        const auto dice = random() % 10;
        if (dice < 5) {
            setTerm(1000 + step);
            trace = trace.mid(qMax<qsizetype>(0, at - 60), qMin<qsizetype>(at, 60) + 1);
            trace.append(content());
            at = trace.size() - 1;
        } else if (dice < 7 && at > 0) {
            m_visit->undo();
            --at;
        } else if (dice < 9 && at + 1 < trace.size()) {
            m_visit->redo();
            ++at;
        } else if (dice == 9 && step % 7 == 0) {
            restart();
        }
        QCOMPARE(content(), trace.at(at));
    }
}

void TestDraftPast::aPageThatWasRemovedComesBackAfterARestart()
{
    fill(*m_visit);
    const CaseRecord before = content();
    m_visit->removeFile(lease, samplePageFile(lease).id);
    QVERIFY(m_visit->record().material(lease)->files.isEmpty());
    restart();
    m_visit->undo();
    QCOMPARE(content(), before);
    QCOMPARE(m_visit->record().material(lease)->files.size(), 1);
}

void TestDraftPast::theGuideOfBeforeComesBackAfterARestart()
{
    Guide newer = sampleGuide();
    ++newer.ref.version;
    newer.taskName = QStringLiteral("新版事项");
    fill(*m_visit);
    const CaseRecord before = content();
    m_bench->store.state.guides.append(newer);
    m_visit->chooseItem(sampleItem);
    QCOMPARE(m_visit->guide()->ref, newer.ref);
    restart();
    QCOMPARE(m_visit->guide()->ref, newer.ref);
    m_visit->undo();
    QCOMPARE(content(), before);
    QCOMPARE(*m_visit->guide(), sampleGuide());
    m_visit->redo();
    QCOMPARE(m_visit->guide()->ref, newer.ref);
}

void TestDraftPast::aGuideThatCannotBeLoadedLeavesTheDraftAsItIs()
{
    fill(*m_visit);
    Guide newer = sampleGuide();
    ++newer.ref.version;
    m_bench->store.state.guides.append(newer);
    m_visit->chooseItem(sampleItem);
    const CaseRecord now = content();
    m_bench->store.state.guides.removeFirst();
    const QSignalSpy failed(m_visit.get(), &Visit::failed);
    m_visit->undo();
    QCOMPARE(lastCode(failed), QStringLiteral("notFound"));
    QCOMPARE(content(), now);
    QVERIFY(m_visit->canUndo());
}

void TestDraftPast::whatIsTypedWhileTheOldGuideComesCounts()
{
    HeldGuideStore guides;
    Visit visit(m_bench->store.cases, guides, m_bench->clock, m_bench->session);
    visit.start();
    visit.chooseItem(sampleItem);
    guides.answerLoad(0, sampleGuide());
    QTRY_VERIFY(visit.guide());
    Guide newer = sampleGuide();
    ++newer.ref.version;
    visit.chooseItem(sampleItem);
    guides.answerLoad(1, newer);
    QTRY_COMPARE(visit.guide()->ref, newer.ref);
    visit.undo();
    visit.setApplicant(sampleCase().applicant);
    guides.answerLoad(2, sampleGuide());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(visit.guide()->ref, newer.ref);
    QCOMPARE(visit.record().applicant, sampleCase().applicant);
}

void TestDraftPast::eachStepSaysWhatItWas()
{
    m_visit->start();
    QVERIFY(!m_visit->undoable());
    m_visit->setApplicant(sampleCase().applicant);
    QCOMPARE(m_visit->undoable()->act, DraftAct::Applicant);
    m_visit->chooseItem(sampleItem);
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::Item, sampleGuide().taskName, 0}));
    answerAll(*m_visit);
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::Answer, sampleGuide().question(QStringLiteral("filed"))->text, 0}));
    m_visit->addFile(lease, samplePageFile(lease, 1));
    m_visit->addFile(lease, samplePageFile(lease, 2));
    const QString name = m_visit->record().material(lease)->name;
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::PageAdded, name, 2}));
    m_visit->removeFile(lease, samplePageFile(lease, 1).id);
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::PageRemoved, name, 1}));
    restart();
    QCOMPARE(*m_visit->undoable(), (DraftDeed{DraftAct::PageRemoved, name, 1}));
}

void TestDraftPast::filingEndsThePast()
{
    fill(*m_visit);
    QTRY_VERIFY(m_bench->store.state.pasts.contains(m_visit->record().id));
    const auto number = m_bench->store.cases.reserveNumber(m_visit->record().id, m_bench->clock.today()).result();
    QVERIFY(number);
    CaseRecord draft = m_visit->record();
    draft.draft = {};
    QVERIFY(m_bench->store.cases.commit(sampleFiling(draft, *number)).result());
    QVERIFY(!m_bench->store.state.pasts.contains(draft.id));
}

void TestDraftPast::aPastThatCannotBeReadCostsTheUndoAndNotTheDraft()
{
    fill(*m_visit);
    const CaseRecord before = content();
    QTRY_COMPARE(m_bench->store.state.cases.value(before.id), m_visit->record());
    m_bench->store.state.pastFault = Error{ErrorCode::StorageCorrupt, {}};
    open();
    m_visit->resume(before.id);
    QCOMPARE(content(), before);
    QVERIFY(!m_visit->canUndo());
    m_bench->store.state.pastFault = Error{ErrorCode::StorageUnavailable, {}};
    open();
    const QSignalSpy failed(m_visit.get(), &Visit::failed);
    m_visit->resume(before.id);
    QCOMPARE(lastCode(failed), QStringLiteral("storageUnavailable"));
    QVERIFY(!m_visit->hasCase());
}

QTEST_GUILESS_MAIN(TestDraftPast)
#include "tst_draftpast.moc"
