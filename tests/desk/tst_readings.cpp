// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "desk/look/deskroles.h"
#include "desk/visit/readinglistmodel.h"
#include "desk/visit/readingspanel.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

namespace {

const QString lease = QStringLiteral("lease");
const QString until = QStringLiteral("until");
const QString lessor = QStringLiteral("lessor");

Guide readingGuide()
{
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials) {
        if (rule.id == lease)
            rule.reads = {{until, ReadField::ValidUntil, {}, {}}, {lessor, ReadField::Name, QStringLiteral("出租人"), QStringLiteral("applicant.name")}};
    }
    return guide;
}

/// A visit with a page of the lease, which says until when it is good and who lets.
void takeIn(DeskBench &bench)
{
    const PageArea area{100, 200, 300, 20};
    bench.reader.lines = {{until, ReadField::ValidUntil, QStringLiteral("2031-03-04"), area, ReadFrom::Letters, 90},
                          {lessor, ReadField::Name, QStringLiteral("别人"), area, ReadFrom::Letters, 90}};
    Visit &visit = bench.work().visit;
    const CaseRecord sample = sampleCase();
    visit.start();
    QVERIFY(bench.store.pages.put(visit.caseId(), samplePageBytes(lease)).result().has_value());
    visit.setApplicant(sample.applicant);
    visit.chooseItem(sampleGuide().ref.id);
    visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    visit.addFile(lease, samplePageFile(lease));
    QTRY_COMPARE(visit.record().material(lease)->readings.size(), 2);
}

const MaterialReading &readingIn(DeskBench &bench, const QString &rule)
{
    return *readingOf(*bench.work().visit.record().material(lease), rule);
}

} // namespace

/// What was read from pages, at the desk: looked at by keys.
class TestReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void aRowSaysWhatBecameOfIt();
    void whatIsTypedOverIsTold();
    void nothingIsShownWhereNothingIsRead();
    void enterConfirmsAndGoesOn();
    void typingCorrects();
    void whatWasTypedStaysWithItsMaterial();
    void whatWasTypedNeverGoesToAnotherCase();
    void xAsksWhyItNeedNotBeThere();
    void deleteAsksToo();
    void escTakesThatBack();
    void aReasonStaysWithItsMaterial();
    void whatNothingWasReadOfIsTyped();
    void uAsksForTheReason();
    void withShiftALetterIsTyped();
    void whatCannotStandThereIsTold();
    void bothSidesOfADifferenceAreShown();
    void whyADifferenceWillDoIsSaidThere();
    void whatIsTypedIsTakenBeforeTheVisitIsLeft();
    void whatIsTypedAndCannotStandStaysInItsEditor();
    void whatIsForgottenIsNotTaken();
    void anEditorThatOutlivesItsVisitTakesNothing();
};

void TestReadings::aRowSaysWhatBecameOfIt()
{
    using Column = ReadingListModel::Column;
    ReadingListModel::Row row{{lessor, ReadField::Name, QStringLiteral("出租人"), {}}, std::nullopt, std::nullopt};
    ReadingListModel model;
    const auto state = [&] {
        model.show({row});
        return model.index(0, int(Column::State)).data().toString();
    };
    QCOMPARE(state(), QStringLiteral("未识别，请录入"));
    QCOMPARE(model.index(0, int(Column::State)).data(ToneRole).toInt(), int(Tone::Warn));
    QCOMPARE(model.nextOpen(), 0); // somebody must look
    row.reading = MaterialReading{};
    row.reading->text = QStringLiteral("张三");
    QCOMPARE(state(), QStringLiteral("待确认"));
    QCOMPARE(model.nextOpen(), 0);
    row.reading->state = ReadingState::Confirmed;
    QCOMPARE(state(), QStringLiteral("已确认"));
    QCOMPARE(model.index(0, int(Column::State)).data(ToneRole).toInt(), int(Tone::Good));
    QCOMPARE(model.nextOpen(), -1);
    row.opposite = ReadingOpposite{QStringLiteral("不动产权证书"), QStringLiteral("李四"), {}, {}};
    QCOMPARE(state(), QStringLiteral("不一致"));
    QCOMPARE(model.index(0, int(Column::State)).data(ToneRole).toInt(), int(Tone::Bad));
    row.reading->state = ReadingState::Refused;
    row.reading->because = QStringLiteral("见产权证");
    QCOMPARE(state(), QStringLiteral("材料上没有"));
    QCOMPARE(model.index(0, int(Column::Says)).data().toString(), QStringLiteral("见产权证"));
    QCOMPARE(model.index(0, int(Column::Says)).data(Qt::EditRole).toString(), QStringLiteral("张三"));
    QCOMPARE(model.index(0, int(Column::What)).data().toString(), QStringLiteral("出租人"));
    QVERIFY(!model.rowAt(1));
    QVERIFY(!model.index(5, 0).data().isValid());
}

