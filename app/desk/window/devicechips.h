// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include "casework/pageintake.h"
#include "desk/window/mainwindow.h"
#include "ports/printer.h"
#include "ports/scanner.h"

namespace yichuang {

/// Whether printer and scanner answer, in words in the status bar of the window. All of it outlives this, but for the intake.
class DeviceChips : public QObject
{
    Q_OBJECT

public:
    DeviceChips(Printer &printer, Scanner &scanner, MainWindow &window, QObject *parent = nullptr);

    /// Whose pages come in from now on: a scanner that scans is not asked, but as soon as the last page is in.
    void follow(PageIntake &intake);
    /// Asks both; nothing happens while nobody is signed in.
    void look();

private:
    void sayPrinter(const Result<QString> &printer);
    void sayScanner(const Result<QList<ScannerInfo>> &scanners);

    Printer &m_printer;
    Scanner &m_scanner;
    MainWindow &m_window;
    QPointer<PageIntake> m_intake; ///< null while nobody is signed in
    bool m_later = false;          ///< the scanners, once no pages come in
};

} // namespace yichuang
