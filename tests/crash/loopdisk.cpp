// SPDX-License-Identifier: Apache-2.0
#include "crash/loopdisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

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
    for (const QString &program : QStringList{QStringLiteral("mkfs.") + kind, QStringLiteral("xfs_io"), QStringLiteral("mount")}) {
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
    return run(found(QStringLiteral("xfs_io")), {QStringLiteral("-x"), QStringLiteral("-c"), QStringLiteral("shutdown"), path()});
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
