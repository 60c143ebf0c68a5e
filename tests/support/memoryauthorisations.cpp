// SPDX-License-Identifier: Apache-2.0
#include "support/memoryauthorisations.h"

#include <algorithm>

namespace yichuang::test {

namespace {

QStringList departmentsOf(const Guide &guide)
{
    QStringList departments{guide.department};
    for (const PackageComponent &component : guide.package.components)
        departments.append(component.department);
    departments.removeAll(QString());
    return departments;
}

} // namespace

Authorisation forEverything(const QString &department)
{
    return {QStringLiteral("协-0"), department,        QStringLiteral("确-0"), {}, allAuthorisedActs(), {},
            QDate(2020, 1, 1),      QDate(2040, 12, 31), QStringLiteral("9001"), {}};
}

Result<> MemoryAuthorisations::check(const Authorisation &authorisation, QDate today) const
{
    if (const Result<> whole = checkAuthorisation(authorisation, today); !whole)
        return whole;
    for (const QString &id : authorisation.clerkIds) {
        if (!m_state.accounts.contains(id) || m_state.accounts.value(id).removed)
            return failure(ErrorCode::NotFound);
    }
    for (const Authorisation &held : m_state.authorisations) {
        const bool isSame = held.department == authorisation.department || held.revokedOn.isValid();
        if (held.number == authorisation.number && isSame)
            return failure(ErrorCode::Conflict);
    }
    return {};
}

QFuture<Result<>> MemoryAuthorisations::grant(const QList<Authorisation> &authorisations, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        const auto before = m_state.authorisations;
        for (const Authorisation &authorisation : authorisations) {
            if (const Result<> whole = check(authorisation, atCounter(event.at).date()); !whole) {
                m_state.authorisations = before;
                return whole;
            }
            m_state.authorisations.insert({authorisation.number, authorisation.department}, authorisation);
        }
        if (!authorisations.isEmpty())
            m_state.append(event);
        return {};
    });
}

QFuture<Result<>> MemoryAuthorisations::revoke(const QString &number, QDate day, const LedgerEvent &event)
{
    return m_state.run([&]() -> Result<> {
        if (!day.isValid())
            return failure(ErrorCode::Invalid);
        bool isKnown = false;
        for (Authorisation &held : m_state.authorisations) {
            if (held.number != number)
                continue;
            if (held.revokedOn.isValid())
                return failure(ErrorCode::WrongState);
            held.revokedOn = day;
            isKnown = true;
        }
        if (!isKnown)
            return failure(ErrorCode::NotFound);
        m_state.append(event);
        return {};
    });
}

QFuture<Result<QList<Authorisation>>> MemoryAuthorisations::list()
{
    return m_state.run([&]() -> Result<QList<Authorisation>> {
        QList<Authorisation> found = m_state.authorisations.values();
        QStringList departments;
        for (const Guide &guide : std::as_const(m_state.guides))
            departments += departmentsOf(guide);
        for (const CaseRecord &record : std::as_const(m_state.cases)) {
            departments.append(record.department);
            for (const CaseComponent &component : record.components)
                departments.append(component.department);
        }
        departments.removeDuplicates();
        for (const QString &department : m_state.everybodyIsAuthorised ? departments : QStringList())
            found.append(forEverything(department));
        return found;
    });
}

} // namespace yichuang::test
