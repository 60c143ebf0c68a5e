// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QList>
#include <QPromise>

#include "ports/backups.h"

namespace yichuang::test {

/// Answers what a test wrote down, and remembers what it was asked.
class FakeBackups final : public Backups
{
public:
    FakeBackups();
    ~FakeBackups() override;

    Result<BackupReport> answer = BackupReport{};
    Result<QList<BackupGeneration>> present = QList<BackupGeneration>{};
    BackupProgress at;
    QString place;
    int created = 0;
    int noted = 0;
    int cancelled = 0;
    bool held = false; ///< answers come only with letGo()

    void letGo();

    [[nodiscard]] QFuture<Result<BackupReport>> create(const QString &to) override;
    [[nodiscard]] QFuture<Result<BackupReport>> verify(const QString &of) override;
    [[nodiscard]] QFuture<Result<>> note(const QString &) override;
    [[nodiscard]] QFuture<Result<QList<BackupGeneration>>> generations(const QString &of) override;
    [[nodiscard]] BackupProgress progress() const override { return at; }
    void cancel() override { ++cancelled; }

private:
    [[nodiscard]] QFuture<Result<BackupReport>> asked(const QString &which);

    QList<std::shared_ptr<QPromise<Result<BackupReport>>>> m_held;
};

} // namespace yichuang::test
