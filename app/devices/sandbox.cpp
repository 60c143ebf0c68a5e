// SPDX-License-Identifier: Apache-2.0
#include "devices/sandbox.h"

#include <algorithm>
#include <csignal>
#include <cstdint>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QDir>
#include <QLibraryInfo>

namespace yichuang {
namespace {

constexpr rlim_t addressSpace = 1024UL * 1024 * 1024;
constexpr rlim_t openFiles = 64;
constexpr rlim_t processorSeconds = 600; // one document, turned over page by page

#if defined(__SANITIZE_ADDRESS__)
constexpr bool addressSanitizer = true; // reserves terabytes of address space
#else
constexpr bool addressSanitizer = false;
#endif

bool limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit limits{value, value};
    return setrlimit(resource, &limits) == 0;
}

// Debian 12's header knows ABI 2; the kernel takes a longer structure whose unknown rest is zero.
struct RulesetOfAbi6
{
    std::uint64_t fileAccess;
    std::uint64_t networkAccess;
    std::uint64_t scopes;
};

constexpr std::uint64_t deviceControl = 1U << 15; // ABI 5

RulesetOfAbi6 everythingOf(long abi)
{
    constexpr std::uint64_t filesOfAbi1 = (1U << 13) - 1;
    constexpr std::uint64_t refer = 1U << 13;       // ABI 2
    constexpr std::uint64_t truncate = 1U << 14;    // ABI 3
    RulesetOfAbi6 ruleset{filesOfAbi1, 0, 0};
    ruleset.fileAccess |= (abi >= 2 ? refer : 0) | (abi >= 3 ? truncate : 0) | (abi >= 5 ? deviceControl : 0);
    ruleset.networkAccess = abi >= 4 ? 3 : 0; // TCP bind and connect
    ruleset.scopes = abi >= 6 ? 3 : 0;        // abstract sockets and signals of others
    return ruleset;
}

void allow(int ruleset, const QString &path, std::uint64_t access)
{
    const int fd = ::open(path.toUtf8().constData(), O_PATH | O_CLOEXEC);
    if (fd < 0)
        return; // what is not there need not be opened
    landlock_path_beneath_attr rule = {};
    rule.allowed_access = access;
    rule.parent_fd = fd;
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0U);
    ::close(fd);
}

void allowReading(int ruleset, const QString &folder)
{
    allow(ruleset, folder, LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR);
}

bool isSingleThreaded()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1;
}

QStringList readableFolders()
{
    return {QStringLiteral("/usr/share/fonts"), QStringLiteral("/usr/local/share/fonts"),
            QStringLiteral("/usr/share/mime"),
            QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/imageformats")};
}

} // namespace

QStringList leaveNetwork()
{
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 ? QStringList(QStringLiteral("network")) : QStringList();
}

QStringList limitRights()
{
    QStringList layers;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (limit(RLIMIT_CORE, 0) && ::prctl(PR_SET_DUMPABLE, 0) == 0)
        layers.append(QStringLiteral("noDump"));
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        layers.append(QStringLiteral("noNewRights"));
    return layers;
}

QStringList limitMemory()
{
    const bool memory = addressSanitizer || limit(RLIMIT_AS, addressSpace);
    const bool files = limit(RLIMIT_NOFILE, openFiles) && limit(RLIMIT_FSIZE, 0);
    return memory && files ? QStringList(QStringLiteral("limits")) : QStringList();
}

QStringList limitResources()
{
    const bool computing = limit(RLIMIT_CPU, processorSeconds);
    const QStringList others = limitMemory();
    return computing ? others : QStringList();
}

QStringList closeFileSystem(const QStringList &devices, const QStringList &folders)
{
    const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0UL, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1 || !isSingleThreaded())
        return {};
    const RulesetOfAbi6 everything = everythingOf(abi);
    const auto ruleset = static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &everything, sizeof everything, 0U));
    if (ruleset < 0)
        return {};
    for (const QString &folder : readableFolders() + folders)
        allowReading(ruleset, folder);
    for (const QString &device : devices)
        allow(ruleset, device, (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | deviceControl)
                                   & everything.fileAccess);
    const bool closed = ::syscall(SYS_landlock_restrict_self, ruleset, 0U) == 0;
    ::close(ruleset);
    return closed ? QStringList(QStringLiteral("landlock")) : QStringList();
}

void allowProcessorSeconds(int seconds)
{
    rusage used = {};
    ::getrusage(RUSAGE_SELF, &used);
    const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
    rlimit limits = {};
    ::getrlimit(RLIMIT_CPU, &limits);
    limits.rlim_cur = std::min(spent + static_cast<rlim_t>(seconds), limits.rlim_max);
    ::setrlimit(RLIMIT_CPU, &limits);
}

} // namespace yichuang
