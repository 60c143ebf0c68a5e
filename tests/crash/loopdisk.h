// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace yichuang::test {

/// A real file system on a loop device whose power can be cut: what the kernel has not written by then is gone, and the
/// journal is replayed when it is mounted again. Needs root, loop devices, e2fsprogs and xfsprogs.
class LoopDisk
{
public:
    /// @param kind "ext4" or "xfs"
    explicit LoopDisk(QString kind) : m_kind(std::move(kind)) {}
    ~LoopDisk();
    Q_DISABLE_COPY_MOVE(LoopDisk)

    /// Why there can be none here; empty when there can.
    [[nodiscard]] static QString missing(const QString &kind);
    /// Makes and mounts it. A problem in words; empty when all went well.
    [[nodiscard]] QString make();
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("mount")); }
    /// As godown of xfstests: nothing more is written, not even the journal.
    [[nodiscard]] QString cutPower();
    /// Unmounts what is left and mounts it again.
    [[nodiscard]] QString restart();

private:
    [[nodiscard]] QString mount();

    QString m_kind;
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace yichuang::test
