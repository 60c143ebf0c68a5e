// SPDX-License-Identifier: Apache-2.0
#include "e2e/programs.h"

#include <random>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>

#include "support/sampleapplicants.h"

namespace yichuang::test {

namespace {

constexpr int programTimeoutMs = 120'000;

QString program(const QString &name)
{
    return QDir(QStringLiteral(YICHUANG_BINARY_DIR)).filePath(name);
}

QStringList withFolder(const QString &dataFolder, const QStringList &words)
{
    return QStringList{QStringLiteral("--data"), dataFolder, QStringLiteral("--json")} + words;
}

/// Below the ports that the kernel gives to outgoing connections, so that a gateway that was killed gets its own again.
quint16 freePort()
{
    std::uniform_int_distribution<int> below(20'000, 32'000);
    std::random_device random;
    QTcpServer probe;
    while (!probe.listen(QHostAddress::LocalHost, static_cast<quint16>(below(random))))
        probe.close();
    return probe.serverPort();
}

} // namespace

std::unique_ptr<QProcess> startCtl(const QString &dataFolder, const QStringList &words)
{
    auto process = std::make_unique<QProcess>();
    process->start(program(QStringLiteral("yichuangctl")), withFolder(dataFolder, words));
    return process;
}

CtlAnswer ctl(const QString &dataFolder, const QStringList &words)
{
    const auto process = startCtl(dataFolder, words);
    if (!process->waitForFinished(programTimeoutMs))
        return {};
    CtlAnswer answer;
    answer.exitCode = process->exitCode();
    answer.json = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    answer.errors = QString::fromUtf8(process->readAllStandardError());
    return answer;
}

CtlAnswer authoriseEverybody(const QString &dataFolder)
{
    return ctl(dataFolder, QStringLiteral("clerk authorise grant all --department all --agreement 协1 --confirmation 确1"
                                          " --until 2099-12-31").split(u' '));
}

GatewayProgram::~GatewayProgram()
{
    kill();
}

bool GatewayProgram::start(const QStringList &more)
{
    if (m_port == 0)
        m_port = freePort();
    m_process = std::make_unique<QProcess>();
    m_process->start(program(QStringLiteral("yichuang-gateway")),
                     QStringList{QStringLiteral("--data"), m_dataFolder, QStringLiteral("--port"), QString::number(m_port)}
                         + more);
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(programTimeoutMs))
            return false;
    }
    m_port = QString::fromUtf8(m_process->readLine()).trimmed().section(QLatin1Char(':'), -1).toUShort();
    return m_port != 0;
}

void GatewayProgram::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

QJsonObject GatewayProgram::get(const QString &path) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected())
        return {};
    socket.write("GET " + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead())
        answer += socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

qint64 GatewayProgram::unfinishedBytes() const
{
    qint64 bytes = 0;
    QDirIterator files(QDir(m_dataFolder).filePath(QStringLiteral("uploads")), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

bool writeSite(const QString &dataFolder, quint16 gatewayPort)
{
    const QJsonObject site{
        {QStringLiteral("hallName"), QStringLiteral("测试中心")},
        {QStringLiteral("centreCode"), QStringLiteral("310118")},
        {QStringLiteral("counterNo"), QStringLiteral("07")},
        {QStringLiteral("consultPhone"), QStringLiteral("021-59260000")},
        {QStringLiteral("gateway"), QStringLiteral("http://127.0.0.1:%1").arg(gatewayPort)},
        {QStringLiteral("printFolder"), QDir(dataFolder).filePath(QStringLiteral("printed"))},
    };
    return QDir().mkpath(dataFolder)
           && writeFile(QDir(dataFolder).filePath(QStringLiteral("site.json")), QJsonDocument(site).toJson());
}

QString describedForAnother(const QString &request, const QString &folder, int nth)
{
    const QFileInfo described(request);
    QFile file(request);
    if (!file.open(QIODevice::ReadOnly) || !QDir().mkpath(folder))
        return {};
    QJsonObject body = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject applicant = body.value(u"applicant").toObject();
    QJsonObject identity = applicant.value(u"identity").toObject();
    identity.insert(QStringLiteral("number"), applicant.value(u"organisation").toBool() ? sampleCreditCode(nth)
                                                                                        : sampleResidentNumber(nth));
    applicant.insert(QStringLiteral("identity"), identity);
    body.insert(QStringLiteral("applicant"), applicant);
    for (const QFileInfo &beside : described.dir().entryInfoList(QDir::Files)) {
        const QString copy = QDir(folder).filePath(beside.fileName());
        if (beside.suffix() != u"json" && !QFileInfo::exists(copy) && !QFile::copy(beside.filePath(), copy))
            return {};
    }
    const QString path = QDir(folder).filePath(QStringLiteral("%1-%2.json").arg(described.completeBaseName()).arg(nth));
    return writeFile(path, QJsonDocument(body).toJson()) ? path : QString();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray syntheticPdf(qint64 bytes, int seed)
{
    // Bytes that do not shrink make the file as large as asked; they are a stream that no page shows.
    std::mt19937 random(static_cast<unsigned>(seed));
    QByteArray ballast(bytes, Qt::Uninitialized);
    for (char &byte : ballast)
        byte = char('!' + int(random() % 90));
    QByteArray text;
    for (int line = 0; line < 30; ++line)
        text += "BT /F1 14 Tf 72 " + QByteArray::number(760 - 20 * line) + " Td (Line " + QByteArray::number(line)
                + " of the synthetic document " + QByteArray::number(seed) + " for tests) Tj ET\n";
    const QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(text.size()) + ">>stream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Length " + QByteArray::number(ballast.size()) + ">>stream\n" + ballast + "\nendstream",
    };
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj" + objects.at(i) + "endobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + count + "\n" + table + "trailer<</Size " + count + "/Root 1 0 R>>\nstartxref\n" + start
           + "\n%%EOF\n";
}

} // namespace yichuang::test
