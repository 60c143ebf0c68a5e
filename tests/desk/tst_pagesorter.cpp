// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "desk/look/noticestrip.h"
#include "desk/papers/pageclip.h"
#include "desk/papers/pagecomparison.h"
#include "desk/papers/thumbnailmodel.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/scanview.h"
#include "desk/visit/visitpage.h"
#include "deskbench.h"
#include "domain/cases/separatorcode.h"
#include "support/pagedriver.h"
#include "support/samplecase.h"
#include "support/samplefiles.h"

namespace yichuang::test {

namespace {
const QString identity = QStringLiteral("identity");
const QString lease = QStringLiteral("lease");
} // namespace

/// Pages put in order at the desk, with keys and with the mouse.
class TestPageSorter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aPageIsTurnedForGood();
    void markedPagesAreMovedTogether();
    void pagesAreTakenToAnotherMaterial();
    void pagesAreUsedForASecondMaterial();
    void onlyTheMarkedPageIsRemoved();
    void aFileIsDividedAndJoined();
    void pagesThatChangedMeanwhileAreNotPutIn();
    void nothingMarkedIsSaidSo();
    void pagesAreDraggedWithinTheStrip();
    void pagesAreDraggedOntoAMaterial();
    void aPageThatCameIsLookedAtBeforeAllPass();
    void aThousandPagesAskForThePicturesThatAreSeen();
    void aStackIsSortedAndItsSheetsCanBeHadBack();
    void theSheetsOfAJammedStackCanBeHadBackToo();
    void whatWasCopiedStaysWhereNoSheetWasPutAside();
    void separatorSheetsArePrintedByAKey();
    void blankBacksArePutAsideByAKey();
    void aPaperOfTheHallAmongThePagesIsTold();
    void theStripIsOneRow();
    void whatWasSaidOfTheScanBeforeGoes();
    void howManyPagesCameIsSaidWhileTheyCome();
    void aPageIsLookedAtFromNearAndTurnedThere();
    void aClipSaysWhichPagesAndNothingElse();

private:
    void addPages(const QString &materialId, int pages, int nth = 5);
    /// The second of the next three pages is the separator sheet of the identity card.
    void stackWithASheet(std::optional<Error> end = std::nullopt);
    [[nodiscard]] const CaseMaterial &held(const QString &id) const { return *m_bench->work().visit.record().material(id); }
    [[nodiscard]] QString order(const QString &id) const;
    [[nodiscard]] QListView *strip() const { return m_driver->find<QListView>(QStringLiteral("thumbnailsView")); }
    [[nodiscard]] QString said() const { return m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text(); }
    void drop(QWidget *target, const QPoint &place, const QByteArray &rows, Qt::DropAction action);

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestPageSorter::initTestCase()
{
    dressApplication();
}

void TestPageSorter::init()
{
    m_bench = std::make_unique<DeskBench>();
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
    Visit &visit = m_bench->work().visit;
    visit.setApplicant(sampleCase().applicant);
    visit.chooseItem(QStringLiteral("sample-residence"));
    visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    addPages(lease, 4);
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
    m_driver->keys(QStringLiteral("j"));
    QCOMPARE(m_page->findChild<ScanView *>()->material(), lease);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4"));
}

void TestPageSorter::cleanup()
{
    QGuiApplication::clipboard()->clear();
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestPageSorter::addPages(const QString &materialId, int pages, int nth)
{
    PageFile file = samplePageFile(materialId, nth);
    file.pageCount = pages;
    m_bench->store.state.pages[m_bench->work().visit.record().id].insert(file.sha256, samplePageBytes(materialId));
    m_bench->work().visit.addFile(materialId, file);
}

/// "1 2+90 3": which pages of the stored bytes, and how they are turned.
QString TestPageSorter::order(const QString &id) const
{
    QStringList pages;
    for (const PageFile &file : held(id).files) {
        for (int page = file.firstPage; page < file.firstPage + file.pageCount; ++page)
            pages.append(QString::number(page) + (file.turned > 0 ? QStringLiteral("+%1").arg(file.turned) : QString()));
    }
    return pages.join(u' ');
}

void TestPageSorter::aPageIsTurnedForGood()
{
    m_driver->key(Qt::Key_Right);
    m_driver->key(Qt::Key_R);
    QCOMPARE(order(lease), QStringLiteral("1 2+90 3 4"));
    QVERIFY(said().contains(QStringLiteral("Ctrl+Z")));
    QCOMPARE(strip()->currentIndex().row(), 1);
    m_driver->key(Qt::Key_R, Qt::ShiftModifier);
    m_driver->key(Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2+270 3 4"));
    for (int step = 0; step < 3; ++step)
        m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4"));
    QCOMPARE(held(lease).files.size(), 1);
}

void TestPageSorter::markedPagesAreMovedTogether()
{
    m_driver->key(Qt::Key_Right, Qt::ShiftModifier);
    m_driver->key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(order(lease), QStringLiteral("3 1 2 4"));
    m_driver->key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(order(lease), QStringLiteral("3 4 1 2"));
    m_driver->key(Qt::Key_Right, Qt::AltModifier); // there is no further place
    QCOMPARE(order(lease), QStringLiteral("3 4 1 2"));
    m_driver->key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(order(lease), QStringLiteral("3 1 2 4"));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("3 4 1 2"));
}

void TestPageSorter::pagesAreTakenToAnotherMaterial()
{
    m_driver->key(Qt::Key_Right);
    m_driver->key(Qt::Key_Right, Qt::ShiftModifier);
    m_driver->key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4"));
    m_driver->keys(QStringLiteral("k"));
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 4"));
    QCOMPARE(order(identity), QStringLiteral("2 3"));
    QVERIFY(said().contains(held(identity).name));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4"));
    QCOMPARE(order(identity), QString());
}

void TestPageSorter::pagesAreUsedForASecondMaterial()
{
    m_driver->key(Qt::Key_C, Qt::ControlModifier);
    m_driver->keys(QStringLiteral("k"));
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4"));
    QCOMPARE(order(identity), QStringLiteral("1 1"));
    QCOMPARE(held(identity).files.first().sha256, held(lease).files.first().sha256);
}

void TestPageSorter::onlyTheMarkedPageIsRemoved()
{
    m_driver->key(Qt::Key_Right);
    m_driver->key(Qt::Key_Delete);
    QCOMPARE(order(lease), QStringLiteral("1 3 4"));
    QVERIFY(said().contains(QStringLiteral("Ctrl+Z")));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4"));
}

void TestPageSorter::aFileIsDividedAndJoined()
{
    m_driver->key(Qt::Key_Right);
    m_driver->key(Qt::Key_S);
    QCOMPARE(held(lease).files.size(), 2);
    const auto *pages = qobject_cast<const ThumbnailModel *>(strip()->model());
    QVERIFY(pages->beginsFile(1));
    QVERIFY(!pages->beginsFile(0) && !pages->beginsFile(2));
    m_driver->key(Qt::Key_S);
    QCOMPARE(held(lease).files.size(), 1);
    m_driver->key(Qt::Key_Left);
    m_driver->key(Qt::Key_S); // the first file begins there already
    QCOMPARE(held(lease).files.size(), 1);
}

void TestPageSorter::pagesThatChangedMeanwhileAreNotPutIn()
{
    m_driver->key(Qt::Key_X, Qt::ControlModifier);
    m_driver->key(Qt::Key_R);
    m_driver->keys(QStringLiteral("k"));
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1+90 2 3 4"));
    QCOMPARE(order(identity), QString());
    QVERIFY(!said().isEmpty());
}

void TestPageSorter::nothingMarkedIsSaidSo()
{
    m_driver->keys(QStringLiteral("k"));
    m_driver->key(Qt::Key_X, Qt::ControlModifier); // no page here
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!said().isEmpty());
    QCOMPARE(order(identity), QString());
}

void TestPageSorter::drop(QWidget *target, const QPoint &place, const QByteArray &rows, Qt::DropAction action)
{
    QMimeData dragged;
    dragged.setData(ThumbnailModel::rowsMimeType, rows);
    const Qt::KeyboardModifier held = action == Qt::CopyAction ? Qt::ControlModifier : Qt::ShiftModifier;
    // Qt gives a drop to whoever took the drag that came before it.
    QDragEnterEvent drag(place, Qt::MoveAction | Qt::CopyAction, &dragged, Qt::LeftButton, held);
    QCoreApplication::sendEvent(target, &drag);
    QVERIFY(drag.isAccepted());
    QDropEvent event(place, Qt::MoveAction | Qt::CopyAction, &dragged, Qt::LeftButton, held);
    QCoreApplication::sendEvent(target, &event);
    QVERIFY(event.isAccepted());
}

void TestPageSorter::pagesAreDraggedWithinTheStrip()
{
    QListView *view = strip();
    const QRect third = view->visualRect(view->model()->index(2, 0));
    drop(view->viewport(), third.center() + QPoint(third.width() / 3, 0), "0,1", Qt::MoveAction);
    QCOMPARE(order(lease), QStringLiteral("2 3 1 4"));
    QCOMPARE(view->currentIndex().row(), 2);
    const QRect first = view->visualRect(view->model()->index(0, 0));
    drop(view->viewport(), first.center() - QPoint(first.width() / 3, 0), "3,1", Qt::MoveAction);
    QCOMPARE(order(lease), QStringLiteral("4 2 3 1"));
    drop(view->viewport(), view->viewport()->rect().bottomRight() - QPoint(1, 1), "0,2", Qt::CopyAction);
    QCOMPARE(order(lease), QStringLiteral("4 2 3 1 4 2"));
}

void TestPageSorter::pagesAreDraggedOntoAMaterial()
{
    auto *table = m_driver->find<QTableView>(QStringLiteral("materialsView"));
    const QPoint row = table->visualRect(table->model()->index(0, 1)).center();
    drop(table->viewport(), row, "1,2", Qt::MoveAction);
    QCOMPARE(order(lease), QStringLiteral("1 4"));
    QCOMPARE(order(identity), QStringLiteral("2 3"));
    drop(table->viewport(), row, "0,1", Qt::CopyAction);
    QCOMPARE(order(lease), QStringLiteral("1 4"));
    QCOMPARE(order(identity), QStringLiteral("2 3 1"));
}

void TestPageSorter::aPageThatCameIsLookedAtBeforeAllPass()
{
    auto *view = m_page->findChild<ScanView *>();
    for (int page = 0; page < 4; ++page) {
        QTRY_VERIFY(strip()->currentIndex().row() == page);
        m_driver->key(Qt::Key_Right);
    }
    QTRY_VERIFY(view->everyPageShown());
    m_driver->key(Qt::Key_Left, Qt::ShiftModifier);
    m_driver->key(Qt::Key_C, Qt::ControlModifier);
    m_driver->keys(QStringLiteral("k"));
    addPages(identity, 1);
    QTRY_VERIFY(view->everyPageShown());
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(order(identity), QStringLiteral("1 3 4"));
    // Seen with the lease, and not as pages of this material.
    QVERIFY(!view->everyPageShown());
    m_driver->key(Qt::Key_Right);
    QTRY_VERIFY(view->everyPageShown());
}

void TestPageSorter::aThousandPagesAskForThePicturesThatAreSeen()
{
    m_driver->keys(QStringLiteral("k"));
    QTRY_VERIFY(m_bench->inspector.rendered() > 0);
    addPages(identity, 1000);
    QCOMPARE(strip()->model()->rowCount(), 1000);
    const int before = m_bench->inspector.rendered();
    strip()->setCurrentIndex(strip()->model()->index(700, 0));
    QTRY_VERIFY(m_bench->inspector.rendered() > before);
    QTRY_VERIFY(!strip()->model()->index(700, 0).data(Qt::DecorationRole).isNull());
    QVERIFY2(m_bench->inspector.rendered() < 100, qPrintable(QString::number(m_bench->inspector.rendered())));
}

void TestPageSorter::stackWithASheet(std::optional<Error> end)
{
    const QByteArray key = m_bench->ports().tokenKey;
    const QString code = *separatorCodeText(m_bench->work().visit.record().id, identity, key);
    FileInspection sheet = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    sheet.findings.append({PageCheck::Code, Verdict::Ok, 1, 1, 0, {}, code});
    m_bench->inspector.queueInspection(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
    m_bench->inspector.queueInspection(sheet);
    m_bench->inspector.queueInspection(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
    m_bench->scanner.setStack({sampleJpeg(610), sampleJpeg(620), sampleJpeg(630)}, std::move(end));
}

void TestPageSorter::aStackIsSortedAndItsSheetsCanBeHadBack()
{
    stackWithASheet();
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY(said().contains(QStringLiteral("Ctrl+V")));
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1"));
    QCOMPARE(order(identity), QStringLiteral("1"));
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1 1"));
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1"));
}

void TestPageSorter::theSheetsOfAJammedStackCanBeHadBackToo()
{
    stackWithASheet(Error{ErrorCode::DeviceJammed, {}});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY(PageClip::fromMime(QGuiApplication::clipboard()->mimeData()));
    QVERIFY(!m_bench->work().intake.busy());
    QVERIFY(!said().isEmpty());
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1 1"));
}

void TestPageSorter::whatWasCopiedStaysWhereNoSheetWasPutAside()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    m_bench->scanner.setStack({sampleJpeg(610)}, Error{ErrorCode::DeviceJammed, {}});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(order(lease), QStringLiteral("1 2 3 4 1"));
    QTRY_VERIFY(!m_bench->work().intake.busy());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("words"));
}

void TestPageSorter::separatorSheetsArePrintedByAKey()
{
    m_driver->key(Qt::Key_F8, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->printer.jobs().size(), 1);
    QCOMPARE(m_bench->papers.papers().last().kind, PaperKind::SeparatorSheets);
    m_bench->printer.failWith({ErrorCode::DeviceNoPaper, {}});
    m_driver->key(Qt::Key_F8, Qt::ControlModifier);
    QTRY_VERIFY(!said().isEmpty());
    QCOMPARE(m_bench->printer.jobs().size(), 1);
}

void TestPageSorter::blankBacksArePutAsideByAKey()
{
    FileInspection blank = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    blank.findings = {{PageCheck::Blank, Verdict::Ask, 1, 0, 1}};
    m_bench->inspector.queueInspection(FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1));
    m_bench->inspector.queueInspection(blank);
    m_bench->scanner.setStack({sampleJpeg(610), sampleJpeg(620)});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY2(said().contains(QStringLiteral("Shift+Delete")), qPrintable(said()));
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1 1"));
    m_driver->key(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1"));
    QVERIFY(said().contains(QStringLiteral("Ctrl+Z")));
    m_driver->key(Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(!said().contains(QStringLiteral("Ctrl+Z"))); // there is none left
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1 1"));
}

void TestPageSorter::aPaperOfTheHallAmongThePagesIsTold()
{
    FileInspection notice = FakeInspector::goodPages(QStringLiteral("image/jpeg"), 1);
    notice.findings.append({PageCheck::Code, Verdict::Ok, 1, 1, 0, {}, QStringLiteral("YC1:G01M82AAN5VF4Q8NM7H603XDNB7:GPBW7EKY")});
    m_bench->inspector.queueInspection(notice);
    m_bench->scanner.setStack({sampleJpeg(610)});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY2(said().contains(QStringLiteral("告知单")), qPrintable(said()));
    QCOMPARE(order(lease), QStringLiteral("1 2 3 4 1")); // nothing is thrown away by a machine
    QVERIFY(said().contains(held(lease).name));
}

void TestPageSorter::theStripIsOneRow()
{
    addPages(lease, 30, 6);
    QListView *view = strip();
    const auto top = [view](int row) { return view->visualRect(view->model()->index(row, 0)).top(); };
    QCOMPARE(top(33), top(0));
    view->setCurrentIndex(view->model()->index(33, 0));
    QTRY_VERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex()).center()));
}

