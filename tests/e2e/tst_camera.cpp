// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>

#include "capture/jpegcodec.h"
#include "desk/visit/cameracanvas.h"
#include "desk/visit/casedeskpage.h"
#include "deskbench.h"
#include "devices/processcamera.h"
#include "devices/processinspector.h"
#include "support/pagedriver.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int patienceMs = 60'000;

DeviceProgram programOverSamples()
{
    DeviceProgram program;
    program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    program.environment.insert(QString::fromLatin1(cameraFolderVariable), QStringLiteral(YICHUANG_SOURCE_DIR "/resources/camera"));
    return program;
}

/// The ports of a bench, with the camera and the opener of files that the program has.
CounterPorts portsOf(DeskBench &bench, Camera &camera, PageInspector &inspector)
{
    const CounterPorts all = bench.ports();
    return {all.cases, all.guides, all.pages, all.ledger, all.printOrders, all.retention, all.clerks, all.keys, all.tries, all.signer,
            all.scanner, inspector, camera, all.reader, all.documents, all.papers, all.printer, all.envelopes, all.intakeRegister,
            all.covers, all.authorisations, all.guideReadings, all.guideCorrections, all.clock, all.tasks, all.files, all.counter, all.calendar,
            all.policy, all.tokenKey};
}

} // namespace

/// From the picture to the page in the store: the device process with its walls, the port, casework and the desk, by keys. What
/// lies under the camera are the pictures of the sample hall.
class TestCameraToPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aSheetAndACardComeIn();
    void aKilledProcessCostsNoPage();

private:
    [[nodiscard]] TakeFromCamera &taking() { return m_work->fromCamera; }
    [[nodiscard]] const CameraCanvas &canvas() const { return *m_page->findChild<CameraCanvas *>(); }
    [[nodiscard]] QList<PageFile> files() const;

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<ProcessCamera> m_camera;
    std::unique_ptr<ProcessInspector> m_inspector;
    std::unique_ptr<CounterWork> m_work;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestCameraToPage::initTestCase()
{
    dressApplication();
}

void TestCameraToPage::init()
{
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials)
        rule.eLicenceType.clear();
    m_bench = std::make_unique<DeskBench>(QList{guide});
    m_camera = std::make_unique<ProcessCamera>(programOverSamples());
    m_inspector = std::make_unique<ProcessInspector>(programOverSamples());
    m_work = std::make_unique<CounterWork>(portsOf(*m_bench, *m_camera, *m_inspector), m_bench->session());
    m_page = std::make_unique<CaseDeskPage>(*m_work);
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    m_driver->key(Qt::Key_F2);
    m_driver->type(QStringLiteral("310115199003070025"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("赵样本"));
    m_driver->key(Qt::Key_Return);
    m_driver->type(QStringLiteral("zsdj"));
    m_driver->key(Qt::Key_Return);
    m_driver->keys(QStringLiteral("21"));
    m_driver->key(Qt::Key_4, Qt::AltModifier);
    m_driver->key(Qt::Key_F3, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(taking().state(), TakeFromCamera::State::Live, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(canvas().hasPicture() && canvas().hasOutline(), patienceMs);
}

void TestCameraToPage::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_work.reset();
    m_inspector.reset();
    m_camera.reset();
    m_bench.reset();
}

QList<PageFile> TestCameraToPage::files() const
{
    QList<PageFile> files;
    for (const CaseMaterial &material : m_work->visit.record().materials)
        files.append(material.files);
    return files;
}

void TestCameraToPage::aSheetAndACardComeIn()
{
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, patienceMs);
    m_driver->key(Qt::Key_C);
    QTRY_COMPARE_WITH_TIMEOUT(taking().state(), TakeFromCamera::State::Live, patienceMs);
    m_driver->key(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(taking().awaitsBack(), patienceMs);
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 2, patienceMs);
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("cameraCanvas")));

    const QHash<QByteArray, QByteArray> stored = m_bench->store.state.pages.value(m_work->visit.record().id);
    for (const PageFile &file : files()) {
        QCOMPARE(file.origin, QStringLiteral("camera:folder"));
        const auto header = jpegHeader(stored.value(file.sha256));
        QVERIFY(header);
        QVERIFY(qAbs(double(header->height) / header->width / (297.0 / 210) - 1) < 0.01); // A4, both of them
        for (const PageFinding &finding : file.findings) {
            const bool ofTheWarp = finding.check == PageCheck::Resolution || finding.check == PageCheck::Skew
                                   || finding.check == PageCheck::Border;
            if (ofTheWarp)
                QVERIFY2(finding.verdict != Verdict::Fail, qPrintable(QString::number(finding.measured)));
        }
    }
}

void TestCameraToPage::aKilledProcessCostsNoPage()
{
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, patienceMs);
    const qint64 first = m_camera->process().processId();
    QVERIFY(first != 0);
    QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_camera->process().processId() != first, patienceMs);
    // The view goes on by itself, or F3 brings it back when somebody was too slow.
    QTRY_VERIFY_WITH_TIMEOUT(m_camera->process().processId() != 0 || taking().state() == TakeFromCamera::State::Lost, patienceMs);
    m_driver->key(Qt::Key_F3);
    QTRY_COMPARE_WITH_TIMEOUT(taking().state(), TakeFromCamera::State::Live, patienceMs);
    m_driver->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 2, patienceMs);
}

QTEST_MAIN(TestCameraToPage)
#include "tst_camera.moc"
