// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/syncpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QShortcut>

#include "casework/errortext.h"
#include "core/whenanswered.h"
#include "desk/look/tablelook.h"
#include "desk/words/syncwords.h"
#include "ui_syncpage.h"

namespace yichuang {

namespace {
constexpr int shownEntries = 5000; // a week offline of a busy counter
constexpr int tickMs = 1000;       // "next in 40 s" counts down while somebody looks
} // namespace

SyncPage::SyncPage(Outbox &outbox, CaseStore &cases, const Clock &clock, const Session &session, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::SyncPage>()),
      m_outbox(outbox),
      m_cases(cases),
      m_clock(clock),
      m_session(session)
{
    m_ui->setupUi(this);
    m_ui->entriesView->setModel(&m_entries);
    using Column = OutboxModel::Column;
    dressTable(m_ui->entriesView,
               {{int(Column::State), 120}, {int(Column::Number), 190}, {int(Column::What), 150}, {int(Column::Since), 130}},
               int(Column::Answer));
    m_ui->clockLabel->hide();
    m_ui->detailsEdit->hide();
    for (ToneLabel *quiet : {m_ui->emptyLabel, m_ui->keysLabel, m_ui->applicantLabel})
        quiet->setTone(Tone::Quiet);
    for (QPushButton *button : {m_ui->detailsButton, m_ui->copyButton, m_ui->retryButton, m_ui->sendAllButton})
        button->setFocusPolicy(Qt::TabFocus);
    connectActions();
    setFocusProxy(m_ui->entriesView);
    describeHealth();
    refresh();
}

SyncPage::~SyncPage() = default;

void SyncPage::connectActions()
{
    connect(m_ui->entriesView, &QTableView::activated, this, &SyncPage::retry);
    connect(m_ui->entriesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SyncPage::describeEntry);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &SyncPage::retry);
    connect(m_ui->sendAllButton, &QPushButton::clicked, this, &SyncPage::sendAll);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &SyncPage::copy);
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->detailsEdit, &QWidget::setVisible);
    const QList<std::pair<QKeySequence, QPushButton *>> keys{{QKeySequence(Qt::Key_F4), m_ui->detailsButton},
                                                             {QKeySequence(Qt::Key_F5), m_ui->sendAllButton}};
    for (const auto &[sequence, button] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
    auto *copyKey = new QShortcut(QKeySequence(QKeySequence::Copy), m_ui->entriesView);
    copyKey->setContext(Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, &SyncPage::copy);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return m_tick.stop();
        m_entries.setNow(m_clock.now());
        describeHealth();
    });
}

void SyncPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start(tickMs);
    refresh();
}

void SyncPage::setHealth(const SyncHealth &health)
{
    m_health = health;
    describeHealth();
    if (isVisible())
        refresh();
}

void SyncPage::refresh()
{
    const quint64 asked = ++m_asked;
    CaseFilter unsent;
    unsent.unsentOnly = true;
    unsent.limit = shownEntries;
    whenAnswered(this, m_cases.list(unsent), [this, asked](const Result<QList<CaseSummary>> &cases) {
        if (asked != m_asked)
            return;
        QHash<CaseId, QString> numbers; // without them the entries are shown all the same
        for (const CaseSummary &summary : cases ? *cases : QList<CaseSummary>{})
            numbers.insert(summary.id, summary.number);
        whenAnswered(this, m_outbox.list(false, shownEntries), [this, asked, numbers](const Result<QList<OutboxEntry>> &entries) {
            if (asked != m_asked)
                return;
            if (entries)
                list(*entries, numbers);
            else
                m_ui->noticeStrip->say(Tone::Bad, errorText(entries.error().code).paragraph());
        });
    });
}

