// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/holderbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include "domain/checks/coverrules.h"

namespace yichuang {

namespace {

constexpr int nameWidth = 140;   // px
constexpr int numberWidth = 190; // px: 18 characters

QLineEdit *fieldIn(QWidget *row, const QString &name, const QString &label, int width)
{
    auto *edit = new QLineEdit(row);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setMaximumWidth(width);
    auto *caption = new QLabel(label, row);
    caption->setBuddy(edit);
    row->layout()->addWidget(caption);
    row->layout()->addWidget(edit);
    return edit;
}

} // namespace

HolderBar::HolderBar(Visit &visit, MaterialParticulars &particulars, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_particulars(particulars)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_name = fieldIn(this, QStringLiteral("holderNameEdit"), tr("Whose it is (H)"), nameWidth);
    m_name->setMaxLength(100);
    m_number = fieldIn(this, QStringLiteral("holderNumberEdit"), tr("that person's number"), numberWidth);
    m_number->setMaxLength(40);
    layout->addStretch(1);
    for (QLineEdit *edit : {m_name, m_number}) {
        connect(edit, &QLineEdit::editingFinished, this, &HolderBar::commit);
        connect(edit, &QLineEdit::returnPressed, this, &HolderBar::enter);
    }
    hide();
}

void HolderBar::describe(const QString &materialId)
{
    if (materialId != m_materialId) {
        commit();
        m_name->setModified(false);
        m_number->setModified(false);
    }
    m_materialId = materialId;
    const MaterialDemand *demand = m_visit.report().checklist.material(materialId);
    const CaseMaterial *material = m_visit.record().material(materialId);
    const bool asked = demand && material && isOfAnother(demand->rule) && mayBeCovered(demand->rule) && material->files.isEmpty();
    setVisible(asked);
    if (!asked)
        return;
    const Person holder = coverHolder(demand->rule, m_visit.record()).value_or(Person{});
    if (!m_name->isModified() && !m_number->isModified()) {
        m_name->setText(holder.name);
        m_number->setText(holder.number);
    }
}

bool HolderBar::ask()
{
    if (isHidden())
        return false;
    m_name->setFocus();
    m_name->selectAll();
    return true;
}

bool HolderBar::isHalf() const
{
    return m_name->text().trimmed().isEmpty() != m_number->text().trimmed().isEmpty();
}

void HolderBar::commit()
{
    if ((!m_name->isModified() && !m_number->isModified()) || isHalf())
        return;
    m_name->setModified(false);
    m_number->setModified(false);
    if (!m_particulars.setHolder(m_materialId, m_name->text(), m_number->text()))
        Q_EMIT notice(Tone::Warn, tr("This is no number of a person or an organisation: check it against the paper."));
}

void HolderBar::enter()
{
    if (!isHalf())
        return Q_EMIT done();
    (m_name->text().trimmed().isEmpty() ? m_name : m_number)->setFocus();
}

} // namespace yichuang
