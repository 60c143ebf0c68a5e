// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include "core/digest.h"
#include "core/durablefile.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
    | QFile::ExeOther;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

bool leave(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Files that are there, whole and closed to others, once the call says so.
class TestDurableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFileIsReplacedWhole();
    void onlyTheOwnerMayReadWhatIsWritten();
    void whatAKilledWriteLeftIsNotInTheWay();
    void aLinkThatWaitsBesideIsNotFollowed();
    void aFolderThatIsMissingStaysMissing();
    void aWriteThatFailsLeavesTheOldBytesAndNothingBeside();
    void aFolderInTheWayOfTheNameIsReported();
    void aCopyAnswersItsDigest();
    void aCopyOfNothingIsReported();
    void aFinishedFileGetsItsNameAndIsClosed();
    void theDigestOfAMissingFileIsNotFound();
    void aFolderWhoseSystemCannotSyncItCountsAsSynced();
    void syncingWhatIsNotThereIsReported();
    void foldersAreMadeWithAllAboveThem();
    void aFileWhereAFolderIsWantedIsReported();
    void removingTwiceIsRemovingOnce();
    void aLinkInPlaceOfTheFileIsReplaced();
    void aDiskWithoutRoomIsCalledFull();

private:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("file")) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDurableFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDurableFile::aFileIsReplacedWhole()
{
    QVERIFY_OK(writeDurably(path(), QByteArray(100'000, 'a')));
    QCOMPARE(QFileInfo(path()).size(), 100'000);
    QVERIFY_OK(writeDurably(path(), "short"));
    QCOMPARE(contentOf(path()), QByteArray("short"));
    QVERIFY_OK(writeDurably(path(), {}));
    QCOMPARE(contentOf(path()), QByteArray());
}

void TestDurableFile::onlyTheOwnerMayReadWhatIsWritten()
{
    const mode_t before = ::umask(0);
    const Result<> written = writeDurably(path(), "secret");
    const Result<QByteArray> copied = copyDurably(path(), path(QStringLiteral("copy")));
    ::umask(before);
    QVERIFY_OK(written);
    QVERIFY_OK(copied);
    QVERIFY((QFile::permissions(path()) & others) == 0);
    QVERIFY((QFile::permissions(path(QStringLiteral("copy"))) & others) == 0);
}

void TestDurableFile::whatAKilledWriteLeftIsNotInTheWay()
{
    const QString beside = path() + QStringLiteral(".part");
    QVERIFY(leave(beside, QByteArray(1000, 'h')));
    QVERIFY(QFile::setPermissions(beside, QFile::ReadOwner | QFile::ReadOther | QFile::WriteOther));
    QVERIFY_OK(writeDurably(path(), "second"));
    QVERIFY(!QFile::exists(beside));
    QCOMPARE(contentOf(path()), QByteArray("second"));
    QVERIFY((QFile::permissions(path()) & others) == 0);
}

void TestDurableFile::aLinkThatWaitsBesideIsNotFollowed()
{
    const QString elsewhere = path(QStringLiteral("elsewhere"));
    QVERIFY(leave(elsewhere, "of somebody else"));
    QVERIFY(QFile::link(elsewhere, path() + QStringLiteral(".part")));
    QVERIFY_OK(writeDurably(path(), "mine"));
    QCOMPARE(contentOf(elsewhere), QByteArray("of somebody else"));
    QVERIFY(!QFileInfo(path()).isSymLink());
}

void TestDurableFile::aFolderThatIsMissingStaysMissing()
{
    const QString inside = path(QStringLiteral("notmounted/place/file"));
    QVERIFY_ERROR(writeDurably(inside, "x"), ErrorCode::StorageUnavailable);
    QVERIFY(leave(path(), "x"));
    QVERIFY_ERROR(copyDurably(path(), inside), ErrorCode::StorageUnavailable);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("notmounted"))));
}

void TestDurableFile::aWriteThatFailsLeavesTheOldBytesAndNothingBeside()
{
    // A folder that is not empty cannot be replaced by a file: the last step fails.
    QVERIFY(QDir().mkpath(path(QStringLiteral("taken/inside"))));
    QVERIFY_ERROR(writeDurably(path(QStringLiteral("taken")), "x"), ErrorCode::StorageUnavailable);
    QVERIFY(QFileInfo(path(QStringLiteral("taken/inside"))).isDir());
    QVERIFY(!QFile::exists(path(QStringLiteral("taken.part"))));
}

void TestDurableFile::aFolderInTheWayOfTheNameIsReported()
{
    QVERIFY_OK(writeDurably(path(), "old"));
    QVERIFY(QDir().mkpath(path() + QStringLiteral(".part")));
    QVERIFY_ERROR(writeDurably(path(), "new"), ErrorCode::StorageUnavailable);
    QCOMPARE(contentOf(path()), QByteArray("old"));
}

void TestDurableFile::aCopyAnswersItsDigest()
{
    const QByteArray bytes = QByteArray(3 * 1024 * 1024 + 17, 'c'); // more than three blocks
    QVERIFY_OK(writeDurably(path(), bytes));
    const Result<QByteArray> copied = copyDurably(path(), path(QStringLiteral("copy")));
    QVERIFY_OK(copied);
    QCOMPARE(*copied, sha256(bytes));
    QVERIFY(contentOf(path(QStringLiteral("copy"))) == bytes);
    const Result<QByteArray> digest = digestOfFile(path(QStringLiteral("copy")));
    QVERIFY_OK(digest);
    QCOMPARE(*digest, sha256(bytes));
}

void TestDurableFile::aCopyOfNothingIsReported()
{
    QVERIFY_ERROR(copyDurably(path(), path(QStringLiteral("copy"))), ErrorCode::StorageUnavailable);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 0);
}

