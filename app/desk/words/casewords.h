// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include "casework/decidecase.h"
#include "casework/revealpersonaltext.h"
#include "desk/look/statuscolours.h"
#include "domain/cases/applicant.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/paper.h"
#include "domain/checks/checkreport.h"
#include "domain/guide/guide.h"
#include "domain/identifiers/identifiercheck.h"
#include "domain/roles/permission.h"

namespace yichuang {

/// The words a clerk reads for the values of the domain (DOMAIN §8). One place, so that a thing is called the same on
/// every page.
struct CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::CaseWords)

public:
    [[nodiscard]] static QString station(Station station);
    [[nodiscard]] static QString acceptance(const MaterialRule &rule);
    [[nodiscard]] static QString necessity(Necessity necessity);
    [[nodiscard]] static QString obtained(Obtained obtained);
    [[nodiscard]] static QString revealReason(RevealReason reason);
    [[nodiscard]] static QString verdict(PointVerdict verdict);
    [[nodiscard]] static QString verdict(Verdict verdict);
    [[nodiscard]] static Tone tone(Verdict verdict);
    /// By what a machine proved a review point: "页面上有印章".
    [[nodiscard]] static QString proof(const ReviewPoint &point);
    [[nodiscard]] static QString numberKind(IdentifierKind kind);
    [[nodiscard]] static QString identityCheck(IdentityCheck check);
    [[nodiscard]] static QString numberRemark(IdentifierReason reason);
    [[nodiscard]] static QString act(IntakeAct act);
    [[nodiscard]] static QString state(CaseState state);
    [[nodiscard]] static QString paper(PaperKind kind);
    [[nodiscard]] static QString role(Role role);
    [[nodiscard]] static QString limit(const TimeLimit &limit);
    /// "第 2 页：歪斜 2.4°（限 2°）", as pageFindingText() says it; empty for a page that is in order.
    [[nodiscard]] static QString finding(const PageFinding &finding);
    /// The date, and that it is provisional where holidays are not published yet.
    [[nodiscard]] static QString dueDate(const DueDate &due);
    /// That the same application stands open already, where and since when (两头受理, DOMAIN R10).
    [[nodiscard]] static QString openElsewhere(const OpenIntake &intake);
    /// 09:47:02 at the counter.
    [[nodiscard]] static QString timeOfDay(const QDateTime &moment);
};

} // namespace yichuang
