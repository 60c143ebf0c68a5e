// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <ctime>

#include <QElapsedTimer>
#include <QList>

namespace yichuang::test {

/// Of all threads of the process, ms: other work on the machine does not stretch it.
[[nodiscard]] inline double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// How long each of many things took, by the clock and of the processor, ms.
struct Times
{
    QList<double> clock;
    QList<double> processor;

    template <typename Work>
    void take(Work work)
    {
        const double begun = processorMs();
        QElapsedTimer timer;
        timer.start();
        work();
        clock.append(double(timer.nsecsElapsed()) / 1e6);
        processor.append(processorMs() - begun);
    }

    /// The time below which this part of them lies; 0 without any.
    [[nodiscard]] static double share(QList<double> times, double part)
    {
        std::sort(times.begin(), times.end());
        return times.isEmpty() ? 0 : times.at(std::min(times.size() - 1, qsizetype(double(times.size()) * part)));
    }
};

} // namespace yichuang::test
