// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/holdpanel.h"

#include <QKeyEvent>

#include "casework/errortext.h"
#include "core/clock.h"
#include "ui_holdpanel.h"

namespace yichuang {

HoldPanel::HoldPanel(RetentionStore &retention, const Clock &clock, const Session &session, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::HoldPanel>()),
      m_work(retention, clock, session),
      m_mayHold(may(session.clerk.role, Act::Hold))
{
    m_ui->setupUi(this);
    m_ui->holdReasonEdit->installEventFilter(this);
    m_ui->holdButton->setFocusPolicy(Qt::TabFocus); // a click must leave the mark where it is
    connect(m_ui->holdButton, &QPushButton::clicked, this, [this] { m_asking ? send() : ask(); });
    connect(m_ui->holdReasonEdit, &QLineEdit::returnPressed, this, &HoldPanel::send);
    connect(&m_work, &HoldCase::looked, this, &HoldPanel::looked);
    connect(&m_work, &HoldCase::held, this, [this](const LegalHold &hold) {
        if (hold.caseId != m_caseId)
            return;
        m_ui->holdReasonEdit->clear();
        stopAsking();
        looked(hold.caseId, hold);
        Q_EMIT changed(hold.caseId);
    });
    connect(&m_work, &HoldCase::released, this, [this](const CaseId &id) {
        if (id != m_caseId)
            return;
        m_ui->holdReasonEdit->clear();
        stopAsking();
        looked(id, std::nullopt);
        Q_EMIT changed(id);
    });
    connect(&m_work, &HoldCase::failed, this, [this](const CaseId &id, const Error &error) {
        if (id != m_caseId)
            return;
        show();
        m_ui->holdLabel->say(Tone::Bad, toneText(Tone::Bad, errorText(error.code).happened));
    });
    arrange();
}

HoldPanel::~HoldPanel() = default;

void HoldPanel::display(const CaseId &id)
{
    if (id != m_caseId) {
        m_ui->holdReasonEdit->clear();
        m_asking = false;
        m_known = false;
        m_hold.reset();
    }
    m_caseId = id;
    arrange();
    m_work.look(id);
}

void HoldPanel::looked(const CaseId &id, const std::optional<LegalHold> &hold)
{
    if (id != m_caseId)
        return;
    m_known = true;
    m_hold = hold;
    arrange();
}

void HoldPanel::ask()
{
    if (!m_mayHold || !m_known)
        return;
    m_asking = true;
    arrange();
    m_ui->holdReasonEdit->setFocus();
}

void HoldPanel::send()
{
    const QString reason = m_ui->holdReasonEdit->text();
    if (reason.trimmed().isEmpty()) {
        m_ui->holdLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Say why; the reason is kept in the history.")));
        m_ui->holdReasonEdit->setFocus();
        return;
    }
    m_hold ? m_work.release(m_caseId, reason) : m_work.hold(m_caseId, reason);
}

void HoldPanel::stopAsking()
{
    m_asking = false;
    if (m_ui->holdReasonEdit->hasFocus())
        parentWidget()->setFocus();
    arrange();
}

void HoldPanel::arrange()
{
    setVisible(m_known && (m_hold || m_mayHold));
    m_ui->holdReasonEdit->setVisible(m_asking);
    m_ui->holdButton->setVisible(m_mayHold);
    if (m_asking)
        m_ui->holdButton->setText(tr("Write it down  Enter"));
    else
        m_ui->holdButton->setText(m_hold ? tr("Let it be purged in time  Ctrl+H") : tr("Keep it from being purged  Ctrl+H"));
    if (m_hold) {
        const QString since = atCounter(m_hold->at).toString(QStringLiteral("yyyy-MM-dd"));
        m_ui->holdLabel->say(Tone::Warn, toneText(Tone::Warn, tr("Kept from being purged since %1 by %2: %3")
                                                                  .arg(since, m_hold->clerkName, m_hold->reason)));
    } else {
        m_ui->holdLabel->say(Tone::Quiet, tr("Purged when its time to be kept is over"));
    }
}

bool HoldPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    // One step back from here is out of the field, and not out of the case.
    if (event->type() == QEvent::KeyPress)
        stopAsking();
    event->accept();
    return true;
}

} // namespace yichuang
