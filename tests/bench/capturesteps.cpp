// SPDX-License-Identifier: Apache-2.0
#include "bench/capturesteps.h"

#include <cstdio>
#include <optional>

#include <time.h>

#include "capture/blankcheck.h"
#include "capture/blurcheck.h"
#include "capture/colourmarks.h"
#include "capture/cutedgecheck.h"
#include "capture/handwriting.h"
#include "capture/pagecodes.h"
#include "capture/pageview.h"
#include "capture/sheetprint.h"
#include "capture/skewcheck.h"

namespace yichuang::test {
namespace {

struct Step
{
    const char *name;
    double milliseconds = 0;
};

class Steps
{
public:
    template <typename Work>
    auto time(const char *name, Work work)
    {
        const double before = now();
        auto result = work();
        add(name, now() - before);
        return result;
    }

    void print(qsizetype pages) const
    {
        for (const Step &step : m_steps)
            std::printf("%-24s %6.2f ms\n", step.name, step.milliseconds / double(pages));
    }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    void add(const char *name, double milliseconds)
    {
        for (Step &step : m_steps) {
            if (qstrcmp(step.name, name) == 0) {
                step.milliseconds += milliseconds;
                return;
            }
        }
        m_steps.append({name, milliseconds});
    }

    QList<Step> m_steps;
};

void timeSteps(const QByteArray &jpeg, Steps &steps)
{
    constexpr double dpi = 300;
    const auto planes = steps.time("decoded", [&] { return decodePlanes(jpeg); });
    if (!planes)
        return;
    const PageView view = steps.time("shrunk, sheet, ink", [&] { return viewOf(*planes, dpi); });
    if (steps.time("marks", [&] { return marksOn(view); }).none())
        return;
    (void)steps.time("cut edge", [&] { return marksCutOff(view); });
    (void)steps.time("blur", [&] { return edgeWidth(view); });
    const std::optional<double> skew = steps.time("skew", [&] { return skewOf(view); });
    (void)steps.time("codes", [&] { return codesOn(view); });
    (void)steps.time("seals", [&] { return redSeals(view); });
    (void)steps.time("handwriting", [&] { return handwriting(view); });
    (void)steps.time("print of the sheet", [&] { return sheetPrintOf(view, skew); });
}

} // namespace

void printSteps(const QList<QByteArray> &jpegs)
{
    Steps steps;
    for (const QByteArray &jpeg : jpegs)
        timeSteps(jpeg, steps);
    steps.print(jpegs.size());
}

} // namespace yichuang::test
