// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/cases/openintake.h"

namespace yichuang {

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