void TestPageSorter::whatWasSaidOfTheScanBeforeGoes()
{
    m_bench->scanner.setStack({sampleJpeg(610)}, Error{ErrorCode::DeviceJammed, {}});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY2(said().contains(QStringLiteral("卡纸")), qPrintable(said()));
    m_bench->scanner.setStack({sampleJpeg(620)});
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(order(lease), QStringLiteral("1 2 3 4 1 1"));
    QTRY_VERIFY(!m_bench->work().intake.busy());
    QVERIFY2(said().isEmpty(), qPrintable(said()));
}

void TestPageSorter::howManyPagesCameIsSaidWhileTheyCome()
{
    const auto *label = m_driver->find<QLabel>(QStringLiteral("pageLabel"));
    const auto *import = m_driver->find<QPushButton>(QStringLiteral("importButton"));
    const int width = m_page->findChild<ScanView *>()->width();
    m_bench->scanner.setStack({sampleJpeg(610), sampleJpeg(620)});
    m_bench->scanner.hangAfterPages();
    m_driver->key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_VERIFY2(label->text().contains(u'2'), qPrintable(label->text()));
    QVERIFY(import->isHidden());
    QCOMPARE(m_page->findChild<ScanView *>()->width(), width); // nothing beside it moves
    m_bench->work().intake.cancel();
    QTRY_VERIFY(!m_bench->work().intake.busy());
    QVERIFY(!import->isHidden());
}

