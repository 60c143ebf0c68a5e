// SPDX-License-Identifier: Apache-2.0
#include "casework/devicetest.h"

#include <algorithm>
#include <utility>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "ports/camera.h"

namespace yichuang {

namespace {

constexpr int stripDpi = 75;
constexpr QSizeF stripArea(100, 15); // mm

QString called(const QString &label, const QString &name)
{
    return label.isEmpty() ? name : label;
}

/// The worst of what the self-check says of the room on the disk.
DeviceVerdict roomVerdict(const SelfCheckReport &report)
{
    FindingWeight worst = FindingWeight::Well;
    for (const StoreFinding &finding : report.findings) {
        const bool room = finding.kind == FindingKind::RoomEnough || finding.kind == FindingKind::RoomLow
            || finding.kind == FindingKind::RoomNearlyFull || finding.kind == FindingKind::ReserveMissing;
        if (room)
            worst = std::max(worst, finding.weight);
    }
    if (worst == FindingWeight::Trouble)
        return DeviceVerdict::Bad;
    return worst == FindingWeight::Warning ? DeviceVerdict::Warning : DeviceVerdict::Good;
}

} // namespace

DeviceTest::DeviceTest(const CounterPorts &ports, SelfCheck &selfCheck, Session session, QObject *parent)
    : QObject(parent), m_ports(ports), m_selfCheck(selfCheck), m_session(std::move(session))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (std::exchange(m_scanning, std::nullopt))
            m_ports.scanner.cancel();
        note(DeviceVerdict::Bad, m_scanner.label, ErrorCode::TimedOut);
    });
    connect(&m_ports.scanner, &Scanner::finished, this, [this] { scanEnded(std::nullopt); });
    connect(&m_ports.scanner, &Scanner::failed, this, [this](const Error &error) { scanEnded(error); });
}

int DeviceTest::patienceWith(DevicePart part)
{
    switch (part) {
    case DevicePart::ScannerFound: return 7'000;
    case DevicePart::ScannerScans: return 14'000; // a lamp has to warm up
    case DevicePart::Camera: return 3'000;
    case DevicePart::Printer: return 3'000;
    case DevicePart::Disk: break;
    }
    return 3'000;
}

void DeviceTest::run()
{
    if (m_running)
        return;
    m_running = true;
    m_findings.clear();
    m_scanner = {};
    m_startedAt = m_ports.clock.now();
    begin(DevicePart::ScannerFound);
}

void DeviceTest::stop()
{
    if (!m_running)
        return;
    if (std::exchange(m_scanning, std::nullopt))
        m_ports.scanner.cancel();
    for (int part = int(m_findings.size()); part < parts(); ++part) {
        m_findings.append({static_cast<DevicePart>(part), DeviceVerdict::Stopped, {}, ErrorCode::Cancelled, 0});
        Q_EMIT found(m_findings.last());
    }
    finish();
}

void DeviceTest::begin(DevicePart part)
{
    m_part = part;
    ++m_step;
    m_taken.start();
    m_patience.start(m_hurry.value_or(patienceWith(part)));
    Q_EMIT began(part);
    switch (part) {
    case DevicePart::ScannerFound: return listScanners();
    case DevicePart::ScannerScans:
        if (m_scanner.name.isEmpty())
            return note(DeviceVerdict::Absent, {}, ErrorCode::DeviceMissing);
        return scanStrip(ScanSource::Flatbed);
    case DevicePart::Camera: return lookAtCameras();
    case DevicePart::Printer: return lookAtPrinter();
    case DevicePart::Disk: return lookAtDisk();
    }
}

void DeviceTest::listScanners()
{
    whenAnswered(this, m_ports.scanner.list(), [this, step = m_step](const Result<QList<ScannerInfo>> &scanners) {
        if (step != m_step)
            return;
        if (!scanners)
            return note(DeviceVerdict::Bad, {}, scanners.error().code);
        if (scanners->isEmpty())
            return note(DeviceVerdict::Warning, {}, ErrorCode::DeviceMissing); // files can be imported
        m_scanner = scanners->first();
        note(DeviceVerdict::Good, called(m_scanner.label, m_scanner.name));
    });
}

void DeviceTest::scanStrip(ScanSource source)
{
    m_scanning = source;
    ScanRequest request;
    request.scanner = m_scanner.name;
    request.source = source;
    request.dpi = stripDpi;
    request.colour = false;
    request.area = stripArea;
    m_ports.scanner.scan(request);
}

