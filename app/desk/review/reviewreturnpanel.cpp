// SPDX-License-Identifier: Apache-2.0
#include "desk/review/reviewreturnpanel.h"

#include <QJsonArray>
#include <QShortcut>

#include "desk/look/statuscolours.h"
#include "desk/look/tablelook.h"
#include "ui_reviewreturnpanel.h"

namespace yichuang {

ReviewReturnPanel::ReviewReturnPanel(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::ReviewReturnPanel>())
{
    m_ui->setupUi(this);
    m_ui->reasonsView->setModel(&m_reasons);
    m_ui->reasonsView->horizontalHeader()->hide();
    dressTable(m_ui->reasonsView, {{int(ReviewReasonModel::Column::Material), 260}}, int(ReviewReasonModel::Column::Text));
    m_ui->reasonsView->hide();
    connect(m_ui->materialEdit, &QLineEdit::textChanged, this, &ReviewReturnPanel::describeMaterial);
    connect(m_ui->materialEdit, &QLineEdit::returnPressed, m_ui->reasonEdit, qOverload<>(&QWidget::setFocus));
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, &ReviewReturnPanel::addReason);
    connect(m_ui->addButton, &QPushButton::clicked, this, &ReviewReturnPanel::addReason);
    connect(m_ui->reasonEdit, &QLineEdit::textEdited, this, &ReviewReturnPanel::edited);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &ReviewReturnPanel::send);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ReviewReturnPanel::cancelled);
    connectKeys();
}

ReviewReturnPanel::~ReviewReturnPanel() = default;

void ReviewReturnPanel::connectKeys()
{
    auto *send = new QShortcut(QKeySequence(Qt::Key_F9), this);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    for (QShortcut *shortcut : {send, escape})
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(send, &QShortcut::activated, this, &ReviewReturnPanel::send);
    connect(escape, &QShortcut::activated, this, &ReviewReturnPanel::cancelled);
}

void ReviewReturnPanel::begin(const CaseId &id, const QList<Defect> &materials, int number)
{
    m_materials = materials;
    if (id != m_caseId)
        settle();
    m_caseId = id;
    setBusy(false);
    m_ui->remarkLabel->say(Tone::Quiet, tr("0 means the whole case. Several reasons are possible; F9 returns the case."));
    m_ui->materialEdit->setText(QString::number(number));
    describeMaterial();
    m_ui->materialEdit->selectAll();
    m_ui->materialEdit->setFocus();
}

void ReviewReturnPanel::settle()
{
    m_reasons.clear();
    m_ui->reasonsView->hide();
    m_ui->reasonEdit->clear();
}

QJsonObject ReviewReturnPanel::typed() const
{
    QJsonArray reasons;
    for (const Defect &reason : m_reasons.reasons()) {
        reasons.append(QJsonObject{{QStringLiteral("id"), reason.materialId},
                                   {QStringLiteral("material"), reason.material},
                                   {QStringLiteral("text"), reason.text}});
    }
    QJsonObject fields;
    if (!reasons.isEmpty())
        fields.insert(QStringLiteral("reasons"), reasons);
    if (!m_ui->reasonEdit->text().isEmpty())
        fields.insert(QStringLiteral("typing"), m_ui->reasonEdit->text());
    return fields;
}

void ReviewReturnPanel::restore(const QJsonObject &typed)
{
    if (!this->typed().isEmpty())
        return;
    for (const QJsonValue value : typed.value(u"reasons").toArray()) {
        const QJsonObject reason = value.toObject();
        m_reasons.add({reason.value(u"id").toString(), reason.value(u"material").toString(), reason.value(u"text").toString()});
    }
    m_ui->reasonsView->setVisible(m_reasons.rowCount() > 0);
    m_ui->reasonEdit->setText(typed.value(u"typing").toString());
}

void ReviewReturnPanel::setBusy(bool busy)
{
    for (QPushButton *button : {m_ui->addButton, m_ui->sendButton, m_ui->cancelButton})
        button->setEnabled(!busy);
}

void ReviewReturnPanel::describeMaterial()
{
    bool isNumber = false;
    const int number = m_ui->materialEdit->text().trimmed().toInt(&isNumber);
    if (isNumber && number == 0)
        return m_ui->materialNameLabel->say(Tone::Quiet, tr("The whole case"));
    if (isNumber && number > 0 && number <= m_materials.size())
        return m_ui->materialNameLabel->say(Tone::Plain, fontMetrics().elidedText(m_materials.at(number - 1).material,
                                                                                  Qt::ElideRight, 280));
    m_ui->materialNameLabel->say(Tone::Bad, toneText(Tone::Bad, tr("There is no such number")));
}

bool ReviewReturnPanel::addReason()
{
    bool isNumber = false;
    const int number = m_ui->materialEdit->text().trimmed().toInt(&isNumber);
    if (!isNumber || number < 0 || number > m_materials.size()) {
        m_ui->materialEdit->selectAll();
        m_ui->materialEdit->setFocus();
        return false;
    }
    Defect reason = number == 0 ? Defect{} : m_materials.at(number - 1);
    reason.text = m_ui->reasonEdit->text().trimmed();
    if (reason.text.isEmpty()) {
        m_ui->remarkLabel->say(Tone::Bad, toneText(Tone::Bad, tr("Write the reason; without one nothing is returned.")));
        m_ui->reasonEdit->setFocus();
        return false;
    }
    m_reasons.add(reason);
    m_ui->reasonsView->show();
    m_ui->reasonsView->scrollToBottom();
    m_ui->reasonEdit->clear();
    Q_EMIT edited();
    m_ui->remarkLabel->say(Tone::Quiet, tr("Added. Type the next one, or return the case with F9."));
    m_ui->materialEdit->selectAll();
    m_ui->materialEdit->setFocus();
    return true;
}

void ReviewReturnPanel::send()
{
    if (!m_ui->sendButton->isEnabled())
        return;
    // What stands in the field was meant to be told, even if Enter was not pressed.
    const bool typed = !m_ui->reasonEdit->text().trimmed().isEmpty();
    if ((typed || m_reasons.rowCount() == 0) && !addReason())
        return;
    setBusy(true);
    Q_EMIT sendRequested(m_reasons.reasons());
}

} // namespace yichuang
