// SPDX-License-Identifier: Apache-2.0
#include "crash/exploration.h"

#include "crash/crashstates.h"

namespace yichuang::test {

void Findings::add(const Findings &more)
{
    states += more.states;
    contents += more.contents;
    sampled += more.sampled;
    corrupt += more.corrupt;
    lost += more.lost;
    examples += more.examples;
}

QByteArray Findings::text() const
{
    return QStringLiteral("%1 states, %2 different databases, %3 recovered by the Store itself: %4 corrupt, %5 with something lost")
        .arg(states).arg(contents).arg(sampled).arg(corrupt).arg(lost).toUtf8();
}

Findings Exploration::explore(const DiskLog &log, qint64 wanted, quint32 seed, qint64 sampleEvery)
{
    m_found = {};
    CrashStates states(log, seed);
    m_found.states = states.visit(wanted, [&](const Disk &disk, const QSet<int> &promised) {
        look(disk, promised, sampleEvery);
        return true;
    });
    m_found.contents = m_book.size();
    return m_found;
}

void Exploration::look(const Disk &disk, const QSet<int> &promised, qint64 sampleEvery)
{
    const Judgement &verdict = m_book.verdictOn(disk);
    if (!verdict.problems.isEmpty()) {
        ++m_found.corrupt;
        report(verdict.problems.join(QStringLiteral("; ")));
    } else if (!verdict.kept.contains(promised)) {
        ++m_found.lost;
        report(QStringLiteral("%1 promised, %2 there").arg(promised.size()).arg(verdict.kept.size()));
    }
    ++m_found.states;
    if (sampleEvery > 0 && m_found.states % sampleEvery == 0 && verdict.problems.isEmpty())
        sample(disk, verdict);
}

void Exploration::sample(const Disk &disk, const Judgement &expected)
{
    ++m_found.sampled;
    const Judgement verdict = m_judge.judge(disk);
    if (verdict == expected)
        return;
    ++m_found.corrupt;
    report(QStringLiteral("the Store recovers another state than SQLite in memory: ") + verdict.problems.join(QStringLiteral("; ")));
}

void Exploration::report(const QString &what)
{
    constexpr int shown = 5;
    if (m_found.examples.size() < shown && !m_found.examples.contains(what))
        m_found.examples.append(what);
}

} // namespace yichuang::test
