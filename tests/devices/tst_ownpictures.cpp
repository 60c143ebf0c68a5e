// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QFile>
#include <QTemporaryDir>

#include "devices/sanedevice.h"
#include "devices/scanrun.h"
#include "ownpages.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// Our own pictures through libsane: the `pnm` backend gives a file as if it lay on a glass. It reads any file, so that only
/// tests switch it on.
class TestOwnPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePictureComesThroughUnchanged_data();
    void thePictureComesThroughUnchanged();
    void aStackIsOneFileAfterTheOther();
    void everyStatusIsCalledByItsName_data();
    void everyStatusIsCalledByItsName();
    void aFileThatIsNotThereIsAnError();

private:
    /// Writes a page of that shade as a colour picture and answers its path.
    [[nodiscard]] QString pictureOf(int shade) const;
    /// Scans what the backend was told to give, with one of its switches on.
    [[nodiscard]] Result<int> scan(const QString &picture, const char *simulation = nullptr);

    QTemporaryDir m_folder;
    QList<ScannedPage> m_pages;
};

void TestOwnPictures::initTestCase()
{
    QFile backends(m_folder.filePath(QStringLiteral("dll.conf")));
    QVERIFY(backends.open(QIODevice::WriteOnly));
    backends.write("pnm\n");
    qputenv("SANE_CONFIG_DIR", m_folder.path().toUtf8());
}

QString TestOwnPictures::pictureOf(int shade) const
{
    const Pixels page = shadedPage(shade);
    QFile file(m_folder.filePath(QStringLiteral("%1.ppm").arg(shade)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("P6\n" + QByteArray::number(page.width) + ' ' + QByteArray::number(page.height) + "\n255\n" + page.bytes);
    return file.fileName();
}

Result<int> TestOwnPictures::scan(const QString &picture, const char *simulation)
{
    m_pages.clear();
    const SaneLibrary library;
    const auto device = SaneDevice::open(library, QStringLiteral("pnm:0"));
    if (!device)
        return failure(device.error());
    (*device)->options().setText("filename", picture);
    if (simulation && !(*device)->options().setSwitch(simulation, true))
        return failure(ErrorCode::Unsupported, QString::fromLatin1(simulation));
    const ScanListener listener{[this](const ScannedPage &page) { m_pages.append(page); }, [] { return true; }, nullptr};
    return scanPages(**device, {QStringLiteral("pnm:0"), ScanSource::Flatbed, 75, true}, listener);
}

void TestOwnPictures::thePictureComesThroughUnchanged_data()
{
    QTest::addColumn<QByteArray>("simulation");
    QTest::newRow("in one frame") << QByteArray();
    QTest::newRow("in three frames, green first") << QByteArray("three-pass");
    QTest::newRow("of unknown height") << QByteArray("hand-scanner");
}

void TestOwnPictures::thePictureComesThroughUnchanged()
{
    QFETCH(QByteArray, simulation);
    const auto pages = scan(pictureOf(120), simulation.isEmpty() ? nullptr : simulation.constData());
    QVERIFY_OK(pages);
    QCOMPARE(*pages, 1);
    const auto page = decodeJpeg(m_pages.first().bytes);
    QVERIFY_OK(page);
    QCOMPARE(page->width, shadedPage(0).width);
    QCOMPARE(page->height, shadedPage(0).height);
    QVERIFY(hasShade(m_pages.first().bytes, 120));
}

void TestOwnPictures::aStackIsOneFileAfterTheOther()
{
    for (const int shade : {10, 90, 170, 250}) {
        QVERIFY_OK(scan(pictureOf(shade)));
        QVERIFY2(hasShade(m_pages.first().bytes, shade), qPrintable(QString::number(shadeOf(m_pages.first().bytes))));
    }
}

void TestOwnPictures::everyStatusIsCalledByItsName_data()
{
    QTest::addColumn<QByteArray>("simulation");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("end at once") << QByteArray("status-eof") << ErrorCode::DeviceFailed;
    QTest::newRow("jammed") << QByteArray("status-jammed") << ErrorCode::DeviceJammed;
    QTest::newRow("no documents") << QByteArray("status-nodocs") << ErrorCode::DeviceNoPaper;
    QTest::newRow("cover open") << QByteArray("status-coveropen") << ErrorCode::DeviceCoverOpen;
    QTest::newRow("input or output") << QByteArray("status-ioerror") << ErrorCode::DeviceFailed;
    QTest::newRow("memory") << QByteArray("status-nomem") << ErrorCode::DeviceFailed;
    QTest::newRow("access") << QByteArray("status-accessdenied") << ErrorCode::DeviceFailed;
}

void TestOwnPictures::everyStatusIsCalledByItsName()
{
    QFETCH(QByteArray, simulation);
    QFETCH(ErrorCode, code);
    QVERIFY_ERROR(scan(pictureOf(120), simulation.constData()), code);
    QVERIFY(m_pages.isEmpty());
}

void TestOwnPictures::aFileThatIsNotThereIsAnError()
{
    QVERIFY(!scan(m_folder.filePath(QStringLiteral("nowhere.ppm"))));
    QVERIFY(m_pages.isEmpty());
}

QTEST_GUILESS_MAIN(TestOwnPictures)
#include "tst_ownpictures.moc"