void DeviceTest::scanEnded(const std::optional<Error> &error)
{
    const std::optional<ScanSource> source = std::exchange(m_scanning, std::nullopt);
    if (!source)
        return;
    const QString device = called(m_scanner.label, m_scanner.name);
    if (!error)
        return note(DeviceVerdict::Good, device);
    if (*source == ScanSource::Flatbed && error->code == ErrorCode::DeviceMissing)
        return scanStrip(ScanSource::Feeder); // it has no glass
    // Whoever says that the feeder is empty works.
    if (error->code == ErrorCode::DeviceNoPaper)
        return note(DeviceVerdict::Good, device, error->code);
    note(error->code == ErrorCode::DeviceBusy ? DeviceVerdict::Warning : DeviceVerdict::Bad, device, error->code);
}

void DeviceTest::lookAtCameras()
{
    whenAnswered(this, m_ports.camera.list(), [this, step = m_step](const Result<QList<CameraInfo>> &cameras) {
        if (step != m_step)
            return;
        if (!cameras)
            return note(DeviceVerdict::Bad, {}, cameras.error().code);
        if (cameras->isEmpty())
            return note(DeviceVerdict::Absent);
        note(DeviceVerdict::Good, called(cameras->first().label, cameras->first().name));
    });
}

void DeviceTest::lookAtPrinter()
{
    whenAnswered(this, m_ports.printer.probe(), [this, step = m_step](const Result<QString> &printer) {
        if (step != m_step)
            return;
        note(printer ? DeviceVerdict::Good : DeviceVerdict::Bad, printer ? *printer : QString(),
             printer ? std::nullopt : std::optional(printer.error().code));
    });
}

void DeviceTest::lookAtDisk()
{
    whenAnswered(this, m_selfCheck.run(), [this, step = m_step](const Result<SelfCheckReport> &report) {
        if (step != m_step)
            return;
        if (!report)
            return note(DeviceVerdict::Bad, {}, report.error().code);
        const DeviceVerdict verdict = roomVerdict(*report);
        note(verdict, {}, verdict == DeviceVerdict::Good ? std::nullopt : std::optional(ErrorCode::StorageNearlyFull));
    });
}

void DeviceTest::note(DeviceVerdict verdict, const QString &device, std::optional<ErrorCode> why)
{
    m_patience.stop();
    m_scanning.reset();
    m_findings.append({m_part, verdict, device, why, m_taken.elapsed()});
    const int step = ++m_step;
    Q_EMIT found(m_findings.last());
    if (step != m_step || !m_running)
        return; // stopped by whoever was told
    if (m_findings.size() == parts())
        finish();
    else
        begin(static_cast<DevicePart>(m_findings.size()));
}

void DeviceTest::finish()
{
    m_running = false;
    m_patience.stop();
    ++m_step;
    const auto count = [this](DeviceVerdict verdict) {
        return std::count_if(m_findings.cbegin(), m_findings.cend(),
                             [verdict](const DeviceFinding &finding) { return finding.verdict == verdict; });
    };
    const QJsonObject body{{QStringLiteral("good"), count(DeviceVerdict::Good)},
                           {QStringLiteral("warnings"), count(DeviceVerdict::Warning)},
                           {QStringLiteral("bad"), count(DeviceVerdict::Bad)},
                           {QStringLiteral("stopped"), count(DeviceVerdict::Stopped)}};
    whenAnswered(this, m_ports.ledger.append(ledgerEntry(QStringLiteral("devicesTested"), {}, m_session, m_startedAt, body)),
                 [this](const Result<> &written) {
        if (!written)
            Q_EMIT failed(written.error());
        Q_EMIT ended();
    });
}

void DeviceTest::print(const QList<DeviceReportRow> &rows)
{
    if (m_running || m_findings.isEmpty()) {
        Q_EMIT failed({ErrorCode::Empty, QStringLiteral("no test has ended")});
        return;
    }
    const bool inOrder = std::none_of(m_findings.cbegin(), m_findings.cend(), [](const DeviceFinding &finding) {
        return finding.verdict != DeviceVerdict::Good && finding.verdict != DeviceVerdict::Absent;
    });
    const Paper paper = deviceReportPaper(rows, inOrder, m_session, m_startedAt, m_ports.clock.now());
    whenAnswered(this, m_ports.papers.render(paper), [this, number = paper.number](const Result<QByteArray> &pdf) {
        if (!pdf) {
            Q_EMIT failed(pdf.error());
            return;
        }
        whenAnswered(this, m_ports.printer.print(*pdf, number), [this](const Result<> &done) {
            if (done)
                Q_EMIT printed();
            else
                Q_EMIT failed(done.error());
        });
    });
}

} // namespace yichuang
