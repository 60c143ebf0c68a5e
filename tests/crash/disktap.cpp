// SPDX-License-Identifier: Apache-2.0
#include "crash/disktap.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <mutex>

#include <QDir>
#include <QFile>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yichuang::test {

namespace {

/// What stands behind a file descriptor.
struct Handle
{
    bool watched = false;
    bool folder = false;
    bool recorded = false; ///< locks and the shared index of the log mean nothing after a power cut
    int file = 0;
    QByteArray name;
};

struct Tap
{
    std::recursive_mutex door;
    QByteArray folder;
    DiskLog log;
    Disk now; ///< names only: which number a name has
    std::array<Handle, 4096> handles;
    int files = 0;
    int calls = 0;
    bool keepsFolderSyncs = true;
    std::optional<DiskFault> fault;
    QByteArray failed;
};

std::atomic<Tap *> theTap = nullptr;

/// The function of this name in the C library.
template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

/// The name inside the watched folder; nothing for any other path. "." is the folder itself.
std::optional<QByteArray> nameOf(const Tap &tap, const char *path)
{
    const QByteArray whole = QByteArray::fromRawData(path, qsizetype(std::strlen(path)));
    if (!whole.startsWith(tap.folder))
        return std::nullopt;
    if (whole.size() == tap.folder.size())
        return QByteArrayLiteral(".");
    return whole.at(tap.folder.size()) == '/' ? std::optional(whole.mid(tap.folder.size() + 1)) : std::nullopt;
}

/// Counts a call; an errno says that it fails.
int counted(Tap &tap, DiskCall call, const QByteArray &name)
{
    ++tap.calls;
    if (!tap.fault || tap.calls < tap.fault->nth || (tap.calls > tap.fault->nth && !tap.fault->forEver))
        return 0;
    if (tap.failed.isEmpty())
        tap.failed = diskCallName(call) + QByteArrayLiteral(" ") + name;
    return tap.fault->error;
}

int refuse(int error)
{
    errno = error;
    return -1;
}

Handle *handleOf(Tap &tap, int descriptor)
{
    if (descriptor < 0 || size_t(descriptor) >= tap.handles.size())
        return nullptr;
    Handle &handle = tap.handles.at(size_t(descriptor));
    return handle.watched ? &handle : nullptr;
}

void note(Tap &tap, DiskOp op)
{
    tap.now.apply(DiskOp{op.act == DiskAct::Write || op.act == DiskAct::Cut ? DiskAct::Sync : op.act, op.file, op.name,
                         op.to, 0, {}});
    tap.log.ops.append(std::move(op));
}

int numberOf(Tap &tap, const QByteArray &name)
{
    const auto known = tap.now.names.constFind(name);
    return known == tap.now.names.constEnd() ? ++tap.files : *known;
}

using OpenFunction = int (*)(const char *, int, ...);

int openThrough(OpenFunction real, const char *path, int flags, mode_t mode)
{
    Tap *tap = theTap;
    if (!tap)
        return real(path, flags, mode);
    const std::lock_guard lock(tap->door);
    const auto name = nameOf(*tap, path);
    if (!name)
        return real(path, flags, mode);
    if (const int error = counted(*tap, DiskCall::Open, *name))
        return refuse(error);
    const bool isNew = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
    const int descriptor = real(path, flags, mode);
    if (descriptor < 0 || size_t(descriptor) >= tap->handles.size())
        return descriptor;
    const bool folder = *name == ".";
    const bool recorded = isDurable(*name);
    const int file = folder || !recorded ? 0 : numberOf(*tap, *name);
    tap->handles.at(size_t(descriptor)) = Handle{true, folder, recorded, file, *name};
    if (recorded && !folder && isNew)
        note(*tap, {DiskAct::Make, file, *name, {}, 0, {}});
    else if (recorded && !folder && (flags & O_TRUNC) != 0)
        note(*tap, {DiskAct::Cut, file, {}, {}, 0, {}});
    return descriptor;
}

/// @param offset where it is written; −1: where the descriptor stands
template <typename Real>
ssize_t writeThrough(int descriptor, const void *bytes, off_t offset, Real real)
{
    Tap *tap = theTap;
    if (!tap)
        return real();
    const std::lock_guard lock(tap->door);
    const Handle *handle = handleOf(*tap, descriptor);
    if (!handle)
        return real();
    if (const int error = counted(*tap, DiskCall::Write, handle->name))
        return refuse(error);
    const off_t at = offset >= 0 ? offset : ::lseek(descriptor, 0, SEEK_CUR);
    const ssize_t done = real();
    if (done > 0 && handle->recorded)
        note(*tap, {DiskAct::Write, handle->file, {}, {}, at, QByteArray(static_cast<const char *>(bytes), done)});
    return done;
}

template <typename Real>
int cutThrough(int descriptor, off_t size, Real real)
{
    Tap *tap = theTap;
    if (!tap)
        return real();
    const std::lock_guard lock(tap->door);
    const Handle *handle = handleOf(*tap, descriptor);
    if (!handle)
        return real();
    if (const int error = counted(*tap, DiskCall::Cut, handle->name))
        return refuse(error);
    const int done = real();
    if (done == 0 && handle->recorded)
        note(*tap, {DiskAct::Cut, handle->file, {}, {}, size, {}});
    return done;
}

template <typename Real>
int syncThrough(int descriptor, Real real)
{
    Tap *tap = theTap;
    if (!tap)
        return real();
    const std::lock_guard lock(tap->door);
    const Handle *handle = handleOf(*tap, descriptor);
    if (!handle)
        return real();
    if (const int error = counted(*tap, DiskCall::Sync, handle->name))
        return refuse(error);
    if (handle->folder && tap->keepsFolderSyncs)
        note(*tap, {DiskAct::SyncFolder, 0, {}, {}, 0, {}});
    else if (!handle->folder && handle->recorded)
        note(*tap, {DiskAct::Sync, handle->file, {}, {}, 0, {}});
    return 0;
}

template <typename Real>
int pathThrough(DiskCall call, const char *path, Real real)
{
    Tap *tap = theTap;
    if (!tap)
        return real();
    const std::lock_guard lock(tap->door);
    const auto name = nameOf(*tap, path);
    if (!name)
        return real();
    if (const int error = counted(*tap, call, *name))
        return refuse(error);
    const int done = real();
    if (done == 0 && call == DiskCall::Remove && isDurable(*name))
        note(*tap, {DiskAct::Remove, 0, *name, {}, 0, {}});
    return done;
}

template <typename Real>
int renameThrough(const char *from, const char *to, Real real)
{
    Tap *tap = theTap;
    if (!tap)
        return real();
    const std::lock_guard lock(tap->door);
    const auto name = nameOf(*tap, from);
    const auto target = nameOf(*tap, to);
    if (!name || !target)
        return real();
    if (const int error = counted(*tap, DiskCall::Rename, *name))
        return refuse(error);
    const int done = real();
    if (done == 0)
        note(*tap, {DiskAct::Rename, 0, *name, *target, 0, {}});
    return done;
}

void closing(int descriptor)
{
    Tap *tap = theTap;
    if (!tap)
        return;
    const std::lock_guard lock(tap->door);
    if (Handle *handle = handleOf(*tap, descriptor))
        *handle = {};
}

} // namespace

