// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "devices/devicewatch.h"

using namespace yichuang;

namespace {

constexpr int settleMs = 30;
constexpr int patienceMs = 30'000;

} // namespace

/// Device nodes that come and go in a folder of the test's own.
class TestDeviceWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCameraThatIsPluggedInIsTold();
    void oneThatIsPulledOutIsTold();
    void aUsbDeviceIsTold();
    void theFirstDeviceOfANewBusIsTold();
    void otherNodesAreNobodysBusiness();
    void aComputerWithoutDevicesIsWatchedAllTheSame();

private:
    void plugIn(const QString &node) const
    {
        const QString path = QDir(m_nodes->path()).filePath(node);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    void pullOut(const QString &node) const { QVERIFY(QFile::remove(QDir(m_nodes->path()).filePath(node))); }

    std::unique_ptr<QTemporaryDir> m_nodes;
};

void TestDeviceWatch::init()
{
    m_nodes = std::make_unique<QTemporaryDir>();
}

void TestDeviceWatch::aCameraThatIsPluggedInIsTold()
{
    const DeviceWatch watch(m_nodes->path(), settleMs);
    QSignalSpy changed(&watch, &DeviceWatch::changed);
    plugIn(QStringLiteral("video0"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patienceMs);
    plugIn(QStringLiteral("video2"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patienceMs);
}

void TestDeviceWatch::oneThatIsPulledOutIsTold()
{
    plugIn(QStringLiteral("video0"));
    plugIn(QStringLiteral("bus/usb/001/004"));
    const DeviceWatch watch(m_nodes->path(), settleMs);
    QSignalSpy changed(&watch, &DeviceWatch::changed);
    pullOut(QStringLiteral("bus/usb/001/004"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patienceMs);
    pullOut(QStringLiteral("video0"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patienceMs);
}

void TestDeviceWatch::aUsbDeviceIsTold()
{
    plugIn(QStringLiteral("bus/usb/001/001")); // the hub
    const DeviceWatch watch(m_nodes->path(), settleMs);
    QSignalSpy changed(&watch, &DeviceWatch::changed);
    plugIn(QStringLiteral("bus/usb/001/007"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patienceMs);
}

void TestDeviceWatch::theFirstDeviceOfANewBusIsTold()
{
    plugIn(QStringLiteral("bus/usb/001/001"));
    const DeviceWatch watch(m_nodes->path(), settleMs);
    QSignalSpy changed(&watch, &DeviceWatch::changed);
    plugIn(QStringLiteral("bus/usb/002/001"));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patienceMs);
    const qsizetype told = changed.size();
    plugIn(QStringLiteral("bus/usb/002/002")); // its folder is watched by now
    QTRY_VERIFY_WITH_TIMEOUT(changed.size() > told, patienceMs);
}

void TestDeviceWatch::otherNodesAreNobodysBusiness()
{
    const DeviceWatch watch(m_nodes->path(), settleMs);
    QSignalSpy changed(&watch, &DeviceWatch::changed);
    plugIn(QStringLiteral("ttyS7"));
    plugIn(QStringLiteral("loop3"));
    plugIn(QStringLiteral("video0")); // is told, and is the only thing that is
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patienceMs);
    plugIn(QStringLiteral("sda"));
    plugIn(QStringLiteral("video1"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patienceMs);
}

void TestDeviceWatch::aComputerWithoutDevicesIsWatchedAllTheSame()
{
    const DeviceWatch watch(m_nodes->path(), settleMs);
    QSignalSpy changed(&watch, &DeviceWatch::changed);
    plugIn(QStringLiteral("bus/usb/001/001"));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patienceMs);
}

QTEST_GUILESS_MAIN(TestDeviceWatch)
#include "tst_devicewatch.moc"
