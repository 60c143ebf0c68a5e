// SPDX-License-Identifier: Apache-2.0
#include "crash/loopdisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace yichuang::test {

namespace {

/// Runs a program of the system; what it says when it fails.
QString run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, words);
    if (!process.waitForStarted() || !process.waitForFinished(60'000))
        return program + QStringLiteral(" does not run");
    return process.exitCode() == 0 ? QString() : program + QStringLiteral(": ") + QString::fromUtf8(process.readAll());
}

QString found(const QString &program)
{
    const QString usual = QStandardPaths::findExecutable(program);
    return usual.isEmpty() ? QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")}) : usual;
}

} // namespace

QString LoopDisk::missing(const QString &kind)
{
    if (::geteuid() != 0)
        return QStringLiteral("only root may mount a file system");
    if (!QFile::exists(QStringLiteral("/dev/loop-control")))
        return QStringLiteral("there are no loop devices");
    for (const QString &program : QStringList{QStringLiteral("mkfs.") + kind, QStringLiteral("mount")}) {
        if (found(program).isEmpty())
            return program + QStringLiteral(" is not installed");
    }
    LoopDisk trial(kind);
    const QString problem = trial.make();
    return problem.isEmpty() ? trial.cutPower() : problem;
}

QString LoopDisk::make()
{
    constexpr qint64 smallestXfs = 320LL << 20;
    const QString image = m_folder.filePath(QStringLiteral("image"));
    QFile file(image);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(smallestXfs) || !QDir().mkpath(path()))
        return QStringLiteral("the image cannot be made");
    file.close();
    const QString quiet = m_kind == u"ext4" ? QStringLiteral("-Fq") : QStringLiteral("-fq");
    const QString made = run(found(QStringLiteral("mkfs.") + m_kind), {quiet, image});
    return made.isEmpty() ? mount() : made;
}

QString LoopDisk::mount()
{
    const QString problem = run(found(QStringLiteral("mount")), {QStringLiteral("-o"), QStringLiteral("loop"), QStringLiteral("-t"), m_kind,
                                                                 m_folder.filePath(QStringLiteral("image")), path()});
    m_mounted = problem.isEmpty();
    return problem;
}

QString LoopDisk::cutPower()
{
    // FS_IOC_SHUTDOWN, the same number for xfs and ext4; 2: without writing the log first.
    constexpr unsigned long goingDown = _IOR('X', 125, quint32);
    quint32 withoutLog = 2;
    const int descriptor = ::open(QFile::encodeName(path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool cut = descriptor >= 0 && ::ioctl(descriptor, goingDown, &withoutLog) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return cut ? QString() : QStringLiteral("the file system cannot be shut down");
}

QString LoopDisk::restart()
{
    const QString unmounted = run(found(QStringLiteral("umount")), {path()});
    if (!unmounted.isEmpty())
        return unmounted;
    m_mounted = false;
    return mount();
}

LoopDisk::~LoopDisk()
{
    if (m_mounted)
        (void)run(found(QStringLiteral("umount")), {path()});
}

} // namespace yichuang::test
