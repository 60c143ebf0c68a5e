// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "desk/guides/guidechangespanel.h"
#include "desk/guides/guidecorrectionpanel.h"
#include "desk/guides/guidespage.h"
#include "desk/visit/casedeskpage.h"
#include "deskbench.h"

namespace yichuang::test {

/// Keeping up with the catalogue and correcting it, by keys at the desk (DOMAIN R7, R92, R95, R103).
class TestGuideDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(false, QStringLiteral("en")); }
    void init();
    void cleanup();

    void anItemNobodyAuthorisedSaysWhyAndIsNotTaken();
    void aChangeIsReadBeforeItsItemIsTaken();
    void leavingAChangeTakesNothing();
    void anOpenVisitIsToldOfANewVersionAndKeepsItsOwn();
    void theGuideIsCorrectedFromTheVisit();
    void theFieldOneIsAtIsTheOneThatIsCorrected();
    void whatWasWrittenComesBackAfterEscAndARestart();
    void anEmptyCorrectionIsRefusedWithASentence();
    void thePageTellsWhatIsUnreadAndConfirmsIt();
    void thePageListsCorrectionsAndTheStandingOfTheCatalogue();

private:
    template <typename W>
    [[nodiscard]] W *find(const char *name)
    {
        return m_desk->findChild<W *>(QString::fromLatin1(name));
    }
    [[nodiscard]] MemoryState &state() { return m_bench->store.state; }
    /// A new visit with the item search ready.
    void openItems()
    {
        m_desk->newVisit();
        QTest::keyClick(m_desk.get(), Qt::Key_2, Qt::AltModifier);
        m_desk->searchItem(QString());
        QTRY_VERIFY(find<QTableView>("itemsView")->model()->rowCount() > 0);
    }
    void chooseFirst() { QTest::keyClick(find<QLineEdit>("itemSearchEdit"), Qt::Key_Return); }
    [[nodiscard]] const Guide *chosen() { return m_bench->work().visit.guide(); }
    void publish()
    {
        (void)m_bench->store.guideReadings.begin(sampleClerk().id, m_bench->clock.today());
        Guide next = sampleGuide();
        ++next.ref.version;
        next.plainName = QStringLiteral("换了个说法");
        state().guides.append(next);
    }
    void show();

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_desk;
};

void TestGuideDesk::init()
{
    m_bench = std::make_unique<DeskBench>();
    show();
}

void TestGuideDesk::show()
{
    m_desk = std::make_unique<CaseDeskPage>(m_bench->work());
    m_desk->resize(1366, 768);
    m_desk->show();
    m_desk->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_desk.get()));
}

void TestGuideDesk::cleanup()
{
    m_desk.reset();
    m_bench.reset();
}

void TestGuideDesk::anItemNobodyAuthorisedSaysWhyAndIsNotTaken()
{
    state().everybodyIsAuthorised = false;
    m_bench->work().choice.refresh();
    openItems();
    const auto *items = find<QTableView>("itemsView");
    QVERIFY(items->model()->index(0, 2).data().toString().contains(QStringLiteral("no agreement is on file")));
    chooseFirst();
    QTRY_VERIFY(find<QLabel>("answerLabel")->text().contains(QStringLiteral("authorised")));
    QVERIFY(!chosen());
}

void TestGuideDesk::aChangeIsReadBeforeItsItemIsTaken()
{
    publish();
    m_bench->work().choice.refresh();
    openItems();
    QVERIFY(find<QTableView>("itemsView")->model()->index(0, 2).data().toString().contains(QStringLiteral("read first")));
    chooseFirst();
    auto *panel = m_desk->findChild<GuideChangesPanel *>(QStringLiteral("changesPanel"));
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!chosen());
    auto *changes = panel->findChild<QTableView *>(QStringLiteral("changesView"));
    QCOMPARE(changes->model()->rowCount(), 1);
    QCOMPARE(changes->model()->index(0, 3).data().toString(), QStringLiteral("换了个说法"));
    QTest::keyClick(changes, Qt::Key_Return);
    QTRY_VERIFY(chosen());
    QCOMPARE(chosen()->ref.version, sampleGuide().ref.version + 1);
    QVERIFY(!panel->isVisible());
    QCOMPARE(state().guideReadings.size(), 1);
}

void TestGuideDesk::leavingAChangeTakesNothing()
{
    publish();
    openItems();
    chooseFirst();
    auto *panel = m_desk->findChild<GuideChangesPanel *>(QStringLiteral("changesPanel"));
    QTRY_VERIFY(panel->isVisible());
    QTest::keyClick(panel->findChild<QTableView *>(QStringLiteral("changesView")), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QVERIFY(find<QTableView>("itemsView")->isVisible());
    QVERIFY(!chosen());
    QVERIFY(state().guideReadings.isEmpty());
}

void TestGuideDesk::anOpenVisitIsToldOfANewVersionAndKeepsItsOwn()
{
    openItems();
    chooseFirst();
    QTRY_VERIFY(chosen());
    m_desk->park();
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    publish();
    m_desk->openDraft(state().cases.firstKey());
    QTRY_VERIFY(chosen());
    QCOMPARE(chosen()->ref, sampleGuide().ref);
    const auto strips = m_desk->findChildren<QLabel *>();
    const auto told = [&] {
        return std::any_of(strips.cbegin(), strips.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("The guide was updated"));
        });
    };
    QTRY_VERIFY(told());
}

