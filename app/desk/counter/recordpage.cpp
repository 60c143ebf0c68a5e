// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/recordpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

#include "casework/errortext.h"
#include "desk/look/tablelook.h"

namespace yichuang {

namespace {

constexpr int dateEditFrame = 64; // px: frame, arrow and the caret's room

template <typename Widget>
Widget *named(Widget *widget, const QString &name)
{
    widget->setObjectName(name);
    return widget;
}

QLabel *labelFor(QWidget *buddy, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

RecordPage::RecordPage(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_work(work),
      m_record(work.ports.ledger, work.ports.papers, work.ports.printer, work.ports.clock, work.session),
      m_fromEdit(named(new QDateEdit(this), QStringLiteral("fromEdit"))),
      m_untilEdit(named(new QDateEdit(this), QStringLiteral("untilEdit"))),
      m_printButton(named(new QPushButton(tr("Print  Ctrl+P"), this), QStringLiteral("printRecordButton"))),
      m_disputeButton(named(new QPushButton(tr("Dispute this entry"), this), QStringLiteral("disputeButton"))),
      m_reasonEdit(named(new QLineEdit(this), QStringLiteral("disputeReasonEdit"))),
      m_entriesView(named(new QTableView(this), QStringLiteral("recordView"))),
      m_noticeStrip(new NoticeStrip(this)),
      m_roleLabel(named(new ToneLabel(this), QStringLiteral("roleLabel"))),
      m_headLabel(named(new ToneLabel(this), QStringLiteral("ledgerHeadLabel")))
{
    for (QDateEdit *edit : {m_fromEdit, m_untilEdit}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("8888-88-88")) + dateEditFrame);
        edit->setDate(work.ports.clock.today());
    }
    m_reasonEdit->setPlaceholderText(tr("Why the marked entry is wrong; name no applicant"));
    m_reasonEdit->setMaxLength(200);
    arrange();
    connectWork();
    connectKeys();
    sayWhoSeesWhat();
    setFocusProxy(m_entriesView);
    m_noticeStrip->clear();
}

void RecordPage::arrange()
{
    m_entriesView->setModel(&m_entries);
    m_entriesView->setAccessibleName(tr("My entries in the ledger"));
    m_entriesView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_entriesView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_entriesView->setTabKeyNavigation(false);
    using Column = RecordModel::Column;
    dressTable(m_entriesView,
               {{int(Column::Number), 80}, {int(Column::Time), 170}, {int(Column::Subject), 210}, {int(Column::Clock), 130}},
               int(Column::What));
    auto *period = new QHBoxLayout;
    period->addWidget(labelFor(m_fromEdit, tr("From")));
    period->addWidget(m_fromEdit);
    period->addWidget(labelFor(m_untilEdit, tr("up to")));
    period->addWidget(m_untilEdit);
    period->addStretch();
    period->addWidget(m_printButton);
    auto *dispute = new QHBoxLayout;
    dispute->addWidget(labelFor(m_reasonEdit, tr("Dispute")));
    dispute->addWidget(m_reasonEdit, 1);
    dispute->addWidget(m_disputeButton);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_noticeStrip);
    column->addLayout(period);
    column->addWidget(m_roleLabel);
    column->addWidget(m_entriesView, 1);
    column->addLayout(dispute);
    column->addWidget(m_headLabel);
    // The entries are what one comes for; the keys go from them around the page.
    const QList<QWidget *> order{m_entriesView, m_fromEdit, m_untilEdit, m_printButton, m_reasonEdit, m_disputeButton};
    for (qsizetype nth = 1; nth < order.size(); ++nth)
        setTabOrder(order.at(nth - 1), order.at(nth));
    m_roleLabel->setTone(Tone::Quiet);
    m_roleLabel->setWordWrap(true);
    m_headLabel->setTone(Tone::Quiet);
    m_headLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void RecordPage::connectWork()
{
    connect(m_fromEdit, &QDateEdit::dateChanged, this, &RecordPage::refresh);
    connect(m_untilEdit, &QDateEdit::dateChanged, this, &RecordPage::refresh);
    connect(m_printButton, &QPushButton::clicked, this, [this] { m_record.print(m_entries.lines()); });
    connect(m_disputeButton, &QPushButton::clicked, this, &RecordPage::dispute);
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, &RecordPage::dispute);
    connect(&m_record, &MyRecord::loaded, this, &RecordPage::show);
    connect(&m_record, &MyRecord::printed, this, [this] {
        m_noticeStrip->say(Tone::Good, tr("The record was printed; that it was is an entry too."));
        refresh();
    });
    connect(&m_record, &MyRecord::disputed, this, [this] {
        m_reasonEdit->clear();
        m_noticeStrip->say(Tone::Good, tr("The dispute is written down. The entry itself stays as it is."));
        m_entriesView->setFocus();
        refresh();
    });
    connect(&m_record, &MyRecord::failed, this,
            [this](const Error &error) { m_noticeStrip->say(Tone::Bad, errorText(error.code).paragraph()); });
}

void RecordPage::connectKeys()
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {QKeySequence(Qt::Key_F5), [this] { refresh(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_P), [this] { m_printButton->click(); }},
    };
    for (const auto &[sequence, act] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

void RecordPage::refresh()
{
    if (m_untilEdit->date() < m_fromEdit->date()) {
        m_entries.show({});
        m_noticeStrip->say(Tone::Warn, tr("The period ends before it begins."));
        return;
    }
    m_record.load(m_fromEdit->date(), m_untilEdit->date());
}

void RecordPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget())
        m_entriesView->setFocus();
    refresh();
}

void RecordPage::show(const QList<LedgerEvent> &events, const LedgerHead &head)
{
    m_entries.show(events);
    if (!events.isEmpty())
        m_entriesView->selectRow(int(events.size()) - 1);
    m_entriesView->scrollToBottom();
    m_disputeButton->setEnabled(!events.isEmpty());
    m_headLabel->setText(head.sequence == 0 ? tr("Nothing was written yet.")
                                            : tr("Entries of mine: %1. The ledger ends with %2.")
                                                  .arg(QString::number(events.size()), head.shortForm()));
}

void RecordPage::dispute()
{
    if (m_reasonEdit->text().trimmed().isEmpty()) {
        m_noticeStrip->say(Tone::Warn, tr("Say why the marked entry is wrong, then dispute it."));
        m_reasonEdit->setFocus();
        return;
    }
    m_record.dispute(m_entries.eventAt(m_entriesView->currentIndex().row()), m_reasonEdit->text());
}

void RecordPage::sayWhoSeesWhat()
{
    switch (m_work.session.clerk.role) {
    case Role::Administrator:
        m_roleLabel->setText(tr("An administrator looks after accounts, guides and this computer, and sees no case."));
        return;
    case Role::Auditor:
        m_roleLabel->setText(tr("An auditor reads and changes nothing; cases are read with personal data masked."));
        return;
    case Role::Clerk:
    case Role::Supervisor: m_roleLabel->hide();
    }
}

} // namespace yichuang
