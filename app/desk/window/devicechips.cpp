// SPDX-License-Identifier: Apache-2.0
#include "desk/window/devicechips.h"

#include "casework/errortext.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

/// A printer is told by its queue; where there is none, papers are files in a folder.
bool isFolder(const QString &printer)
{
    return printer.contains(u'/');
}

/// SANE's own stand-in, for places without a scanner.
bool isForTests(const ScannerInfo &scanner)
{
    return scanner.name.startsWith(u"test:");
}

} // namespace

DeviceChips::DeviceChips(Printer &printer, Scanner &scanner, MainWindow &window, QObject *parent)
    : QObject(parent), m_printer(printer), m_scanner(scanner), m_window(window)
{
    connect(&m_scanner, &Scanner::devicesChanged, this, &DeviceChips::look);
}

void DeviceChips::follow(PageIntake &intake)
{
    m_intake = &intake;
    m_later = false;
    connect(&intake, &PageIntake::busyChanged, this, [this] {
        if (m_later)
            look();
    }, Qt::QueuedConnection);
}

void DeviceChips::look()
{
    if (!m_intake)
        return;
    whenAnswered(this, m_printer.probe(), [this](const Result<QString> &printer) { sayPrinter(printer); });
    m_later = m_intake->busy();
    if (m_later)
        return;
    whenAnswered(this, m_scanner.list(), [this](const Result<QList<ScannerInfo>> &scanners) { sayScanner(scanners); });
}

void DeviceChips::sayPrinter(const Result<QString> &printer)
{
    if (printer)
        m_window.sayPrinter(Tone::Quiet, isFolder(*printer) ? tr("Papers go into a folder") : tr("Printer ready"), *printer);
    else
        m_window.sayPrinter(Tone::Warn, toneText(Tone::Warn, errorText(printer.error().code).happened));
}

void DeviceChips::sayScanner(const Result<QList<ScannerInfo>> &scanners)
{
    if (m_intake)
        m_intake->scanners().hear(scanners);
    if (scanners && !scanners->isEmpty())
        m_window.sayScanner(Tone::Quiet, isForTests(scanners->first()) ? tr("Test scanner ready") : tr("Scanner ready"),
                            scanners->first().label);
    else
        m_window.sayScanner(Tone::Warn, toneText(Tone::Warn, tr("No scanner answers; Ctrl+O imports files")));
}

} // namespace yichuang
