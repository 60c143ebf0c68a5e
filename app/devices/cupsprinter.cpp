// SPDX-License-Identifier: Apache-2.0
#include "devices/cupsprinter.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

#include <QDeadlineTimer>

#include "devices/printqueue.h"

namespace yichuang {

namespace {

// One to follow a job, one to probe meanwhile.
constexpr int threadCount = 2;

/// Sleeps, or wakes up at once when the printer is taken down.
void pause(int ms, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wakeUp;
    std::unique_lock lock(mutex);
    wakeUp.wait_for(lock, stop, std::chrono::milliseconds(ms), [] { return false; });
}

Error givenUp(PrintQueue &queue, int job, Error reason)
{
    if (!queue.cancel(job))
        reason.detail += QStringLiteral(" (job %1 stays at the server)").arg(job);
    return reason;
}

/// Looks at the job until it ends, a fault lasts, or patience or the program ends.
class JobWatch
{
public:
    JobWatch(PrintQueue &queue, int job, PrintPatience patience, std::stop_token stop)
        : m_queue(queue), m_job(job), m_patience(patience), m_stop(std::move(stop)), m_limit(patience.limitMs)
    {
    }

    Result<> untilItEnds()
    {
        while (!m_stop.stop_requested()) {
            const auto report = m_queue.report(m_job);
            if (!report)
                return failure(givenUp(m_queue, m_job, report.error()));
            if (auto end = endOf(*report))
                return *end;
            if (const auto fault = lastingFault(*report))
                return failure(givenUp(m_queue, m_job, *fault));
            if (m_limit.hasExpired())
                return failure(givenUp(m_queue, m_job, Error{ErrorCode::TimedOut, QStringLiteral("print job")}));
            pause(m_patience.betweenLooksMs, m_stop);
        }
        return failure(givenUp(m_queue, m_job, Error{ErrorCode::Cancelled, QStringLiteral("the program ends")}));
    }

private:
    std::optional<Error> lastingFault(const JobReport &report)
    {
        const auto fault = faultOf(report);
        if (!fault) {
            m_faultSince.reset();
            return std::nullopt;
        }
        if (!m_faultSince)
            m_faultSince = QDeadlineTimer(m_patience.faultLastsMs);
        return m_faultSince->hasExpired() ? fault : std::nullopt;
    }

    PrintQueue &m_queue;
    const int m_job;
    const PrintPatience m_patience;
    const std::stop_token m_stop;
    const QDeadlineTimer m_limit;
    std::optional<QDeadlineTimer> m_faultSince;
};

Result<QString> probed(const QString &name)
{
    const auto queue = PrintQueue::open(name);
    if (!queue)
        return failure(queue.error());
    if (const auto ready = queue->takesWork(); !ready)
        return failure(ErrorCode::PrinterUnavailable, ready.error().detail);
    return queue->name();
}

Result<> printed(const QString &name, const QByteArray &pdf, const QString &title, PrintPatience patience,
                 const std::stop_token &stop)
{
    if (pdf.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("nothing to print"));
    auto queue = PrintQueue::open(name);
    if (!queue)
        return failure(queue.error());
    if (auto ready = queue->takesWork(); !ready)
        return ready;
    const auto job = queue->submit(pdf, title);
    if (!job)
        return failure(job.error());
    return JobWatch(*queue, *job, patience, stop).untilItEnds();
}

} // namespace

CupsPrinter::CupsPrinter(QString queue, PrintPatience patience)
    : m_queue(std::move(queue)), m_patience(patience), m_threads(threadCount)
{
}

CupsPrinter::~CupsPrinter()
{
    m_stop.request_stop();
}

QFuture<Result<QString>> CupsPrinter::probe()
{
    return m_threads.run([name = m_queue] { return probed(name); });
}

QFuture<Result<void>> CupsPrinter::print(const QByteArray &pdf, const QString &title)
{
    return m_threads.run([name = m_queue, pdf, title, patience = m_patience, stop = m_stop.get_token()] {
        return printed(name, pdf, title, patience, stop);
    });
}

} // namespace yichuang
