// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "desk/look/askstrip.h"
#include "desk/look/noticestrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/placekeeper.h"
#include "desk/visit/readingspanel.h"
#include "desk/visit/startpanel.h"
#include "desk/visit/visitpage.h"
#include "desk/words/draftwords.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// What is typed anywhere in a visit outlives a kill; what came back is looked at first; undo, redo and discarding at the
/// desk.
class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();
    void everyFieldOfAStationOutlivesAKill_data();
    void everyFieldOfAStationOutlivesAKill();
    void theReasonOfAFailedPointOutlivesAKill();
    void theReasonWhyPagesAreUsableOutlivesAKill();
    void aReadingThatIsTypedOutlivesAKill();
    void aReadingThatIsTypedIsTakenBeforeTheVisitIsParked();
    void aReasonIsKeptWhenItsFieldIsLeft();
    void theMarkedPointComesBack();
    void aRefusalThatIsBeingWordedOutlivesAKill();
    void whatIsTypedStaysWhileAnotherWindowHasTheFocus();
    void nothingIsDecidedBeforeEveryStationWasLookedAt();
    void f7SaysWhenThereIsNothingToLookAt();
    void theUndoButtonNamesWhatItTakesBack();
    void undoAndRedoWorkAfterARestart();
    void redoHasTwoKeys();
    void discardingAsksAndNamesWhatGoes();
    void escapeKeepsTheDraft();
    void aDraftIsDiscardedFromTheList();
    void draftsOfEarlierDaysAreListedWithTheirAge();

private:
    void openPage();
    /// As after a kill: the objects are new, the store holds what it was given.
    void kill();
    void openDraft();
    /// The guide reads a day from the lease, and somebody types it.
    void typeReading();
    [[nodiscard]] const CaseRecord &record() const { return m_bench->work().visit.record(); }
    [[nodiscard]] CaseRecord stored() const { return m_bench->store.state.cases.value(sampleCase().id); }
    [[nodiscard]] VisitPage *visitPage() const { return m_page->findChild<VisitPage *>(); }
    [[nodiscard]] QString notice() const { return visitPage()->findChild<NoticeStrip *>()->text(); }
    [[nodiscard]] QStringList ledgerKinds() const
    {
        QStringList kinds;
        for (const LedgerEvent &event : m_bench->store.state.ledger)
            kinds.append(event.kind);
        return kinds;
    }
    [[nodiscard]] QStringList fieldsShown() const;

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestDrafts::init()
{
    m_bench = std::make_unique<DeskBench>();
    m_bench->store.state.cases.insert(sampleCase().id, sampleCase());
    openPage();
}

void TestDrafts::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestDrafts::openPage()
{
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
}

void TestDrafts::kill()
{
    m_driver.reset();
    m_page.reset();
    m_bench->restart();
    openPage();
}

void TestDrafts::openDraft()
{
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("draftsView"));
    m_driver->key(Qt::Key_Return);
    QVERIFY(m_bench->work().visit.hasCase());
}

QStringList TestDrafts::fieldsShown() const
{
    QStringList paths;
    const PlaceKeeper places(visitPage());
    for (const QLineEdit *edit : visitPage()->findChildren<QLineEdit *>()) {
        // The search for an item is no part of the case.
        if (edit->isVisible() && !edit->isReadOnly() && edit->objectName() != u"itemSearchEdit")
            paths.append(places.pathOf(edit));
    }
    return paths;
}

void TestDrafts::everyFieldOfAStationOutlivesAKill_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("organisation");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("person with an agent") << Qt::Key_1 << false << 9;
    QTest::newRow("organisation with an agent") << Qt::Key_1 << true << 10;
    QTest::newRow("form") << Qt::Key_5 << false << 1;
}