void TestDurableFile::aFinishedFileGetsItsNameAndIsClosed()
{
    const QString part = path(QStringLiteral("made.part"));
    QVERIFY(leave(part, "made by somebody"));
    QVERIFY(QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY_OK(putInPlace(part, path()));
    QVERIFY(!QFile::exists(part));
    QCOMPARE(contentOf(path()), QByteArray("made by somebody"));
    QVERIFY((QFile::permissions(path()) & others) == 0);
    QVERIFY_ERROR(putInPlace(part, path()), ErrorCode::StorageUnavailable);
    QCOMPARE(contentOf(path()), QByteArray("made by somebody"));
}

void TestDurableFile::theDigestOfAMissingFileIsNotFound()
{
    QVERIFY_ERROR(digestOfFile(path()), ErrorCode::NotFound);
}

void TestDurableFile::aFolderWhoseSystemCannotSyncItCountsAsSynced()
{
    // The file system of processes answers EINVAL for a folder, as some shares do.
    QVERIFY_OK(syncDirectory(QStringLiteral("/proc/self")));
    // What is said of folders is not said of files.
    QVERIFY_ERROR(syncFile(QStringLiteral("/proc/self/status")), ErrorCode::StorageUnavailable);
}

void TestDurableFile::syncingWhatIsNotThereIsReported()
{
    QVERIFY_ERROR(syncFile(path()), ErrorCode::StorageUnavailable);
    QVERIFY_ERROR(syncDirectory(path()), ErrorCode::StorageUnavailable);
    QVERIFY(leave(path(), "x"));
    QVERIFY_OK(syncFile(path()));
    QVERIFY_ERROR(syncDirectory(path()), ErrorCode::StorageUnavailable);
    QVERIFY_OK(syncDirectory(m_folder->path()));
}

void TestDurableFile::foldersAreMadeWithAllAboveThem()
{
    const mode_t before = ::umask(0);
    const Result<> made = makePrivateDirectory(path(QStringLiteral("one/two/three/")));
    ::umask(before);
    QVERIFY_OK(made);
    for (const char *name : {"one", "one/two", "one/two/three"}) {
        const QFileInfo folder(path(QString::fromLatin1(name)));
        QVERIFY2(folder.isDir(), name);
        QVERIFY2((folder.permissions() & others) == 0, name);
    }
    QVERIFY_OK(makePrivateDirectory(path(QStringLiteral("one/two"))));
}

void TestDurableFile::aFileWhereAFolderIsWantedIsReported()
{
    QVERIFY(leave(path(), "x"));
    QVERIFY_ERROR(makePrivateDirectory(path()), ErrorCode::StorageUnavailable);
    QVERIFY_ERROR(makePrivateDirectory(path() + QStringLiteral("/below")), ErrorCode::StorageUnavailable);
    QCOMPARE(contentOf(path()), QByteArray("x"));
}

void TestDurableFile::removingTwiceIsRemovingOnce()
{
    QVERIFY_OK(removeDurably(path(QStringLiteral("no/such/folder"))));
    QVERIFY_OK(writeDurably(path(), "x"));
    QVERIFY_OK(removeDurably(path()));
    QVERIFY_OK(removeDurably(path()));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(QDir().mkpath(path(QStringLiteral("folder"))));
    QVERIFY_ERROR(removeDurably(path(QStringLiteral("folder"))), ErrorCode::StorageUnavailable);
}

void TestDurableFile::aLinkInPlaceOfTheFileIsReplaced()
{
    const QString elsewhere = path(QStringLiteral("elsewhere"));
    QVERIFY(leave(elsewhere, "of somebody else"));
    QVERIFY(QFile::link(elsewhere, path()));
    QVERIFY_OK(writeDurably(path(), "mine"));
    QVERIFY(!QFileInfo(path()).isSymLink());
    QCOMPARE(contentOf(path()), QByteArray("mine"));
    QCOMPARE(contentOf(elsewhere), QByteArray("of somebody else"));
}

void TestDurableFile::aDiskWithoutRoomIsCalledFull()
{
    if (::geteuid() != 0)
        QSKIP("only root may mount a small disk");
    const QString disk = path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    if (QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                                    QStringLiteral("size=64k"), QStringLiteral("tmpfs"), disk}) != 0)
        QSKIP("a small disk cannot be mounted here");
    const QString file = disk + QStringLiteral("/file");
    const Result<> first = writeDurably(file, "old");
    const Result<> tooLarge = writeDurably(file, QByteArray(200'000, 'x'));
    const QByteArray kept = contentOf(file);
    const bool cleared = !QFile::exists(file + QStringLiteral(".part"));
    QVERIFY(QProcess::execute(QStringLiteral("umount"), {disk}) == 0);
    QVERIFY_OK(first);
    QVERIFY_ERROR(tooLarge, ErrorCode::StorageFull);
    QCOMPARE(kept, QByteArray("old"));
    QVERIFY(cleared);
}

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