const char *diskCallName(DiskCall call)
{
    constexpr std::array names{"open", "write", "sync", "cut", "remove", "rename", "mkdir"};
    return names.at(size_t(call));
}

DiskTap::DiskTap(const QString &folder)
{
    auto *tap = new Tap;
    tap->folder = QFile::encodeName(QDir(folder).absolutePath());
    tap->log.before = Disk::ofFolder(folder);
    tap->files = int(tap->log.before.names.size());
    tap->now.names = tap->log.before.names;
    theTap = tap;
}

DiskTap::~DiskTap()
{
    const std::unique_ptr<Tap> tap(theTap.exchange(nullptr));
}

void DiskTap::arm(const DiskFault &fault)
{
    Tap &tap = *theTap;
    const std::lock_guard lock(tap.door);
    tap.fault = fault;
    tap.calls = 0;
    tap.failed.clear();
}

void DiskTap::disarm()
{
    Tap &tap = *theTap;
    const std::lock_guard lock(tap.door);
    tap.fault.reset();
}

int DiskTap::calls() const
{
    Tap &tap = *theTap;
    const std::lock_guard lock(tap.door);
    return tap.calls;
}

QByteArray DiskTap::failed() const
{
    Tap &tap = *theTap;
    const std::lock_guard lock(tap.door);
    return tap.failed;
}

