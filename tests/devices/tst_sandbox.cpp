// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>

#include "devices/sandbox.h"
#include "devices/systemcalls.h"

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

/// What an attempt leaves behind where nothing stops it: of this run alone, because others run beside it.
const QByteArray strayPath = "/tmp/yichuang-sandbox-" + QByteArray::number(::getpid());

constexpr int yes = 0;
constexpr int no = 1;
constexpr int noSuchWall = 2;

int canOpen(const char *path, int flags)
{
    const int fd = ::open(path, flags, 0600);
    return fd >= 0 ? yes : no;
}

/// All the walls of the process that opens foreign files, in its order.
int behindEveryWall(const std::function<int()> &attempt)
{
    (void)leaveNetwork();
    (void)limitRights();
    (void)limitResources();
    const bool files = !closeFileSystem().isEmpty();
    const bool calls = !closeSystemCalls(files ? FilesToOpen::ForReading : FilesToOpen::None).isEmpty();
    return files && calls ? attempt() : noSuchWall;
}

/// What taken-over code would try. Each says yes when it got what it wanted.
struct Attempt
{
    const char *name;
    int (*what)();
};

int startProgram()
{
    const char *const arguments[] = {"/bin/true", nullptr};
    ::execv("/bin/true", const_cast<char *const *>(arguments));
    return no;
}

int startProgramFromMemory()
{
    const auto fd = static_cast<int>(::syscall(SYS_memfd_create, "x", 0U));
    return fd >= 0 ? yes : no;
}

int forkProcess()
{
    const auto child = static_cast<pid_t>(::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    if (child == 0)
        ::_exit(0);
    return child > 0 ? yes : no;
}

int openSocket(int family, int type)
{
    return ::socket(family, type, 0) >= 0 ? yes : no;
}

int traceParent()
{
    return ::ptrace(PTRACE_SEIZE, ::getppid(), nullptr, nullptr) == 0 ? yes : no;
}

int readParent()
{
    char here = 0;
    static char there = 1; // at the same place in the parent, which this was forked from
    iovec local{&here, 1};
    iovec remote{&there, 1};
    return ::process_vm_readv(::getppid(), &local, 1, &remote, 1, 0) == 1 ? yes : no;
}

int signalParent()
{
    return ::kill(::getppid(), 0) == 0 ? yes : no; // signal 0 asks only whether one may
}

int runData()
{
    void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory != MAP_FAILED ? yes : no;
}

int makeDataRun()
{
    void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return ::mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0 ? yes : no;
}

int allowDumps()
{
    return ::prctl(PR_SET_DUMPABLE, 1) == 0 ? yes : no;
}

int raiseLimit()
{
    rlimit limits{4096, 4096};
    return ::setrlimit(RLIMIT_NOFILE, &limits) == 0 && ::getrlimit(RLIMIT_NOFILE, &limits) == 0
            && limits.rlim_cur == 4096
        ? yes
        : no;
}

constexpr Attempt attempts[] = {
    {"starts a program", startProgram},
    {"starts a program from memory", startProgramFromMemory},
    {"makes a process", forkProcess},
    {"opens a socket to the network", [] { return openSocket(AF_INET, SOCK_STREAM); }},
    {"opens a socket to this computer", [] { return openSocket(AF_UNIX, SOCK_STREAM); }},
    {"opens a socket to the kernel", [] { return openSocket(AF_NETLINK, SOCK_RAW); }},
    {"reads the accounts", [] { return canOpen("/etc/passwd", O_RDONLY); }},
    {"reads its own memory map", [] { return canOpen("/proc/self/maps", O_RDONLY); }},
    {"writes a file", [] { return canOpen(strayPath.constData(), O_CREAT | O_WRONLY); }},
    {"makes a folder", [] { return ::mkdir(strayPath.constData(), 0700) == 0 ? yes : no; }},
    {"leaves a file without a name", [] { return canOpen("/tmp", O_TMPFILE | O_RDWR); }},
    {"traces the desk", traceParent},
    {"reads the desk's memory", readParent},
    {"signals the desk", signalParent},
    {"runs what it wrote", runData},
    {"makes what it wrote run", makeDataRun},
    {"lets itself be dumped", allowDumps},
    {"raises its limits", raiseLimit},
    {"leaves into another name space", [] { return ::unshare(CLONE_NEWUTS) == 0 ? yes : no; }},
};

} // namespace

