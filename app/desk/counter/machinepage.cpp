// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/machinepage.h"

#include <algorithm>


#include "casework/errortext.h"
#include "casework/findingtext.h"
#include "core/whenanswered.h"
#include "ui_machinepage.h"

namespace yichuang {

namespace {

constexpr int tickMs = 1000; // how far a copy has come, while somebody looks

Tone toneOf(FindingWeight weight)
{
    switch (weight) {
    case FindingWeight::Well: return Tone::Good;
    case FindingWeight::Repaired: return Tone::Working;
    case FindingWeight::Warning: return Tone::Warn;
    case FindingWeight::Trouble: return Tone::Bad;
    }
    return Tone::Plain;
}

} // namespace

MachinePage::MachinePage(SelfCheck &selfCheck, PageInspector &inspector, BackupKeeper &backup, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::MachinePage>()), m_selfCheck(selfCheck), m_inspector(inspector), m_backup(backup)
{
    m_ui->setupUi(this);
    m_ui->findingsView->setModel(&m_findings);
    m_ui->keysLabel->setTone(Tone::Quiet);
    for (QPushButton *button : {m_ui->lookButton, m_ui->backupButton, m_ui->cancelButton})
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_ui->lookButton, &QPushButton::clicked, this, &MachinePage::lookAgain);
    connect(m_ui->backupButton, &QPushButton::clicked, &m_backup, &BackupKeeper::backUp);
    connect(m_ui->cancelButton, &QPushButton::clicked, &m_backup, &BackupKeeper::cancel);
    connect(&m_backup, &BackupKeeper::changed, this, &MachinePage::describeBackup);
    const QList<std::pair<QKeySequence, QPushButton *>> keys{{QKeySequence(Qt::Key_F5), m_ui->lookButton},
                                                             {QKeySequence(Qt::CTRL | Qt::Key_B), m_ui->backupButton}};
    for (const auto &[sequence, button] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
    m_stop = new QShortcut(Qt::Key_Escape, this);
    m_stop->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_stop, &QShortcut::activated, m_ui->cancelButton, &QPushButton::click);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return m_tick.stop();
        describeBackup();
    });
    setFocusProxy(m_ui->findingsView);
    describeBackup();
    lookAgain();
}

MachinePage::~MachinePage() = default;

void MachinePage::addDevices(std::unique_ptr<DeviceTestPanel> panel)
{
    m_devices = panel.get();
    m_ui->pageLayout->insertWidget(m_ui->pageLayout->indexOf(m_ui->findingsView) + 1, panel.release());
    connect(m_ui->lookButton, &QPushButton::clicked, m_devices, &DeviceTestPanel::listDevices);
    connect(m_stop, &QShortcut::activated, m_devices, &DeviceTestPanel::stop);
}

void MachinePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start(tickMs);
}

void MachinePage::lookAgain()
{
    if (m_looking)
        return;
    m_looking = true;
    m_ui->lookButton->setEnabled(false);
    m_ui->chipLabel->say(Tone::Working, tr("Looking …"));
    whenAnswered(this, m_selfCheck.run(), [this](const Result<SelfCheckReport> &report) {
        m_looking = false;
        m_ui->lookButton->setEnabled(true);
        if (report) {
            list(*report);
            return askForWalls();
        }
        m_ui->chipLabel->say(Tone::Bad, toneText(Tone::Bad, errorText(report.error().code).happened));
    });
}

void MachinePage::askForWalls()
{
    whenAnswered(this, m_inspector.walls(), [this](const Result<QStringList> &walls) {
        if (!walls)
            return addRow(Tone::Warn, errorText(walls.error().code).happened);
        const WallsText text = wallsText(*walls);
        addRow(text.complete ? Tone::Good : Tone::Warn, text.sentence);
    });
}

void MachinePage::addRow(Tone tone, const QString &sentence)
{
    const int row = m_findings.rowCount();
    m_findings.insertRow(row);
    m_findings.setData(m_findings.index(row), toneText(tone, sentence));
}

void MachinePage::list(const SelfCheckReport &report)
{
    QStringList sentences;
    FindingWeight worst = FindingWeight::Well;
    for (const StoreFinding &finding : report.findings) {
        sentences.append(toneText(toneOf(finding.weight), findingText(finding)));
        worst = std::max(worst, finding.weight);
    }
    m_findings.setStringList(sentences);
    m_ui->findingsView->setCurrentIndex(m_findings.index(0));
    m_lookedAt = report.at;
    m_worst = worst;
    describeAll();
    Q_EMIT looked();
}

/// The worst of everything on the page stands above it.
void MachinePage::describeAll()
{
    if (m_looking || !m_lookedAt.isValid())
        return;
    const BackupStanding &standing = m_backup.standing();
    const bool noCopy = standing.place.isEmpty() || standing.trouble;
    const Tone tone = toneOf(noCopy ? std::max(m_worst, FindingWeight::Warning) : m_worst);
    const QString at = atCounter(m_lookedAt).toString(QStringLiteral("HH:mm"));
    const bool well = tone == Tone::Good || tone == Tone::Working;
    m_ui->chipLabel->say(tone, toneText(tone, well ? tr("In order, looked at %1").arg(at)
                                                   : tr("Somebody has to see to it, looked at %1").arg(at)));
}

void MachinePage::describeBackup()
{
    const BackupStanding &standing = m_backup.standing();
    m_ui->backupButton->setEnabled(!standing.place.isEmpty() && !standing.running);
    m_ui->cancelButton->setEnabled(standing.running);
    describeAll();
    if (standing.place.isEmpty()) {
        m_ui->backupLabel->say(Tone::Warn, toneText(Tone::Warn, tr("No second place is set: what is on this computer is nowhere else. "
                                                                   "Tell the system administrator.")));
        return;
    }
    if (standing.running) {
        const BackupProgress progress = m_backup.progress();
        const int percent = progress.total > 0 ? int(100 * progress.done / progress.total) : 0;
        m_ui->backupLabel->say(Tone::Working, tr("The backup is being made: %1 %.").arg(percent));
        return;
    }
    if (standing.trouble) {
        m_ui->backupLabel->say(Tone::Bad, toneText(Tone::Bad, errorText(standing.trouble->code).paragraph() + QLatin1Char(' ')
                                                                  + tr("It is tried again every two minutes.")));
        return;
    }
    const QString at = atCounter(standing.lastGood).toString(QStringLiteral("HH:mm"));
    m_ui->backupLabel->say(Tone::Good, standing.lastGood.isValid() ? tr("Backed up at %1 and found whole.").arg(at)
                                                                   : tr("The first backup of today begins within a minute."));
}

} // namespace yichuang