void TestDrafts::everyFieldOfAStationOutlivesAKill()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const bool, organisation);
    QFETCH(const int, atLeast);
    CaseRecord &draft = m_bench->store.state.cases[sampleCase().id];
    draft.applicant.organisation = organisation;
    openDraft();
    m_driver->key(key, Qt::AltModifier);
    const QStringList paths = fieldsShown();
    QVERIFY2(paths.size() >= atLeast, qPrintable(paths.join(u' ')));
    for (const QString &path : paths) {
        m_driver->key(key, Qt::AltModifier);
        auto *edit = qobject_cast<QLineEdit *>(PlaceKeeper(visitPage()).widgetAt(path));
        QVERIFY2(edit, qPrintable(path));
        edit->setFocus();
        edit->end(false);
        m_driver->type(QStringLiteral("甲乙"));
        m_driver->key(Qt::Key_Left);
        const QString typed = edit->text();
        const int caret = edit->cursorPosition();
        QTRY_COMPARE(stored().place.typed, typed);
        QTRY_COMPARE(stored().place.caret, caret);
        kill();
        openDraft();
        const auto *again = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY2(again, qPrintable(path));
        QCOMPARE(PlaceKeeper(visitPage()).pathOf(again), path);
        QCOMPARE(again->text(), typed);
        QCOMPARE(again->cursorPosition(), caret);
    }
}

void TestDrafts::theReasonOfAFailedPointOutlivesAKill()
{
    openDraft();
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    m_driver->key(Qt::Key_J);
    const QString material = sampleCase().materials.at(1).materialId;
    m_driver->key(Qt::Key_X);
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    m_driver->type(QStringLiteral("租期已满"));
    m_driver->key(Qt::Key_Left);
    QTRY_COMPARE(stored().place.caret, 3);
    kill();
    openDraft();
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("reasonEdit"))->text(), QStringLiteral("租期已满"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("reasonEdit"))->cursorPosition(), 3);
    m_driver->key(Qt::Key_Return);
    QCOMPARE(record().material(material)->reasonOf(QStringLiteral("p1")), QStringLiteral("租期已满"));
}

void TestDrafts::theReasonWhyPagesAreUsableOutlivesAKill()
{
    CaseRecord &draft = m_bench->store.state.cases[sampleCase().id];
    draft.materials[0].files[0].findings = {{PageCheck::Blur, Verdict::Fail, 1, 4.1, 3.0}};
    openDraft();
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    m_driver->key(Qt::Key_U);
    m_driver->type(QStringLiteral("章是清楚的"));
    QTRY_COMPARE(stored().place.typed, QStringLiteral("章是清楚的"));
    kill();
    openDraft();
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonEdit"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(record().materials.first().findingsAcceptedBecause, QStringLiteral("章是清楚的"));
}

void TestDrafts::typeReading()
{
    for (MaterialRule &rule : m_bench->store.state.guides.first().materials) {
        if (rule.id == u"lease")
            rule.reads = {{QStringLiteral("until"), ReadField::ValidUntil, {}, {}}};
    }
    openDraft();
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    m_driver->keys(QStringLiteral("jl"));
    QCOMPARE(m_driver->focusName(), QStringLiteral("readingsView"));
    m_driver->type(QStringLiteral("20320304"));
    QTRY_COMPARE(stored().place.typed, QStringLiteral("20320304"));
}

