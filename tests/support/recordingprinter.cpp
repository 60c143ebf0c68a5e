// SPDX-License-Identifier: Apache-2.0
#include "support/recordingprinter.h"

#include <utility>

#include "core/taskrunner.h"

namespace yichuang::test {

RecordingPrinter::RecordingPrinter() = default;
RecordingPrinter::~RecordingPrinter() = default;

QFuture<Result<QString>> RecordingPrinter::probe()
{
    return readyFuture<Result<QString>>(m_error ? Result<QString>(failure(*m_error))
                                                : Result<QString>(QStringLiteral("recording printer")));
}

QFuture<Result<void>> RecordingPrinter::print(const QByteArray &pdf, const QString &title)
{
    if (m_error)
        return readyFuture<Result<void>>(failure(*m_error));
    m_jobs.append({pdf, title});
    if (m_holds) {
        m_held.append(std::make_shared<QPromise<Result<void>>>());
        m_held.constLast()->start();
        return m_held.constLast()->future();
    }
    return readyFuture<Result<void>>(Result<void>());
}

void RecordingPrinter::letGo()
{
    m_holds = false;
    for (const auto &job : std::exchange(m_held, {})) {
        job->addResult(m_error ? Result<void>(failure(*m_error)) : Result<void>());
        job->finish();
    }
}

} // namespace yichuang::test
