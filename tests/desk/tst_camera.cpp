// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>

#include "desk/look/noticestrip.h"
#include "desk/look/tonelabel.h"
#include "desk/visit/cameracanvas.h"
#include "desk/visit/cameraview.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/visitpage.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"
#include "typedvisit.h"

namespace yichuang::test {

namespace {

ScannedPage pageOf(int longSide, int dpi = 180)
{
    ScannedPage page;
    page.bytes = sampleJpeg(longSide);
    page.mediaType = QStringLiteral("image/jpeg");
    page.dpi = dpi;
    return page;
}

/// The sample guide, in which the lease is to be a card of two sides.
Guide guideWithCard()
{
    Guide guide = sampleGuide();
    ScanProfile profile;
    profile.cardSides = true;
    for (MaterialRule &rule : guide.materials) {
        rule.eLicenceType.clear();
        if (rule.id == u"lease")
            rule.scan = profile;
    }
    return guide;
}

} // namespace

/// The document camera at the desk, by keys: every state of the camera, sheets, cards and corners.
class TestCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutAMaterialThereIsNoPlaceForAPage();
    void withoutACameraTheViewSaysWhatToDo();
    void retryFindsTheCamera();
    void importInsteadClosesTheView();
    void aCameraInUseIsNamed();
    void spaceTakesAPageAndEscLeadsToThePoints();
    void severalPagesAreTakenInARow();
    void escWithoutAPageGivesTheFocusBack();
    void theSheetThatIsMadeOutIsSaid();
    void aWholePictureIsSaid();
    void aLostCameraIsSaid();
    void cornersArePutByKeys();
    void cornersAreDraggedByMouse();
    void tabLeavesAfterTheLastCorner();
    void aCardNeedsBothSides();
    void aFrontWithoutItsBackIsSaidToBeGone();
    void theGuideAsksForCards();
    void aCardThatIsNotSeenIsSaid();
    void keysOfThePageRestMeanwhile();
    void severalCamerasAreOffered();
    void leavingThePageClosesTheCamera();
    void theViewIsLargeEnough();
    void theButtonOpensItToo();

private:
    void openLive(bool outlined = true);
    [[nodiscard]] TakeFromCamera &taking() { return m_bench->work().fromCamera; }
    [[nodiscard]] CameraCanvas &canvas() const { return *m_page->findChild<CameraCanvas *>(); }
    [[nodiscard]] QString state() const { return m_page->findChild<CameraView *>()->findChild<QLabel *>(QStringLiteral("stateLabel"))->text(); }
    [[nodiscard]] QString told() const { return m_page->findChild<CameraView *>()->findChild<QLabel *>(QStringLiteral("tellLabel"))->text(); }
    [[nodiscard]] int pages() const;

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestCamera::initTestCase()
{
    dressApplication();
}

void TestCamera::init()
{
    m_bench = std::make_unique<DeskBench>(QList{guideWithCard()});
    m_bench->camera.sheet = {pageOf(301), true};
    m_bench->camera.joined = pageOf(302);
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
}

void TestCamera::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestCamera::openLive(bool outlined)
{
    typeToMaterials(*m_driver);
    m_bench->camera.plugIn();
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    m_bench->camera.show(outlined);
    QCOMPARE(m_driver->focusName(), QStringLiteral("cameraCanvas"));
}

int TestCamera::pages() const
{
    int count = 0;
    for (const CaseMaterial &material : m_bench->work().visit.record().materials)
        count += int(material.files.size());
    return count;
}

void TestCamera::withoutAMaterialThereIsNoPlaceForAPage()
{
    m_bench->camera.plugIn();
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    QVERIFY(!m_driver->sees(QStringLiteral("cameraCanvas")));
    QVERIFY(m_bench->camera.open.isEmpty());
}

void TestCamera::withoutACameraTheViewSaysWhatToDo()
{
    typeToMaterials(*m_driver);
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    QVERIFY2(canvas().words().startsWith(QStringLiteral("高拍仪未连接")), qPrintable(canvas().words()));
    QVERIFY(canvas().words().contains(QStringLiteral("F3")) && canvas().words().contains(QStringLiteral("Ctrl+O")));
    QVERIFY(m_driver->sees(QStringLiteral("retryButton")));
    QVERIFY(!m_driver->sees(QStringLiteral("takeButton")));
    m_driver->key(Qt::Key_Space);
    QVERIFY(m_bench->camera.wishes.isEmpty());
}

void TestCamera::retryFindsTheCamera()
{
    typeToMaterials(*m_driver);
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    m_bench->camera.plugIn();
    m_driver->key(Qt::Key_F3);
    QCOMPARE(taking().state(), TakeFromCamera::State::Starting);
    QVERIFY(m_bench->scanner.requests().isEmpty()); // F3 is the scanner's elsewhere
    m_bench->camera.show();
    QVERIFY(canvas().hasPicture());
}

void TestCamera::importInsteadClosesTheView()
{
    typeToMaterials(*m_driver);
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    m_driver->key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(!m_driver->sees(QStringLiteral("cameraCanvas")));
    const auto *dialog = m_page->findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
}

void TestCamera::aCameraInUseIsNamed()
{
    typeToMaterials(*m_driver);
    m_bench->camera.plugIn();
    m_bench->camera.fault = Error{ErrorCode::DeviceBusy, {}};
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    QVERIFY2(canvas().words().contains(QStringLiteral("其他程序")), qPrintable(canvas().words()));
}

void TestCamera::spaceTakesAPageAndEscLeadsToThePoints()
{
    openLive();
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE(pages(), 1);
    QVERIFY2(told().contains(QStringLiteral("180")), qPrintable(told()));
    QCOMPARE(m_driver->focusName(), QStringLiteral("cameraCanvas")); // the next page may follow
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("cameraCanvas")));
    QVERIFY(m_bench->camera.open.isEmpty());
    QCOMPARE(m_driver->focusName(), QStringLiteral("pointsView"));
}

