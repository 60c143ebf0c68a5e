// SPDX-License-Identifier: Apache-2.0
#include "desk/look/askstrip.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QKeyEvent>

#include "desk/look/statuscolours.h"
#include "ui_askstrip.h"

namespace yichuang {

AskStrip::AskStrip(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::AskStrip>())
{
    m_ui->setupUi(this);
    connect(m_ui->noButton, &QPushButton::clicked, this, &AskStrip::leave);
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        const std::function<void()> act = m_act;
        leave();
        if (act)
            act();
    });
    hide();
}

AskStrip::~AskStrip() = default;

void AskStrip::ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_act = act;
    m_ui->questionTextLabel->say(Tone::Bad, toneText(Tone::Bad, question));
    m_ui->yesButton->setText(yes);
    m_ui->noButton->setText(no);
    dress();
    show();
    m_ui->noButton->setFocus();
    QAccessibleEvent alert(m_ui->questionTextLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AskStrip::leave()
{
    if (isHidden())
        return;
    m_act = nullptr;
    hide();
    if (m_before)
        m_before->setFocus();
}

QString AskStrip::question() const
{
    return m_ui->questionTextLabel->text();
}

bool AskStrip::event(QEvent *event)
{
    // While a question stands here, Esc answers it, whatever the page around it does with the key.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return done;
}

void AskStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void AskStrip::dress()
{
    if (m_dressing)
        return;
    m_dressing = true; // setPalette() announces a palette change itself
    QPalette mine;
    mine.setColor(QPalette::Window, toneBackground(Tone::Bad, QApplication::palette()));
    setPalette(mine);
    m_dressing = false;
}

} // namespace yichuang
