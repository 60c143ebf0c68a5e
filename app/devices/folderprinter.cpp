// SPDX-License-Identifier: Apache-2.0
#include "devices/folderprinter.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryFile>

namespace yichuang {

namespace {

constexpr int longestName = 60;

Unexpected<Error> unavailable(const QString &step)
{
    return failure(ErrorCode::PrinterUnavailable, QStringLiteral("folder printer: ") + step);
}

/// Letters, digits and dashes of the title, so that no title can leave the folder.
QString fileStem(const QString &title)
{
    QString stem;
    for (const QChar character : title)
        stem += character.isLetterOrNumber() || character == QLatin1Char('-') ? character : QLatin1Char('_');
    return stem.isEmpty() ? QStringLiteral("paper") : stem.left(longestName);
}

Result<> makeDurable(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return unavailable(QStringLiteral("open folder"));
    const auto close = qScopeGuard([handle] { ::close(handle); });
    if (::fsync(handle) != 0)
        return unavailable(QStringLiteral("sync folder"));
    return {};
}

/// Gives the written file its first free name. RENAME_NOREPLACE lets nobody's file be replaced, not even one that
/// appears meanwhile; all local file systems know it, sticks with FAT too.
Result<> giveName(const QString &written, const QDir &folder, const QString &stem)
{
    const QByteArray from = QFile::encodeName(written);
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? stem : QStringLiteral("%1-%2").arg(stem).arg(number);
        const QByteArray to = QFile::encodeName(folder.filePath(name + QStringLiteral(".pdf")));
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return {};
        if (errno != EEXIST)
            return unavailable(QStringLiteral("name file"));
    }
}

Result<> laidDown(const QString &path, const QByteArray &pdf, const QString &title)
{
    if (pdf.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("nothing to print"));
    const QDir folder(path);
    if (!folder.mkpath(QStringLiteral(".")))
        return unavailable(QStringLiteral("make folder"));
    QTemporaryFile file(folder.filePath(QStringLiteral(".printing-XXXXXX")));
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return unavailable(QStringLiteral("write file"));
    if (const auto named = giveName(file.fileName(), folder, fileStem(title)); !named)
        return named;
    file.setAutoRemove(false);
    return makeDurable(path);
}

Result<QString> probed(const QString &path)
{
    if (!QDir().mkpath(path))
        return unavailable(QStringLiteral("make folder"));
    QTemporaryFile file(QDir(path).filePath(QStringLiteral(".probe-XXXXXX")));
    if (!file.open())
        return unavailable(QStringLiteral("write"));
    return path;
}

} // namespace

FolderPrinter::FolderPrinter(QString folder, TaskRunner &runner) : m_folder(std::move(folder)), m_runner(runner) {}

QFuture<Result<QString>> FolderPrinter::probe()
{
    return m_runner.run([path = m_folder] { return probed(path); });
}

QFuture<Result<void>> FolderPrinter::print(const QByteArray &pdf, const QString &title)
{
    return m_runner.run([path = m_folder, pdf, title] { return laidDown(path, pdf, title); });
}

} // namespace yichuang
