// SPDX-License-Identifier: Apache-2.0
#include "desk/guides/guidechangespanel.h"

#include <QKeyEvent>

#include "desk/look/tablelook.h"
#include "ui_guidechangespanel.h"

namespace yichuang {

GuideChangesPanel::GuideChangesPanel(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::GuideChangesPanel>())
{
    m_ui->setupUi(this);
    m_ui->changesView->setModel(&m_changes);
    using Column = GuideChangeModel::Column;
    dressTable(m_ui->changesView, {{int(Column::Element), 230}, {int(Column::Kind), 70}, {int(Column::Before), 210}},
               int(Column::After));
    tellWhole(m_ui->changesView);
    m_ui->changesView->installEventFilter(this);
    connect(m_ui->readButton, &QPushButton::clicked, this, &GuideChangesPanel::confirmed);
    connect(m_ui->laterButton, &QPushButton::clicked, this, &GuideChangesPanel::left);
    clear();
}

GuideChangesPanel::~GuideChangesPanel() = default;

void GuideChangesPanel::show(const MustRead &reading, bool toConfirm)
{
    m_changes.show(reading.guide, reading.changes);
    const QString item = reading.guide.taskName;
    if (reading.isNewItem()) {
        m_ui->titleLabel->say(Tone::Warn, toneText(Tone::Warn, tr("New item: %1 (%2). Read its guide before the first case.")
                                                                   .arg(item, reading.guide.department)));
    } else {
        m_ui->titleLabel->say(Tone::Warn, toneText(Tone::Warn, tr("%1: %n change(s), version %2 instead of %3.", nullptr,
                                                                  int(reading.changes.size()))
                                                                   .arg(item)
                                                                   .arg(reading.news.now.version)
                                                                   .arg(reading.news.before)));
    }
    const QString reason = reading.guide.validity.explanation;
    m_ui->reasonLabel->setText(reason.isEmpty() ? QString() : tr("Why: %1").arg(reason));
    m_ui->reasonLabel->setVisible(!reason.isEmpty());
    m_ui->readButton->setVisible(toConfirm);
    if (m_changes.rowCount() > 0)
        m_ui->changesView->selectRow(0);
}

void GuideChangesPanel::clear()
{
    m_changes.show({}, {});
    m_ui->titleLabel->say(Tone::Quiet, QString());
    m_ui->reasonLabel->hide();
    m_ui->readButton->hide();
}

void GuideChangesPanel::takeFocus()
{
    m_ui->changesView->setFocus();
}

bool GuideChangesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->changesView && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        // One level back is this panel first, and then the page around it.
        event->accept();
        return true;
    }
    if (watched == m_ui->changesView && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_ui->readButton->isVisible())
                Q_EMIT confirmed();
            return true;
        }
        if (key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yichuang