void SyncPage::list(const QList<OutboxEntry> &entries, const QHash<CaseId, QString> &numbers)
{
    const OutboxEntry *before = m_entries.entryAt(m_ui->entriesView->currentIndex().row());
    const qint64 marked = before ? before->sequence : 0;
    m_entries.show(entries, numbers, m_clock.now());
    if (!entries.isEmpty())
        m_ui->entriesView->selectRow(qMax(0, m_entries.rowOf(marked)));
    m_ui->emptyLabel->setVisible(entries.isEmpty());
    m_ui->applicantLabel->setVisible(!entries.isEmpty());
    const auto count = [this](ToneLabel *label, Tone tone, const QString &words, const QList<OutboxState> &states) {
        const int some = m_entries.countOf(states);
        label->say(some > 0 ? tone : Tone::Quiet, words.arg(some));
    };
    count(m_ui->waitingLabel, Tone::Warn, tr("To send %1"), {OutboxState::Ready, OutboxState::Backoff});
    count(m_ui->unconfirmedLabel, Tone::Working, tr("Unconfirmed %1"), {OutboxState::Sending});
    count(m_ui->attentionLabel, Tone::Bad, tr("Needs you %1"), {OutboxState::Attention});
    describeEntry();
}

void SyncPage::describeHealth()
{
    const SyncWords words = syncWords(m_health, m_clock.now());
    m_ui->chipLabel->say(words.tone, toneText(words.tone, words.chip));
    const auto moment = [](const QDateTime &at) { return atCounter(at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")); };
    QStringList facts;
    if (m_health.state != SyncState::NeedsAttention) // whose hint leads to this page
        facts.append(words.hint);
    facts.append(m_health.lastSuccess.isValid() ? tr("Last answer of the city: %1.").arg(moment(m_health.lastSuccess))
                                                : tr("The city has not answered since the program started."));
    if (m_health.oldestWaiting.isValid())
        facts.append(tr("Oldest waiting since %1.").arg(moment(m_health.oldestWaiting)));
    m_ui->healthLabel->say(Tone::Plain, facts.join(QStringLiteral(" ")));
    const bool skewed = qAbs(m_health.clockSkewMs) > clockSkewWarningMs;
    m_ui->clockLabel->setVisible(skewed);
    m_ui->clockLabel->say(Tone::Warn, toneText(Tone::Warn, tr("This computer's clock is off by %1 s. Have the administrator set "
                                                              "it; times on papers depend on it.")
                                                               .arg(qAbs(m_health.clockSkewMs) / 1000)));
}

void SyncPage::describeEntry()
{
    const int row = m_ui->entriesView->currentIndex().row();
    const OutboxEntry *entry = m_entries.entryAt(row);
    m_ui->detailsEdit->setPlainText(m_entries.technicalText(row));
    m_ui->copyButton->setEnabled(entry);
    m_ui->sendAllButton->setEnabled(m_entries.rowCount() > 0);
    const bool refused = entry && entry->state == OutboxState::Attention;
    const bool permitted = !refused || may(m_session.clerk.role, Act::ReleaseQueue);
    m_ui->retryButton->setEnabled(entry && entry->state != OutboxState::Sending && permitted);
    if (!permitted)
        m_ui->keysLabel->say(Tone::Warn, toneText(Tone::Warn, tr("What the city refused is sent again by a supervisor.")));
    else
        m_ui->keysLabel->say(Tone::Quiet, tr("↑↓ choose · Enter try again · F5 send all now · Ctrl+C copy for IT · F4 details"));
}

void SyncPage::retry()
{
    const OutboxEntry *entry = m_entries.entryAt(m_ui->entriesView->currentIndex().row());
    if (!entry || !m_ui->retryButton->isEnabled())
        return;
    m_ui->noticeStrip->say(Tone::Good, tr("It goes out again now."));
    Q_EMIT releaseRequested(entry->sequence, entry->caseId, entry->state == OutboxState::Attention);
}

void SyncPage::sendAll()
{
    m_ui->noticeStrip->say(Tone::Good, tr("Everything that waits is tried now. What the city refused stays until it is released."));
    Q_EMIT sendNowRequested();
}

void SyncPage::copy()
{
    const QString text = m_entries.technicalText(m_ui->entriesView->currentIndex().row());
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(QStringLiteral("counter %1-%2\n%3")
                                              .arg(m_session.counter.centreCode, m_session.counter.counterNo, text));
    m_ui->noticeStrip->say(Tone::Good, tr("Copied. It holds numbers, times and codes, and nothing about the applicant."));
}

} // namespace yichuang
