// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/particularsbar.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>

#include "desk/look/captionedfield.h"
#include "desk/words/daywords.h"

namespace yichuang {

namespace {

constexpr int mostPieces = 99;

QWidget *rowIn(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    parent->layout()->addWidget(row);
    return row;
}

} // namespace

ParticularsBar::ParticularsBar(Visit &visit, MaterialParticulars &particulars, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_particulars(particulars)
{
    constexpr int dateWidth = 110;
    constexpr int countWidth = 44;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_dates = rowIn(this);
    m_issued = captionedField(m_dates, QStringLiteral("issuedEdit"), tr("Issued on (D)"), dateWidth);
    m_until = captionedField(m_dates, QStringLiteral("untilEdit"), tr("valid until"), dateWidth);
    m_until->setPlaceholderText(tr("or: for good"));
    m_pieces = rowIn(this);
    m_originals = captionedField(m_pieces, QStringLiteral("originalsEdit"), tr("Originals (C)"), countWidth);
    m_copies = captionedField(m_pieces, QStringLiteral("copiesEdit"), tr("copies"), countWidth);
    m_returned = captionedField(m_pieces, QStringLiteral("returnedEdit"), tr("given back"), countWidth);
    layout->addStretch(1);
    for (QLineEdit *edit : {m_originals, m_copies, m_returned})
        edit->setValidator(new QIntValidator(0, mostPieces, edit));
    for (QLineEdit *edit : {m_issued, m_until, m_originals, m_copies, m_returned}) {
        connect(edit, &QLineEdit::editingFinished, this, &ParticularsBar::commit);
        connect(edit, &QLineEdit::returnPressed, this, &ParticularsBar::done);
    }
    hide();
}

void ParticularsBar::describe(const QString &materialId)
{
    const MaterialDemand *demand = m_visit.report().checklist.material(materialId);
    const CaseMaterial *material = m_visit.record().material(materialId);
    if (materialId != m_materialId)
        commit();
    m_materialId = materialId;
    if (!demand || !material || material->files.isEmpty())
        return hide();
    const MaterialRule &rule = demand->rule;
    const bool dates = rule.maxAgeDays > 0 || rule.mustOutlastDecision;
    const bool pieces = piecesAsked(rule) != Pieces{};
    m_dates->setVisible(dates);
    m_pieces->setVisible(pieces);
    setVisible(dates || pieces);
    fill(rule, *material);
}

void ParticularsBar::fill(const MaterialRule &rule, const CaseMaterial &material)
{
    const Pieces pieces = piecesOf(rule, material);
    const std::pair<QLineEdit *, QString> texts[] = {
        {m_issued, DayWords::write(material.issuedOn)},
        {m_until, DayWords::write(material.validUntil)},
        {m_originals, QString::number(pieces.originals)},
        {m_copies, QString::number(pieces.copies)},
        {m_returned, QString::number(pieces.returned)},
    };
    for (const auto &[edit, text] : texts) {
        if (!edit->isModified())
            edit->setText(text);
    }
}

bool ParticularsBar::readDates()
{
    if (isHidden() || m_dates->isHidden())
        return false;
    const MaterialDemand *demand = m_visit.report().checklist.material(m_materialId);
    QLineEdit *first = demand && demand->rule.maxAgeDays > 0 ? m_issued : m_until;
    first->setFocus();
    first->selectAll();
    return true;
}

bool ParticularsBar::count()
{
    if (isHidden() || m_pieces->isHidden())
        return false;
    m_originals->setFocus();
    m_originals->selectAll();
    return true;
}

void ParticularsBar::commit()
{
    if (m_issued->isModified() || m_until->isModified())
        commitDates();
    if (m_originals->isModified() || m_copies->isModified() || m_returned->isModified())
        commitPieces();
}

void ParticularsBar::commitDates()
{
    const QDate issued = DayWords::read(m_issued->text());
    const QDate until = DayWords::read(m_until->text());
    const bool unread = (!m_issued->text().trimmed().isEmpty() && !issued.isValid())
                        || (!m_until->text().trimmed().isEmpty() && !until.isValid()) || issued == validForGood();
    m_issued->setModified(false);
    m_until->setModified(false);
    if (unread || !m_particulars.setDates(m_materialId, issued, until))
        Q_EMIT notice(Tone::Warn, tr("Type the dates as on the paper, 20260310 or 2026-03-10, the day of issue not after today."));
}

void ParticularsBar::commitPieces()
{
    const Pieces pieces{m_originals->text().toInt(), m_copies->text().toInt(), m_returned->text().toInt()};
    for (QLineEdit *edit : {m_originals, m_copies, m_returned})
        edit->setModified(false);
    if (!m_particulars.setPieces(m_materialId, pieces))
        Q_EMIT notice(Tone::Warn, tr("No more originals are given back than were handed in."));
}

} // namespace yichuang
