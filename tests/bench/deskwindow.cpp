// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <QApplication>

#include "bench/windowwatch.h"
#include "core/log.h"
#include "desk/look/desklanguage.h"
#include "desk/look/desklook.h"
#include "root/deskprogram.h"
#include "root/programversion.h"

using namespace yichuang;

/// The desk as deskmain.cpp starts it with --demo --data FOLDER. It is usable when a clerk number can be typed.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    describeProgram(QStringLiteral("yichuang-bench-desk"));
    installRedactingLog();
    applyDeskLook(application);
    installDeskLanguage(application);
    auto program = DeskProgram::open(QCoreApplication::arguments().value(1), true);
    if (!program) {
        fprintf(stderr, "The desk does not open.\n");
        return 3;
    }
    MainWindow &window = (*program)->workbench().window();
    window.resize(test::benchWindowSize);
    const test::WindowWatch watch(window, [&window] {
        const auto *field = window.findChild<QWidget *>(QStringLiteral("clerkNumberEdit"));
        return field && field->isVisible() && window.focusWidget() == field;
    });
    (*program)->start();
    return QApplication::exec();
}
