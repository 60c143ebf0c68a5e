// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>

#include "casework/calendarinuse.h"
#include "casework/visit.h"
#include "domain/checks/materialcheck.h"

namespace yichuang {

/// What a clerk says of one material of the open visit besides its pages and points: a promise for it, the dates on it, how
/// many pieces there are. Each is a change of its own that can be undone.
class MaterialParticulars
{
public:
    MaterialParticulars(Visit &visit, const Clock &clock, const CalendarInUse &calendar);

    /// Promised and Committed, as far as the guide allows them for the material (DOMAIN R58, R59). Empty for one that is not
    /// asked for.
    [[nodiscard]] QList<Obtained> promisesAllowed(const QString &materialId) const;
    /// The last day, should the promise be made today; null where none is set.
    [[nodiscard]] DueDate dueOf(const QString &materialId, Obtained obtained) const;

    /// A written promise stands for the material until the last day. Invalid for anything but Promised and Committed; WrongState
    /// where the guide does not allow it; Conflict while pages are there, which say more than a promise; NotFound.
    [[nodiscard]] Result<> promise(const QString &materialId, Obtained obtained);
    /// The promise is taken back: the material is to be handed in, or to be fetched where something may cover it.
    void takeBack(const QString &materialId);
    /// As the paper says and the clerk has read; null: says nothing. Invalid for a day of issue to come, or one after the
    /// last day of validity.
    [[nodiscard]] Result<> setDates(const QString &materialId, QDate issuedOn, QDate validUntil);
    /// Invalid for fewer than none, or for more given back than handed in.
    [[nodiscard]] Result<> setPieces(const QString &materialId, const Pieces &pieces);
    /// Whose document it is, of one that is another person's; with neither a name nor a number, nobody said. NotFound for a
    /// material that is not asked for, WrongState for one of the applicant or the agent, Empty where one of the two is missing,
    /// Invalid for a number that cannot be one.
    [[nodiscard]] Result<> setHolder(const QString &materialId, const QString &name, const QString &number);

private:
    [[nodiscard]] const MaterialRule *ruleOf(const QString &materialId) const;

    Visit &m_visit;
    const Clock &m_clock;
    const CalendarInUse &m_calendar;
};

} // namespace yichuang
