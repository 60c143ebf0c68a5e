// SPDX-License-Identifier: Apache-2.0
#include "crash/diskop.h"

#include <cstring>

#include <QDir>
#include <QFile>

namespace yichuang::test {

namespace {

/// A file has zeros where nothing was written.
void growTo(QByteArray &file, qsizetype size)
{
    if (file.size() < size)
        file.append(QByteArray(size - file.size(), '\0'));
}

} // namespace

void Disk::apply(const DiskOp &op, qsizetype length)
{
    switch (op.act) {
    case DiskAct::Make:
        names.insert(op.name, op.file);
        break;
    case DiskAct::Remove:
        names.remove(op.name);
        break;
    case DiskAct::Rename:
        if (names.contains(op.name))
            names.insert(op.to, names.take(op.name));
        break;
    case DiskAct::Write: {
        QByteArray &file = files[op.file];
        const qsizetype size = length < 0 ? op.bytes.size() : qMin(length, op.bytes.size());
        growTo(file, qsizetype(op.offset) + size);
        std::memcpy(file.data() + op.offset, op.bytes.constData(), size_t(size));
        break;
    }
    case DiskAct::Cut: {
        QByteArray &file = files[op.file];
        growTo(file, qsizetype(op.offset));
        file.truncate(qsizetype(op.offset));
        break;
    }
    case DiskAct::Sync:
    case DiskAct::SyncFolder:
    case DiskAct::Promise:
        break;
    }
}

Disk Disk::ofFolder(const QString &folder)
{
    Disk disk;
    int number = 0;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(QDir(folder).filePath(name));
        const QByteArray key = QFile::encodeName(name);
        if (!isDurable(key) || !file.open(QIODevice::ReadOnly))
            continue;
        disk.names.insert(key, ++number);
        disk.files.insert(number, file.readAll());
    }
    return disk;
}

bool isDurable(const QByteArray &name)
{
    return !name.endsWith("-shm") && !name.endsWith(".lock");
}

QByteArray Disk::bytes(const QByteArray &name) const
{
    const auto at = names.constFind(name);
    if (at == names.constEnd())
        return {};
    const QByteArray found = files.value(*at);
    return found.isNull() ? QByteArrayLiteral("") : found;
}

} // namespace yichuang::test
