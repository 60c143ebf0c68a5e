// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/ledgerpage.h"

#include <QShortcut>

#include "casework/errortext.h"
#include "desk/look/tablelook.h"
#include "ui_ledgerpage.h"

namespace yichuang {

namespace {
constexpr int entriesAtOnce = 200; // a screen and some scrolling
}

LedgerPage::LedgerPage(CounterWork &work, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::LedgerPage>()),
      m_ledger(work.ports.ledger, work.ports.signer, work.session)
{
    m_ui->setupUi(this);
    m_ui->roleLabel->setTone(Tone::Quiet);
    m_ui->ledgerView->setModel(&m_entries);
    using Column = LedgerModel::Column;
    dressTable(m_ui->ledgerView,
               {{int(Column::Number), 80}, {int(Column::Time), 170}, {int(Column::Who), 140}, {int(Column::Subject), 200},
                {int(Column::Clock), 120}},
               int(Column::What));
    connectWork();
    setFocusProxy(m_ui->ledgerView);
    m_ui->noticeStrip->clear();
}

LedgerPage::~LedgerPage() = default;

void LedgerPage::connectWork()
{
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &LedgerPage::refresh);
    auto *verify = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this);
    verify->setContext(Qt::WidgetWithChildrenShortcut);
    connect(verify, &QShortcut::activated, m_ui->verifyLedgerButton, &QPushButton::click);
    connect(m_ui->verifyLedgerButton, &QPushButton::clicked, this, [this] {
        m_ui->verifyLedgerButton->setEnabled(false);
        m_ui->noticeStrip->say(Tone::Working, tr("The ledger is being read from its first entry on …"));
        m_ledger.verify();
    });
    // A model must not change while its view asks for more.
    connect(&m_entries, &LedgerModel::moreWanted, this, [this] { m_ledger.load(m_entries.oldest(), entriesAtOnce); },
            Qt::QueuedConnection);
    connect(&m_ledger, &ReadLedger::loaded, this, [this](const QList<LedgerEvent> &events) {
        if (std::exchange(m_fresh, false))
            m_entries.clear();
        m_entries.append(events, entriesAtOnce);
        if (!m_ui->ledgerView->currentIndex().isValid() && m_entries.rowCount() > 0)
            m_ui->ledgerView->selectRow(0);
    });
    connect(&m_ledger, &ReadLedger::verified, this, &LedgerPage::judge);
    connect(&m_ledger, &ReadLedger::failed, this, [this](const Error &error) {
        m_ui->verifyLedgerButton->setEnabled(true);
        m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph());
    });
}

void LedgerPage::refresh()
{
    m_fresh = true;
    m_ledger.load(0, entriesAtOnce);
}

void LedgerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LedgerPage::judge(const LedgerVerdict &verdict)
{
    m_ui->verifyLedgerButton->setEnabled(true);
    const LedgerHead head{verdict.entries, verdict.head};
    if (verdict.holds())
        return m_ui->noticeStrip->say(Tone::Good, tr("All %1 entries and %2 checkpoints hold. The ledger ends with %3.")
                                                  .arg(QString::number(verdict.entries), QString::number(verdict.checkpoints),
                                                       head.shortForm()));
    QStringList troubles;
    if (verdict.firstBroken != 0)
        troubles.append(tr("entry %1 does not fit the chain").arg(verdict.firstBroken));
    if (verdict.brokenCheckpoint != 0)
        troubles.append(tr("the checkpoint at entry %1 does not hold").arg(verdict.brokenCheckpoint));
    if (!verdict.altered.isEmpty())
        troubles.append(tr("cases that are not what their last entry says: %1").arg(verdict.altered.size()));
    m_ui->noticeStrip->say(Tone::Bad, tr("The ledger does not hold: %1. Keep this computer as it is and tell the supervisor.")
                                      .arg(troubles.join(tr("; "))));
}

} // namespace yichuang
