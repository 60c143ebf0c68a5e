// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/cases/caserecord.h"
#include "domain/roles/authorisation.h"

namespace yichuang {

// What is done for departments by an act on a case, each of which has to have authorised it (DOMAIN R7). Of a package that is
// its lead and every department of an item that is taken in or whose result goes out: the lead lets nobody act for another.
// An item may be named by the agreement itself or by its package.

/// Taking the case in; items that were refused at the counter are done for nobody.
[[nodiscard]] QList<ActForDepartment> takingIn(const CaseRecord &record, const QString &clerkId, QDate day);
/// Handing out what of the case is ready now.
[[nodiscard]] QList<ActForDepartment> handingOut(const CaseRecord &record, const QString &clerkId, QDate day);
/// Choosing an item, before any answer: of a package its lead and the items that are always part of it.
[[nodiscard]] QList<ActForDepartment> choosing(const Guide &guide, AuthorisedAct act, const QString &clerkId, QDate day);

/// The department of a guide, and of a package those of its items, each once.
[[nodiscard]] QStringList departmentsOf(const Guide &guide);

} // namespace yichuang