void TestReadings::whatIsTypedOverIsTold()
{
    using Column = ReadingListModel::Column;
    ReadingListModel model;
    model.show({{{until, ReadField::ValidUntil, {}, {}}, std::nullopt, std::nullopt}});
    QSignalSpy typed(&model, &ReadingListModel::typed);
    const QModelIndex says = model.index(0, int(Column::Says));
    QVERIFY(says.flags() & Qt::ItemIsEditable);
    QVERIFY(!(model.index(0, int(Column::What)).flags() & Qt::ItemIsEditable));
    QVERIFY(!model.setData(says, QStringLiteral("  "), Qt::EditRole));
    QVERIFY(model.setData(says, QStringLiteral("20310304"), Qt::EditRole));
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed.first().first().toString(), until);
}

void TestReadings::nothingIsShownWhereNothingIsRead()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(QStringLiteral("identity"));
    QVERIFY(panel.isHidden());
    QVERIFY(!panel.look());
    panel.describe(lease);
    QVERIFY(!panel.isHidden());
}

void TestReadings::enterConfirmsAndGoesOn()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    QSignalSpy done(&panel, &ReadingsPanel::done);
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.key(Qt::Key_Return);
    QCOMPARE(readingIn(bench, until).state, ReadingState::Confirmed);
    QCOMPARE(bench.work().visit.record().material(lease)->validUntil, QDate(2031, 3, 4));
    panel.describe(lease);
    QVERIFY(done.isEmpty());
    driver.key(Qt::Key_Return);
    QCOMPARE(readingIn(bench, lessor).state, ReadingState::Confirmed);
    QCOMPARE(done.size(), 1);
}

void TestReadings::typingCorrects()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.type(QStringLiteral("20320304"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(readingIn(bench, until).text, QStringLiteral("2032-03-04"));
    QCOMPARE(readingIn(bench, until).state, ReadingState::Corrected);
}

void TestReadings::whatWasTypedStaysWithItsMaterial()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    auto *model = panel.findChild<QTableView *>()->model();
    QVERIFY(model->setData(model->index(0, int(ReadingListModel::Column::Says)), QStringLiteral("20320304"), Qt::EditRole));
    panel.describe(QStringLiteral("identity"));
    QTRY_COMPARE(readingIn(bench, until).text, QStringLiteral("2032-03-04"));
}

void TestReadings::whatWasTypedNeverGoesToAnotherCase()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    QSignalSpy notice(&panel, &ReadingsPanel::notice);
    panel.describe(lease);
    auto *model = panel.findChild<QTableView *>()->model();
    QVERIFY(model->setData(model->index(0, int(ReadingListModel::Column::Says)), QStringLiteral("20320304"), Qt::EditRole));
    bench.work().visit.release();
    takeIn(bench);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(readingIn(bench, until).text, QStringLiteral("2031-03-04"));
    QVERIFY(notice.isEmpty());
}

void TestReadings::xAsksWhyItNeedNotBeThere()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.key(Qt::Key_X);
    QCOMPARE(readingIn(bench, until).state, ReadingState::Unconfirmed);
    QCOMPARE(driver.focusName(), QStringLiteral("absenceReasonEdit"));
    driver.key(Qt::Key_Return); // no reason, no answer
    QCOMPARE(readingIn(bench, until).state, ReadingState::Unconfirmed);
    driver.type(QStringLiteral("no end"));
    driver.key(Qt::Key_Return);
    QCOMPARE(readingIn(bench, until).state, ReadingState::Refused);
    QCOMPARE(readingIn(bench, until).because, QStringLiteral("no end"));
    QCOMPARE(driver.focusName(), QStringLiteral("readingsView"));
}

void TestReadings::deleteAsksToo()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.key(Qt::Key_Delete);
    driver.type(QStringLiteral("no end"));
    driver.key(Qt::Key_Return);
    QCOMPARE(readingIn(bench, until).state, ReadingState::Refused);
}

void TestReadings::escTakesThatBack()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.key(Qt::Key_X);
    driver.type(QStringLiteral("no end"));
    driver.key(Qt::Key_Escape);
    QCOMPARE(driver.focusName(), QStringLiteral("readingsView"));
    panel.describe(QStringLiteral("identity"));
    QCOMPARE(readingIn(bench, until).state, ReadingState::Unconfirmed);
}

void TestReadings::aReasonStaysWithItsMaterial()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.key(Qt::Key_X);
    driver.type(QStringLiteral("no end"));
    panel.describe(QStringLiteral("identity"));
    QCOMPARE(readingIn(bench, until).because, QStringLiteral("no end"));
}

