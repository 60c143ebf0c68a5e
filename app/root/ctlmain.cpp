// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <QTimer>

#include "core/log.h"
#include "ctl/commandtable.h"
#include "ctl/pagecommands.h"
#include "devices/processdocumentmaker.h"
#include "devices/processinspector.h"
#include "root/ctlprogram.h"
#include "root/deviceplace.h"
#include "root/hardening.h"
#include "root/programversion.h"
#include "root/restorecommand.h"
#include "root/templatepapers.h"

using namespace yichuang;

namespace {

int run(QGuiApplication &application, const Command &command, const GlobalOptions &options, Reply &reply)
{
    const Result<Arguments> arguments = readArguments(command, options.words);
    if (!arguments) {
        reply.wrongUse(arguments.error().detail);
        return int(ExitCode::WrongUse);
    }
    CtlProgram program(options, command, *arguments, reply);
    QObject::connect(&reply, &Reply::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &program, &CtlProgram::start);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
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
    ThreadTaskRunner tasks;
    TemplatePapers papers(tasks);
    ProcessInspector inspector(deviceProgramBeside());
    ProcessDocumentMaker documents(deviceProgramBeside());
    const QList<Command> commands = allCommands(&papers) + pageCommands(inspector, documents)
                                    + QList<Command>{createStoreCommand(options.dataFolder), restoreCommand(options.dataFolder)};
    const Command *command = findCommand(commands, options.words);
    Reply reply(options.json, out, err);
    if (!command) {
        const bool asksForHelp = options.words.contains(QStringLiteral("--help"));
        if (asksForHelp)
            out << usageText(commands) << Qt::endl;
        else if (options.words.isEmpty())
            err << usageText(commands) << Qt::endl;
        else
            reply.wrongUse(unknownCommandText(options.words));
        return int(asksForHelp ? ExitCode::Ok : ExitCode::WrongUse);
    }
    if (command->needsStore && options.dataFolder.isEmpty()) {
        reply.wrongUse(QStringLiteral("--data DIR is needed: the folder of the counter's store."));
        return int(ExitCode::WrongUse);
    }
    return run(application, *command, options, reply);
}