void TestCamera::severalPagesAreTakenInARow()
{
    openLive();
    m_driver->key(Qt::Key_Space);
    m_bench->camera.sheet.page = pageOf(303);
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(pages(), 2);
    QVERIFY(told().contains(QStringLiteral("2")));
}

void TestCamera::escWithoutAPageGivesTheFocusBack()
{
    openLive();
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(m_driver->focusName(), QStringLiteral("materialsView"));
    QCOMPARE(pages(), 0);
}

void TestCamera::theSheetThatIsMadeOutIsSaid()
{
    openLive(false);
    QVERIFY2(state().contains(QStringLiteral("未识别")), qPrintable(state()));
    m_bench->camera.show(true);
    QVERIFY2(state().startsWith(u'✓'), qPrintable(state()));
    m_bench->camera.show(false);
    QVERIFY(state().contains(QStringLiteral("未识别")));
}

void TestCamera::aWholePictureIsSaid()
{
    openLive(false);
    m_bench->camera.sheet = {pageOf(301, 0), false};
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE(pages(), 1);
    QVERIFY2(told().contains(QStringLiteral("整个画面")), qPrintable(told()));
}

void TestCamera::aLostCameraIsSaid()
{
    openLive();
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE(pages(), 1);
    m_bench->camera.lose({ErrorCode::DeviceMissing, {}});
    QVERIFY(!canvas().hasPicture());
    QVERIFY2(canvas().words().contains(QStringLiteral("断开")), qPrintable(canvas().words()));
    QCOMPARE(pages(), 1);
    m_driver->key(Qt::Key_F3);
    m_bench->camera.show();
    QVERIFY(canvas().hasPicture());
}

void TestCamera::cornersArePutByKeys()
{
    openLive();
    m_driver->key(Qt::Key_Tab);
    m_driver->key(Qt::Key_Tab);
    QCOMPARE(canvas().marked(), 1);
    const QPointF before = canvas().corners().at(1);
    m_driver->key(Qt::Key_Right, Qt::ShiftModifier);
    m_driver->key(Qt::Key_Up);
    QVERIFY(canvas().corners().at(1).x() > before.x() + 0.02);
    QVERIFY(canvas().corners().at(1).y() < before.y());
    QVERIFY(m_driver->sees(QStringLiteral("cornersButton")));
    m_bench->camera.show(); // the view goes on, the corners stay
    const QList<QPointF> put = canvas().corners();
    m_driver->key(Qt::Key_Space);
    QCOMPARE(m_bench->camera.wishes.last().corners, put);
    QVERIFY(canvas().corners().isEmpty()); // the next sheet lies elsewhere
    m_driver->key(Qt::Key_Tab);
    QCOMPARE(canvas().corners().size(), 4);
    m_driver->key(Qt::Key_Delete);
    QVERIFY(canvas().corners().isEmpty());
    m_driver->key(Qt::Key_Space);
    QVERIFY(m_bench->camera.wishes.last().corners.isEmpty());
}

void TestCamera::cornersAreDraggedByMouse()
{
    openLive(false);
    m_driver->key(Qt::Key_Tab); // without an outline, four corners in the middle to begin with
    const QList<QPointF> before = canvas().corners();
    QCOMPARE(before.size(), 4);
    const QSizeF size = QSizeF(4, 3).scaled(canvas().width() - 16, canvas().height() - 16, Qt::KeepAspectRatio);
    const QPointF origin((canvas().width() - size.width()) / 2, (canvas().height() - size.height()) / 2);
    const QPoint corner = (origin + QPointF(before.at(2).x() * size.width(), before.at(2).y() * size.height())).toPoint();
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, corner);
    QCOMPARE(canvas().marked(), 2);
    QMouseEvent move(QEvent::MouseMove, corner + QPoint(40, 20), canvas().mapToGlobal(corner + QPoint(40, 20)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, corner + QPoint(40, 20));
    QVERIFY(canvas().corners().at(2).x() > before.at(2).x());
    QVERIFY(canvas().corners().at(2).y() > before.at(2).y());
    QCOMPARE(canvas().corners().at(0), before.at(0));
}

