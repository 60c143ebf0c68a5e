// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "casework/lockedfiles.h"
#include "casework/visit.h"
#include "core/digest.h"
#include "counterbench.h"
#include "support/fakedocumentmaker.h"
#include "support/samplefiles.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString lease = QStringLiteral("lease");

SharedSecret password(const char *text)
{
    return std::make_shared<const SecretBytes>(QByteArrayView(text));
}

} // namespace

/// Files with a password among those that are imported.
class TestLockedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesWithoutAPasswordComeInAsBefore();
    void aLockedFileIsAskedForAndTheOthersComeIn();
    void theRightPasswordBringsTheCopyIn();
    void aWrongPasswordIsSaidAndAskedForAgain();
    void severalAreAskedForOneByOne();
    void aCopyWaitsWhilePagesComeIn();
    void aCopyThatWaitsIsLeftOut();
    void whatIsLeftIsNotTakenIn();
    void aFileThatIsGoneMeanwhileIsSaid();
    void aPasswordWithoutAFileDoesNothing();

private:
    [[nodiscard]] QList<PageFile> kept() const { return m_visit->record().material(lease)->files; }
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    /// The next file wants a password.
    void lockNext() { m_bench->inspector.queueInspection(failure(ErrorCode::PasswordNeeded)); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<FakeDocumentMaker> m_documents;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
    std::unique_ptr<LockedFiles> m_locked;
};

void TestLockedFiles::init()
{
    m_locked.reset();
    m_intake.reset();
    m_visit.reset();
    m_bench = std::make_unique<CounterBench>();
    m_documents = std::make_unique<FakeDocumentMaker>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_visit->start();
    m_visit->chooseItem(QStringLiteral("sample-residence"));
    m_visit->answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    m_visit->answer(QStringLiteral("filed"), QStringLiteral("yes"));
    m_intake = std::make_unique<PageIntake>(*m_visit, m_bench->scanner, m_bench->inspector, m_bench->store.pages,
                                            m_bench->clock, m_bench->tasks);
    m_locked = std::make_unique<LockedFiles>(*m_intake, *m_documents, m_bench->tasks);
}

void TestLockedFiles::filesWithoutAPasswordComeInAsBefore()
{
    const QSignalSpy asked(m_locked.get(), &LockedFiles::currentChanged);
    m_intake->importFiles(lease, {fileWith(QStringLiteral("a.jpg"), sampleJpeg(210)), fileWith(QStringLiteral("b.jpg"), sampleJpeg(220))});
    QTRY_COMPARE(kept().size(), 2);
    QVERIFY(asked.isEmpty());
    QVERIFY(m_locked->current().isEmpty());
}

void TestLockedFiles::aLockedFileIsAskedForAndTheOthersComeIn()
{
    lockNext();
    m_intake->importFiles(lease, {fileWith(QStringLiteral("locked.pdf"), "%PDF locked"), fileWith(QStringLiteral("b.jpg"), sampleJpeg(220))});
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(m_locked->current(), QStringLiteral("locked.pdf"));
    QCOMPARE(kept().first().origin, QStringLiteral("b.jpg"));
}

void TestLockedFiles::theRightPasswordBringsTheCopyIn()
{
    lockNext();
    m_intake->importFiles(lease, {fileWith(QStringLiteral("locked.pdf"), "%PDF locked")});
    QTRY_VERIFY(!m_intake->busy());
    m_locked->open(password("right"));
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(kept().first().sha256, sha256(m_documents->unlocked));
    QCOMPARE(kept().first().origin, QStringLiteral("unlocked:locked.pdf"));
    QVERIFY(m_locked->current().isEmpty());
    const auto stored = m_bench->store.state.pages.value(m_visit->record().id);
    QCOMPARE(stored.size(), 1); // nothing of the locked one
}

void TestLockedFiles::aWrongPasswordIsSaidAndAskedForAgain()
{
    const QSignalSpy rejected(m_locked.get(), &LockedFiles::passwordRejected);
    lockNext();
    m_intake->importFiles(lease, {fileWith(QStringLiteral("locked.pdf"), "%PDF locked")});
    QTRY_VERIFY(!m_intake->busy());
    m_locked->open(password("wrong"));
    QTRY_COMPARE(rejected.size(), 1);
    QCOMPARE(rejected.first().first().toString(), QStringLiteral("locked.pdf"));
    m_locked->open(nullptr);
    QTRY_COMPARE(rejected.size(), 2);
    QVERIFY(kept().isEmpty());
    m_locked->open(password("right"));
    QTRY_COMPARE(kept().size(), 1);
}

