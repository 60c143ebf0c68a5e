// SPDX-License-Identifier: Apache-2.0
#include "devices/systemcalls.h"

#include <array>
#include <cerrno>
#include <initializer_list>
#include <memory>
#include <type_traits>

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace yichuang {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool addressSanitizer = true;
#else
constexpr bool addressSanitizer = false;
#endif

/// The kernel kills the whole process since Linux 4.14, before that the thread.
constexpr unsigned int apiThatKillsProcesses = 3;

/// Calls without a way out of the process, found by watching every kind of file being decoded, with their relatives on
/// other kernels and C libraries.
constexpr std::array harmlessCalls{
    "read", "readv", "pread64", "write", "writev", "poll", "ppoll", "select", "pselect6", "close", "lseek", "_llseek",
    "fstat", "fstat64", "stat", "stat64", "lstat", "newfstatat", "fstatat64", "statx", "fstatfs", "access", "faccessat",
    "faccessat2", "readlink", "readlinkat", "getcwd", "getdents", "getdents64", "fcntl", "fcntl64", "fadvise64", "dup",
    "dup2", "dup3", "brk", "munmap", "mremap", "madvise", "futex", "futex_time64", "set_robust_list", "rseq",
    "set_tid_address", "membarrier", "sched_yield", "sched_getaffinity", "eventfd2", "pipe2", "rt_sigaction",
    "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "exit", "exit_group", "getpid", "gettid",
    "getppid", "getuid", "geteuid", "getgid", "getegid", "getrusage", "getrandom", "uname", "sysinfo", "times",
    "clock_gettime", "clock_gettime64", "clock_getres", "gettimeofday", "time", "nanosleep", "clock_nanosleep"};

constexpr std::array foreignCalls{
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd", "mount", "umount2",
    "move_mount", "open_tree", "fsopen", "fsmount", "pivot_root", "chroot", "setns", "unshare", "init_module",
    "finit_module", "delete_module", "kexec_load", "kexec_file_load", "bpf", "perf_event_open", "userfaultfd", "add_key",
    "request_key", "keyctl", "reboot", "swapon", "swapoff", "acct", "settimeofday", "clock_settime", "adjtimex",
    "sethostname", "setdomainname", "quotactl", "io_uring_setup"};

struct ReleaseFilter
{
    void operator()(void *filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, ReleaseFilter>;

/// Collects rules; one that cannot be added spoils the whole filter, for a hole is worse than a wall that is missing and
/// reported.
class FilterRules
{
public:
    explicit FilterRules(unsigned int otherwise) : m_filter(seccomp_init(otherwise)) { }

    template <typename Names>
    void add(unsigned int action, const Names &names)
    {
        for (const char *name : names)
            add(action, name, {});
    }

    void add(unsigned int action, const char *name, std::initializer_list<scmp_arg_cmp> conditions)
    {
        const int call = seccomp_syscall_resolve_name(name);
        if (call == __NR_SCMP_ERROR)
            return; // this library is older than the call, and so is what it would allow or refuse
        m_whole = m_whole && m_filter != nullptr
            && seccomp_rule_add_array(m_filter.get(), action, call, static_cast<unsigned int>(conditions.size()),
                                      conditions.begin())
                == 0;
    }

    [[nodiscard]] bool load()
    {
        return m_whole && m_filter != nullptr && seccomp_attr_set(m_filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0
            && seccomp_load(m_filter.get()) == 0;
    }

private:
    Filter m_filter;
    bool m_whole = true;
};

scmp_arg_cmp masked(unsigned int argument, scmp_datum_t mask, scmp_datum_t value)
{
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

scmp_arg_cmp equals(unsigned int argument, scmp_datum_t value)
{
    return {argument, SCMP_CMP_EQ, value, 0};
}

/// Memory for data, never for code.
void addMemoryRules(FilterRules &rules)
{
    for (const char *call : {"mmap", "mmap2", "mprotect"}) {
        rules.add(SCMP_ACT_ALLOW, call, {masked(2, PROT_EXEC, 0)});
        rules.add(SCMP_ACT_ERRNO(EPERM), call, {masked(2, PROT_EXEC, PROT_EXEC)}); // a compiler of patterns does without
    }
}

/// Threads, which pictures are converted in, and no process. The newer call hides its flags from a filter; the C library
/// takes the older one when it is told that there is none.
void addThreadRules(FilterRules &rules)
{
    rules.add(SCMP_ACT_ALLOW, "clone", {masked(0, CLONE_THREAD, CLONE_THREAD)});
    rules.add(SCMP_ACT_ERRNO(ENOSYS), "clone3", {});
    rules.add(SCMP_ACT_ALLOW, "prctl", {equals(0, PR_SET_NAME)});
    // abort(), and limits of its own: for itself only.
    rules.add(SCMP_ACT_ALLOW, "tgkill", {equals(0, static_cast<scmp_datum_t>(::getpid()))});
    rules.add(SCMP_ACT_ALLOW, "prlimit64", {equals(0, 0)});
    rules.add(SCMP_ACT_ALLOW, "setrlimit", {});
    rules.add(SCMP_ACT_ALLOW, "getrlimit", {});
}

/// The requests that devices/videocamera makes of a driver, and none of the many others that drivers know.
constexpr std::array<unsigned long, 10> cameraRequests{
    VIDIOC_QUERYCAP, VIDIOC_ENUM_FMT, VIDIOC_ENUM_FRAMESIZES, VIDIOC_S_FMT, VIDIOC_REQBUFS,
    VIDIOC_QUERYBUF, VIDIOC_QBUF, VIDIOC_DQBUF, VIDIOC_STREAMON, VIDIOC_STREAMOFF};

void addCameraRules(FilterRules &rules)
{
    constexpr scmp_datum_t request = 0xffffffff; // the kernel looks at 32 bits
    constexpr scmp_datum_t making = O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
    rules.add(SCMP_ACT_ALLOW, "openat", {masked(2, making, 0)});
    rules.add(SCMP_ACT_ALLOW, "open", {masked(1, making, 0)});
    for (const unsigned long allowed : cameraRequests)
        rules.add(SCMP_ACT_ALLOW, "ioctl", {masked(1, request, allowed)});
    rules.add(SCMP_ACT_ERRNO(ENOTTY), "ioctl", {masked(1, request, TCGETS)});
}

void addFileRules(FilterRules &rules, FilesToOpen files)
{
    if (files == FilesToOpen::Cameras)
        return addCameraRules(rules);
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
    const unsigned int reading = files == FilesToOpen::ForReading ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EACCES);
    rules.add(reading, "openat", {masked(2, writing, O_RDONLY)});
    rules.add(reading, "open", {masked(1, writing, O_RDONLY)});
    rules.add(SCMP_ACT_ERRNO(ENOTTY), "ioctl", {});
}

} // namespace

QStringList closeSystemCalls(FilesToOpen files)
{
    if (addressSanitizer)
        return {};
    FilterRules rules(seccomp_api_get() >= apiThatKillsProcesses ? SCMP_ACT_KILL_PROCESS : SCMP_ACT_KILL);
    rules.add(SCMP_ACT_ALLOW, harmlessCalls);
    addMemoryRules(rules);
    addThreadRules(rules);
    addFileRules(rules, files);
    return rules.load() ? QStringList(QStringLiteral("seccomp")) : QStringList();
}

QStringList denyForeignCalls()
{
    FilterRules rules(SCMP_ACT_ALLOW);
    rules.add(SCMP_ACT_ERRNO(EPERM), foreignCalls);
    return rules.load() ? QStringList(QStringLiteral("deniedCalls")) : QStringList();
}

} // namespace yichuang
