// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/holderbar.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "desk/look/captionedfield.h"
#include "domain/checks/coverrules.h"

namespace yichuang {

namespace {

constexpr int nameWidth = 140;   // px
constexpr int numberWidth = 190; // px: 18 characters

} // namespace

HolderBar::HolderBar(Visit &visit, MaterialParticulars &particulars, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_particulars(particulars)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_name = captionedField(this, QStringLiteral("holderNameEdit"), tr("Whose it is (H)"), nameWidth);
    m_name->setMaxLength(100);
    m_number = captionedField(this, QStringLiteral("holderNumberEdit"), tr("that person's number"), numberWidth);
    m_number->setMaxLength(40);
    layout->addStretch(1);
    for (QLineEdit *edit : {m_name, m_number}) {
        connect(edit, &QLineEdit::editingFinished, this, &HolderBar::handOver);
        connect(edit, &QLineEdit::returnPressed, this, &HolderBar::enter);
    }
    hide();
}

void HolderBar::describe(const QString &materialId)
{
    const bool sameVisit = m_visit.caseId() == m_caseId;
    if (sameVisit && materialId != m_materialId)
        commit();
    if (!sameVisit || materialId != m_materialId)
        setTyped(false);
    m_caseId = m_visit.caseId();
    m_materialId = materialId;
    const MaterialDemand *demand = m_visit.report().checklist.material(materialId);
    const CaseMaterial *material = m_visit.record().material(materialId);
    const bool asked = demand && material && isOfAnother(demand->rule) && mayBeCovered(demand->rule) && material->files.isEmpty();
    setVisible(asked);
    if (!asked)
        return;
    const Person holder = coverHolder(demand->rule, m_visit.record()).value_or(Person{});
    if (!isTyped()) {
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

bool HolderBar::isTyped() const
{
    return m_name->isModified() || m_number->isModified();
}

void HolderBar::setTyped(bool typed)
{
    m_name->setModified(typed);
    m_number->setModified(typed);
}

void HolderBar::commit()
{
    if (isTyped() && isHalf())
        sayHalf();
    else
        handOver();
}

/// Half of it may be typed yet: nothing is said before the field is left for something else.
void HolderBar::handOver()
{
    if (!isTyped() || isHalf())
        return;
    // What is kept is shown anew at once, and shows this material, or the next one.
    setTyped(false);
    const Result<> kept = m_particulars.setHolder(m_materialId, m_name->text(), m_number->text());
    if (kept)
        return;
    setTyped(true);
    refuse(kept.error());
}

void HolderBar::refuse(const Error &error)
{
    if (error.code == ErrorCode::Invalid)
        Q_EMIT notice(Tone::Warn, tr("This is no number of a person or an organisation: check it against the paper."));
    else
        Q_EMIT notice(Tone::Warn, tr("It is no longer asked whose this material is; what was typed is not kept."));
}

void HolderBar::sayHalf()
{
    const CaseMaterial *material = m_visit.record().material(m_materialId);
    if (material && !isHidden())
        Q_EMIT notice(Tone::Warn, tr("Whose “%1” is: the name or the number is missing, and nothing of it is kept.").arg(material->name));
}

void HolderBar::enter()
{
    if (isHalf())
        return (m_name->text().trimmed().isEmpty() ? m_name : m_number)->setFocus();
    handOver();
    if (!isTyped())
        return Q_EMIT done();
    m_number->setFocus();
    m_number->selectAll();
}

} // namespace yichuang
