// SPDX-License-Identifier: Apache-2.0
#include "support/fakebackups.h"

#include <utility>

#include "core/taskrunner.h"

namespace yichuang::test {

FakeBackups::FakeBackups() = default;
FakeBackups::~FakeBackups() = default;

void FakeBackups::letGo()
{
    held = false;
    for (const auto &promise : std::exchange(m_held, {})) {
        promise->addResult(answer);
        promise->finish();
    }
}

QFuture<Result<BackupReport>> FakeBackups::create(const QString &to)
{
    ++created;
    return asked(to);
}

QFuture<Result<BackupReport>> FakeBackups::verify(const QString &of)
{
    return asked(of);
}

QFuture<Result<>> FakeBackups::note(const QString &)
{
    ++noted;
    return readyFuture(Result<>());
}

QFuture<Result<QList<BackupGeneration>>> FakeBackups::generations(const QString &of)
{
    place = of;
    return readyFuture(present);
}

QFuture<Result<BackupReport>> FakeBackups::asked(const QString &which)
{
    place = which;
    if (!held)
        return readyFuture(answer);
    m_held.append(std::make_shared<QPromise<Result<BackupReport>>>());
    m_held.constLast()->start();
    return m_held.constLast()->future();
}

} // namespace yichuang::test
