// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace yichuang::test {

/// What a run of yichuangctl printed.
struct CtlAnswer
{
    int exitCode = -1;
    QJsonObject json;
    QString errors;
};

/// Runs yichuangctl --data FOLDER --json WORDS to its end.
[[nodiscard]] CtlAnswer ctl(const QString &dataFolder, const QStringList &words);
/// Every department of the imported catalogue lets everybody do everything: what a centre enters before its first case.
[[nodiscard]] CtlAnswer authoriseEverybody(const QString &dataFolder);
/// Starts it without waiting.
[[nodiscard]] std::unique_ptr<QProcess> startCtl(const QString &dataFolder, const QStringList &words);

/// The gateway as a program of its own, that a test can kill like a power cut.
class GatewayProgram
{
public:
    explicit GatewayProgram(QString dataFolder) : m_dataFolder(std::move(dataFolder)) {}
    ~GatewayProgram();
    Q_DISABLE_COPY_MOVE(GatewayProgram)

    /// Starts and waits for its word; the port is kept over restarts.
    [[nodiscard]] bool start(const QStringList &more = {});
    /// SIGKILL.
    void kill();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QJsonObject get(const QString &path) const;
    /// Bytes in the folder of unfinished uploads.
    [[nodiscard]] qint64 unfinishedBytes() const;

private:
    QString m_dataFolder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

/// Writes site.json so that the counter finds that gateway.
[[nodiscard]] bool writeSite(const QString &dataFolder, quint16 gatewayPort);

/// A valid one-page PDF of about that many bytes; another `seed` gives other bytes.
[[nodiscard]] QByteArray syntheticPdf(qint64 bytes, int seed);
[[nodiscard]] bool writeFile(const QString &path, const QByteArray &bytes);
/// Writes the description of an intake anew into that folder, for somebody else, with the files it names beside it; answers
/// its path, or nothing. The same application of one applicant is taken in once.
[[nodiscard]] QString describedForAnother(const QString &request, const QString &folder, int nth);

} // namespace yichuang::test
