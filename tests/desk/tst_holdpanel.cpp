// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "desk/cases/caseview.h"
#include "desk/look/tonelabel.h"
#include "filedbench.h"

namespace yichuang::test {

/// 依法留存 in the view of a case.
class TestHoldPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSupervisorKeepsACaseAndLetsItGo();
    void aClerkOnlySeesThatItIsKept();
    void withoutAReasonNothingHappens();
    void escLeavesTheFieldAndNotTheCase();
    void whatWasTypedSurvivesAFailureOfTheStore();
    void anotherCaseBeginsAnew();
};

namespace {

/// A view with a case open in it, as that person.
struct OpenCase
{
    explicit OpenCase(const Clerk &who) : bench({who, sampleCounter()}), view(bench.ports(), bench.person)
    {
        record = bench.receive(1);
        view.resize(1200, 700);
        view.show();
        view.activateWindow();
        (void)QTest::qWaitForWindowActive(&view);
        view.open(record.id);
    }
    [[nodiscard]] QLineEdit &reason() { return *view.findChild<QLineEdit *>(QStringLiteral("holdReasonEdit")); }
    [[nodiscard]] QString words() { return view.findChild<ToneLabel *>(QStringLiteral("holdLabel"))->text(); }
    [[nodiscard]] bool isHeld() const { return bench.store.state.holds.contains(record.id); }
    void type(const QString &text)
    {
        auto *button = view.findChild<QPushButton *>(QStringLiteral("holdButton"));
        QTRY_VERIFY(button->isVisible());
        QTest::keyClick(view.focusWidget(), Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(reason().isVisible());
        reason().setText(text);
    }

    FiledBench bench;
    CaseView view;
    CaseRecord record;
};

} // namespace

void TestHoldPanel::aSupervisorKeepsACaseAndLetsItGo()
{
    OpenCase open(sampleSupervisor());
    QTRY_VERIFY(open.view.record());
    QVERIFY(!open.reason().isVisible());
    open.type(QStringLiteral("行政复议"));
    QVERIFY(open.reason().isVisible());
    QTest::keyClick(&open.reason(), Qt::Key_Return);
    QTRY_VERIFY(open.isHeld());
    QVERIFY(!open.reason().isVisible());
    QVERIFY(open.words().contains(QStringLiteral("行政复议")));
    QVERIFY(open.words().contains(sampleSupervisor().name));
    open.type(QStringLiteral("已审结"));
    QTest::keyClick(&open.reason(), Qt::Key_Return);
    QTRY_VERIFY(!open.isHeld());
    QVERIFY(!open.words().contains(QStringLiteral("行政复议")));
    QCOMPARE(open.bench.store.state.ledger.constLast().kind, QStringLiteral("released"));
}

void TestHoldPanel::aClerkOnlySeesThatItIsKept()
{
    OpenCase open(sampleClerk());
    QTRY_VERIFY(open.view.record());
    auto *panel = open.view.findChild<HoldPanel *>();
    QVERIFY(!panel->isVisible());
    QTest::keyClick(open.view.focusWidget(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(!open.reason().isVisible());
    open.bench.store.state.holds.insert(open.record.id, {open.record.id, QStringLiteral("行政诉讼"), QStringLiteral("1"),
                                                         QStringLiteral("李"), sampleMoment()});
    open.view.open(open.record.id);
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(open.words().contains(QStringLiteral("行政诉讼")));
    QVERIFY(!open.view.findChild<QPushButton *>(QStringLiteral("holdButton"))->isVisible());
}

void TestHoldPanel::withoutAReasonNothingHappens()
{
    OpenCase open(sampleSupervisor());
    QTRY_VERIFY(open.view.record());
    open.type(QStringLiteral("  "));
    QTest::keyClick(&open.reason(), Qt::Key_Return);
    QVERIFY(!open.isHeld());
    QVERIFY(open.reason().isVisible());
}

void TestHoldPanel::escLeavesTheFieldAndNotTheCase()
{
    OpenCase open(sampleSupervisor());
    QTRY_VERIFY(open.view.record());
    const QSignalSpy closed(&open.view, &CaseView::closeRequested);
    open.type(QStringLiteral("half a reason"));
    QTest::keyClick(&open.reason(), Qt::Key_Escape);
    QVERIFY(!open.reason().isVisible());
    QCOMPARE(closed.size(), 0);
    QCOMPARE(open.reason().text(), QStringLiteral("half a reason"));
}

void TestHoldPanel::whatWasTypedSurvivesAFailureOfTheStore()
{
    OpenCase open(sampleSupervisor());
    QTRY_VERIFY(open.view.record());
    open.type(QStringLiteral("行政复议"));
    open.bench.store.state.fault = Error{ErrorCode::StorageFull, {}};
    QTest::keyClick(&open.reason(), Qt::Key_Return);
    QTRY_VERIFY(!open.words().isEmpty());
    QCOMPARE(open.reason().text(), QStringLiteral("行政复议"));
    QVERIFY(open.reason().isVisible());
    open.bench.store.state.fault.reset();
    QTest::keyClick(&open.reason(), Qt::Key_Return);
    QTRY_VERIFY(open.isHeld());
}

void TestHoldPanel::anotherCaseBeginsAnew()
{
    OpenCase open(sampleSupervisor());
    QTRY_VERIFY(open.view.record());
    open.type(QStringLiteral("of the first case"));
    const CaseRecord other = open.bench.receive(2);
    open.view.open(other.id);
    QTRY_COMPARE(open.view.record()->id, other.id);
    QVERIFY(open.reason().text().isEmpty());
    QVERIFY(!open.reason().isVisible());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestHoldPanel)
#include "tst_holdpanel.moc"
