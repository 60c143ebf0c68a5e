// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include "domain/cases/casestate.h"

namespace yichuang {

/// What makes two applications the same one (两头受理, DOMAIN R10).
struct IntakeKey
{
    QString number;      ///< of the applicant's identity paper, normalised
    QString guideId;
    QString situationId;
    bool operator==(const IntakeKey &) const = default;

    /// Before all of it is known, nothing can be the same.
    [[nodiscard]] bool isWhole() const { return !number.isEmpty() && !guideId.isEmpty() && !situationId.isEmpty(); }
};

/// A case that stands open, as far as another counter may know of it: nothing of its content.
struct OpenIntake
{
    QString caseId;    ///< so that a counter knows its own again
    QString number;    ///< the platform's, or the counter's own
    QString hall;      ///< code of the centre
    QString counterNo;
    QDate receivedOn;
    CaseState state = CaseState::Received;
    bool operator==(const OpenIntake &) const = default;
};

/// Whether a case that stands so keeps the same application from being taken in a second time (两头受理, DOMAIN R10): from
/// the intake until the result was handed out or nothing follows any more. A draft was never taken in.
[[nodiscard]] bool isOpenIntake(CaseState state);
[[nodiscard]] QList<CaseState> openIntakeStates();

} // namespace yichuang
