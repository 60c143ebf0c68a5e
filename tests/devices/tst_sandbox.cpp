// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <functional>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>

#include "devices/sandbox.h"

using namespace yichuang;

namespace {

/// What happened in a child that has built its walls: 0 yes, 1 no, 2 the system has no such wall, -1 killed by a signal.
int inChild(const std::function<int()> &attempt)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(attempt());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

constexpr int yes = 0;
constexpr int no = 1;
constexpr int noSuchWall = 2;

int canOpen(const char *path, int flags)
{
    const int fd = ::open(path, flags, 0600);
    return fd >= 0 ? yes : no;
}

} // namespace

/// Each attempt runs in a child, since the walls cannot be taken down again.
class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfTheSystemCannotBeRead_data();
    void filesOfTheSystemCannotBeRead();
    void fontsCanBeReadButNotWritten();
    void nothingCanBeWritten();
    void memoryIsLimited();
    void filesCannotGrow();
    void endlessComputingIsKilled();
    void theNetworkIsGone();
    void noRightsCanBeGained();
};

void TestSandbox::filesOfTheSystemCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("users") << QByteArray("/etc/passwd");
    QTest::newRow("itself") << QByteArray("/proc/self/maps");
    QTest::newRow("program") << QByteArray("/bin/sh");
}

void TestSandbox::filesOfTheSystemCannotBeRead()
{
    QFETCH(QByteArray, path);
    QCOMPARE(inChild([&] { return canOpen(path.constData(), O_RDONLY); }), yes);
    const int result = inChild([&] {
        return closeFileSystem().isEmpty() ? noSuchWall : canOpen(path.constData(), O_RDONLY);
    });
    if (result == noSuchWall)
        QSKIP("this kernel has no Landlock");
    QCOMPARE(result, no);
}

void TestSandbox::fontsCanBeReadButNotWritten()
{
    const auto closedAndOpen = [](int flags) {
        return inChild([flags] {
            return closeFileSystem().isEmpty() ? noSuchWall : canOpen("/usr/share/fonts", flags);
        });
    };
    if (closedAndOpen(O_RDONLY) == noSuchWall)
        QSKIP("this kernel has no Landlock");
    QCOMPARE(closedAndOpen(O_RDONLY | O_DIRECTORY), yes);
    QCOMPARE(closedAndOpen(O_RDWR | O_TMPFILE), no);
}

void TestSandbox::nothingCanBeWritten()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("x")).toUtf8();
    QCOMPARE(inChild([&] { return canOpen(path.constData(), O_CREAT | O_WRONLY); }), yes);
    const int result = inChild([&] {
        return closeFileSystem().isEmpty() ? noSuchWall : canOpen(path.constData(), O_CREAT | O_WRONLY);
    });
    if (result == noSuchWall)
        QSKIP("this kernel has no Landlock");
    QCOMPARE(result, no);
}

void TestSandbox::memoryIsLimited()
{
    const int result = inChild([] {
        (void)limitResources();
        rlimit memory = {};
        ::getrlimit(RLIMIT_AS, &memory);
        if (memory.rlim_cur == RLIM_INFINITY)
            return noSuchWall; // under the address sanitizer
        return std::malloc(size_t(1) << 30) != nullptr ? yes : no;
    });
    if (result == noSuchWall)
        QSKIP("no limit of memory in this build");
    QCOMPARE(result, no);
}

void TestSandbox::filesCannotGrow()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("x")).toUtf8();
    QCOMPARE(inChild([&] {
                 (void)limitResources();
                 ::signal(SIGXFSZ, SIG_IGN);
                 const int fd = ::open(path.constData(), O_CREAT | O_WRONLY, 0600);
                 return ::write(fd, "x", 1) == 1 ? yes : no;
             }),
             no);
}

void TestSandbox::endlessComputingIsKilled()
{
    QCOMPARE(inChild([] {
                 allowProcessorSeconds(0);
                 volatile bool forever = true;
                 while (forever) { }
                 return yes;
             }),
             -1);
}

void TestSandbox::theNetworkIsGone()
{
    const int result = inChild([] {
        if (leaveNetwork().isEmpty())
            return noSuchWall;
        const int fd = ::socket(AF_INET, SOCK_DGRAM, 0);
        sockaddr address = {};
        address.sa_family = AF_INET;
        address.sa_data[1] = 9;  // port 9
        address.sa_data[2] = 127;
        address.sa_data[5] = 1;  // 127.0.0.1, which every open network has
        return ::connect(fd, &address, sizeof address) == 0 ? yes : no;
    });
    if (result == noSuchWall)
        QSKIP("this system lets nobody make a network name space");
    QCOMPARE(result, no);
}

void TestSandbox::noRightsCanBeGained()
{
    QCOMPARE(inChild([] { return limitRights().size() == 2 ? yes : no; }), yes);
}

QTEST_APPLESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
