// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/latedates.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "desk/words/daywords.h"

namespace yichuang {

namespace {

constexpr int dateWidth = 120; // px

/// Something was typed, and it is no day.
bool isNoDay(const QLineEdit &edit)
{
    return edit.isModified() && !edit.text().trimmed().isEmpty() && !DayWords::read(edit.text()).isValid();
}

} // namespace

LateDates::LateDates(LateMaterials &late, QWidget *parent) : QWidget(parent), m_late(late)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_issued = dateIn(QStringLiteral("lateIssuedEdit"), tr("Issued on"));
    m_until = dateIn(QStringLiteral("lateUntilEdit"), tr("Valid until"));
    hide();
}

QLineEdit *LateDates::dateIn(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(label);
    edit->setMaximumWidth(dateWidth);
    layout()->addWidget(edit);
    connect(edit, &QLineEdit::editingFinished, this, &LateDates::commit);
    connect(edit, &QLineEdit::returnPressed, this, [this] {
        if (!isNoDay(*m_issued) && !isNoDay(*m_until))
            Q_EMIT done();
    });
    return edit;
}

void LateDates::describe(const CaseMaterial &material, const MaterialRule &rule)
{
    m_materialId = material.materialId;
    const bool issued = rule.maxAgeDays > 0;
    const bool until = rule.mustOutlastDecision;
    setVisible(issued || until);
    m_issued->setVisible(issued);
    m_until->setVisible(until);
    if (!m_issued->isModified())
        m_issued->setText(DayWords::write(material.issuedOn));
    if (!m_until->isModified())
        m_until->setText(DayWords::write(material.validUntil));
}

void LateDates::forgetTyped()
{
    m_issued->setModified(false);
    m_until->setModified(false);
}

bool LateDates::begin()
{
    for (QLineEdit *edit : {m_issued, m_until}) {
        if (edit->isVisible()) {
            edit->setFocus();
            edit->selectAll();
            return true;
        }
    }
    return false;
}

bool LateDates::commit()
{
    const bool issued = m_issued->isModified();
    const bool until = m_until->isModified();
    if (!issued && !until)
        return true;
    // It stays as it was typed, so that it can be put right.
    if (isNoDay(*m_issued) || isNoDay(*m_until)) {
        Q_EMIT notice(Tone::Warn, tr("That is no date. Type it as on the paper, like 2026-03-10."));
        return false;
    }
    if (!m_late.mayChange())
        return false;
    forgetTyped();
    Q_EMIT taken();
    m_late.change(m_materialId, [&](CaseMaterial &material) {
        if (issued)
            material.issuedOn = DayWords::read(m_issued->text());
        if (until)
            material.validUntil = DayWords::read(m_until->text());
    });
    return true;
}

} // namespace yichuang
