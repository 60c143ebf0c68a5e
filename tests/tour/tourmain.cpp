// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <QApplication>
#include <QDir>

#include "core/log.h"
#include "desk/desklanguage.h"
#include "desk/desklook.h"
#include "root/programversion.h"
#include "tour/tour.h"

using namespace yichuang;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    describeProgram(QStringLiteral("yichuang-tour"));
    installRedactingLog();
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() != 1 || words.first().startsWith(QLatin1Char('-'))) {
        fprintf(stderr, "yichuang-tour FOLDER plays a visit and leaves its pictures and papers in the folder.\n");
        return 2;
    }
    applyDeskLook(application, Theme::Light);
    installDeskLanguage(application, QStringLiteral("zh_CN"));
    test::Tour tour(application, QDir(words.first()).absolutePath());
    return tour.play() ? 0 : 1;
}
