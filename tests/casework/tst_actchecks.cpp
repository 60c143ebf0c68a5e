// SPDX-License-Identifier: Apache-2.0
#include "casework/decidebyletter.h"
#include "casework/decidecase.h"
#include "casework/itemchoice.h"
#include "counterbench.h"
#include "domain/checks/packagecheck.h"
#include "support/memoryauthorisations.h"
#include "support/samplecase.h"
#include "support/samplepackage.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

/// What is asked again at the act itself, however somebody came to it: whether what changed was read (DOMAIN R95), whether every
/// department has authorised it (R7), whether whoever decides is qualified (R72).
class TestActChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingIsFiledUnderAChangeThatWasNotRead();
    void aVersionThatIsKnownIsFiledWhateverCameLater();
    void aChangeThatMattersToNobodyHindersNobody();
    void anItemNobodyHasSeenIsNotFiled();
    void whoOnlyActsIsAskedFromTheFirstActOn();
    void aStoreThatFailsIsSaid();
    void nothingIsDecidedUnderAChangeThatWasNotRead();

    void everyDepartmentOfAPackageHasToAgree();
    void aPackageIsNotChosenWithoutThoseThatAreAlwaysInIt();

    void aLetterAsksForItsQualifications_data();
    void aLetterAsksForItsQualifications();

private:
    [[nodiscard]] MemoryState &state() { return m_bench->store.state; }
    /// A second version of the sample guide; the clerk and the supervisor know the first.
    Guide publish(const std::function<void(Guide &)> &change)
    {
        for (const QString &id : {sampleClerk().id, sampleSupervisor().id})
            (void)m_bench->store.guideReadings.begin(id, m_bench->clock.today());
        Guide next = sampleGuide();
        ++next.ref.version;
        change(next);
        state().guides.append(next);
        return next;
    }
    /// "filed", or the code of the refusal.
    [[nodiscard]] QString file(const Guide &guide, CaseRecord draft = sampleCase())
    {
        draft.guide = guide.ref;
        MemoryStore &store = m_bench->store;
        DecideCase deciding({store.cases, m_bench->intakeRegister, store.authorisations, store.guides, store.guideReadings,
                             m_bench->envelopes, m_bench->clock},
                            m_bench->calendar, m_bench->tokenKey);
        const QSignalSpy filed(&deciding, &DecideCase::filed);
        const QSignalSpy failed(&deciding, &DecideCase::failed);
        const IntakeAct act = guide.flags.acceptOnIntake ? IntakeAct::Accept : IntakeAct::Receive;
        deciding.decide(draft, guide, act, m_bench->session, true);
        return filed.isEmpty() ? lastCode(failed) : QStringLiteral("filed");
    }
    /// "decided", or the code of the refusal.
    [[nodiscard]] QString decide(const Guide &guide)
    {
        CaseRecord record = sampleCase();
        record.state = CaseState::Accepted;
        record.number = QStringLiteral("L1");
        record.guide = guide.ref;
        state().cases.insert(record.id, record);
        MemoryStore &store = m_bench->store;
        DecideByLetter deciding({store.cases, store.clerks, store.guides, store.guideReadings, m_bench->envelopes, m_bench->clock},
                                m_bench->calendar, m_bench->supervisor);
        const QSignalSpy decided(&deciding, &DecideByLetter::decided);
        const QSignalSpy failed(&deciding, &DecideByLetter::failed);
        deciding.decide(record, DecideByLetter::Decision::Grant, {});
        return decided.isEmpty() ? lastCode(failed) : QStringLiteral("decided");
    }
    void grantLetter(const QStringList &needs = {})
    {
        AuthorityLetter letter{QStringLiteral("授1"), sampleSupervisor().id, sampleCase().department, {}, QDate(2020, 1, 1),
                               QDate(2030, 12, 31), QStringLiteral("档-1"), QStringLiteral("9001"), {}};
        letter.qualifications = needs;
        state().letters.insert(letter.number, letter);
    }
    void agree(const QString &department, const QStringList &items = {})
    {
        Authorisation held = forEverything(department);
        held.guideIds = items;
        state().authorisations.insert({held.number, held.department}, held);
    }
    void confirm(const QString &clerkId, const GuideRef &guide)
    {
        (void)m_bench->store.guideReadings.confirm({clerkId, guide, m_bench->clock.now()}, sampleTold());
    }

    std::unique_ptr<CounterBench> m_bench;
};

void TestActChecks::init()
{
    m_bench = std::make_unique<CounterBench>();
}

void TestActChecks::nothingIsFiledUnderAChangeThatWasNotRead()
{
    const Guide next = publish([](Guide &guide) { guide.promised = TimeLimit{3, DayUnit::WorkingDays, {}}; });
    QCOMPARE(file(next), QStringLiteral("guideUnread"));
    QVERIFY(state().cases.isEmpty());
    QVERIFY(state().outbox.isEmpty());
    confirm(sampleClerk().id, next.ref);
    QCOMPARE(file(next), QStringLiteral("filed"));
}

void TestActChecks::aVersionThatIsKnownIsFiledWhateverCameLater()
{
    (void)publish([](Guide &guide) { guide.promised = TimeLimit{3, DayUnit::WorkingDays, {}}; });
    QCOMPARE(file(sampleGuide()), QStringLiteral("filed"));
}

void TestActChecks::aChangeThatMattersToNobodyHindersNobody()
{
    const Guide next = publish([](Guide &) {});
    QCOMPARE(file(next), QStringLiteral("filed"));
}

void TestActChecks::anItemNobodyHasSeenIsNotFiled()
{
    const Guide next = publish([](Guide &guide) { guide.ref = {QStringLiteral("an-item-of-its-own"), 1}; });
    QCOMPARE(file(next), QStringLiteral("guideUnread"));
    QCOMPARE(file(sampleGuide()), QStringLiteral("filed"));
}

