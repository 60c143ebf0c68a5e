// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "desk/look/noticestrip.h"
#include "desk/visit/casedeskpage.h"
#include "desk/visit/visitpage.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"
#include "typedvisit.h"

namespace yichuang::test {

/// What comes into a visit besides scans and the dialog: dropped, pasted, from a scanner's folder, and with a password.
class TestImportFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();

    void droppedFilesComeIn();
    void aCopiedPictureIsPasted();
    void copiedFilesArePasted();
    void nothingToPasteIsSaid();
    void withoutAMaterialNothingIsPasted();
    void whatIsBroughtWhilePagesComeInIsSaid();
    void aLockedFileAsksForItsPassword();
    void aWrongPasswordIsAskedForAgain();
    void escLeavesALockedFileOut();
    void whatTheScannerPutsThereComesIn();
    void whatLiesThereFromBeforeIsSaidAndLeft();
    void whileTheVisitIsOutOfSightFilesWait();
    void afterParkingNothingComesIn();

private:
    void reachMaterials();
    [[nodiscard]] int pages() const;
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    void drop(const QString &path)
    {
        auto *page = m_page->findChild<VisitPage *>();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page, &event);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<CaseDeskPage> m_page;
    std::unique_ptr<PageDriver> m_driver;
};

void TestImportFlow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Guide guide = sampleGuide();
    for (MaterialRule &rule : guide.materials)
        rule.eLicenceType.clear();
    m_bench = std::make_unique<DeskBench>(QList{guide});
    m_page = std::make_unique<CaseDeskPage>(m_bench->work());
    m_page->resize(1366, 700);
    m_driver = std::make_unique<PageDriver>(*m_page);
    QApplication::clipboard()->clear();
}

void TestImportFlow::cleanup()
{
    m_driver.reset();
    m_page.reset();
    m_bench.reset();
}

void TestImportFlow::reachMaterials()
{
    m_driver->key(Qt::Key_F2);
    typeToMaterials(*m_driver);
}

int TestImportFlow::pages() const
{
    int count = 0;
    for (const CaseMaterial &material : m_bench->work().visit.record().materials)
        count += static_cast<int>(material.files.size());
    return count;
}

void TestImportFlow::droppedFilesComeIn()
{
    reachMaterials();
    drop(fileWith(QStringLiteral("a.jpg"), sampleJpeg(210)));
    QTRY_COMPARE(pages(), 1);
}

void TestImportFlow::aCopiedPictureIsPasted()
{
    reachMaterials();
    auto *copied = new QMimeData; // the clipboard's from here on
    copied->setData(QStringLiteral("image/png"), samplePng(300));
    QApplication::clipboard()->setMimeData(copied);
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(pages(), 1);
    QCOMPARE(m_bench->inspector.inspected().last(), samplePng(300)); // as the other program put it there
}

void TestImportFlow::copiedFilesArePasted()
{
    reachMaterials();
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(fileWith(QStringLiteral("a.jpg"), sampleJpeg(210))),
                     QUrl::fromLocalFile(fileWith(QStringLiteral("b.jpg"), sampleJpeg(220)))});
    QApplication::clipboard()->setMimeData(copied);
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(pages(), 2);
}

void TestImportFlow::nothingToPasteIsSaid()
{
    reachMaterials();
    QApplication::clipboard()->setText(QStringLiteral("words"));
    m_driver->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("noticeStrip")));
    QCOMPARE(pages(), 0);
}

void TestImportFlow::withoutAMaterialNothingIsPasted()
{
    m_driver->key(Qt::Key_F2);
    drop(fileWith(QStringLiteral("a.jpg"), sampleJpeg(210)));
    QTRY_VERIFY(m_driver->sees(QStringLiteral("noticeStrip")));
    QVERIFY(m_bench->inspector.inspected().isEmpty());
}

void TestImportFlow::whatIsBroughtWhilePagesComeInIsSaid()
{
    reachMaterials();
    m_bench->scanner.setStack({});
    m_bench->scanner.hangAfterPages();
    m_driver->key(Qt::Key_F3);
    QVERIFY(m_bench->work().intake.busy());
    auto *strip = m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>();
    auto *copied = new QMimeData;
    copied->setData(QStringLiteral("image/png"), samplePng(300));
    QApplication::clipboard()->setMimeData(copied);
    const QList<std::function<void()>> ways{
        [this] { drop(fileWith(QStringLiteral("a.jpg"), sampleJpeg(210))); },
        [this] { m_driver->key(Qt::Key_V, Qt::ControlModifier); },
        [this] { m_driver->key(Qt::Key_O, Qt::ControlModifier); },
    };
    for (const std::function<void()> &bring : ways) {
        strip->clear();
        bring();
        QVERIFY2(strip->text().contains(QStringLiteral("请等全部导入后再操作")), qPrintable(strip->text()));
    }
    QVERIFY(m_bench->inspector.inspected().isEmpty());
    m_bench->work().intake.cancel();
    QTRY_VERIFY(!m_bench->work().intake.busy());
}

