// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <QDir>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <QTimer>

#include <pwd.h>
#include <unistd.h>

#include "core/log.h"
#include "ctl/commandtable.h"
#include "root/counterservices.h"
#include "root/programversion.h"

using namespace yichuang;

namespace {

/// What stands before the command.
struct GlobalOptions
{
    QString dataFolder;
    bool json = false;
    QStringList words;
};

GlobalOptions readGlobalOptions(QStringList words)
{
    GlobalOptions options;
    // Both may stand anywhere, because scripts append them.
    if (const qsizetype at = words.indexOf(QStringLiteral("--data")); at >= 0 && at + 1 < words.size()) {
        options.dataFolder = words.at(at + 1);
        words.remove(at, 2);
    }
    options.json = words.removeAll(QStringLiteral("--json")) > 0;
    options.words = words;
    return options;
}

/// Whoever can read the folder is recorded under the name of the operating system's account.
Session sessionOf(const Counter &counter)
{
    // Not from $USER, which anybody can set.
    const passwd *entry = ::getpwuid(::getuid());
    const QString account = entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
    const QString id = QStringLiteral("os-") + account;
    return Session{Clerk{id, account, Role::Clerk}, counter};
}

int run(QGuiApplication &application, const Command &command, const GlobalOptions &options, Reply &reply)
{
    const Result<Arguments> arguments = readArguments(command, options.words);
    if (!arguments) {
        reply.wrongUse(arguments.error().detail);
        return int(ExitCode::WrongUse);
    }
    std::unique_ptr<CounterServices> services;
    std::unique_ptr<CommandPorts> ports;
    if (command.needsStore) {
        const Result<SiteSettings> site = loadOrCreateSiteSettings(options.dataFolder);
        auto opened = site ? CounterServices::open(options.dataFolder, *site)
                           : Result<std::unique_ptr<CounterServices>>(failure(site.error()));
        if (!opened) {
            reply.fail(opened.error());
            return int(ExitCode::Failed);
        }
        services = std::move(*opened);
        ports.reset(new CommandPorts{services->ports(), sessionOf(site->counter), services->outbox(), services->storeCheck(),
                                     services->sync(), QDir(options.dataFolder).filePath(QStringLiteral("papers"))});
    }
    QObject::connect(&reply, &Reply::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &reply, [&] { command.run(*arguments, ports.get(), reply); });
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // Papers are rendered, but nothing is ever shown.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Standard error holds one sentence; Qt's remarks on a session without a desktop do not belong there.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    installRedactingLog();
    QGuiApplication application(argc, argv);
    describeProgram(QStringLiteral("yichuangctl"));

    QTextStream out(stdout);
    QTextStream err(stderr);
    const GlobalOptions options = readGlobalOptions(QGuiApplication::arguments().mid(1));
    const QList<Command> commands = allCommands();
    const Command *command = findCommand(commands, options.words);
    Reply reply(options.json, out, err);
    if (!command) {
        const bool asksForHelp = options.words.contains(QStringLiteral("--help"));
        (asksForHelp ? out : err) << usageText(commands) << Qt::endl;
        return int(asksForHelp ? ExitCode::Ok : ExitCode::WrongUse);
    }
    if (command->needsStore && options.dataFolder.isEmpty()) {
        reply.wrongUse(QStringLiteral("--data DIR is needed: the folder of the counter's store."));
        return int(ExitCode::WrongUse);
    }
    return run(application, *command, options, reply);
}
