// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QStringList>

#include "casework/session.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"

namespace yichuang {

/// What each paper says of a case, in the fields its template names (DOMAIN §3.4, resources/templates). The applicant's
/// number is masked; the name stays, because the paper is the applicant's own.
[[nodiscard]] Paper intakeVoucher(const CaseRecord &record, const Guide &guide, const Session &session,
                                  const QDateTime &at);
[[nodiscard]] Paper acceptanceVoucher(const CaseRecord &record, const Guide &guide, const Session &session,
                                      const QDateTime &at);
[[nodiscard]] Paper correctionNotice(const CaseRecord &record, const Guide &guide, const Session &session,
                                     const QDateTime &at);
[[nodiscard]] Paper nonAcceptanceNotice(const CaseRecord &record, const Guide &guide, const Session &session,
                                        const QDateTime &at, const QStringList &reasons, const QString &competentBody);
/// What came to put the application right, as `late` brought it, and what of the notice is still open (DOMAIN L24). The case
/// is as it stands after the hand-in at that moment.
[[nodiscard]] Paper correctionsReceipt(const CaseRecord &record, const QList<CaseMaterial> &late, const Session &session,
                                       const QDateTime &at);
/// What is handed out now, and what became of the originals of the case: those that the law takes from the applicant (R47, by
/// the rules of its guide), and those that were given back once they had been looked at.
/// @param takenBack materials whose original is taken from the collector with it
[[nodiscard]] Paper collectionSlip(const CaseRecord &record, const Guide &guide, const Session &session, const QDateTime &at,
                                   const QStringList &takenBack = {});

/// The working days an applicant has to put things right where the guide does not say. A site setting in DOMAIN §3.3
/// (nmCorrectionDate); this is the value it begins with [D].
inline constexpr int usualCorrectionDays = 10;
[[nodiscard]] int correctionDaysOf(const Guide &guide);

} // namespace yichuang
