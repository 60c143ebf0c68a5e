// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/guide/checklist.h"

namespace yichuang {

// One form with provenance (一表申请, DOMAIN R35–R38): what is known of each field, by whom and since when. Registers are
// authoritative: nothing typed overrides them silently. What an earlier case said is a proposal, never filled in by itself.

inline constexpr QLatin1String typedSource{"typed"};
inline constexpr QLatin1String coverSource{"cover:"};  ///< then the entry of the catalogue
inline constexpr QLatin1String earlierSource{"case:"}; ///< then the number of the case

/// From how many days on a value is shown as old where the guide does not say [D]: people move and change their telephone within months, and half a year
/// is how long a proof of address is commonly taken for current. A value is not wrong because it is old.
inline constexpr int staleAfterDays = 180;
/// What the guide says of the field, otherwise staleAfterDays.
[[nodiscard]] int ageLimitOf(const FormField &field);
/// False for a value without a time, which is of today.
[[nodiscard]] bool isStale(const QDateTime &at, QDate today, int afterDays);

/// Gathers what the applicant's particulars and the covers of the materials say of each field of the checklist, keeps what
/// earlier cases say, and fills the fields that nobody typed: from a register first, then from the particulars. A value that a
/// register confirms is the register's. A number and a name are authoritative when a card or code was read, and what a cover
/// says when it is the applicant's. Of what does not fit the field nothing is said.
void gatherClaims(CaseRecord &draft, const Checklist &checklist, QDate today);

/// What registers say that differs from the value. Spaces and the case of letters do not count.
[[nodiscard]] QList<FormClaim> contradictions(const FormValue &value);
/// Registers contradict the value, or one another, and nobody said why it is kept.
[[nodiscard]] bool inConflict(const FormValue &value);
/// All that can be chosen for a field: what is said of it, each value once, authoritative first; not what it holds already.
[[nodiscard]] QList<FormClaim> choices(const FormValue &value);

/// The same field with a value that was typed; what is said of it stays, and the reason for another value goes.
[[nodiscard]] FormValue typedOver(const FormValue &value, const QString &typed, const QDateTime &at);
/// The same field with that claim as its value; the reason goes.
[[nodiscard]] FormValue taken(const FormValue &value, const FormClaim &claim);

/// What the form of an earlier case says of the fields of this one, by field: those of the same data element, and those of the
/// same key where it is the same item (R41).
[[nodiscard]] QMap<QString, FormClaim> claimsOfEarlier(const CaseRecord &earlier, const Guide &guideOfEarlier, const GuideRef &now,
                                                       const Checklist &checklist, QDate today);
/// Puts proposals of earlier cases in place of those the draft has; false when nothing changes.
bool putEarlierClaims(CaseRecord &draft, const QMap<QString, FormClaim> &claims);

/// What is filed with a value: what a register says otherwise stays with the reason, proposals that were not taken do not
/// (个人信息保护法 6).
void keepWhatCounts(FormValue &value);

} // namespace yichuang
