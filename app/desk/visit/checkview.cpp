// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/checkview.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include "desk/look/noticestrip.h"
#include "desk/visit/filingsummary.h"
#include "desk/words/casewords.h"
#include "ui_checkview.h"

namespace yichuang {

namespace {

/// Of the applicant, or of the agent who stands there in their place.
bool isIdentityUnchecked(const CaseRecord &record)
{
    return record.agent ? record.agent->checked == IdentityCheck::NotChecked
                        : record.applicant.checked == IdentityCheck::NotChecked;
}

} // namespace

CheckView::CheckView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::CheckView>())
{
    m_ui->setupUi(this);
    m_ui->leadLabel->setTone(Tone::Quiet);
    // To be read, not to be taken along on the clipboard (DOMAIN §6.4).
    m_ui->summaryBrowser->setTextInteractionFlags(Qt::NoTextInteraction);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, &CheckView::confirm);
    connect(m_ui->backButton, &QPushButton::clicked, this, &CheckView::backRequested);
    connect(m_ui->noticeStrip, &NoticeStrip::actionTriggered, this, &CheckView::askRequested);
    auto *askKey = new QShortcut(Qt::Key_F5, this);
    askKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(askKey, &QShortcut::activated, this, [this] {
        if (m_unknown)
            Q_EMIT askRequested();
    });
    const auto tell = [this] {
        if (!m_showing)
            Q_EMIT refusalTyped(m_ui->reasonsEdit->toPlainText(), m_ui->competentBodyEdit->text());
    };
    connect(m_ui->reasonsEdit, &QPlainTextEdit::textChanged, this, tell);
    connect(m_ui->competentBodyEdit, &QLineEdit::textChanged, this, tell);
    connect(m_ui->competentBodyEdit, &QLineEdit::returnPressed, this, [this] { m_ui->confirmButton->setFocus(); });
    connect(m_ui->summaryBrowser->verticalScrollBar(), &QScrollBar::rangeChanged, this, &CheckView::lead);
    addAnother();
}

CheckView::~CheckView() = default;

void CheckView::lead()
{
    const QString text = tr("This is what will be filed. Ask the applicant to look at it too. The number is given when you "
                            "confirm; the paper prints after the case is safe on disk.");
    const bool isLonger = m_ui->summaryBrowser->verticalScrollBar()->maximum() > 0;
    m_ui->leadLabel->setText(isLonger ? tr("%1 PgDn shows the rest.").arg(text) : text);
}

void CheckView::addAnother()
{
    m_another = new QWidget(this);
    auto *layout = new QVBoxLayout(m_another);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_anotherLabel = new ToneLabel(m_another);
    m_anotherLabel->setObjectName(QStringLiteral("anotherLabel"));
    m_anotherLabel->setTextFormat(Qt::PlainText);
    m_anotherLabel->setWordWrap(true);
    m_anotherEdit = new QLineEdit(m_another);
    m_anotherEdit->setObjectName(QStringLiteral("anotherEdit"));
    m_anotherEdit->setMaxLength(200);
    m_anotherEdit->setAccessibleName(tr("Why this is another application"));
    m_anotherEdit->setPlaceholderText(tr("Why this is another application, such as a second shop; goes into the case and its history"));
    layout->addWidget(m_anotherLabel);
    layout->addWidget(m_anotherEdit);
    m_ui->checkLayout->insertWidget(m_ui->checkLayout->indexOf(m_ui->documentsLabel), m_another);
    m_another->hide();
    connect(m_anotherEdit, &QLineEdit::editingFinished, this, [this] { Q_EMIT anotherTyped(m_anotherEdit->text().trimmed()); });
    connect(m_anotherEdit, &QLineEdit::returnPressed, this, [this] {
        if (!m_anotherEdit->text().trimmed().isEmpty())
            m_ui->confirmButton->setFocus();
    });
}

void CheckView::askWhyAnother(const QString &text, const QString &because)
{
    m_anotherLabel->say(Tone::Bad, toneText(Tone::Bad, text));
    m_anotherEdit->setText(because);
    m_another->show();
    if (because.trimmed().isEmpty())
        m_anotherEdit->setFocus();
}