void TestImportFlow::aLockedFileAsksForItsPassword()
{
    reachMaterials();
    m_bench->inspector.queueInspection(failure(ErrorCode::PasswordNeeded));
    drop(fileWith(QStringLiteral("locked.pdf"), "%PDF locked"));
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("filePasswordEdit"));
    QVERIFY(m_driver->find<QLabel>(QStringLiteral("passwordQuestionLabel"))->text().contains(QStringLiteral("locked.pdf")));
    // Once is enough: a refusal beside the question would stay when the file is in long since.
    const QString said = m_page->findChild<VisitPage *>()->findChild<NoticeStrip *>()->text();
    QVERIFY2(said.isEmpty(), qPrintable(said));
    m_driver->type(QStringLiteral("right"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(pages(), 1);
    QTRY_VERIFY(!m_driver->sees(QStringLiteral("passwordStrip")));
    QCOMPARE(m_bench->inspector.inspected().last(), m_bench->documents.unlocked);
}

void TestImportFlow::aWrongPasswordIsAskedForAgain()
{
    reachMaterials();
    m_bench->inspector.queueInspection(failure(ErrorCode::PasswordNeeded));
    drop(fileWith(QStringLiteral("locked.pdf"), "%PDF locked"));
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("filePasswordEdit"));
    const QString question = m_driver->find<QLabel>(QStringLiteral("passwordQuestionLabel"))->text();
    m_driver->type(QStringLiteral("wrong"));
    m_driver->key(Qt::Key_Return);
    QTRY_VERIFY(m_driver->find<QLabel>(QStringLiteral("passwordQuestionLabel"))->text() != question);
    QVERIFY(m_driver->find<QLineEdit>(QStringLiteral("filePasswordEdit"))->text().isEmpty());
    QCOMPARE(pages(), 0);
}

void TestImportFlow::escLeavesALockedFileOut()
{
    reachMaterials();
    m_bench->inspector.queueInspection(failure(ErrorCode::PasswordNeeded));
    drop(fileWith(QStringLiteral("locked.pdf"), "%PDF locked"));
    QTRY_COMPARE(m_driver->focusName(), QStringLiteral("filePasswordEdit"));
    m_driver->key(Qt::Key_Escape);
    QVERIFY(!m_driver->sees(QStringLiteral("passwordStrip")));
    QCOMPARE(pages(), 0);
}

void TestImportFlow::whatTheScannerPutsThereComesIn()
{
    m_bench->work().scanFolder.setFolder(m_folder->path());
    reachMaterials();
    QVERIFY(!fileWith(QStringLiteral("scan.jpg"), sampleJpeg(210)).isEmpty());
    m_bench->work().scanFolder.look();
    m_bench->work().scanFolder.look();
    QTRY_COMPARE(pages(), 1);
    QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("done/scan.jpg"))));
}

void TestImportFlow::whatLiesThereFromBeforeIsSaidAndLeft()
{
    m_bench->work().scanFolder.setFolder(m_folder->path());
    const QString path = fileWith(QStringLiteral("of the one before.jpg"), sampleJpeg(210));
    m_driver->key(Qt::Key_F2);
    QTRY_VERIFY(m_driver->sees(QStringLiteral("noticeStrip")));
    m_bench->work().scanFolder.look();
    m_bench->work().scanFolder.look();
    QVERIFY(QFile::exists(path));
    QVERIFY(m_bench->inspector.inspected().isEmpty());
}

void TestImportFlow::whileTheVisitIsOutOfSightFilesWait()
{
    m_bench->work().scanFolder.setFolder(m_folder->path());
    reachMaterials();
    auto *visit = m_page->findChild<VisitPage *>();
    visit->hide(); // as behind the look before an act
    const QString path = fileWith(QStringLiteral("scan.jpg"), sampleJpeg(210));
    m_bench->work().scanFolder.look();
    m_bench->work().scanFolder.look();
    QVERIFY(!m_bench->work().intake.busy());
    QVERIFY(QFile::exists(path));
    visit->show();
    m_bench->work().scanFolder.look();
    QTRY_COMPARE(pages(), 1);
}

void TestImportFlow::afterParkingNothingComesIn()
{
    WatchedFolder &folder = m_bench->work().scanFolder;
    folder.setFolder(m_folder->path());
    reachMaterials();
    QVERIFY(folder.isWatching());
    m_driver->key(Qt::Key_F6);
    QTRY_VERIFY(!m_bench->work().visit.hasCase());
    QVERIFY(!folder.isWatching());
    const QString path = fileWith(QStringLiteral("scan.jpg"), sampleJpeg(210));
    folder.look();
    folder.look();
    QVERIFY(!m_bench->work().intake.busy());
    QVERIFY(QFile::exists(path));
    QVERIFY(m_bench->inspector.inspected().isEmpty());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestImportFlow)
#include "tst_importflow.moc"