void DiskTap::promise(int number)
{
    Tap &tap = *theTap;
    const std::lock_guard lock(tap.door);
    note(tap, {DiskAct::Promise, 0, {}, {}, number, {}});
}

void DiskTap::forgetFolderSyncs()
{
    Tap &tap = *theTap;
    const std::lock_guard lock(tap.door);
    tap.keepsFolderSyncs = false;
}

DiskLog DiskTap::log() const
{
    Tap &tap = *theTap;
    const std::lock_guard lock(tap.door);
    return tap.log;
}

} // namespace yichuang::test

// The calls themselves. Both names of a call that has a second one for large files.
extern "C" {

using namespace yichuang::test;

#define YICHUANG_OPEN(name)                                                                                            \
    int name(const char *path, int flags, ...)                                                                         \
    {                                                                                                                  \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        const mode_t mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? mode_t(va_arg(more, int)) : mode_t(0);             \
        va_end(more);                                                                                                  \
        static const auto real = next<OpenFunction>(#name);                                                            \
        return openThrough(real, path, flags, mode);                                                                   \
    }
YICHUANG_OPEN(open)
YICHUANG_OPEN(open64)

int close(int descriptor)
{
    static const auto real = next<int (*)(int)>("close");
    closing(descriptor);
    return real(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return writeThrough(descriptor, bytes, -1, [&] { return real(descriptor, bytes, size); });
}

#define YICHUANG_PWRITE(name)                                                                                          \
    ssize_t name(int descriptor, const void *bytes, size_t size, off_t offset)                                         \
    {                                                                                                                  \
        static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>(#name);                           \
        return writeThrough(descriptor, bytes, offset, [&] { return real(descriptor, bytes, size, offset); });   \
    }
YICHUANG_PWRITE(pwrite)
YICHUANG_PWRITE(pwrite64)

#define YICHUANG_CUT(name)                                                                                             \
    int name(int descriptor, off_t size) noexcept                                                                      \
    {                                                                                                                  \
        static const auto real = next<int (*)(int, off_t)>(#name);                                                     \
        return cutThrough(descriptor, size, [&] { return real(descriptor, size); });                                   \
    }
YICHUANG_CUT(ftruncate)
YICHUANG_CUT(ftruncate64)

#define YICHUANG_SYNC(name)                                                                                            \
    int name(int descriptor)                                                                                           \
    {                                                                                                                  \
        static const auto real = next<int (*)(int)>(#name);                                                            \
        return syncThrough(descriptor, [&] { return real(descriptor); });                                              \
    }
YICHUANG_SYNC(fsync)
YICHUANG_SYNC(fdatasync)

int unlink(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("unlink");
    return pathThrough(DiskCall::Remove, path, [&] { return real(path); });
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char *, mode_t)>("mkdir");
    return pathThrough(DiskCall::MakeFolder, path, [&] { return real(path, mode); });
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    return renameThrough(from, to, [&] { return real(from, to); });
}
}
