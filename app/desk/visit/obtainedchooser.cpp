// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/obtainedchooser.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace yichuang {

namespace {

constexpr Obtained ways[] = {Obtained::Submitted, Obtained::ToBeFetched, Obtained::Promised, Obtained::Committed};

QString wayText(Obtained obtained, int digit)
{
    switch (obtained) {
    case Obtained::Submitted: return ObtainedChooser::tr("%1 Handed in").arg(digit);
    case Obtained::ToBeFetched:
    case Obtained::Fetched: return ObtainedChooser::tr("%1 Exempt").arg(digit);
    case Obtained::Promised: return ObtainedChooser::tr("%1 Comes later").arg(digit);
    case Obtained::Committed: return ObtainedChooser::tr("%1 Commitment").arg(digit);
    }
    return {};
}

} // namespace

ObtainedChooser::ObtainedChooser(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("obtainedChooser"));
    setFrameShape(QFrame::StyledPanel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    int digit = 1;
    for (const Obtained obtained : ways)
        addWay(obtained, digit++);
    row->addStretch(1);
    hide();
}

void ObtainedChooser::addWay(Obtained obtained, int digit)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QStringLiteral("way%1Button").arg(digit));
    button->setAutoDefault(false);
    m_buttons.insert(digit, button);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, obtained] {
        leave();
        Q_EMIT chosen(obtained);
    });
}

void ObtainedChooser::open(const QString &material, const QList<Way> &offered, Obtained now)
{
    setAccessibleName(tr("How “%1” is obtained").arg(material));
    m_before = QApplication::focusWidget();
    int digit = 0;
    QPushButton *current = m_buttons.value(1);
    for (const Way &way : offered) {
        QPushButton *button = m_buttons.value(++digit);
        if (!button)
            break;
        const QString text = wayText(way.obtained, digit);
        button->setText(way.lawful && !way.more.isEmpty() ? tr("%1 (%2)").arg(text, way.more) : text);
        button->setToolTip(way.lawful ? QString() : way.more);
        button->setEnabled(way.lawful);
        if (way.obtained == now && way.lawful)
            current = button;
    }
    show();
    current->setFocus();
}

void ObtainedChooser::leave()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
    m_before = nullptr;
}

void ObtainedChooser::choose(int digit)
{
    QPushButton *button = m_buttons.value(digit);
    if (button && button->isEnabled())
        button->click();
}

bool ObtainedChooser::event(QEvent *event)
{
    // While the choice stands here Esc leaves it, whatever the page around it does with the key.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void ObtainedChooser::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_M)
        return leave();
    if (m_buttons.contains(digit))
        return choose(digit);
    QFrame::keyPressEvent(event);
}

} // namespace yichuang
