// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "casework/counterbench.h"
#include "casework/errortext.h"
#include "casework/visit.h"
#include "desk/counter/machinepage.h"
#include "desk/visit/scannerbar.h"
#include "support/fakebackups.h"
#include "support/fakeselfcheck.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"

namespace yichuang::test {

namespace {

const QString lease = QStringLiteral("lease");

QStringList rowsOf(QListView *view)
{
    QStringList rows;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        rows.append(view->model()->index(row, 0).data().toString());
    return rows;
}

/// The page of the computer with its devices.
struct DevicePage
{
    explicit DevicePage(CounterBench &bench) : keeper(backups, bench.clock, QStringLiteral("/mnt/second")), page(selfCheck, bench.inspector, keeper)
    {
        page.addDevices(std::make_unique<DeviceTestPanel>(bench.ports(), selfCheck, bench.session));
        page.show();
    }
    [[nodiscard]] QStringList devices() { return rowsOf(PageDriver(page).find<QListView>(QStringLiteral("devicesView"))); }
    [[nodiscard]] QStringList findings() { return rowsOf(PageDriver(page).find<QListView>(QStringLiteral("deviceFindingsView"))); }
    [[nodiscard]] QString result() { return PageDriver(page).find<QLabel>(QStringLiteral("deviceResultLabel"))->text(); }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(&page, Qt::Key(key), with); }

    FakeBackups backups;
    FakeSelfCheck selfCheck;
    BackupKeeper keeper;
    MachinePage page;
};

} // namespace

/// The devices at the desk: which scanner is used, and whether everything works in the morning.
class TestDeviceDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<CounterBench>(); }
    void theDevicesThatAnswerAreListed();
    void oneThatIsPluggedInIsSeenWithF5();
    void oneThatIsPluggedInIsToldAndListedByItself();
    void whileTheSelfTestRunsTheListWaits();
    void theSelfTestIsRunByKey();
    void troubleIsSaidAndTheWorkCanBegin();
    void escStopsTheSelfTest();
    void theReportIsPrintedByKey();
    void theBarSaysWhichScannerIsUsedAndHow();
    void theBarTakesOneLineHoweverNarrow();
    void theBarSaysWhatToDoWithAStack();
    void theBarSaysThatAScannerIsGone();
    void theBarSaysThatCountsDiffer();
    void aJamAfterSevenPagesSaysThatTheyAreKept();
    void whatTheSelfTestFoundIsSeenWhole();
    void whereAnotherScannerIsThereItsKeyIsSaid();

private:
    /// A visit with its pages still to come, and the bar that belongs to it.
    struct ScanDesk
    {
        explicit ScanDesk(CounterBench &bench)
            : visit(bench.store.cases, bench.store.guides, bench.clock, bench.session),
              intake(visit, bench.scanner, bench.inspector, bench.store.pages, bench.clock, bench.tasks),
              bar(intake), notices(&bar, &ScannerBar::notice)
        {
            visit.start();
            visit.chooseItem(QStringLiteral("sample-residence"));
            visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
            visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
            bar.resize(700, bar.sizeHint().height()); // of itself it asks for no width
            bar.show();
        }
        [[nodiscard]] QString text(const char *button)
        {
            return PageDriver(bar).find<QToolButton>(QString::fromLatin1(button))->toolTip();
        }
        [[nodiscard]] QString said() const { return notices.isEmpty() ? QString() : notices.last().at(1).toString(); }
        [[nodiscard]] Tone tone() const { return notices.last().at(0).value<Tone>(); }

        Visit visit;
        PageIntake intake;
        ScannerBar bar;
        QSignalSpy notices;
    };

    std::unique_ptr<CounterBench> m_bench;
};

void TestDeviceDesk::whatTheSelfTestFoundIsSeenWhole()
{
    DevicePage desk(*m_bench);
    desk.page.resize(1000, 900);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.findings().size(), DeviceTest::parts());
    auto *view = PageDriver(desk.page).find<QListView>(QStringLiteral("deviceFindingsView"));
    const QModelIndex last = view->model()->index(DeviceTest::parts() - 1, 0);
    QTRY_VERIFY2(view->viewport()->rect().contains(view->visualRect(last)), "the last finding has to be scrolled to");
}

void TestDeviceDesk::whereAnotherScannerIsThereItsKeyIsSaid()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), {}}});
    ScanDesk desk(*m_bench);
    const Error gone{ErrorCode::DeviceMissing, {}};
    desk.intake.scanners().look();
    QCOMPARE(desk.bar.wayOut(gone), QString());
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}});
    desk.intake.scanners().look();
    QVERIFY(desk.bar.wayOut(gone).contains(QStringLiteral("Alt+Shift+F3")));
    QCOMPARE(desk.bar.wayOut({ErrorCode::DeviceJammed, {}}), QString());
}

