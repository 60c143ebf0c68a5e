// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>

#include "crash/storejudge.h"

namespace yichuang::test {

/// What the judge said about each different database, so that many disks that recover to the same one are judged once. An
/// image is recovered by SQLite in memory every time; the judge then opens the image itself, not what was recovered.
class VerdictBook
{
public:
    /// The judge outlives the book.
    explicit VerdictBook(const StoreJudge &judge) : m_judge(judge) {}

    [[nodiscard]] const Judgement &verdictOn(const Disk &disk);
    [[nodiscard]] qsizetype size() const { return m_verdicts.size(); }

private:
    const StoreJudge &m_judge;
    QHash<QByteArray, Judgement> m_verdicts; ///< by digest of the recovered databases
};

} // namespace yichuang::test
