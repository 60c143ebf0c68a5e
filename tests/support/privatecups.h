// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace yichuang::test {

/// A print server of the test's own: no system service, no port, no change under /etc. Its queues pass a PDF file
/// through untouched to a backend that keeps it, or that fails in the way the queue is told to.
///
/// Needs the packages cups-daemon (cupsd), cups-client (lpadmin) and libcups2; run as root, as CI does, or as any user.
class PrivateCups
{
public:
    PrivateCups();
    ~PrivateCups();
    Q_DISABLE_COPY_MOVE(PrivateCups)

    /// What is missing to run one here; empty when nothing is.
    [[nodiscard]] static QString missing();
    /// Starts the server and points libcups of this process to it (CUPS_SERVER).
    [[nodiscard]] bool start();
    void stop();
    /// Adds a queue whose printer behaves in a way: "ok", "jam", "paper", "slow", "abort".
    [[nodiscard]] bool addQueue(const QString &name, const QString &behaviour);
    /// Runs one of the client programs, such as cupsdisable or lpadmin.
    [[nodiscard]] bool tell(const QString &program, const QStringList &arguments) const;
    /// The output of lpstat for all jobs that have not ended.
    [[nodiscard]] QString waitingJobs() const;
    /// The bytes that came out of a queue, one array a job, in the order of their numbers.
    [[nodiscard]] QList<QByteArray> printed(const QString &queue) const;
    /// What the server wrote to its log; for the message of a failed test.
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool prepareBackend();

    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace yichuang::test