void TestActChecks::whoOnlyActsIsAskedFromTheFirstActOn()
{
    // Whoever never opened the catalogue at the desk.
    QVERIFY(!state().guideBeginnings.contains(sampleClerk().id));
    QCOMPARE(file(sampleGuide()), QStringLiteral("filed"));
    state().cases.clear();
    Guide next = sampleGuide();
    ++next.ref.version;
    next.promised = TimeLimit{3, DayUnit::WorkingDays, {}};
    state().guides.append(next);
    QCOMPARE(file(next), QStringLiteral("guideUnread"));
    confirm(sampleClerk().id, next.ref);
    QCOMPARE(file(next), QStringLiteral("filed"));
}

void TestActChecks::aStoreThatFailsIsSaid()
{
    const Guide next = publish([](Guide &guide) { guide.promised = TimeLimit{3, DayUnit::WorkingDays, {}}; });
    m_bench->breakStore();
    QCOMPARE(file(next), QStringLiteral("storageUnavailable"));
    m_bench->mendStore();
    QCOMPARE(file(next), QStringLiteral("guideUnread"));
}

void TestActChecks::nothingIsDecidedUnderAChangeThatWasNotRead()
{
    grantLetter();
    const Guide next = publish([](Guide &guide) { guide.promised = TimeLimit{3, DayUnit::WorkingDays, {}}; });
    QCOMPARE(decide(next), QStringLiteral("guideUnread"));
    QCOMPARE(state().cases.first().state, CaseState::Accepted);
    confirm(sampleSupervisor().id, next.ref);
    QCOMPARE(decide(next), QStringLiteral("decided"));
}

void TestActChecks::everyDepartmentOfAPackageHasToAgree()
{
    Guide guide = samplePackage();
    guide.package.components[0].guideId = QStringLiteral("food-licence");
    state().guides = {guide};
    state().everybodyIsAuthorised = false;
    CaseRecord draft = samplePackageCase();
    draft.components[0].guideId = QStringLiteral("food-licence");
    QStringList departments{draft.department};
    for (const CaseComponent &component : std::as_const(draft.components))
        departments.append(component.department);
    departments.removeDuplicates();
    QVERIFY(departments.size() > 1);
    for (const QString &department : std::as_const(departments)) {
        QCOMPARE(file(guide, draft), QStringLiteral("notAuthorised"));
        agree(department, department == draft.components.at(0).department ? QStringList{QStringLiteral("food-licence"), guide.ref.id}
                                                                          : QStringList());
    }
    QCOMPARE(file(guide, draft), QStringLiteral("filed"));
}

void TestActChecks::aPackageIsNotChosenWithoutThoseThatAreAlwaysInIt()
{
    const Guide guide = samplePackage();
    state().guides = {guide};
    state().everybodyIsAuthorised = false;
    Visit visit(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    ItemChoice choice(visit, m_bench->store.guides, m_bench->store.authorisations, m_bench->store.guideReadings, m_bench->clock,
                      m_bench->session);
    const QSignalSpy refused(&choice, &ItemChoice::refused);
    visit.start();
    agree(guide.department);
    choice.choose(guide.ref.id);
    QCOMPARE(lastCode(refused), QStringLiteral("notAuthorised"));
    for (const PackageComponent &component : guide.package.components) {
        if (component.condition.isNull() || component.condition.isUndefined())
            agree(component.department);
    }
    choice.choose(guide.ref.id);
    QCOMPARE(refused.size(), 1);
    QVERIFY(visit.guide());
}

void TestActChecks::aLetterAsksForItsQualifications_data()
{
    QTest::addColumn<Qualification>("held");
    QTest::addColumn<QString>("outcome");
    const Qualification whole{QStringLiteral("资1"), sampleSupervisor().id, QStringLiteral("行政执法证"), QStringLiteral("示例区司法局"),
                              QDate(2020, 1, 1), QDate(2030, 12, 31), QStringLiteral("9001"), {}};
    const auto row = [&whole](const char *name, const char *outcome, const std::function<void(Qualification &)> &change) {
        Qualification held = whole;
        change(held);
        QTest::newRow(name) << held << QString::fromLatin1(outcome);
    };
    row("as it is asked for", "decided", [](Qualification &) {});
    row("for good", "decided", [](Qualification &held) { held.validUntil = {}; });
    row("expired", "notAllowed", [](Qualification &held) { held.validUntil = QDate(2026, 3, 9); });
    row("the last day", "decided", [](Qualification &held) { held.validUntil = QDate(2026, 3, 10); });
    row("not yet", "notAllowed", [](Qualification &held) { held.validFrom = QDate(2026, 3, 11); });
    row("withdrawn", "notAllowed", [](Qualification &held) { held.withdrawnOn = QDate(2026, 3, 10); });
    row("another's", "notAllowed", [](Qualification &held) { held.clerkId = sampleClerk().id; });
    row("another one", "notAllowed", [](Qualification &held) { held.name = QStringLiteral("律师执业证"); });
}

void TestActChecks::aLetterAsksForItsQualifications()
{
    QFETCH(const Qualification, held);
    QFETCH(const QString, outcome);
    QCOMPARE(m_bench->clock.today(), QDate(2026, 3, 10));
    grantLetter({QStringLiteral("行政执法证")});
    QCOMPARE(decide(sampleGuide()), QStringLiteral("notAllowed"));
    state().qualifications.insert(held.number, held);
    QCOMPARE(decide(sampleGuide()), outcome);
}

QTEST_MAIN(TestActChecks)
#include "tst_actchecks.moc"
