// SPDX-License-Identifier: Apache-2.0
#include "desk/window/keysoverlay.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include "desk/look/statusdelegate.h"
#include "ui_keysoverlay.h"

namespace yichuang {

KeysOverlay::KeysOverlay(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::KeysOverlay>())
{
    m_ui->setupUi(this);
    m_ui->keysView->setModel(&m_keys);
    m_ui->keysView->setItemDelegate(new StatusDelegate(this));
    m_ui->keysView->verticalHeader()->hide();
    m_ui->keysView->horizontalHeader()->hide();
    m_ui->keysView->horizontalHeader()->resizeSection(0, 170);
    m_ui->keysView->horizontalHeader()->setStretchLastSection(true);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &KeysOverlay::close);
    hide();
}

KeysOverlay::~KeysOverlay() = default;

void KeysOverlay::toggle()
{
    if (isVisible())
        return close();
    m_focusBefore = QApplication::focusWidget();
    const QSize wanted = QSize(720, 640).boundedTo(parentWidget()->size() - QSize(40, 40));
    resize(wanted);
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
    show();
    raise();
    m_ui->keysView->setFocus();
}

void KeysOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QFrame::keyPressEvent(event);
}

void KeysOverlay::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

} // namespace yichuang
