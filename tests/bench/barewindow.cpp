// SPDX-License-Identifier: Apache-2.0
#include <QApplication>

#include "bench/windowwatch.h"

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    window.resize(yichuang::test::benchWindowSize);
    const yichuang::test::WindowWatch watch(window, [] { return true; });
    window.show();
    return QApplication::exec();
}