void TestLockedFiles::severalAreAskedForOneByOne()
{
    const QSignalSpy asked(m_locked.get(), &LockedFiles::currentChanged);
    lockNext();
    lockNext();
    m_intake->importFiles(lease, {fileWith(QStringLiteral("1.pdf"), "%PDF 1"), fileWith(QStringLiteral("2.pdf"), "%PDF 2")});
    QTRY_VERIFY(!m_intake->busy());
    QCOMPARE(m_locked->current(), QStringLiteral("1.pdf"));
    QCOMPARE(asked.size(), 1);
    m_locked->open(password("right"));
    QTRY_COMPARE(m_locked->current(), QStringLiteral("2.pdf"));
    QTRY_VERIFY(!m_intake->busy());
    m_locked->open(password("right"));
    QTRY_COMPARE(kept().size(), 2);
}

void TestLockedFiles::aCopyWaitsWhilePagesComeIn()
{
    lockNext();
    m_intake->importFiles(lease, {fileWith(QStringLiteral("locked.pdf"), "%PDF locked")});
    QTRY_VERIFY(!m_intake->busy());
    m_bench->scanner.setStack({sampleJpeg(311), sampleJpeg(312)});
    m_intake->scan(lease, ScanSource::Feeder);
    QVERIFY(m_intake->busy());
    m_locked->open(password("right"));
    QTRY_COMPARE(kept().size(), 3);
    QCOMPARE(kept().last().origin, QStringLiteral("unlocked:locked.pdf"));
    QVERIFY(m_locked->current().isEmpty());
}

void TestLockedFiles::aCopyThatWaitsIsLeftOut()
{
    lockNext();
    m_intake->importFiles(lease, {fileWith(QStringLiteral("locked.pdf"), "%PDF locked")});
    QTRY_VERIFY(!m_intake->busy());
    m_bench->scanner.setStack({sampleJpeg(311), sampleJpeg(312)});
    m_intake->scan(lease, ScanSource::Feeder);
    m_locked->open(password("right"));
    QCOMPARE(m_locked->current(), QStringLiteral("locked.pdf"));
    m_locked->leaveAll();
    QTRY_VERIFY(!m_intake->busy());
    // What the end of the intake set off comes before this.
    const QSignalSpy started(m_intake.get(), &PageIntake::started);
    bool turned = false;
    QMetaObject::invokeMethod(m_locked.get(), [&turned] { turned = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(turned);
    QVERIFY(started.isEmpty());
    QCOMPARE(kept().size(), 2);
}

void TestLockedFiles::whatIsLeftIsNotTakenIn()
{
    lockNext();
    lockNext();
    m_intake->importFiles(lease, {fileWith(QStringLiteral("1.pdf"), "%PDF 1"), fileWith(QStringLiteral("2.pdf"), "%PDF 2")});
    QTRY_VERIFY(!m_intake->busy());
    m_locked->leave();
    QCOMPARE(m_locked->current(), QStringLiteral("2.pdf"));
    m_locked->leaveAll();
    QVERIFY(m_locked->current().isEmpty());
    m_locked->open(password("right"));
    QVERIFY(kept().isEmpty());
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("1.pdf"))));
}

void TestLockedFiles::aFileThatIsGoneMeanwhileIsSaid()
{
    const QSignalSpy refused(m_locked.get(), &LockedFiles::copyRefused);
    lockNext();
    const QString path = fileWith(QStringLiteral("locked.pdf"), "%PDF locked");
    m_intake->importFiles(lease, {path});
    QTRY_VERIFY(!m_intake->busy());
    QVERIFY(QFile::remove(path));
    m_locked->open(password("right"));
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().at(1).value<Error>().code, ErrorCode::NotFound);
    QVERIFY(m_locked->current().isEmpty());
}

void TestLockedFiles::aPasswordWithoutAFileDoesNothing()
{
    const QSignalSpy rejected(m_locked.get(), &LockedFiles::passwordRejected);
    m_locked->open(password("right"));
    m_locked->leave();
    QVERIFY(rejected.isEmpty());
    QVERIFY(!m_intake->busy());
}

QTEST_MAIN(TestLockedFiles)
#include "tst_lockedfiles.moc"
