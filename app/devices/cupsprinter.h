// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include "core/taskrunner.h"
#include "ports/printer.h"

namespace yichuang {

/// How long a print job is waited for, in milliseconds.
struct PrintPatience
{
    int betweenLooksMs = 500;
    int faultLastsMs = 2000; ///< a fault that passes sooner is no fault: some printers report one while they wake up
    int limitMs = 60'000;
};

/// Prints through the CUPS server of the machine: the given file's bytes go to the queue unchanged, and the job is
/// followed over IPP on a thread of its own until the server calls it completed (CAPTURE §4, "print result":
/// QPrinter and the sheet counter say "printed" for a jammed printer too).
///
/// A job that is not completed (fault, time-out, program end) is cancelled, so that no paper comes out later that nobody
/// has recorded; a sheet may still lie in the printer, which is why the clerk is asked. Only when the server itself
/// cannot be reached any more the job stays with it, and the error's detail says so.
class CupsPrinter final : public Printer
{
public:
    /// @param queue name of the queue; empty for the default of the machine at the time of printing
    explicit CupsPrinter(QString queue = {}, PrintPatience patience = {});
    /// Gives up a job in progress with Cancelled and waits for the server's next answer, at most ten seconds.
    ~CupsPrinter() override;

    [[nodiscard]] QFuture<Result<QString>> probe() override;
    /// Adds DeviceCoverOpen, and Cancelled when somebody deletes the job at the server. Empty: no bytes.
    [[nodiscard]] QFuture<Result<void>> print(const QByteArray &pdf, const QString &title) override;

private:
    const QString m_queue;
    const PrintPatience m_patience;
    std::stop_source m_stop;
    ThreadTaskRunner m_threads;
};

} // namespace yichuang