void CheckView::display(const CaseRecord &preview, const Guide &guide, IntakeAct act, bool offline,
                        const DraftStanding &typed)
{
    m_act = act;
    const bool refuse = act == IntakeAct::Refuse;
    m_ui->noticeStrip->clear();
    m_another->hide();
    m_ui->titleLabel->setText(tr("Check before: %1").arg(CaseWords::act(act)));
    lead();
    sayDocuments(Tone::Quiet, {});
    refresh(preview, guide, offline);
    m_ui->confirmButton->setText(CaseWords::act(act) + QStringLiteral("  Enter"));
    m_ui->refusalArea->setVisible(refuse);
    m_showing = true;
    m_ui->reasonsEdit->setPlainText(typed.refusalReasons);
    m_ui->reasonsEdit->moveCursor(QTextCursor::End);
    m_ui->competentBodyEdit->setText(typed.competentBody);
    m_showing = false;
    m_ui->refusalLabel->say(Tone::Quiet, tr("A refusal needs its reasons; when another body is competent, the applicant is "
                                            "told which one."));
    setBusy(false);
    if (!refuse && isIdentityUnchecked(preview))
        m_ui->noticeStrip->say(Tone::Warn, tr("Was the identity checked? Nothing says how. Esc goes back; say it with Alt+1, then come again."));
    if (refuse)
        m_ui->reasonsEdit->setFocus();
    else
        m_ui->confirmButton->setFocus();
}

void CheckView::refresh(const CaseRecord &preview, const Guide &guide, bool offline)
{
    m_ui->summaryBrowser->setHtml(filingSummary(preview, guide, m_act, offline));
}

void CheckView::sayDocuments(Tone tone, const QString &text)
{
    m_ui->documentsLabel->say(tone, text.isEmpty() ? text : toneText(tone, text));
    m_ui->documentsLabel->setVisible(!text.isEmpty());
}

void CheckView::waitForDocuments()
{
    m_ui->confirmButton->setEnabled(false);
    // Another Enter does nothing; Esc goes back from everywhere.
    m_ui->summaryBrowser->setFocus();
}

void CheckView::setBusy(bool busy)
{
    m_unknown = false;
    m_ui->confirmButton->setEnabled(!busy);
    m_ui->backButton->setEnabled(!busy);
}

void CheckView::sayUnknown(const QString &text, const QString &askText)
{
    setBusy(true);
    m_unknown = true;
    m_ui->noticeStrip->say(Tone::Bad, text, askText);
    m_ui->noticeStrip->focusAction();
}

void CheckView::say(Tone tone, const QString &text)
{
    m_ui->noticeStrip->say(tone, text);
    m_ui->confirmButton->setFocus();
}

void CheckView::confirm()
{
    if (!m_another->isHidden() && m_anotherEdit->text().trimmed().isEmpty())
        return m_anotherEdit->setFocus();
    Refusal refusal;
    if (m_act == IntakeAct::Refuse) {
        for (const QString &line : m_ui->reasonsEdit->toPlainText().split(u'\n')) {
            if (!line.trimmed().isEmpty())
                refusal.reasons.append(line.trimmed());
        }
        refusal.competentBody = m_ui->competentBodyEdit->text().trimmed();
        if (refusal.reasons.isEmpty()) {
            m_ui->refusalLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Write at least one reason.")));
            m_ui->reasonsEdit->setFocus();
            return;
        }
    }
    Q_EMIT confirmed(refusal);
}

void CheckView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_ui->backButton->isEnabled())
        return Q_EMIT backRequested();
    // The focus stays on the act while the rest is read.
    QScrollBar *bar = m_ui->summaryBrowser->verticalScrollBar();
    if (event->key() == Qt::Key_PageDown)
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    if (event->key() == Qt::Key_PageUp)
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    QWidget::keyPressEvent(event);
}

} // namespace yichuang
