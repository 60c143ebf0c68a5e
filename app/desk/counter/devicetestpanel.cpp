// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/devicetestpanel.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QShortcut>

#include "casework/errortext.h"
#include "core/whenanswered.h"
#include "desk/words/casewords.h"
#include "desk/words/devicewords.h"
#include "ports/camera.h"

namespace yichuang {

namespace {

constexpr int shownRows = 5;
constexpr int rowHeight = 30;  // px; as the desk's lists have it (UX §2)
constexpr int rowPadding = 10; // px; around larger letters

QListView *listView(const QString &name, const QString &accessibleName, QAbstractItemModel *model, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setWordWrap(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    const int row = qMax(rowHeight, view->fontMetrics().lineSpacing() + rowPadding);
    view->setMaximumHeight(shownRows * row + 2 * view->frameWidth());
    return view;
}

void addRow(QStringListModel &model, const QString &sentence)
{
    const int row = model.rowCount();
    model.insertRow(row);
    model.setData(model.index(row), sentence);
}

} // namespace

DeviceTestPanel::DeviceTestPanel(const CounterPorts &ports, SelfCheck &selfCheck, const Session &session, QWidget *parent)
    : QWidget(parent),
      m_ports(ports),
      m_test(ports, selfCheck, session),
      m_result(new ToneLabel(this)),
      m_progress(new QProgressBar(this)),
      m_devicesView(listView(QStringLiteral("devicesView"), tr("Devices that answer"), &m_devices, this)),
      m_findingsView(listView(QStringLiteral("deviceFindingsView"), tr("What the self-test of the devices found"), &m_findings, this))
{
    buildRows();
    connectTest();
    connect(&m_ports.scanner, &Scanner::devicesChanged, this, &DeviceTestPanel::devicesChanged);
    listDevices();
    arrange();
}

QPushButton *DeviceTestPanel::button(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setFocusPolicy(Qt::TabFocus);
    connect(new QShortcut(key, this), &QShortcut::activated, made, &QPushButton::click);
    return made;
}

void DeviceTestPanel::buildRows()
{
    m_testButton = button(QStringLiteral("deviceTestButton"), tr("Test the devices  Ctrl+D"), Qt::CTRL | Qt::Key_D);
    m_printButton = button(QStringLiteral("deviceReportButton"), tr("Print the report  Ctrl+P"), Qt::CTRL | Qt::Key_P);
    connect(m_testButton, &QPushButton::clicked, this, &DeviceTestPanel::begin);
    connect(m_printButton, &QPushButton::clicked, this, &DeviceTestPanel::print);
    m_result->setObjectName(QStringLiteral("deviceResultLabel"));
    m_result->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("deviceProgress"));
    m_progress->setRange(0, DeviceTest::parts());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_testButton);
    buttons->addWidget(m_printButton);
    buttons->addWidget(m_progress, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_devicesView);
    rows->addLayout(buttons);
    rows->addWidget(m_result);
    rows->addWidget(m_findingsView);
}

void DeviceTestPanel::connectTest()
{
    connect(&m_test, &DeviceTest::began, this, [this](DevicePart part) {
        m_progress->setValue(static_cast<int>(part));
        m_result->say(Tone::Working, tr("Testing: %1 … Esc stops.").arg(DeviceWords::part(part)));
    });
    connect(&m_test, &DeviceTest::found, this, [this](const DeviceFinding &finding) {
        addRow(m_findings, DeviceWords::sentence(finding));
    });
    connect(&m_test, &DeviceTest::ended, this, [this] {
        arrange();
        sayResult();
        if (!std::exchange(m_changed, {}).isEmpty())
            listDevices();
    });
    connect(&m_test, &DeviceTest::printed, this, [this] { m_result->say(Tone::Good, tr("The report is printed.")); });
    connect(&m_test, &DeviceTest::failed, this,
            [this](const Error &error) { m_result->say(Tone::Bad, errorText(error.code).paragraph()); });
}

void DeviceTestPanel::listDevices()
{
    const int listing = ++m_listing;
    m_devices.setStringList({});
    whenAnswered(this, m_ports.scanner.list(), [this, listing](const Result<QList<ScannerInfo>> &scanners) {
        if (listing != m_listing)
            return;
        if (!scanners)
            return addRow(m_devices, toneText(Tone::Warn, tr("Scanner: %1").arg(errorText(scanners.error().code).happened)));
        if (scanners->isEmpty())
            addRow(m_devices, toneText(Tone::Warn, tr("No scanner answers; Ctrl+O imports files")));
        for (const ScannerInfo &scanner : *scanners)
            addRow(m_devices, tr("Scanner: %1 · %2").arg(DeviceWords::scanner(scanner), DeviceWords::profile(scanner.profile)));
    });
    whenAnswered(this, m_ports.camera.list(), [this, listing](const Result<QList<CameraInfo>> &cameras) {
        if (listing != m_listing || !cameras)
            return;
        for (const CameraInfo &camera : *cameras)
            addRow(m_devices, tr("Document camera: %1").arg(camera.label.isEmpty() ? camera.name : camera.label));
    });
}

/// A test that runs has the scanner to itself; the list waits for its end.
void DeviceTestPanel::devicesChanged()
{
    if (m_test.running()) {
        m_changed = changedWords();
        return;
    }
    listDevices();
    m_result->say(Tone::Quiet, toneText(Tone::Quiet, changedWords()));
}

QString DeviceTestPanel::changedWords() const
{
    return tr("A device was plugged in or pulled out at %1. Ctrl+D tests what is there now.")
        .arg(CaseWords::timeOfDay(m_ports.clock.now()));
}

void DeviceTestPanel::begin()
{
    m_findings.setStringList({});
    m_changed.clear();
    m_test.run();
    arrange();
}

void DeviceTestPanel::sayResult()
{
    m_progress->setValue(DeviceTest::parts());
    const auto [tone, words] = resultWords();
    // The result stands first; what came or went meanwhile does not take it away.
    m_result->say(tone, toneText(tone, m_changed.isEmpty() ? words : words + u' ' + m_changed));
}

std::pair<Tone, QString> DeviceTestPanel::resultWords() const
{
    const QList<DeviceFinding> &findings = m_test.findings();
    const auto has = [&findings](DeviceVerdict verdict) {
        return std::any_of(findings.cbegin(), findings.cend(),
                           [verdict](const DeviceFinding &finding) { return finding.verdict == verdict; });
    };
    if (has(DeviceVerdict::Stopped))
        return {Tone::Quiet, tr("The self-test was stopped.")};
    if (has(DeviceVerdict::Bad) || has(DeviceVerdict::Warning))
        return {Tone::Warn, tr("A device has to be seen to. The work can begin; files can be imported.")};
    return {Tone::Good, tr("The devices are in order.")};
}

void DeviceTestPanel::arrange()
{
    m_testButton->setEnabled(!m_test.running());
    m_printButton->setEnabled(!m_test.running() && !m_test.findings().isEmpty());
    m_progress->setVisible(m_test.running());
    m_findingsView->setVisible(m_findings.rowCount() > 0 || m_test.running());
}

void DeviceTestPanel::print()
{
    QList<DeviceReportRow> rows;
    for (const DeviceFinding &finding : m_test.findings())
        rows.append(DeviceWords::row(finding));
    m_test.print(rows);
}

} // namespace yichuang
