// SPDX-License-Identifier: Apache-2.0
#include "support/uncertaincasestore.h"

#include "core/taskrunner.h"

namespace yichuang::test {

QFuture<Result<CaseRecord>> UncertainCaseStore::commit(const CaseChange &change)
{
    if (commits == Commits::Answered)
        return m_inner.commit(change);
    if (commits == Commits::StoredInTheDark)
        (void)m_inner.commit(change);
    return readyFuture<Result<CaseRecord>>(failure(ErrorCode::OutcomeUnknown, QStringLiteral("the disk went away")));
}

QFuture<Result<CaseRecord>> UncertainCaseStore::load(const CaseId &id)
{
    if (deaf)
        return readyFuture<Result<CaseRecord>>(failure(ErrorCode::StorageUnavailable));
    return m_inner.load(id);
}

} // namespace yichuang::test