void TestDrafts::aReadingThatIsTypedOutlivesAKill()
{
    typeReading();
    kill();
    openDraft();
    QCOMPARE(m_driver->focusName(), ReadingsPanel::editorName);
    QCOMPARE(m_driver->find<QLineEdit>(ReadingsPanel::editorName)->text(), QStringLiteral("20320304"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(record().material(QStringLiteral("lease"))->validUntil, QDate(2032, 3, 4));
}

void TestDrafts::aReadingThatIsTypedIsTakenBeforeTheVisitIsParked()
{
    typeReading();
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    QCOMPARE(stored().material(QStringLiteral("lease"))->validUntil, QDate(2032, 3, 4));
    QVERIFY(stored().place.typed.isEmpty());
}

void TestDrafts::aReasonIsKeptWhenItsFieldIsLeft()
{
    openDraft();
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    for (const Qt::Key leave : {Qt::Key_1, Qt::Key_Escape}) {
        m_driver->find(QStringLiteral("pointsView"))->setFocus();
        m_driver->key(Qt::Key_X);
        const QString reason = QStringLiteral("不清楚 %1").arg(int(leave));
        auto *edit = m_driver->find<QLineEdit>(QStringLiteral("reasonEdit"));
        edit->selectAll();
        m_driver->type(reason);
        m_driver->key(leave, leave == Qt::Key_1 ? Qt::AltModifier : Qt::NoModifier);
        QCOMPARE(record().materials.first().reasonOf(QStringLiteral("p1")), reason);
        m_driver->key(Qt::Key_4, Qt::AltModifier);
    }
}

void TestDrafts::theMarkedPointComesBack()
{
    openDraft();
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    m_driver->key(Qt::Key_J);
    m_driver->key(Qt::Key_1);
    QCOMPARE(m_driver->focusName(), QStringLiteral("pointsView"));
    QTRY_VERIFY(!stored().place.targetId.isEmpty() && stored().place.field.endsWith(u"pointsView"));
    kill();
    openDraft();
    QCOMPARE(m_driver->focusName(), QStringLiteral("pointsView"));
    QCOMPARE(m_driver->find<QTableView>(QStringLiteral("materialsView"))->currentIndex().row(), 1);
}

void TestDrafts::aRefusalThatIsBeingWordedOutlivesAKill()
{
    openDraft();
    m_driver->key(Qt::Key_F10);
    QCOMPARE(m_driver->focusName(), QStringLiteral("reasonsEdit"));
    m_driver->type(QStringLiteral("不属于本机关职权"));
    m_driver->find<QLineEdit>(QStringLiteral("competentBodyEdit"))->setFocus();
    m_driver->type(QStringLiteral("示例区税务局"));
    QTRY_COMPARE(stored().draft.competentBody, QStringLiteral("示例区税务局"));
    kill();
    openDraft();
    for (int station = 0; station < 5; ++station)
        m_driver->key(Qt::Key_F7);
    m_driver->key(Qt::Key_F10);
    QCOMPARE(m_driver->find<QPlainTextEdit>(QStringLiteral("reasonsEdit"))->toPlainText(), QStringLiteral("不属于本机关职权"));
    QCOMPARE(m_driver->find<QLineEdit>(QStringLiteral("competentBodyEdit"))->text(), QStringLiteral("示例区税务局"));
}

void TestDrafts::whatIsTypedStaysWhileAnotherWindowHasTheFocus()
{
    openDraft();
    m_driver->key(Qt::Key_1, Qt::AltModifier);
    auto *name = m_driver->find<QLineEdit>(QStringLiteral("nameEdit"));
    name->setFocus();
    m_driver->type(QStringLiteral("甲"));
    const QString typed = name->text();
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    // Something else changes the case meanwhile: a page comes in, a field is prefilled.
    m_bench->work().visit.answer(QStringLiteral("dwelling"), QStringLiteral("own"));
    QCOMPARE(name->text(), typed);
}

void TestDrafts::nothingIsDecidedBeforeEveryStationWasLookedAt()
{
    openDraft();
    m_bench->work().visit.saveNow();
    kill();
    openDraft();
    QVERIFY2(notice().contains(QStringLiteral("F7")), qPrintable(notice()));
    m_driver->key(Qt::Key_F9);
    QVERIFY(!m_driver->sees(QStringLiteral("confirmButton")));
    QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("receiveButton"))->isEnabled());
    QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("refuseButton"))->isEnabled());
    m_driver->key(Qt::Key_1, Qt::AltModifier);
    for (int station = 0; station < 5; ++station) {
        QVERIFY(!m_bench->work().visit.report().complete());
        m_driver->key(Qt::Key_F7);
    }
    QVERIFY(m_bench->work().visit.report().complete());
    QVERIFY(m_driver->find<QPushButton>(QStringLiteral("receiveButton"))->isEnabled());
    m_bench->work().visit.saveNow();
    QCOMPARE(ledgerKinds().count(QStringLiteral("draftLookedAt")), 5);
    m_driver->key(Qt::Key_F9);
    QVERIFY(m_driver->sees(QStringLiteral("confirmButton")));
}

void TestDrafts::f7SaysWhenThereIsNothingToLookAt()
{
    openDraft();
    m_driver->key(Qt::Key_F7);
    QVERIFY(!notice().isEmpty());
    QVERIFY(m_bench->work().visit.report().complete());
    QVERIFY(!ledgerKinds().contains(QStringLiteral("draftLookedAt")));
}