void TestGuideDesk::theGuideIsCorrectedFromTheVisit()
{
    openItems();
    chooseFirst();
    QTRY_VERIFY(chosen());
    QTest::keyClick(m_desk.get(), Qt::Key_F11, Qt::ShiftModifier);
    auto *panel = m_desk->findChild<GuideCorrectionPanel *>();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(find<QLabel>("subjectLabel")->text().contains(sampleGuide().taskName));
    QTest::keyClicks(find<QPlainTextEdit>("suggestedEdit"), QStringLiteral("five days"));
    QTest::keyClicks(find<QLineEdit>("reasonEdit"), QStringLiteral("practice differs"));
    QTest::keyClick(find<QLineEdit>("reasonEdit"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(state().corrections.size(), 1);
    const GuideCorrection raised = state().corrections.constFirst().correction;
    QCOMPARE(raised.suggested, QStringLiteral("five days"));
    QCOMPARE(raised.guide, sampleGuide().ref);
    QCOMPARE(state().outbox.constLast().kind, OutboxKind::GuideCorrectionPut);
    QVERIFY(!panel->isVisible());
}

void TestGuideDesk::theFieldOneIsAtIsTheOneThatIsCorrected()
{
    openItems();
    chooseFirst();
    QTRY_VERIFY(chosen());
    const CaseRecord sample = sampleCase();
    for (auto answer = sample.answers.constBegin(); answer != sample.answers.constEnd(); ++answer)
        m_bench->work().visit.answer(answer.key(), answer.value().toString());
    QTest::keyClick(m_desk.get(), Qt::Key_5, Qt::AltModifier);
    const FormField &field = m_bench->work().visit.report().checklist.form.last();
    auto *edit = m_desk->findChild<QWidget *>(field.key + (field.kind == FieldKind::Choice ? u"Combo" : u"Edit"));
    QVERIFY(edit);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_F11, Qt::ShiftModifier);
    auto *panel = m_desk->findChild<GuideCorrectionPanel *>();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY2(find<QLabel>("subjectLabel")->text().contains(field.label), qPrintable(find<QLabel>("subjectLabel")->text()));
}

void TestGuideDesk::whatWasWrittenComesBackAfterEscAndARestart()
{
    openItems();
    chooseFirst();
    QTRY_VERIFY(chosen());
    QTest::keyClick(m_desk.get(), Qt::Key_F11, Qt::ShiftModifier);
    QTRY_VERIFY(find<QPlainTextEdit>("suggestedEdit")->isVisible());
    QTest::keyClicks(find<QPlainTextEdit>("suggestedEdit"), QStringLiteral("half a thought"));
    QTest::keyClick(find<QPlainTextEdit>("suggestedEdit"), Qt::Key_Escape);
    QVERIFY(!find<QPlainTextEdit>("suggestedEdit")->isVisible());
    QTRY_VERIFY(!state().correctionWritings.isEmpty());
    m_desk.reset();
    m_bench->restart();
    show();
    openItems();
    chooseFirst();
    QTRY_VERIFY(chosen());
    QTest::keyClick(m_desk.get(), Qt::Key_F11, Qt::ShiftModifier);
    QTRY_COMPARE(find<QPlainTextEdit>("suggestedEdit")->toPlainText(), QStringLiteral("half a thought"));
}

void TestGuideDesk::anEmptyCorrectionIsRefusedWithASentence()
{
    openItems();
    chooseFirst();
    QTRY_VERIFY(chosen());
    QTest::keyClick(m_desk.get(), Qt::Key_F11, Qt::ShiftModifier);
    QTRY_VERIFY(find<QPlainTextEdit>("suggestedEdit")->isVisible());
    find<QPushButton>("raiseButton")->click();
    auto *panel = m_desk->findChild<GuideCorrectionPanel *>();
    QTRY_VERIFY(panel->findChild<QLabel *>(QStringLiteral("remarkLabel"))->text().contains(QStringLiteral("Say what it should be")));
    QVERIFY(panel->isVisible());
    QVERIFY(state().corrections.isEmpty());
}

void TestGuideDesk::thePageTellsWhatIsUnreadAndConfirmsIt()
{
    publish();
    GuidesPage page(m_bench->work());
    page.resize(1366, 768);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto *news = page.findChild<QTableView *>(QStringLiteral("newsView"));
    QTRY_COMPARE(news->model()->rowCount(), 1);
    auto *changes = page.findChild<QTableView *>(QStringLiteral("changesView"));
    QTRY_COMPARE(changes->model()->rowCount(), 1);
    news->setFocus();
    QTest::keyClick(news, Qt::Key_Return);
    QTRY_COMPARE(news->model()->rowCount(), 0);
    QCOMPARE(state().guideReadings.size(), 1);
}

void TestGuideDesk::thePageListsCorrectionsAndTheStandingOfTheCatalogue()
{
    GuideCorrection correction = correctionOf(sampleGuide(), QStringLiteral("/promiseDay"));
    correction.clerkId = sampleClerk().id;
    correction.suggested = QStringLiteral("五日");
    correction.answer = QStringLiteral("已改");
    state().corrections = {{correction, false}};
    GuidesPage page(m_bench->work());
    page.show();
    auto *list = page.findChild<QTableView *>(QStringLiteral("correctionsView"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 3).data().toString().contains(QStringLiteral("Waits to be sent")));
    QCOMPARE(list->model()->index(0, 4).data().toString(), QStringLiteral("已改"));
    auto *standing = page.findChild<QLabel *>(QStringLiteral("catalogueLabel"));
    page.setStanding({});
    QVERIFY(standing->text().contains(QStringLiteral("Not compared")));
    page.setStanding({m_bench->clock.now(), 2, {}});
    QVERIFY(standing->text().contains(QStringLiteral("older than its source")));
    page.setStanding({m_bench->clock.now(), 1, QStringLiteral("x 1: /materials")});
    QVERIFY(standing->text().contains(QStringLiteral("/materials")));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestGuideDesk)
#include "tst_guidedesk.moc"
