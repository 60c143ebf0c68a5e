// SPDX-License-Identifier: Apache-2.0
#include "desk/window/lookpanel.h"

#include <QApplication>
#include <QKeyEvent>

#include "casework/errortext.h"
#include "ui_lookpanel.h"

namespace yichuang {

LookPanel::LookPanel(LookKeeper &look, QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::LookPanel>()), m_look(look)
{
    m_ui->setupUi(this);
    m_ui->themeBox->addItem(tr("As the computer"), int(Theme::System));
    m_ui->themeBox->addItem(tr("Light"), int(Theme::Light));
    m_ui->themeBox->addItem(tr("Dark"), int(Theme::Dark));
    m_ui->fontSpin->setRange(smallestFontPercent, largestFontPercent);
    connect(m_ui->themeBox, &QComboBox::activated, this, &LookPanel::choose);
    connect(m_ui->fontSpin, &QSpinBox::valueChanged, this, &LookPanel::choose);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &LookPanel::close);
    hide();
}

LookPanel::~LookPanel() = default;

void LookPanel::toggle()
{
    if (isVisible())
        return close();
    m_focusBefore = QApplication::focusWidget();
    const QSignalBlocker still(m_ui->fontSpin);
    m_ui->themeBox->setCurrentIndex(m_ui->themeBox->findData(int(m_look.choice().theme)));
    m_ui->fontSpin->setValue(m_look.choice().fontPercent);
    m_ui->noteLabel->say(Tone::Quiet, tr("It holds at once, for everybody at this counter."));
    show();
    place();
    raise();
    m_ui->themeBox->setFocus();
}

void LookPanel::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void LookPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QFrame::keyPressEvent(event);
}

void LookPanel::choose()
{
    const LookChoice choice{Theme(m_ui->themeBox->currentData().toInt()), m_ui->fontSpin->value()};
    if (const Result<> kept = m_look.choose(choice); !kept)
        m_ui->noteLabel->say(Tone::Warn, tr("It holds until the program ends: %1").arg(errorText(kept.error().code).happened));
    place();
}

/// In the middle, as large as it has to be: letters may have grown.
void LookPanel::place()
{
    resize(sizeHint().boundedTo(parentWidget()->size()));
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
}

} // namespace yichuang
