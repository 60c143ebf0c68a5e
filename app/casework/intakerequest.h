// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include "casework/decidecase.h"
#include "domain/cases/applicant.h"
#include "domain/cases/casematerial.h"
#include "domain/checks/materialcheck.h"

namespace yichuang {

/// What is handed in for one material: files by path, and what was decided about its review points.
struct IntakeMaterial
{
    QString materialId;
    std::optional<Obtained> obtained;
    QString askedBecause; ///< why its paper is handed in although something covers it
    QStringList files;
    bool allPointsPass = false;
    QList<PointDecision> points;
    QString findingsAcceptedBecause;
    QMap<QString, QString> readings; ///< what somebody read on the paper, by the id of the guide's rule
    QMap<QString, QString> absent;   ///< of such a rule: why the paper need not say it
    QDate issuedOn;               ///< as the paper says
    QDate validUntil;
    std::optional<Pieces> pieces; ///< what was counted; none: as the guide asks
    QString holderName;           ///< of a document of another person: whose it is; empty: not said
    QString holderNumber;
};

/// A case described in a file, for `yichuangctl case intake`:
///
///     {"applicant": {"organisation": false, "identity": {"name", "numberKind", "number", "phone", "address"}},
///      "agent": {…}, "item": "residence-permit-new", "answers": {"question": "option"}, "form": {"key": "value"},
///      "materials": [{"id", "files": ["a.pdf"], "points": "pass" | [{"id", "verdict", "reason"}], "obtained", "askedBecause",
///                     "findingsAcceptedBecause", "issuedOn", "validUntil", "originals", "copies", "returned",
///                     "readings": {"rule": "what the paper says"}, "absent": {"rule": "reason"},
///                     "holder": {"name", "number"}}],
///      "refusedComponents": {"component": "reason"},
///      "act": "receive" | "accept" | "correct" | "refuse", "reasons": ["…"], "competentBody": "…",
///      "anotherBecause": "why it is another application although the applicant has the same one open"}
struct IntakeRequest
{
    Applicant applicant;
    std::optional<Agent> agent;
    QString item;
    QMap<QString, QString> answers;
    QMap<QString, QString> form;
    QMap<QString, QString> refusedComponents; ///< items of a package that are not taken in, and why
    QList<IntakeMaterial> materials;
    IntakeAct act = IntakeAct::Receive;
    Refusal refusal;
    QString anotherBecause; ///< as CaseRecord::anotherBecause; empty: not said
};

/// "obtained" may be "promised" (容缺后补) or "committed" (告知承诺) where the guide allows it for the material; dates are
/// written 2026-03-10, and 9999-12-31 stands for good.
///
/// Invalid names the field that is wrong. Relative paths of files are taken from `folder`.
[[nodiscard]] Result<IntakeRequest> intakeRequestFromJson(const QJsonObject &document, const QString &folder);

} // namespace yichuang
