// SPDX-License-Identifier: Apache-2.0
#include "casework/counterwork.h"
#include "counterbench.h"
#include "support/samplecase.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// Which item a clerk may choose (DOMAIN R7, R8), and what has to be read before (R95).
class TestItemChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anAuthorisedItemIsTaken();
    void withoutAnAgreementNothingIsChosen();
    void whoMayOnlyAdviseChoosesButTakesNothingIn();
    void whatListsShowIsAskedBeforehand();
    void aStoreThatFailsIsSaid();

    void aChangeIsReadBeforeTheItemIsTaken();
    void anotherItemIsNotAffected();
    void aChangeThatMattersToNobodyIsNotShown();
    void aNewItemIsReadOnce();
    void onlyTheLastWishCounts();
    void whatCannotBeKeptIsNotTaken();
    void aDraftKeepsItsVersion();
    void aVersionWaitsForItsDay();

private:
    [[nodiscard]] ItemChoice &choice() { return m_work->choice; }
    [[nodiscard]] Visit &visit() { return m_work->visit; }
    [[nodiscard]] MemoryState &state() { return m_bench->store.state; }
    [[nodiscard]] QString chosen() { return visit().guide() ? visit().guide()->ref.id : QString(); }
    void authorise(const QList<AuthorisedAct> &acts)
    {
        state().everybodyIsAuthorised = false;
        Authorisation held = forEverything(sampleGuide().department);
        held.acts = acts;
        state().authorisations.insert({held.number, held.department}, held);
    }
    /// The clerk knows what there is, and a second version comes.
    void publish(const std::function<void(Guide &)> &change = [](Guide &guide) { guide.promised = std::nullopt; })
    {
        (void)m_bench->store.guideReadings.begin(sampleClerk().id, m_bench->clock.today());
        Guide next = sampleGuide();
        ++next.ref.version;
        change(next);
        state().guides.append(next);
    }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<CounterWork> m_work;
};

void TestItemChoice::init()
{
    m_work.reset();
    m_bench = std::make_unique<CounterBench>();
    m_work = std::make_unique<CounterWork>(m_bench->ports(), m_bench->session);
    visit().start();
}

void TestItemChoice::anAuthorisedItemIsTaken()
{
    authorise(allAuthorisedActs());
    const QSignalSpy refused(&choice(), &ItemChoice::refused);
    choice().choose(sampleGuide().ref.id);
    QCOMPARE(chosen(), sampleGuide().ref.id);
    QVERIFY(refused.isEmpty());
}

void TestItemChoice::withoutAnAgreementNothingIsChosen()
{
    state().everybodyIsAuthorised = false;
    const QSignalSpy refused(&choice(), &ItemChoice::refused);
    choice().choose(sampleGuide().ref.id);
    QCOMPARE(lastCode(refused), QStringLiteral("notAuthorised"));
    QVERIFY(chosen().isEmpty());
    choice().choose(QStringLiteral("none"));
    QCOMPARE(lastCode(refused), QStringLiteral("notFound"));
}

void TestItemChoice::whoMayOnlyAdviseChoosesButTakesNothingIn()
{
    authorise({AuthorisedAct::Consult});
    choice().choose(sampleGuide().ref.id);
    QCOMPARE(chosen(), sampleGuide().ref.id);
    choice().refresh();
    const GuideSummary item{sampleGuide().ref, {}, {}, sampleGuide().department, {}, false};
    QVERIFY(choice().consultsOnly(item));
    const QSignalSpy filed(&m_work->decide, &DecideCase::filed);
    const QSignalSpy failed(&m_work->decide, &DecideCase::failed);
    m_work->decide.decide(sampleCase(), sampleGuide(), IntakeAct::Accept, m_bench->session, false);
    QCOMPARE(lastCode(failed), QStringLiteral("notAuthorised"));
    QVERIFY(filed.isEmpty());
    authorise(allAuthorisedActs());
    m_work->decide.decide(sampleCase(), sampleGuide(), IntakeAct::Accept, m_bench->session, false);
    QCOMPARE(filed.size(), 1);
}

void TestItemChoice::whatListsShowIsAskedBeforehand()
{
    state().everybodyIsAuthorised = false;
    const GuideSummary item{sampleGuide().ref, {}, {}, sampleGuide().department, {}, false};
    choice().refresh();
    QCOMPARE(choice().lackOf(item), std::optional(AuthorisationLack::NoneOnFile));
    QVERIFY(!choice().consultsOnly(item));
    authorise(allAuthorisedActs());
    const QSignalSpy refreshed(&choice(), &ItemChoice::refreshed);
    choice().refresh();
    QCOMPARE(refreshed.size(), 1);
    QVERIFY(!choice().lackOf(item));
    QVERIFY(!choice().isNews(item.ref.id));
    publish();
    choice().refresh();
    QVERIFY(choice().isNews(item.ref.id));
    QCOMPARE(choice().news().size(), 1);
}