void TestReadings::whatNothingWasReadOfIsTyped()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    bench.reader.lines.clear();
    Visit &visit = bench.work().visit;
    visit.removeFile(lease, visit.record().material(lease)->files.first().id);
    QVERIFY(bench.store.pages.put(visit.caseId(), samplePageBytes(QStringLiteral("second"))).result().has_value());
    visit.addFile(lease, samplePageFile(QStringLiteral("second")));
    QTRY_VERIFY(!bench.work().reading.isReading(lease));
    QVERIFY(visit.record().material(lease)->readings.isEmpty());
    ReadingsPanel panel(bench.work());
    QSignalSpy notice(&panel, &ReadingsPanel::notice);
    panel.describe(lease);
    PageDriver driver(panel);
    Gap gap;
    gap.kind = GapKind::ReadingMissing;
    gap.targetId = until;
    QVERIFY(panel.goTo(gap));
    driver.key(Qt::Key_Return); // there is nothing to confirm
    QCOMPARE(notice.size(), 1);
    driver.type(QStringLiteral("20320304"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(visit.record().material(lease)->readings.size(), 1);
    QCOMPARE(readingIn(bench, until).state, ReadingState::Corrected);
}

void TestReadings::uAsksForTheReason()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    QSignalSpy wanted(&panel, &ReadingsPanel::reasonRequested);
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.key(Qt::Key_U);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(driver.focusName(), QStringLiteral("readingsView")); // and no editor
}

void TestReadings::withShiftALetterIsTyped()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.key(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(readingIn(bench, until).state, ReadingState::Unconfirmed);
}

void TestReadings::whatCannotStandThereIsTold()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    QSignalSpy notice(&panel, &ReadingsPanel::notice);
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.type(QStringLiteral("20310230"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(notice.size(), 1);
    QCOMPARE(readingIn(bench, until).state, ReadingState::Unconfirmed);
}

void TestReadings::bothSidesOfADifferenceAreShown()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    const PageDriver driver(panel);
    Gap gap;
    gap.kind = GapKind::ReadingConflict;
    gap.targetId = lessor;
    QVERIFY(panel.goTo(gap));
    const auto labels = panel.findChildren<QLabel *>();
    const bool told = std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("别人"))
               && label->text().contains(sampleCase().applicant.identity.name);
    });
    QVERIFY(told);
    gap.kind = GapKind::MaterialMissing;
    QVERIFY(!panel.goTo(gap));
}

void TestReadings::whyADifferenceWillDoIsSaidThere()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    panel.show();
    Gap gap;
    gap.kind = GapKind::ReadingConflict;
    gap.targetId = lessor;
    QVERIFY(panel.goTo(gap));
    const auto says = [&panel](const QString &part) {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    };
    QVERIFY(says(QStringLiteral("按 U")));
    bench.work().visit.acceptFindings(lease, QStringLiteral("系其代理人"));
    panel.describe(lease);
    QVERIFY(says(QStringLiteral("系其代理人")));
    QVERIFY(says(QStringLiteral("别人"))); // both sides stay
    QVERIFY(!says(QStringLiteral("按 U")));
}

void TestReadings::whatIsTypedIsTakenBeforeTheVisitIsLeft()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    QSignalSpy done(&panel, &ReadingsPanel::done);
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.type(QStringLiteral("20320304"));
    QCOMPARE(panel.typedRule(), until);
    QCOMPARE(driver.focusName(), ReadingsPanel::editorName);
    panel.commit();
    QCOMPARE(readingIn(bench, until).text, QStringLiteral("2032-03-04"));
    QCOMPARE(panel.typedRule(), QString());
    const int noted = bench.work().visit.noted();
    panel.commit();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(bench.work().visit.noted(), noted); // once
    QVERIFY(done.isEmpty()); // the focus leads nowhere while somebody leaves
}

void TestReadings::whatIsTypedAndCannotStandStaysInItsEditor()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    QSignalSpy notice(&panel, &ReadingsPanel::notice);
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.type(QStringLiteral("20310230"));
    panel.commit();
    QCOMPARE(notice.size(), 1);
    QCOMPARE(panel.typedRule(), until);
    QCOMPARE(driver.find<QLineEdit>(ReadingsPanel::editorName)->text(), QStringLiteral("20310230"));
    QCOMPARE(readingIn(bench, until).state, ReadingState::Unconfirmed);
}

void TestReadings::whatIsForgottenIsNotTaken()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.type(QStringLiteral("20320304"));
    panel.forgetTyped();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(panel.typedRule(), QString());
    QCOMPARE(readingIn(bench, until).text, QStringLiteral("2031-03-04"));
}

void TestReadings::anEditorThatOutlivesItsVisitTakesNothing()
{
    DeskBench bench({readingGuide()});
    takeIn(bench);
    ReadingsPanel panel(bench.work());
    QSignalSpy notice(&panel, &ReadingsPanel::notice);
    panel.describe(lease);
    PageDriver driver(panel);
    QVERIFY(panel.look());
    driver.type(QStringLiteral("20320304"));
    bench.work().visit.release();
    driver.key(Qt::Key_Return);
    QCoreApplication::sendPostedEvents();
    QVERIFY(notice.isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestReadings)
#include "tst_readings.moc"
