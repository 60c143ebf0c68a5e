// SPDX-License-Identifier: Apache-2.0
#include "casework/materialparticulars.h"

#include "domain/checks/coverrules.h"
#include "domain/checks/promiserules.h"
#include "domain/identifiers/identifier.h"

namespace yichuang {

MaterialParticulars::MaterialParticulars(Visit &visit, const Clock &clock, const CalendarInUse &calendar)
    : m_visit(visit), m_clock(clock), m_calendar(calendar)
{
}

const MaterialRule *MaterialParticulars::ruleOf(const QString &materialId) const
{
    const MaterialDemand *demand = m_visit.report().checklist.material(materialId);
    return demand ? &demand->rule : nullptr;
}

QList<Obtained> MaterialParticulars::promisesAllowed(const QString &materialId) const
{
    const MaterialRule *rule = ruleOf(materialId);
    const Guide *guide = m_visit.guide();
    QList<Obtained> allowed;
    if (rule && mayPromise(*rule))
        allowed.append(Obtained::Promised);
    if (rule && guide && mayCommit(*guide, *rule))
        allowed.append(Obtained::Committed);
    return allowed;
}

DueDate MaterialParticulars::dueOf(const QString &materialId, Obtained obtained) const
{
    const MaterialRule *rule = ruleOf(materialId);
    return rule ? promiseDue(m_calendar, *rule, obtained, m_clock.today()) : DueDate{};
}

Result<> MaterialParticulars::promise(const QString &materialId, Obtained obtained)
{
    const CaseMaterial *material = m_visit.record().material(materialId);
    if (!material || !ruleOf(materialId))
        return failure(ErrorCode::NotFound, materialId);
    if (obtained != Obtained::Promised && obtained != Obtained::Committed)
        return failure(ErrorCode::Invalid, QStringLiteral("no promise"));
    if (!promisesAllowed(materialId).contains(obtained))
        return failure(ErrorCode::WrongState, QStringLiteral("the guide does not allow it for ") + materialId);
    if (!material->files.isEmpty())
        return failure(ErrorCode::Conflict, QStringLiteral("pages are there"));
    MaterialPromise promise;
    promise.due = dueOf(materialId, obtained).date;
    promise.madeAt = m_clock.now();
    promise.clerkId = m_visit.session().clerk.id;
    m_visit.changeMaterial(materialId, {DraftAct::Obtained, {}, 0}, [&](CaseMaterial &held) {
        held.obtained = obtained;
        held.promise = promise;
    });
    return {};
}

void MaterialParticulars::takeBack(const QString &materialId)
{
    const MaterialRule *rule = ruleOf(materialId);
    m_visit.changeMaterial(materialId, {DraftAct::Obtained, {}, 0}, [rule](CaseMaterial &held) {
        if (!held.promise)
            return;
        held.promise.reset();
        const bool covered = rule && mayBeCovered(*rule) && held.askedBecause.isEmpty();
        held.obtained = covered ? obtainedWithoutPaper(*rule, held) : Obtained::Submitted;
    });
}

Result<> MaterialParticulars::setDates(const QString &materialId, QDate issuedOn, QDate validUntil)
{
    const bool toCome = issuedOn.isValid() && issuedOn > m_clock.today();
    const bool backwards = issuedOn.isValid() && validUntil.isValid() && validUntil < issuedOn;
    if (toCome || backwards)
        return failure(ErrorCode::Invalid, QStringLiteral("dates of ") + materialId);
    m_visit.changeMaterial(materialId, {DraftAct::Dates, {}, 0}, [&](CaseMaterial &held) {
        held.issuedOn = issuedOn;
        held.validUntil = validUntil;
    });
    return {};
}

Result<> MaterialParticulars::setPieces(const QString &materialId, const Pieces &pieces)
{
    const bool fewerThanNone = pieces.originals < 0 || pieces.copies < 0 || pieces.returned < 0;
    if (fewerThanNone || pieces.returned > pieces.originals)
        return failure(ErrorCode::Invalid, QStringLiteral("pieces of ") + materialId);
    m_visit.changeMaterial(materialId, {DraftAct::Pieces, {}, 0}, [&](CaseMaterial &held) {
        held.originals = pieces.originals;
        held.copies = pieces.copies;
        held.originalsReturned = pieces.returned;
    });
    return {};
}

Result<> MaterialParticulars::setHolder(const QString &materialId, const QString &name, const QString &number)
{
    const MaterialRule *rule = ruleOf(materialId);
    if (!rule || !m_visit.record().material(materialId))
        return failure(ErrorCode::NotFound, materialId);
    if (!isOfAnother(*rule))
        return failure(ErrorCode::WrongState, QStringLiteral("it is not another person's: ") + materialId);
    std::optional<Person> holder;
    if (!name.trimmed().isEmpty() || !number.trimmed().isEmpty()) {
        holder = personCalled(name, number);
        if (holder->name.isEmpty() || holder->number.isEmpty())
            return failure(ErrorCode::Empty, QStringLiteral("holder of ") + materialId);
        if (checkIdentifier(holder->numberKind, holder->number, m_clock.today()).verdict == IdentifierVerdict::Invalid)
            return failure(ErrorCode::Invalid, QStringLiteral("number of the holder of ") + materialId);
    }
    m_visit.changeMaterial(materialId, {DraftAct::Holder, {}, 0}, [&](CaseMaterial &held) { held.holder = holder; });
    return {};
}

} // namespace yichuang
