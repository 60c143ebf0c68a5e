// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

#include <QList>
#include <QPromise>

#include "core/taskrunner.h"
#include "ports/backups.h"

namespace yichuang::test {

/// Answers what a test wrote down, and remembers what it was asked.
class FakeBackups final : public Backups
{
public:
    Result<BackupReport> answer = BackupReport{};
    Result<QList<BackupGeneration>> present = QList<BackupGeneration>{};
    BackupProgress at;
    QString place;
    int created = 0;
    int noted = 0;
    int cancelled = 0;
    bool held = false; ///< answers come only with letGo()

    void letGo()
    {
        held = false;
        for (const auto &promise : std::exchange(m_held, {})) {
            promise->addResult(answer);
            promise->finish();
        }
    }

    [[nodiscard]] QFuture<Result<BackupReport>> create(const QString &to) override
    {
        ++created;
        return asked(to);
    }
    [[nodiscard]] QFuture<Result<BackupReport>> verify(const QString &of) override { return asked(of); }
    [[nodiscard]] QFuture<Result<>> note(const QString &) override
    {
        ++noted;
        return readyFuture(Result<>());
    }
    [[nodiscard]] QFuture<Result<QList<BackupGeneration>>> generations(const QString &of) override
    {
        place = of;
        return readyFuture(present);
    }
    [[nodiscard]] BackupProgress progress() const override { return at; }
    void cancel() override { ++cancelled; }

private:
    [[nodiscard]] QFuture<Result<BackupReport>> asked(const QString &which)
    {
        place = which;
        if (!held)
            return readyFuture(answer);
        m_held.append(std::make_shared<QPromise<Result<BackupReport>>>());
        m_held.constLast()->start();
        return m_held.constLast()->future();
    }

    QList<std::shared_ptr<QPromise<Result<BackupReport>>>> m_held;
};

} // namespace yichuang::test
