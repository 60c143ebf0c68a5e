// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdio>

#include <QCommandLineParser>
#include <QCoreApplication>

#include "core/log.h"
#include "gateway/gateway.h"
#include "root/datafolder.h"
#include "root/hardening.h"
#include "root/programoptions.h"
#include "root/programversion.h"

using namespace yichuang;

namespace {

/// Keeps the ending signals for sigwait(); before any thread exists, because threads inherit the mask.
sigset_t heldSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

int wrongUse(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    return 2;
}

/// Why it did not begin, and what there is to do.
QString whyNot(const Error &error, const GatewayOptions &options)
{
    if (error.code == ErrorCode::StorageInUse)
        return QStringLiteral("Another gateway works in %1 already; end that one first or name another folder.").arg(options.dataDir);
    if (error.code == ErrorCode::NoAccess)
        return QStringLiteral("This account of the computer may not use this folder: %1.").arg(error.detail);
    if (error.code == ErrorCode::StorageFull)
        return QStringLiteral("The disk of %1 is full; make room and start again.").arg(options.dataDir);
    return QStringLiteral("The gateway cannot begin with %1 on port %2: %3 (%4).")
        .arg(options.dataDir, QString::number(options.port), error.detail, errorCodeName(error.code));
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    const sigset_t signals = heldSignals();
    const QCoreApplication application(argc, argv);
    describeProgram(QStringLiteral("yichuang-gateway"));
    installRedactingLog();

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The gateway between the counters of a hall and the departments."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Folder for cases and scans."), QStringLiteral("DIR"));
    const QCommandLineOption host(QStringLiteral("host"), QStringLiteral("Address to listen on."), QStringLiteral("ADDRESS"),
                                  QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port to listen on; 0 takes a free one."),
                                  QStringLiteral("PORT"), QString::number(defaultGatewayPort));
    const QCommandLineOption simulate(QStringLiteral("simulate-departments"),
                                      QStringLiteral("Play the departments: accept, decide, certify."));
    const QCommandLineOption pace(QStringLiteral("decide-after-ms"),
                                  QStringLiteral("Pause between the steps of the played departments."),
                                  QStringLiteral("MS"), QStringLiteral("3000"));
    const QCommandLineOption guides(QStringLiteral("guides"), QStringLiteral("Folder of guides to publish to all counters."),
                                    QStringLiteral("DIR"));
    parser.addOptions({data, host, port, simulate, pace, guides});
    if (const auto ended = readOptions(parser, QCoreApplication::arguments()))
        return *ended;
    if (!parser.isSet(data))
        return wrongUse(QStringLiteral("--data DIR is needed: the folder where cases and scans are kept."));

    bool portIsNumber = false;
    bool paceIsNumber = false;
    GatewayOptions options;
    options.dataDir = parser.value(data);
    options.host = parser.value(host);
    options.port = parser.value(port).toUShort(&portIsNumber);
    options.simulateDepartments = parser.isSet(simulate);
    options.guidesFolder = parser.value(guides);
    options.decideAfterMs = parser.value(pace).toInt(&paceIsNumber);
    if (options.host != u"127.0.0.1" && options.host != u"::1")
        return wrongUse(QStringLiteral("The gateway speaks plain HTTP and listens on this computer only; put a TLS proxy "
                                       "such as nginx in front of it."));
    if (!portIsNumber || !paceIsNumber)
        return wrongUse(QStringLiteral("--port and --decide-after-ms take whole numbers."));

    const Result<> usable = requireDataFolder(options.dataDir);
    auto gateway = usable ? Gateway::start(options) : Result<std::unique_ptr<Gateway>>(failure(usable.error()));
    if (!gateway) {
        std::fprintf(stderr, "%s\n", qPrintable(whyNot(gateway.error(), options)));
        return 3;
    }
    std::printf("listening on http://%s:%u\n", qPrintable(options.host), unsigned((*gateway)->port()));
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    (*gateway)->stop();
    return 0;
}