Q_DECLARE_METATYPE(const Attempt *)

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
    void nothingEscapes_data();
    void nothingEscapes();
    void drawingGoesOnBehindTheWalls_data();
    void drawingGoesOnBehindTheWalls();
    void withoutLandlockTheFilterOpensNothing();
    void aDriverCanDoWhatDriversDo();
    void aDriverCannotReachForTheSystem();
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

void TestSandbox::nothingEscapes_data()
{
    QTest::addColumn<const Attempt *>("attempt");
    for (const Attempt &attempt : attempts)
        QTest::newRow(attempt.name) << &attempt;
}

void TestSandbox::nothingEscapes()
{
    QFETCH(const Attempt *, attempt);
    const int free = inChild(attempt->what);
    ::rmdir(strayPath.constData());
    ::unlink(strayPath.constData());
    const int walled = inChild([attempt] { return behindEveryWall(attempt->what); });
    if (walled == noSuchWall)
        QSKIP("Landlock or seccomp is missing here, or this build is looked at by the address sanitizer");
    QVERIFY(walled != yes);
    if (free != yes)
        QSKIP("refused without any wall too: it proves nothing on this system");
}

void TestSandbox::drawingGoesOnBehindTheWalls_data()
{
    QTest::addColumn<const Attempt *>("attempt");
    static constexpr Attempt needs[] = {
        {"memory", [] { return std::malloc(64 << 20) != nullptr ? yes : no; }},
        {"fonts", [] { return canOpen("/usr/share/fonts", O_RDONLY | O_DIRECTORY); }},
        {"the clock", [] { timespec now = {}; return ::clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? yes : no; }},
        {"threads",
         [] {
             int done = no;
             std::thread([&done] { done = yes; }).join();
             return done;
         }},
        {"time to compute", [] { allowProcessorSeconds(5); return yes; }},
    };
    for (const Attempt &need : needs)
        QTest::newRow(need.name) << &need;
}

void TestSandbox::drawingGoesOnBehindTheWalls()
{
    QFETCH(const Attempt *, attempt);
    const int result = inChild([attempt] { return behindEveryWall(attempt->what); });
    if (result == noSuchWall)
        QSKIP("Landlock or seccomp is missing here, or this build is looked at by the address sanitizer");
    QCOMPARE(result, yes);
}

void TestSandbox::withoutLandlockTheFilterOpensNothing()
{
    const int result = inChild([] {
        return closeSystemCalls(FilesToOpen::None).isEmpty() ? noSuchWall : canOpen("/usr/share/fonts", O_RDONLY);
    });
    if (result == noSuchWall)
        QSKIP("seccomp is missing here, or this build is looked at by the address sanitizer");
    QCOMPARE(result, no);
}

void TestSandbox::aDriverCanDoWhatDriversDo()
{
    for (const Attempt &attempt : {Attempt{"network", [] { return openSocket(AF_INET, SOCK_DGRAM); }},
                                   Attempt{"files", [] { return canOpen("/etc/passwd", O_RDONLY); }},
                                   Attempt{"programs", startProgram}}) {
        const int result = inChild([&] { return denyForeignCalls().isEmpty() ? noSuchWall : attempt.what(); });
        if (result == noSuchWall)
            QSKIP("this kernel has no seccomp");
        QVERIFY2(result == yes, attempt.name);
    }
}

void TestSandbox::aDriverCannotReachForTheSystem()
{
    for (const Attempt &attempt : {Attempt{"ptrace", traceParent}, Attempt{"memory", readParent},
                                   Attempt{"name space", [] { return ::unshare(CLONE_NEWUTS) == 0 ? yes : no; }}}) {
        const int result = inChild([&] { return denyForeignCalls().isEmpty() ? noSuchWall : attempt.what(); });
        if (result == noSuchWall)
            QSKIP("this kernel has no seccomp");
        QVERIFY2(result == no, attempt.name); // refused, not killed: a driver may ask
    }
}

QTEST_APPLESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
