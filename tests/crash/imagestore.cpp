// SPDX-License-Identifier: Apache-2.0
#include "crash/imagestore.h"

#include <cstring>
#include <memory>

#include <QHashFunctions>
#include <QRandomGenerator>

#include <sqlite3.h>

namespace yichuang::test {

namespace {

constexpr auto vfsName = "yichuang-image";
/// What the VFS serves; a test recovers one image at a time.
thread_local Disk *theDisk = nullptr;

/// As SQLite wants it: its own struct first, then ours.
struct ImageFile
{
    sqlite3_file base;
    int file;
};

QByteArray &bytesOf(sqlite3_file *file)
{
    return theDisk->files[reinterpret_cast<ImageFile *>(file)->file];
}

int readAt(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
{
    const QByteArray &bytes = bytesOf(file);
    const qint64 there = qBound(qint64(0), qint64(bytes.size()) - offset, qint64(amount));
    if (there > 0)
        std::memcpy(to, bytes.constData() + offset, size_t(there));
    if (there == amount)
        return SQLITE_OK;
    std::memset(static_cast<char *>(to) + there, 0, size_t(amount - there));
    return SQLITE_IOERR_SHORT_READ;
}

int writeAt(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    DiskOp op;
    op.file = reinterpret_cast<ImageFile *>(file)->file;
    op.offset = offset;
    op.bytes = QByteArray::fromRawData(static_cast<const char *>(from), amount);
    theDisk->apply(op);
    return SQLITE_OK;
}

int cutTo(sqlite3_file *file, sqlite3_int64 size)
{
    bytesOf(file).truncate(qsizetype(size));
    return SQLITE_OK;
}

int sizeOf(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = bytesOf(file).size();
    return SQLITE_OK;
}

int nothingToDo(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int nobodyElse(sqlite3_file *, int *reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}

int notKnown(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 4096;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int closeIt(sqlite3_file *)
{
    return SQLITE_OK;
}

const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods m{};
        m.iVersion = 1;
        m.xClose = closeIt;
        m.xRead = readAt;
        m.xWrite = writeAt;
        m.xTruncate = cutTo;
        m.xSync = nothingToDo;
        m.xFileSize = sizeOf;
        m.xLock = nothingToDo;
        m.xUnlock = nothingToDo;
        m.xCheckReservedLock = nobodyElse;
        m.xFileControl = notKnown;
        m.xSectorSize = sectorSize;
        m.xDeviceCharacteristics = characteristics;
        return m;
    }();
    return &table;
}

int openIt(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *granted)
{
    const QByteArray key(name ? name : "temporary");
    if (!theDisk->names.contains(key)) {
        if ((flags & SQLITE_OPEN_CREATE) == 0)
            return SQLITE_CANTOPEN;
        const int fresh = theDisk->files.isEmpty() ? 1 : theDisk->files.lastKey() + 1;
        theDisk->files.insert(fresh, {});
        theDisk->names.insert(key, fresh);
    }
    auto *image = reinterpret_cast<ImageFile *>(file);
    image->base.pMethods = methods();
    image->file = theDisk->names.value(key);
    if (granted)
        *granted = flags;
    return SQLITE_OK;
}

int removeIt(sqlite3_vfs *, const char *name, int)
{
    theDisk->names.remove(name);
    return SQLITE_OK;
}

int isThere(sqlite3_vfs *, const char *name, int, int *answer)
{
    *answer = theDisk->bytes(name).isNull() ? 0 : 1;
    return SQLITE_OK;
}

int wholeName(sqlite3_vfs *, const char *name, int room, char *to)
{
    sqlite3_snprintf(room, to, "%s", name);
    return SQLITE_OK;
}

int randomBytes(sqlite3_vfs *, int amount, char *to)
{
    std::memset(to, 7, size_t(amount));
    return amount;
}

/// Registers the VFS once; it is never the default one.
void registerImages()
{
    static sqlite3_vfs vfs = [] {
        // Sleeping and clocks are borrowed; they are never asked for here.
        sqlite3_vfs image = *sqlite3_vfs_find("unix");
        image.iVersion = 1;
        image.szOsFile = int(sizeof(ImageFile));
        image.mxPathname = 256;
        image.pNext = nullptr;
        image.zName = vfsName;
        image.pAppData = nullptr;
        image.xOpen = openIt;
        image.xDelete = removeIt;
        image.xAccess = isThere;
        image.xFullPathname = wholeName;
        image.xRandomness = randomBytes;
        return image;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    Q_ASSERT(registered == SQLITE_OK);
}

void addDigest(QByteArray &digest, const QByteArray &bytes)
{
    for (const size_t seed : {size_t(0x9e3779b97f4a7c15ULL), size_t(0xc2b2ae3d27d4eb4fULL)}) {
        const size_t part = qHashBits(bytes.constData(), size_t(bytes.size()), seed);
        digest.append(reinterpret_cast<const char *>(&part), qsizetype(sizeof part));
    }
}

} // namespace

Recovered recover(Disk &disk, const QByteArray &name)
{
    registerImages();
    theDisk = &disk;
    Recovered found;
    sqlite3 *handle = nullptr;
    int code = sqlite3_open_v2(name.constData(), &handle, SQLITE_OPEN_READWRITE, vfsName);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(handle, sqlite3_close);
    // Exclusive, so that the index of the log is in memory; the second statement is the first that reads, and recovers.
    for (const char *sql : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA user_version"}) {
        if (code == SQLITE_OK)
            code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK)
        code = sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code == SQLITE_OK)
        addDigest(found.digest, disk.bytes(name));
    else
        found.problem = QString::fromUtf8(name) + QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(handle));
    return found;
}

Recovered recoverAll(Disk &disk)
{
    Recovered all;
    const QList<QByteArray> names = disk.names.keys();
    for (const QByteArray &name : names) {
        if (!name.endsWith(".db"))
            continue;
        const Recovered one = recover(disk, name);
        all.digest += name + '=' + one.digest + ' ';
        if (!one.problem.isEmpty() && all.problem.isEmpty())
            all.problem = one.problem;
    }
    return all;
}

} // namespace yichuang::test
