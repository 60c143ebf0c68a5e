// SPDX-License-Identifier: Apache-2.0
#include "crash/verdictbook.h"

#include "crash/imagestore.h"

namespace yichuang::test {

const Judgement &VerdictBook::verdictOn(const Disk &disk)
{
    Disk recovered = disk;
    const Recovered found = recoverAll(recovered);
    const QByteArray key = found.problem.isEmpty() ? found.digest : found.digest + found.problem.toUtf8();
    auto known = m_verdicts.find(key);
    if (known == m_verdicts.end()) {
        const Judgement verdict = found.problem.isEmpty() ? m_judge.judge(disk) : Judgement{{found.problem}, {}};
        known = m_verdicts.insert(key, verdict);
    }
    return *known;
}

} // namespace yichuang::test
