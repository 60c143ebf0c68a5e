// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/recordpage.h"

#include <algorithm>
#include <array>

#include <QShortcut>

#include "casework/errortext.h"
#include "desk/look/tablelook.h"
#include "ui_recordpage.h"

namespace yichuang {

namespace {

constexpr int dateEditFrame = 64; // px: frame, arrow and the caret's room

} // namespace

RecordPage::RecordPage(CounterWork &work, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RecordPage>()), m_work(work),
      m_record(work.ports.ledger, work.ports.papers, work.ports.printer, work.ports.clock, work.session)
{
    m_ui->setupUi(this);
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->untilEdit})
        edit->setDate(work.ports.clock.today());
    fitDates();
    arrange();
    connectWork();
    connectKeys();
    sayWhoSeesWhat();
    setFocusProxy(m_ui->recordView);
    m_ui->noticeStrip->clear();
}

RecordPage::~RecordPage() = default;

void RecordPage::fitDates()
{
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->untilEdit})
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("8888-88-88")) + dateEditFrame);
}

void RecordPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitDates();
}

void RecordPage::arrange()
{
    m_ui->recordView->setModel(&m_entries);
    using Column = LedgerModel::Column;
    dressTable(m_ui->recordView,
               {{int(Column::Number), 80}, {int(Column::Time), 170}, {int(Column::Subject), 210}, {int(Column::Clock), 130}},
               int(Column::What));
    m_ui->recordView->setColumnHidden(int(Column::Who), true);
    m_ui->roleLabel->setTone(Tone::Quiet);
    m_ui->ledgerHeadLabel->setTone(Tone::Quiet);
}

void RecordPage::connectWork()
{
    connect(m_ui->fromEdit, &QDateEdit::dateChanged, this, &RecordPage::refresh);
    connect(m_ui->untilEdit, &QDateEdit::dateChanged, this, &RecordPage::refresh);
    connect(m_ui->printRecordButton, &QPushButton::clicked, this, [this] { m_record.print(m_entries.lines()); });
    connect(m_ui->disputeButton, &QPushButton::clicked, this, &RecordPage::dispute);
    connect(m_ui->disputeReasonEdit, &QLineEdit::returnPressed, this, &RecordPage::dispute);
    connect(&m_record, &MyRecord::loaded, this, &RecordPage::show);
    connect(&m_record, &MyRecord::printed, this, [this] {
        m_ui->noticeStrip->say(Tone::Good, tr("The record was printed; that it was is an entry too."));
        refresh();
    });
    connect(&m_record, &MyRecord::disputed, this, [this] {
        m_ui->disputeReasonEdit->clear();
        m_ui->noticeStrip->say(Tone::Good, tr("The dispute is written down. The entry itself stays as it is."));
        m_ui->recordView->setFocus();
        refresh();
    });
    connect(&m_record, &MyRecord::failed, this, &RecordPage::fail);
}

void RecordPage::fail(const Error &error)
{
    constexpr std::array ofPrinter{ErrorCode::PrinterUnavailable, ErrorCode::DeviceJammed, ErrorCode::DeviceNoPaper,
                                   ErrorCode::DeviceFailed, ErrorCode::TimedOut};
    const ErrorText text = errorText(error.code);
    const bool printing = std::find(ofPrinter.begin(), ofPrinter.end(), error.code) != ofPrinter.end();
    // A record is ordered nowhere: nobody prints it later by itself.
    m_ui->noticeStrip->say(Tone::Bad, printing ? tr("The record was not printed. %1 See to the printer and press Ctrl+P again.")
                                                     .arg(text.happened)
                                               : text.paragraph());
}

void RecordPage::connectKeys()
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {QKeySequence(Qt::Key_F5), [this] { refresh(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_P), [this] { m_ui->printRecordButton->click(); }},
    };
    for (const auto &[sequence, act] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

void RecordPage::refresh()
{
    if (m_ui->untilEdit->date() < m_ui->fromEdit->date()) {
        m_entries.show({});
        m_ui->noticeStrip->say(Tone::Warn, tr("The period ends before it begins."));
        return;
    }
    m_record.load(m_ui->fromEdit->date(), m_ui->untilEdit->date());
}

void RecordPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget())
        m_ui->recordView->setFocus();
    refresh();
}

void RecordPage::show(const QList<LedgerEvent> &events, const LedgerHead &head)
{
    m_entries.show(events);
    if (!events.isEmpty())
        m_ui->recordView->selectRow(int(events.size()) - 1);
    m_ui->recordView->scrollToBottom();
    m_ui->disputeButton->setEnabled(!events.isEmpty());
    m_ui->ledgerHeadLabel->setText(head.sequence == 0 ? tr("Nothing was written yet.")
                                            : tr("Entries of mine: %1. The ledger ends with %2.")
                                                  .arg(QString::number(events.size()), head.shortForm()));
}

void RecordPage::dispute()
{
    if (m_ui->disputeReasonEdit->text().trimmed().isEmpty()) {
        m_ui->noticeStrip->say(Tone::Warn, tr("Say why the marked entry is wrong, then dispute it."));
        m_ui->disputeReasonEdit->setFocus();
        return;
    }
    m_record.dispute(m_entries.eventAt(m_ui->recordView->currentIndex().row()), m_ui->disputeReasonEdit->text());
}

void RecordPage::sayWhoSeesWhat()
{
    switch (m_work.session.clerk.role) {
    case Role::Administrator:
        m_ui->roleLabel->setText(tr("An administrator looks after accounts, guides and this computer, and sees no case."));
        return;
    case Role::Auditor:
        m_ui->roleLabel->setText(tr("An auditor reads and changes nothing; cases are read with personal data masked."));
        return;
    case Role::Clerk:
    case Role::Supervisor: m_ui->roleLabel->hide();
    }
}

} // namespace yichuang
