// SPDX-License-Identifier: Apache-2.0
#include "support/fakeintakeregister.h"

#include "core/taskrunner.h"

namespace yichuang::test {

FakeIntakeRegister::FakeIntakeRegister() = default;
FakeIntakeRegister::~FakeIntakeRegister() = default;

QFuture<Result<QList<OpenIntake>>> FakeIntakeRegister::open(const IntakeKey &key)
{
    asked.append(key);
    if (!silent)
        return readyFuture<Result<QList<OpenIntake>>>(answer);
    m_waiting.append(std::make_shared<QPromise<Result<QList<OpenIntake>>>>());
    m_waiting.constLast()->start();
    return m_waiting.constLast()->future();
}

} // namespace yichuang::test
