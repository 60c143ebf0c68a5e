// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QPromise>

#include "ports/intakeregister.h"

namespace yichuang::test {

/// Says what a test wrote down, for whatever is asked; nothing is open elsewhere until then.
class FakeIntakeRegister final : public IntakeRegister
{
public:
    FakeIntakeRegister();
    ~FakeIntakeRegister() override;

    Result<QList<OpenIntake>> answer = QList<OpenIntake>();
    bool silent = false;     ///< no answer ever comes
    QList<IntakeKey> asked;

    QFuture<Result<QList<OpenIntake>>> open(const IntakeKey &key) override;

private:
    QList<std::shared_ptr<QPromise<Result<QList<OpenIntake>>>>> m_waiting;
};

} // namespace yichuang::test