void TestItemChoice::aStoreThatFailsIsSaid()
{
    const QSignalSpy refused(&choice(), &ItemChoice::refused);
    const QSignalSpy failed(&choice(), &ItemChoice::failed);
    m_bench->breakStore();
    choice().choose(sampleGuide().ref.id);
    QCOMPARE(lastCode(refused), QStringLiteral("storageUnavailable"));
    choice().refresh();
    QCOMPARE(lastCode(failed), QStringLiteral("storageUnavailable"));
    QVERIFY(chosen().isEmpty());
}

void TestItemChoice::aChangeIsReadBeforeTheItemIsTaken()
{
    publish();
    const QSignalSpy asked(&choice(), &ItemChoice::mustRead);
    choice().choose(sampleGuide().ref.id);
    QVERIFY(chosen().isEmpty());
    QCOMPARE(asked.size(), 1);
    const MustRead reading = lastOf<MustRead>(asked);
    QCOMPARE(reading.news.before, sampleGuide().ref.version);
    QVERIFY(!reading.isNewItem());
    QCOMPARE(reading.changes.constFirst().element, QStringLiteral("promiseDay"));
    choice().confirm();
    QCOMPARE(chosen(), sampleGuide().ref.id);
    QCOMPARE(visit().guide()->ref.version, sampleGuide().ref.version + 1);
    QVERIFY(m_bench->ledgerKinds().contains(QStringLiteral("guideRead")));
    choice().confirm();
    QCOMPARE(m_bench->ledgerKinds().count(QStringLiteral("guideRead")), 1);
}

void TestItemChoice::anotherItemIsNotAffected()
{
    Guide other = sampleGuide();
    other.ref.id = QStringLiteral("other");
    state().guides.append(other);
    publish();
    const QSignalSpy asked(&choice(), &ItemChoice::mustRead);
    choice().choose(other.ref.id);
    QCOMPARE(chosen(), other.ref.id);
    QVERIFY(asked.isEmpty());
}

void TestItemChoice::aChangeThatMattersToNobodyIsNotShown()
{
    publish([](Guide &guide) { guide.taskNameEnglish = QStringLiteral("Another name"); });
    const QSignalSpy asked(&choice(), &ItemChoice::mustRead);
    choice().choose(sampleGuide().ref.id);
    QCOMPARE(chosen(), sampleGuide().ref.id);
    QVERIFY(asked.isEmpty());
}

void TestItemChoice::aNewItemIsReadOnce()
{
    publish([](Guide &guide) { guide.ref = {QStringLiteral("new"), 1}; });
    const QSignalSpy asked(&choice(), &ItemChoice::mustRead);
    choice().choose(QStringLiteral("new"));
    QVERIFY(lastOf<MustRead>(asked).isNewItem());
    choice().confirm();
    QCOMPARE(chosen(), QStringLiteral("new"));
    choice().choose(QStringLiteral("new"));
    QCOMPARE(asked.size(), 1);
}

void TestItemChoice::onlyTheLastWishCounts()
{
    Guide other = sampleGuide();
    other.ref.id = QStringLiteral("other");
    state().guides.append(other);
    publish();
    choice().choose(sampleGuide().ref.id);
    choice().choose(other.ref.id);
    choice().confirm();
    QCOMPARE(chosen(), other.ref.id);
    choice().choose(sampleGuide().ref.id);
    choice().leave();
    choice().confirm();
    QCOMPARE(chosen(), other.ref.id);
    QVERIFY(!m_bench->ledgerKinds().contains(QStringLiteral("guideRead")));
}

void TestItemChoice::whatCannotBeKeptIsNotTaken()
{
    publish();
    choice().choose(sampleGuide().ref.id);
    const QSignalSpy failed(&choice(), &ItemChoice::failed);
    m_bench->breakStore(ErrorCode::StorageFull);
    choice().confirm();
    QCOMPARE(lastCode(failed), QStringLiteral("storageFull"));
    QVERIFY(chosen().isEmpty());
}

void TestItemChoice::aDraftKeepsItsVersion()
{
    choice().choose(sampleGuide().ref.id);
    visit().park();
    QTRY_VERIFY(!visit().hasCase());
    publish();
    visit().resume(state().cases.firstKey());
    QTRY_VERIFY(visit().hasCase());
    QCOMPARE(visit().guide()->ref, sampleGuide().ref);
    const QSignalSpy shown(&choice(), &ItemChoice::shown);
    choice().compare(sampleGuide().ref, {sampleGuide().ref.id, sampleGuide().ref.version + 1});
    QCOMPARE(shown.size(), 1);
    QVERIFY(!lastOf<MustRead>(shown).changes.isEmpty());
    QCOMPARE(visit().guide()->ref, sampleGuide().ref);
}

void TestItemChoice::aVersionWaitsForItsDay()
{
    const QDate tomorrow = m_bench->clock.today().addDays(1);
    publish([tomorrow](Guide &guide) { guide.validity.from = tomorrow; });
    choice().choose(sampleGuide().ref.id);
    QCOMPARE(visit().guide()->ref, sampleGuide().ref);
    m_bench->clock.setNow(m_bench->clock.now().addDays(1));
    const QSignalSpy asked(&choice(), &ItemChoice::mustRead);
    choice().choose(sampleGuide().ref.id);
    QCOMPARE(asked.size(), 1);
}

QTEST_GUILESS_MAIN(TestItemChoice)
#include "tst_itemchoice.moc"
