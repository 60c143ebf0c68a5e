// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>

#include "core/log.h"
#include "desk/look/desklanguage.h"
#include "desk/look/desklook.h"
#include "desk/window/entrywords.h"
#include "root/deskprogram.h"
#include "root/hardening.h"
#include "root/programoptions.h"
#include "root/programversion.h"

using namespace yichuang;

namespace {

/// Errors whose detail names the file or folder that somebody has to look at.
bool namesAFile(ErrorCode code)
{
    constexpr std::array codes{ErrorCode::NoAccess, ErrorCode::SettingsBroken, ErrorCode::SampleFolder, ErrorCode::CounterFolder};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// There is no window yet that could show it; the program ends when it is closed.
void showAndEnd(const Error &error, const QString &folder)
{
    qCritical("%s: %s", qPrintable(errorCodeName(error.code)), qPrintable(error.detail));
    auto *box = new QMessageBox(QMessageBox::Critical, QCoreApplication::applicationName(),
                                notBegunText(error.code), QMessageBox::Close);
    box->setInformativeText(namesAFile(error.code) ? error.detail : QDir(folder).absolutePath());
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(3); });
    box->open();
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    QApplication application(argc, argv);
    describeProgram(QStringLiteral("yichuang"));
    installRedactingLog();

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The counter desk for comprehensive windows."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Folder of the counter's store."), QStringLiteral("DIR"));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Open the sample hall with a gateway on loopback."));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("zh_CN or en."), QStringLiteral("LANGUAGE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("system, light or dark, for this run."),
                                   QStringLiteral("THEME"));
    parser.addOptions({data, demo, lang, theme});
    if (const auto ended = readOptions(parser, QCoreApplication::arguments()))
        return *ended;

    applyDeskLook(application);
    if (!installDeskLanguage(application, parser.value(lang))) {
        fprintf(stderr, "--lang takes zh_CN or en.\n");
        return 2;
    }
    const std::optional<Theme> forThisRun = themeFromName(parser.value(theme));
    if (parser.isSet(theme) && !forThisRun) {
        fprintf(stderr, "--theme takes system, light or dark.\n");
        return 2;
    }
    const QString folder = parser.isSet(data) ? parser.value(data) : usualDataFolder(parser.isSet(demo));
    auto program = DeskProgram::open(folder, parser.isSet(demo));
    if (!program) {
        showAndEnd(program.error(), folder);
        return QApplication::exec();
    }
    QObject::connect(program->get(), &DeskProgram::failed, &application,
                     [folder](const Error &error) { showAndEnd(error, folder); });
    (*program)->look().begin(forThisRun);
    (*program)->start();
    return QApplication::exec();
}