void TestCamera::tabLeavesAfterTheLastCorner()
{
    openLive();
    for (int corner = 0; corner < 4; ++corner) {
        m_driver->key(Qt::Key_Tab);
        QCOMPARE(canvas().marked(), corner);
    }
    m_driver->key(Qt::Key_Tab);
    QCOMPARE(m_driver->focusName(), QStringLiteral("takeButton"));
}

void TestCamera::aCardNeedsBothSides()
{
    openLive();
    m_driver->key(Qt::Key_C);
    QVERIFY(taking().card());
    m_driver->key(Qt::Key_Space);
    QVERIFY2(told().contains(QStringLiteral("翻")), qPrintable(told()));
    QCOMPARE(pages(), 0);
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE(pages(), 1);
    QCOMPARE(m_bench->camera.sides.size(), 2);
    m_driver->key(Qt::Key_C);
    QVERIFY(!taking().card());
}

void TestCamera::aFrontWithoutItsBackIsSaidToBeGone()
{
    openLive();
    m_driver->key(Qt::Key_C);
    m_driver->key(Qt::Key_Space);
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(pages(), 0);
    const QString said = m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text();
    QVERIFY2(said.contains(QStringLiteral("正面")), qPrintable(said));
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    QVERIFY(!taking().awaitsBack());
}

void TestCamera::theGuideAsksForCards()
{
    openLive();
    QVERIFY(taking().materialId() != u"lease");
    QVERIFY(!taking().card());
    for (int material = 0; material < 5 && taking().materialId() != u"lease"; ++material) {
        m_driver->key(Qt::Key_Escape);
        m_driver->key(Qt::Key_J);
        m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    }
    QCOMPARE(taking().materialId(), QStringLiteral("lease"));
    QVERIFY(taking().card());
}

void TestCamera::aCardThatIsNotSeenIsSaid()
{
    openLive();
    m_driver->key(Qt::Key_C);
    m_bench->camera.fault = Error{ErrorCode::NotFound, {}};
    m_driver->key(Qt::Key_Space);
    QVERIFY2(told().contains(QStringLiteral("证卡")), qPrintable(told()));
    QCOMPARE(taking().state(), TakeFromCamera::State::Live);
}

void TestCamera::keysOfThePageRestMeanwhile()
{
    openLive();
    for (const Qt::Key key : {Qt::Key_F3, Qt::Key_F4, Qt::Key_F6, Qt::Key_F8, Qt::Key_F9, Qt::Key_X, Qt::Key_A})
        m_driver->key(key);
    QVERIFY(m_driver->sees(QStringLiteral("cameraCanvas")));
    QCOMPARE(m_driver->focusName(), QStringLiteral("cameraCanvas"));
    QVERIFY(m_bench->work().visit.hasCase());
    QVERIFY(m_bench->scanner.requests().isEmpty());
}

void TestCamera::severalCamerasAreOffered()
{
    m_bench->camera.cameras.append({QStringLiteral("fake:1"), QStringLiteral("Another")});
    typeToMaterials(*m_driver);
    m_bench->camera.cameras.prepend({QStringLiteral("fake:0"), QStringLiteral("Fake camera")});
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    m_bench->camera.show();
    auto *box = m_driver->find<QComboBox>(QStringLiteral("camerasBox"));
    QCOMPARE(box->count(), 2);
    box->setFocus();
    m_driver->key(Qt::Key_Down);
    QCOMPARE(m_bench->camera.open, QStringLiteral("fake:1"));
}

void TestCamera::leavingThePageClosesTheCamera()
{
    openLive();
    m_page->hide();
    QCOMPARE(taking().state(), TakeFromCamera::State::Closed);
    QVERIFY(m_bench->camera.open.isEmpty());
    m_page->show();
    QVERIFY(!m_driver->sees(QStringLiteral("cameraCanvas")));
}

void TestCamera::theViewIsLargeEnough()
{
    openLive();
    QVERIFY2(canvas().height() >= 560 && canvas().width() >= 900,
             qPrintable(QStringLiteral("%1 x %2").arg(canvas().width()).arg(canvas().height())));
    m_page->resize(1000, 600);
    QTRY_VERIFY(canvas().width() < 900); // it follows the page
}

void TestCamera::theButtonOpensItToo()
{
    typeToMaterials(*m_driver);
    m_bench->camera.plugIn();
    QTest::mouseClick(m_driver->find<QAbstractButton>(QStringLiteral("cameraButton")), Qt::LeftButton);
    QVERIFY(m_driver->sees(QStringLiteral("cameraCanvas")));
    QTest::mouseClick(m_driver->find<QPushButton>(QStringLiteral("closeButton")), Qt::LeftButton);
    QVERIFY(!m_driver->sees(QStringLiteral("cameraCanvas")));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestCamera)
#include "tst_camera.moc"