void TestDeviceDesk::theDevicesThatAnswerAreListed()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{
        {QStringLiteral("a"), QStringLiteral("FUJITSU fi-7160"), {ScanSource::Feeder, true, 200, false}},
        {QStringLiteral("b"), {}}});
    m_bench->camera.plugIn();
    DevicePage desk(*m_bench);
    QCOMPARE(desk.devices().size(), 3);
    QVERIFY(desk.devices().at(0).contains(QStringLiteral("FUJITSU fi-7160 · Feeder, both sides · 200 dpi · grey")));
    QVERIFY(desk.devices().at(1).contains(QStringLiteral("b · Feeder or flatbed · 300 dpi · colour")));
    QVERIFY(desk.devices().at(2).contains(QStringLiteral("Fake camera")));
}

void TestDeviceDesk::oneThatIsPluggedInIsSeenWithF5()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>());
    DevicePage desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    QVERIFY(desk.devices().first().contains(QStringLiteral("No scanner answers")));
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("Plugged in")}});
    desk.press(Qt::Key_F5);
    QTRY_VERIFY(desk.devices().first().contains(QStringLiteral("Plugged in")));
}

void TestDeviceDesk::oneThatIsPluggedInIsToldAndListedByItself()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>());
    DevicePage desk(*m_bench);
    QVERIFY(desk.devices().first().contains(QStringLiteral("No scanner answers")));
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("FUJITSU fi-7160")}});
    Q_EMIT m_bench->scanner.devicesChanged();
    QVERIFY(desk.devices().first().contains(QStringLiteral("FUJITSU fi-7160")));
    QVERIFY2(desk.result().contains(QStringLiteral("plugged in or pulled out")), qPrintable(desk.result()));
}

void TestDeviceDesk::whileTheSelfTestRunsTheListWaits()
{
    m_bench->scanner.hangAfterPages();
    DevicePage desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    const QStringList before = desk.devices();
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(!m_bench->scanner.requests().isEmpty()); // a strip is scanned
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("FUJITSU fi-7160")}});
    Q_EMIT m_bench->scanner.devicesChanged();
    QCOMPARE(desk.devices(), before);
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(desk.devices().first().contains(QStringLiteral("FUJITSU fi-7160")));
    // What the test found is still said, and that it is older than the device.
    const QString result = desk.result();
    QVERIFY2(result.contains(QStringLiteral("stopped")) && result.contains(QStringLiteral("plugged in")), qPrintable(result));
}

void TestDeviceDesk::theSelfTestIsRunByKey()
{
    DevicePage desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.findings().size(), DeviceTest::parts());
    QTRY_VERIFY(desk.result().contains(QStringLiteral("in order")));
    QVERIFY(desk.findings().first().contains(QStringLiteral("Scanner (Scripted scanner): In order")));
    QVERIFY(desk.findings().at(2).contains(QStringLiteral("Document camera: None")));
    QVERIFY(PageDriver(desk.page).find<QPushButton>(QStringLiteral("deviceTestButton"))->isEnabled());
}

void TestDeviceDesk::troubleIsSaidAndTheWorkCanBegin()
{
    m_bench->printer.failWith({ErrorCode::PrinterUnavailable, {}});
    DevicePage desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(desk.result().contains(QStringLiteral("seen to")));
    QVERIFY(desk.findings().at(3).contains(QStringLiteral("Printer: The printer does not answer.")));
}

void TestDeviceDesk::escStopsTheSelfTest()
{
    m_bench->scanner.hangAfterPages();
    DevicePage desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(desk.result().contains(QStringLiteral("Test scan")));
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY(desk.result().contains(QStringLiteral("stopped")));
    QCOMPARE(desk.findings().size(), DeviceTest::parts());
}

void TestDeviceDesk::theReportIsPrintedByKey()
{
    DevicePage desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    auto *print = PageDriver(desk.page).find<QPushButton>(QStringLiteral("deviceReportButton"));
    QVERIFY(!print->isEnabled()); // nothing was tested
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(print->isEnabled());
    desk.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.result().contains(QStringLiteral("printed")));
    const Paper paper = m_bench->papers.papers().last();
    QCOMPARE(paper.kind, PaperKind::DeviceReport);
    QCOMPARE(paper.fields.value(u"parts").toArray().size(), DeviceTest::parts());
}

