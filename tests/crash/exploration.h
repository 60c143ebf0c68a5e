// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "crash/recording.h"
#include "crash/verdictbook.h"

namespace yichuang::test {

/// What was found.
struct Findings
{
    qint64 states = 0;   ///< different ways the power can go, each recovered by SQLite
    qint64 contents = 0; ///< different databases they recovered to, each judged through the real Store
    qint64 sampled = 0;  ///< states whose own files the real Store recovered, from a real folder
    qint64 corrupt = 0;  ///< states that may never be: unreadable, damaged, half a deed, a deed doubled
    qint64 lost = 0;     ///< states in which something is missing that somebody was told is kept
    QStringList examples; ///< the first few, in words

    void add(const Findings &more);
    [[nodiscard]] bool isClean() const { return corrupt == 0 && lost == 0; }
    [[nodiscard]] QByteArray text() const;
};

/// Builds the disks a power cut during a use case may leave, lets SQLite recover each and asks what is left of what was
/// promised. Few databases come out of many disks, because a transaction is there or not; each different one is looked at
/// in full, by the judge, the first time it comes up.
class Exploration
{
public:
    explicit Exploration(const UseCase &useCase) : m_judge(useCase), m_book(m_judge) {}

    /// @param wanted how many states; some use cases have fewer
    /// @param sampleEvery every so many states are recovered a second time by the real Store, from real files
    [[nodiscard]] Findings explore(const DiskLog &log, qint64 wanted, quint32 seed, qint64 sampleEvery);

private:
    void look(const Disk &disk, const QSet<int> &promised, qint64 sampleEvery);
    void sample(const Disk &disk, const Judgement &expected);
    void report(const QString &what);

    StoreJudge m_judge;
    VerdictBook m_book;
    Findings m_found;
};

} // namespace yichuang::test