void TestDrafts::theUndoButtonNamesWhatItTakesBack()
{
    openDraft();
    const auto *undo = m_driver->find<QPushButton>(QStringLiteral("undoButton"));
    QVERIFY(!undo->isEnabled());
    m_bench->work().visit.removeFile(QStringLiteral("lease"), sampleCase().material(QStringLiteral("lease"))->files.first().id);
    QVERIFY(undo->isEnabled());
    QCOMPARE(undo->toolTip(), QStringLiteral("撤销：删除第 1 页（%1）").arg(sampleCase().material(QStringLiteral("lease"))->name));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!undo->isEnabled());
    QVERIFY2(undo->toolTip().contains(QStringLiteral("删除第 1 页")), qPrintable(undo->toolTip()));
}

void TestDrafts::undoAndRedoWorkAfterARestart()
{
    openDraft();
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    m_driver->key(Qt::Key_Delete);
    const QString material = sampleCase().materials.first().materialId;
    QVERIFY(record().material(material)->files.isEmpty());
    QTRY_VERIFY(stored().material(material)->files.isEmpty());
    kill();
    openDraft();
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(record().material(material)->files, sampleCase().materials.first().files);
    m_driver->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(record().material(material)->files.isEmpty());
}

void TestDrafts::redoHasTwoKeys()
{
    openDraft();
    m_bench->work().visit.setField(QStringLiteral("leaseTerm"), QStringLiteral("7"));
    const auto term = [this] { return record().form.value(QStringLiteral("leaseTerm")).value; };
    const QString before = sampleCase().form.value(QStringLiteral("leaseTerm")).value;
    const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{{Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier},
                                                                {Qt::Key_Y, Qt::ControlModifier}};
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    for (const auto &[key, modifiers] : keys) {
        m_driver->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(term(), before);
        m_driver->key(key, modifiers);
        QCOMPARE(term(), QStringLiteral("7"));
    }
}

void TestDrafts::discardingAsksAndNamesWhatGoes()
{
    openDraft();
    m_driver->key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("noButton"));
    const QString question = visitPage()->findChild<AskStrip *>()->question();
    for (const QString &part : {QStringLiteral("赵**"), sampleCase().itemName, QStringLiteral("3 页")})
        QVERIFY2(question.contains(part), qPrintable(question));
    QVERIFY(!question.contains(sampleCase().applicant.identity.name));
    m_driver->key(Qt::Key_Tab);
    QCOMPARE(m_driver->focusName(), QStringLiteral("yesButton"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    QVERIFY(m_bench->store.state.cases.isEmpty());
    QCOMPARE(ledgerKinds().last(), QStringLiteral("draftDiscarded"));
    QVERIFY(m_driver->sees(QStringLiteral("newVisitButton")));
}

void TestDrafts::escapeKeepsTheDraft()
{
    openDraft();
    const QString field = m_driver->focusName();
    m_driver->key(Qt::Key_F6, Qt::ShiftModifier);
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("noButton")));
    QCOMPARE(m_driver->focusName(), field);
    QVERIFY(m_bench->work().visit.hasCase());
    QVERIFY(!ledgerKinds().contains(QStringLiteral("draftDiscarded")));
}

void TestDrafts::aDraftIsDiscardedFromTheList()
{
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("draftsView"));
    m_driver->key(Qt::Key_Delete);
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("noButton"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_bench->store.state.cases.size(), 1);
    QCOMPARE(m_driver->focusName(), QStringLiteral("draftsView"));
    m_driver->key(Qt::Key_Delete);
    m_driver->key(Qt::Key_Tab);
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->store.state.cases.isEmpty());
    QCOMPARE(ledgerKinds().last(), QStringLiteral("draftDiscarded"));
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("newVisitButton"));
}

void TestDrafts::draftsOfEarlierDaysAreListedWithTheirAge()
{
    QVERIFY(!m_driver->sees(QStringLiteral("draftsAgeLabel")));
    m_bench->clock.advanceMs(3LL * 24 * 60 * 60 * 1000);
    kill();
    QTRY_VERIFY(m_driver->sees(QStringLiteral("draftsAgeLabel")));
    const QString words = m_driver->find<QLabel>(QStringLiteral("draftsAgeLabel"))->text();
    QVERIFY2(words.contains(sampleMoment().date().toString(Qt::ISODate)), qPrintable(words));
    const QTableView *drafts = m_driver->find<QTableView>(QStringLiteral("draftsView"));
    QVERIFY(drafts->model()->index(0, 3).data().toString().contains(QStringLiteral("3 天前")));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestDrafts)
#include "tst_drafts.moc"
