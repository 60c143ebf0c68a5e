// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// What a department lets the centre's clerks do in its name (DOMAIN R7).
enum class AuthorisedAct {
    TakeIn,  ///< 收件
    Issue,   ///< 发证: hand out what it decided
    Consult, ///< 咨询: say what an application needs
};

/// 授权协议: by it a department hands acts on its items over to clerks of the centre (DOMAIN R7), and by the
/// 入驻事项确认书 it says which of its items stand at the counter at all (R8). Without one nothing is done for that department.
struct Authorisation
{
    QString number;              ///< of the agreement; one agreement may be signed by several departments
    QString department;          ///< whose items
    QString confirmation;        ///< number of the 入驻事项确认书
    QStringList clerkIds;        ///< empty: everybody whom the centre puts at its windows
    QList<AuthorisedAct> acts;
    QStringList guideIds;        ///< the items it names; empty: all of the department
    QDate validFrom;
    QDate validUntil;            ///< the last day
    QString grantedBy{};         ///< the clerk who entered it, or the account of the computer
    QDate revokedOn{};           ///< from that day on it covers nothing; invalid while it stands
    bool operator==(const Authorisation &) const = default;
};

/// Something that somebody is about to do for a department.
struct ActForDepartment
{
    QString clerkId;
    AuthorisedAct act = AuthorisedAct::TakeIn;
    QString department;
    QString guideId;
    QDate day;
    QString packageId = {}; ///< the package that the item is done in: an agreement may name that instead; empty: none
};

/// Why nobody has authorised it; the nearest reason is told, so that whoever enters agreements knows which one to look at.
enum class AuthorisationLack {
    NoneOnFile,   ///< the centre has entered no agreement at all
    NoDepartment, ///< none with this department
    NotTheItem,   ///< those with the department name other items
    NotThatDay,   ///< not yet, over, or revoked
    NotThisClerk,
    NotThisAct,
};

/// Nothing when an agreement covers it.
[[nodiscard]] std::optional<AuthorisationLack> lackOf(const QList<Authorisation> &authorisations, const ActForDepartment &wanted);

/// NotAuthorised with the lack in the detail, unless an agreement covers it.
[[nodiscard]] Result<> checkAuthorised(const QList<Authorisation> &authorisations, const ActForDepartment &wanted);

/// The same for several acts: all of them are covered, or the first lack is told.
[[nodiscard]] Result<> checkAuthorised(const QList<Authorisation> &authorisations, const QList<ActForDepartment> &wanted);

/// Whether an agreement may be entered today. Invalid when it lacks its number, department, confirmation, acts or a period, or
/// is over; NotAllowed when somebody enters their own. The detail says which, as one sentence.
[[nodiscard]] Result<> checkAuthorisation(const Authorisation &authorisation, QDate today);

[[nodiscard]] QList<AuthorisedAct> allAuthorisedActs();
/// "takeIn", "issue", "consult".
[[nodiscard]] QString authorisedActName(AuthorisedAct act);
[[nodiscard]] std::optional<AuthorisedAct> authorisedActFromName(const QString &name);
/// "noneOnFile", "noDepartment", "notTheItem", "notThatDay", "notThisClerk", "notThisAct".
[[nodiscard]] QString authorisationLackName(AuthorisationLack lack);

} // namespace yichuang
