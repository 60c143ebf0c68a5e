// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <memory>

#include <QCoreApplication>

#include "core/digest.h"
#include "crash/crashcounter.h"
#include "crash/weakersync.h"
#include "support/outcome.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// Says that a thing is kept, on a pipe that outlives this process and its disk.
void promise(const QString &words)
{
    std::puts(words.toUtf8().constData());
    std::fflush(stdout);
}

bool putPages(CrashCounter &counter, const CaseRecord &draft, int nth)
{
    for (const CaseMaterial &material : draft.materials) {
        const auto digest = outcomeOf(counter.store().pages().put(draft.id, samplePageBytes(material.materialId)));
        if (!digest)
            return false;
        promise(QStringLiteral("page %1 %2").arg(nth).arg(QString::fromLatin1(digest->toHex())));
    }
    return true;
}

/// Acknowledges the case entry of the oldest case that waits.
bool acknowledgeOldest(CrashCounter &counter)
{
    const auto due = outcomeOf(counter.store().outbox().due(sampleMoment().addDays(1), 1));
    if (!due)
        return false;
    if (due->isEmpty())
        return true;
    const OutboxEntry &entry = due->constFirst();
    const Acknowledgement answer{entry.subjectId, entry.payloadSha256, QStringLiteral("r"), {}};
    const bool done = outcomeOf(counter.store().outbox().markSending(entry.sequence))
                      && outcomeOf(counter.store().outbox().acknowledge(entry.sequence, answer));
    if (done)
        promise(QStringLiteral("acknowledged %1").arg(entry.sequence));
    return done;
}

/// One visitor: pages, a draft, a number, the filed case, and something of the queue is sent.
bool serve(CrashCounter &counter, int nth)
{
    CaseRecord draft = sampleCase(nth);
    if (!putPages(counter, draft, nth) || !outcomeOf(counter.store().cases().saveDraft(draft)))
        return false;
    promise(QStringLiteral("draft %1").arg(nth));
    const auto number = outcomeOf(counter.store().cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
    if (!number || !outcomeOf(counter.store().cases().commit(sampleFiling(draft, *number))))
        return false;
    promise(QStringLiteral("filed %1 %2").arg(nth).arg(*number));
    return acknowledgeOldest(counter);
}

} // namespace

/// A counter without a window that serves visitors until it is killed, or until its disk is gone:
/// counterdriver FOLDER FIRST-VISITOR [off]
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    WeakerSync weaker(0);
    const bool off = words.value(3) == QStringLiteral("off");
    const auto counter = CrashCounter::open(words.at(1), CipherProfile::Guomi, off ? &weaker : nullptr);
    if (!counter) {
        std::fputs(qPrintable(errorCodeName(counter.error().code) + QLatin1Char('\n')), stderr);
        return 3;
    }
    promise(QStringLiteral("open"));
    for (int nth = words.at(2).toInt(); serve(**counter, nth); ++nth) { }
    return 1;
}
