// SPDX-License-Identifier: Apache-2.0
#include "support/privatecups.h"

#include <unistd.h>

#include <QDir>
#include <QStandardPaths>
#include <QTest>

namespace yichuang::test {

namespace {

constexpr int patienceMs = 60'000; // for a print server on a busy machine

/// Copies one of the files in tests/support/cups, with the server's folder filled in.
bool copied(const QString &name, const QString &target, const QString &folder)
{
    QFile source(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/support/cups/") + name);
    QFile file(target);
    if (!source.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray user = ::getuid() == 0 ? QByteArray() : "User " + qgetenv("USER");
    const QByteArray text = source.readAll().replace("@DIR@", folder.toUtf8()).replace("@USER@", user);
    return file.write(text) == text.size();
}

QString programPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_qs, u"/sbin"_qs}) : found;
}

} // namespace

PrivateCups::PrivateCups() = default;

PrivateCups::~PrivateCups()
{
    stop();
}

QString PrivateCups::missing()
{
    if (programPath(u"cupsd"_qs).isEmpty())
        return u"cupsd is not installed (package cups-daemon)"_qs;
    if (programPath(u"lpadmin"_qs).isEmpty())
        return u"lpadmin is not installed (package cups-client)"_qs;
    return {};
}

bool PrivateCups::prepare()
{
    const QString folder = m_folder.path();
    for (const QString &name : {u"root/ppd"_qs, u"run/certs"_qs, u"spool/tmp"_qs, u"cache"_qs, u"log"_qs, u"out"_qs,
                                u"bin/backend"_qs}) {
        if (!QDir().mkpath(path(name)))
            return false;
    }
    for (const QString &name : {u"filter"_qs, u"cgi-bin"_qs, u"monitor"_qs, u"notifier"_qs, u"daemon"_qs, u"driver"_qs})
        QFile::link(u"/usr/lib/cups/"_qs + name, path(u"bin/"_qs + name));
    return prepareBackend() && copied(u"cups-files.conf"_qs, path(u"root/cups-files.conf"_qs), folder)
        && copied(u"cupsd.conf"_qs, path(u"root/cupsd.conf"_qs), folder)
        && copied(u"pass.ppd"_qs, path(u"pass.ppd"_qs), folder);
}

bool PrivateCups::prepareBackend()
{
    // The server runs backends as another user when it is root itself: the way to them must be open to all.
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::ExeOther;
    const QString backend = path(u"bin/backend/kept"_qs);
    return copied(u"kept"_qs, backend, m_folder.path()) && QFile::setPermissions(backend, everybody)
        && QFile::setPermissions(m_folder.path(), everybody)
        && QFile::setPermissions(path(u"out"_qs), everybody | QFile::WriteGroup | QFile::WriteOther);
}

bool PrivateCups::start()
{
    if (!m_folder.isValid() || !prepare())
        return false;
    const QString socket = path(u"run/cups.sock"_qs);
    qputenv("CUPS_SERVER", socket.toUtf8());
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(programPath(u"cupsd"_qs), {u"-c"_qs, path(u"root/cupsd.conf"_qs), u"-s"_qs,
                                              path(u"root/cups-files.conf"_qs), u"-f"_qs});
    return m_server.waitForStarted() && QTest::qWaitFor([socket] { return QFile::exists(socket); }, patienceMs);
}

void PrivateCups::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(5000))
        m_server.kill();
    m_server.waitForFinished(5000);
}

bool PrivateCups::addQueue(const QString &name, const QString &behaviour)
{
    const QString policy = behaviour == u"abort"_qs ? u"abort-job"_qs : u"stop-printer"_qs;
    return tell(u"lpadmin"_qs, {u"-p"_qs, name, u"-E"_qs, u"-v"_qs, u"kept:/"_qs + behaviour, u"-P"_qs,
                                path(u"pass.ppd"_qs), u"-o"_qs, u"printer-error-policy="_qs + policy});
}

bool PrivateCups::tell(const QString &program, const QStringList &arguments) const
{
    QProcess client;
    client.start(programPath(program), arguments);
    return client.waitForFinished(patienceMs) && client.exitStatus() == QProcess::NormalExit && client.exitCode() == 0;
}

QString PrivateCups::waitingJobs() const
{
    QProcess client;
    client.start(programPath(u"lpstat"_qs), {u"-o"_qs});
    client.waitForFinished(patienceMs);
    return QString::fromUtf8(client.readAllStandardOutput());
}

QList<QByteArray> PrivateCups::printed(const QString &queue) const
{
    QList<QByteArray> files;
    const QDir out(path(u"out"_qs));
    for (const QString &name : out.entryList({queue + u"-*.pdf"_qs}, QDir::Files, QDir::Time | QDir::Reversed)) {
        QFile file(out.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

QString PrivateCups::log() const
{
    QFile file(path(u"log/error"_qs));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000)) : QString();
}

} // namespace yichuang::test