void TestDeviceDesk::theBarSaysWhichScannerIsUsedAndHow()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("One")},
                                                    {QStringLiteral("b"), QStringLiteral("Two")}});
    ScanDesk desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.bar));
    QVERIFY(desk.text("scannerButton").contains(QStringLiteral("Any scanner")));
    QTest::keyClick(&desk.bar, Qt::Key_F3, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(desk.text("scannerButton").contains(QStringLiteral("One")));
    QTest::keyClick(&desk.bar, Qt::Key_F3, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(desk.text("scannerButton").contains(QStringLiteral("Two")));
    QVERIFY(desk.text("sourceButton").contains(QStringLiteral("Feeder or flatbed · 300 dpi · colour")));
    QTest::keyClick(&desk.bar, Qt::Key_F3, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.text("sourceButton").contains(QStringLiteral("Flatbed · 300 dpi")));
    desk.intake.scan(lease);
    QTRY_VERIFY(!desk.intake.busy());
    QCOMPARE(m_bench->scanner.requests().last().scanner, QStringLiteral("b"));
    QCOMPARE(m_bench->scanner.requests().last().source, ScanSource::Flatbed);
}

void TestDeviceDesk::theBarTakesOneLineHoweverNarrow()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("A scanner of a maker with a long name")}});
    ScanDesk desk(*m_bench);
    desk.bar.resize(1400, desk.bar.sizeHint().height());
    QTest::keyClick(&desk.bar, Qt::Key_F3, Qt::AltModifier | Qt::ShiftModifier);
    const auto buttons = desk.bar.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    for (const QToolButton *button : buttons)
        QTRY_COMPARE(button->text(), button->toolTip()); // all of it, with its key
    QVERIFY(desk.bar.minimumSizeHint().width() < 300);
    desk.bar.resize(300, desk.bar.height());
    for (const QToolButton *button : buttons) {
        QTRY_VERIFY(button->text().size() < button->toolTip().size());
        QVERIFY(!button->text().isEmpty());
        QCOMPARE(button->geometry().top(), buttons.first()->geometry().top());
        QCOMPARE(button->accessibleName(), button->toolTip());
    }
}

void TestDeviceDesk::theBarSaysWhatToDoWithAStack()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("One"), {ScanSource::Feeder, true}}});
    m_bench->scanner.setStack({sampleJpeg(201), sampleJpeg(202)});
    ScanDesk desk(*m_bench);
    QVERIFY(QTest::qWaitForWindowActive(&desk.bar));
    desk.intake.scan(lease);
    QTRY_VERIFY(desk.said().contains(QStringLiteral("Turn the whole stack over")));
    QTRY_VERIFY(desk.text("sourceButton").contains(QStringLiteral("Leave the backs out")));
    QTest::keyClick(&desk.bar, Qt::Key_F3, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.said().contains(QStringLiteral("left out")));
    QVERIFY(!desk.intake.awaitsBacks());
    QVERIFY(desk.text("sourceButton").contains(QStringLiteral("both sides")));
}

void TestDeviceDesk::theBarSaysThatAScannerIsGone()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("One")}});
    ScanDesk desk(*m_bench);
    desk.intake.scan(lease);
    QTRY_VERIFY(!desk.intake.busy());
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("b"), QStringLiteral("Two")}});
    desk.intake.scanners().look();
    QCOMPARE(desk.said(), QStringLiteral("One does not answer. F3 scans with Two instead; Ctrl+O imports files."));
    QCOMPARE(desk.tone(), Tone::Warn);
}

void TestDeviceDesk::theBarSaysThatCountsDiffer()
{
    m_bench->scanner.setScanners(QList<ScannerInfo>{{QStringLiteral("a"), QStringLiteral("One"), {ScanSource::Feeder, true}}});
    m_bench->scanner.setStack({sampleJpeg(201), sampleJpeg(202)});
    ScanDesk desk(*m_bench);
    desk.intake.scan(lease);
    QTRY_VERIFY(desk.intake.awaitsBacks());
    m_bench->scanner.setStack({sampleJpeg(203)});
    desk.intake.scan(lease);
    QTRY_VERIFY(desk.said().contains(QStringLiteral("2 fronts and 1 backs came")));
    QCOMPARE(desk.tone(), Tone::Warn);
}

void TestDeviceDesk::aJamAfterSevenPagesSaysThatTheyAreKept()
{
    QList<QByteArray> stack;
    for (int nth = 1; nth <= 7; ++nth)
        stack.append(sampleJpeg(200 + nth));
    m_bench->scanner.setStack(stack, Error{ErrorCode::DeviceJammed, {}});
    ScanDesk desk(*m_bench);
    QVERIFY(desk.bar.keptOfStack().isEmpty());
    const QSignalSpy failed(&desk.intake, &PageIntake::failed);
    desk.intake.scan(lease);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(desk.bar.keptOfStack().startsWith(QStringLiteral("7 ")));
    QVERIFY(errorText(ErrorCode::DeviceJammed).next.contains(QStringLiteral("put back the rest")));
    m_bench->scanner.setStack({}, Error{ErrorCode::DeviceNoPaper, {}});
    desk.intake.scan(lease);
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(desk.bar.keptOfStack().isEmpty()); // of this one
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestDeviceDesk)
#include "tst_devicedesk.moc"
