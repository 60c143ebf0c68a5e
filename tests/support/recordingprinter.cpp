// SPDX-License-Identifier: Apache-2.0
#include "support/recordingprinter.h"

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
    return readyFuture<Result<void>>(Result<void>());
}

} // namespace yichuang::test