void TestPageSorter::aPageIsLookedAtFromNearAndTurnedThere()
{
    m_driver->key(Qt::Key_V);
    auto *comparison = m_page->findChild<PageComparison *>();
    QVERIFY(comparison->isVisible());
    PageCanvas *canvas = comparison->findChildren<PageCanvas *>().last();
    QTRY_COMPARE(QApplication::focusWidget(), canvas);
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(strip()->currentIndex().row(), 1);
    QTRY_VERIFY(canvas->hasPicture());
    QTest::keyClick(canvas, Qt::Key_X); // nothing of what lies beneath
    QTest::keyClick(canvas, Qt::Key_F9);
    QTest::keyClick(canvas, Qt::Key_Tab); // nor does anything of it get the focus
    QCOMPARE(QApplication::focusWidget(), canvas);
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(!comparison->isVisible());
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
    QVERIFY2(said().isEmpty(), qPrintable(said()));
    m_driver->key(Qt::Key_B);
    QVERIFY(comparison->isVisible());
    QVERIFY(!canvas->hasFocus());
    m_driver->key(Qt::Key_Tab); // from one side to the other
    QCOMPARE(QApplication::focusWidget(), canvas);
    m_driver->key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(!canvas->hasFocus() && comparison->isAncestorOf(QApplication::focusWidget()));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!comparison->isVisible());
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
}

void TestPageSorter::aClipSaysWhichPagesAndNothingElse()
{
    const PageClip clip{sampleCase().id, {lease, 2, 3}, QByteArray(32, 'd'), false};
    QCOMPARE(*PageClip::fromMime(clip.toMime().get()), clip);
    QVERIFY(!PageClip::fromMime(nullptr));
    QMimeData text;
    text.setText(QStringLiteral("x"));
    QVERIFY(!PageClip::fromMime(&text));
    QMimeData broken;
    broken.setData(QStringLiteral("application/x-yichuang-pages"), "no object");
    QVERIFY(!PageClip::fromMime(&broken));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestPageSorter)
#include "tst_pagesorter.moc"
