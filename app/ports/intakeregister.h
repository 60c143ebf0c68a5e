// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QFuture>
#include <QList>
#include <QString>

#include "core/error.h"
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

/// Who else has the same application open. Asked online only: that it does not answer is no reason to refuse anybody.
class IntakeRegister
{
public:
    IntakeRegister() = default;
    Q_DISABLE_COPY_MOVE(IntakeRegister)
    virtual ~IntakeRegister();

    /// Cases filed anywhere, oldest first, that are not closed. ServerUnreachable, TimedOut and other errors of the line
    /// mean "not known".
    [[nodiscard]] virtual QFuture<Result<QList<OpenIntake>>> open(const IntakeKey &key) = 0;
};

} // namespace yichuang
