// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QList>
#include <QPromise>

#include "ports/printer.h"

namespace yichuang::test {

struct PrintedJob
{
    QByteArray pdf;
    QString title;
};

/// Keeps what was printed; a job that fails is not kept.
class RecordingPrinter final : public Printer
{
public:
    RecordingPrinter();
    ~RecordingPrinter() override;

    /// Every call from now on, also probe(), ends with this error.
    void failWith(const Error &error) { m_error = error; }
    void workAgain() { m_error.reset(); }
    /// A job that comes now is answered when it is let go, with the error there is by then.
    void hold() { m_holds = true; }
    void letGo();
    [[nodiscard]] const QList<PrintedJob> &jobs() const { return m_jobs; }

    [[nodiscard]] QFuture<Result<QString>> probe() override;
    [[nodiscard]] QFuture<Result<void>> print(const QByteArray &pdf, const QString &title) override;

private:
    QList<PrintedJob> m_jobs;
    std::optional<Error> m_error;
    bool m_holds = false;
    QList<std::shared_ptr<QPromise<Result<void>>>> m_held;
};

} // namespace yichuang::test
