// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/materialextras.h"

#include <QVBoxLayout>

#include "desk/visit/holderbar.h"
#include "desk/visit/obtainedchooser.h"
#include "desk/visit/particularsbar.h"
#include "desk/words/casewords.h"
#include "domain/checks/coverrules.h"

namespace yichuang {

namespace {

bool isExempted(Obtained obtained)
{
    return obtained == Obtained::ToBeFetched || obtained == Obtained::Fetched;
}

} // namespace

MaterialExtras::MaterialExtras(Visit &visit, MaterialParticulars &particulars, QWidget *parent)
    : QWidget(parent),
      m_visit(visit),
      m_particulars(particulars),
      m_chooser(new ObtainedChooser(this)),
      m_bar(new ParticularsBar(visit, particulars, this)),
      m_holder(new HolderBar(visit, particulars, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_chooser);
    layout->addWidget(m_bar);
    layout->addWidget(m_holder);
    connect(m_holder, &HolderBar::done, this, &MaterialExtras::done);
    connect(m_holder, &HolderBar::notice, this, &MaterialExtras::notice);
    connect(m_chooser, &ObtainedChooser::chosen, this, &MaterialExtras::take);
    connect(m_bar, &ParticularsBar::done, this, &MaterialExtras::done);
    connect(m_bar, &ParticularsBar::notice, this, &MaterialExtras::notice);
}

void MaterialExtras::describe(const QString &materialId)
{
    if (materialId != m_materialId)
        m_chooser->leave();
    m_materialId = materialId;
    m_bar->describe(materialId);
    m_holder->describe(materialId);
}

QString MaterialExtras::dueText(Obtained obtained) const
{
    const DueDate due = m_particulars.dueOf(m_materialId, obtained);
    return due.date.isValid() ? tr("until %1").arg(CaseWords::dueDate(due)) : QString();
}

bool MaterialExtras::choose()
{
    const MaterialDemand *demand = m_visit.report().checklist.material(m_materialId);
    const CaseMaterial *material = m_visit.record().material(m_materialId);
    const QList<Obtained> promises = m_particulars.promisesAllowed(m_materialId);
    if (!demand || !material || promises.isEmpty())
        return false;
    const QString notAllowed = tr("The guide does not allow it for this material.");
    const auto promise = [&](Obtained obtained) {
        const bool lawful = promises.contains(obtained);
        return ObtainedChooser::Way{obtained, lawful, lawful ? dueText(obtained) : notAllowed};
    };
    const QList<ObtainedChooser::Way> ways{
        {Obtained::Submitted, true, {}},
        {Obtained::ToBeFetched, mayBeCovered(demand->rule), tr("No licence or data resource covers it.")},
        promise(Obtained::Promised),
        promise(Obtained::Committed),
    };
    m_chooser->open(demand->rule.name, ways, isExempted(material->obtained) ? Obtained::ToBeFetched : material->obtained);
    return true;
}

void MaterialExtras::take(Obtained obtained)
{
    const CaseMaterial *material = m_visit.record().material(m_materialId);
    if (!material)
        return;
    const QString name = material->name;
    if (obtained == Obtained::Promised || obtained == Obtained::Committed) {
        const Result<> promised = m_particulars.promise(m_materialId, obtained);
        if (!promised)
            return refuse(promised.error(), name);
        Q_EMIT this->promised();
        return;
    }
    if (material->promise)
        m_particulars.takeBack(m_materialId);
    const CaseMaterial *now = m_visit.record().material(m_materialId);
    if (now && isExempted(now->obtained) != isExempted(obtained))
        Q_EMIT exemptionChosen();
}

void MaterialExtras::refuse(const Error &error, const QString &material)
{
    Q_EMIT notice(Tone::Warn, error.code == ErrorCode::Conflict
                                  ? tr("Pages of “%1” are there; a promise is not needed. Delete removes them.").arg(material)
                                  : tr("The guide lets no promise stand for “%1”.").arg(material));
}

void MaterialExtras::readDates()
{
    if (!m_bar->readDates())
        Q_EMIT notice(Tone::Warn, tr("The guide asks for no date of this material, or no page of it is there."));
}

void MaterialExtras::count()
{
    if (!m_bar->count())
        Q_EMIT notice(Tone::Warn, tr("Of this material no pieces are counted, or no page of it is there."));
}

void MaterialExtras::askHolder()
{
    if (!m_holder->ask())
        Q_EMIT notice(Tone::Warn, tr("This material is the applicant's own or the agent's, or its pages are here."));
}

bool MaterialExtras::goTo(const Gap &gap)
{
    constexpr GapKind dates[] = {GapKind::DateUnconfirmed, GapKind::MaterialExpired, GapKind::MaterialTooOld,
                                 GapKind::ExpiresTooSoon};
    if (gap.kind == GapKind::PiecesMissing)
        return m_bar->count();
    const bool aboutDates = std::find(std::begin(dates), std::end(dates), gap.kind) != std::end(dates);
    return aboutDates && m_bar->readDates();
}

void MaterialExtras::commit()
{
    m_bar->commit();
    m_holder->commit();
}

} // namespace yichuang
