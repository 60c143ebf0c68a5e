// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

#include "core/error.h"
#include "devices/jobverdict.h"

namespace yichuang {

/// One queue of the CUPS server that the machine is set up for (CUPS_SERVER, client.conf). Every call talks to the
/// server and waits for its answer, at most ten seconds each: not for the main thread. One object belongs to one thread.
/// A server that asks for a password is answered with none.
class PrintQueue
{
public:
    /// @param name the queue; empty for the default one. PrinterUnavailable: no server, no such queue, no default.
    [[nodiscard]] static Result<PrintQueue> open(const QString &name);
    PrintQueue(PrintQueue &&) noexcept;
    PrintQueue &operator=(PrintQueue &&) noexcept;
    ~PrintQueue();
    Q_DISABLE_COPY(PrintQueue)

    [[nodiscard]] QString name() const;
    /// PrinterUnavailable: the queue takes no jobs; otherwise the fault that has stopped it (see faultOf).
    [[nodiscard]] Result<> takesWork() const;
    /// Hands the file's bytes over as they are; the answer is the job's number. PrinterUnavailable: refused or cut off.
    [[nodiscard]] Result<int> submit(const QByteArray &pdf, const QString &title);
    /// PrinterUnavailable: the server does not answer any more; NotFound: it has forgotten the job.
    [[nodiscard]] Result<JobReport> report(int job);
    /// False when the server could not be told; the job may then still be printed.
    bool cancel(int job);

private:
    struct Connection;
    explicit PrintQueue(std::unique_ptr<Connection> connection);
    [[nodiscard]] Result<> sendDocument(int job, const QByteArray &pdf);

    std::unique_ptr<Connection> m_connection;
};

} // namespace yichuang
