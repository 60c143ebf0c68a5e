// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "casework/counterports.h"
#include "casework/devicereportpaper.h"
#include "casework/session.h"
#include "ports/selfcheck.h"

namespace yichuang {

/// What the morning's self-test looks at, in this order.
enum class DevicePart {
    ScannerFound, ///< a scanner answers
    ScannerScans, ///< it scans a strip of its glass
    Camera,
    Printer,
    Disk,
};

enum class DeviceVerdict {
    Good,
    Absent,  ///< none is there, and a counter can do without
    Warning, ///< work goes on, and somebody should look at it
    Bad,
    Stopped, ///< by whoever sits there
};

struct DeviceFinding
{
    DevicePart part = DevicePart::ScannerFound;
    DeviceVerdict verdict = DeviceVerdict::Good;
    QString device;                ///< its name; empty: none, or not known
    std::optional<ErrorCode> why;  ///< of a verdict that is not good, and of a feeder without a sheet
    qint64 ms = 0;
    bool operator==(const DeviceFinding &) const = default;
};

/// The self-test of a counter's devices in the morning (PEERS 106): one after the other, at most 30 seconds in all, each
/// with a verdict and the time it took. Nothing of it touches a case; what the scanner sees is thrown away.
class DeviceTest : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    DeviceTest(const CounterPorts &ports, SelfCheck &selfCheck, Session session, QObject *parent = nullptr);

    /// How long a part may take, in ms, before it counts as hung; 30 seconds together.
    [[nodiscard]] static int patienceWith(DevicePart part);
    /// For tests: every part may take so long instead.
    void hurry(int patienceMs) { m_hurry = patienceMs; }

    /// Begins from the first part; ended() follows. Ignored while it runs.
    void run();
    /// What has not been looked at is Stopped.
    void stop();
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] const QList<DeviceFinding> &findings() const { return m_findings; }
    [[nodiscard]] static int parts() { return 5; }
    /// Prints what was found; printed() or failed() follows. Empty before a test has ended.
    void print(const QList<DeviceReportRow> &rows);

Q_SIGNALS:
    void began(yichuang::DevicePart part);
    void found(const yichuang::DeviceFinding &finding);
    /// All parts have a finding; the ledger knows.
    void ended();
    void printed();
    void failed(const yichuang::Error &error);

private:
    void begin(DevicePart part);
    void listScanners();
    void scanStrip(ScanSource source);
    void scanEnded(const std::optional<Error> &error);
    void lookAtCameras();
    void lookAtPrinter();
    void lookAtDisk();
    void note(DeviceVerdict verdict, const QString &device = {}, std::optional<ErrorCode> why = {});
    void finish();

    const CounterPorts m_ports;
    SelfCheck &m_selfCheck;
    Session m_session;
    QList<DeviceFinding> m_findings;
    DevicePart m_part = DevicePart::ScannerFound;
    QElapsedTimer m_taken;
    QTimer m_patience;
    QDateTime m_startedAt;
    ScannerInfo m_scanner;
    std::optional<ScanSource> m_scanning; ///< while a strip is scanned
    int m_step = 0; ///< counts the parts of all runs: an answer to an older one concerns nobody any more
    std::optional<int> m_hurry;
    bool m_running = false;
};

} // namespace yichuang
