// SPDX-License-Identifier: Apache-2.0
#include "domain/exchange/outboxrules.h"

namespace yichuang {

namespace {

Unexpected<Error> wrongState(const OutboxEntry &entry)
{
    return failure(ErrorCode::WrongState, QStringLiteral("outbox entry %1").arg(entry.sequence));
}

} // namespace

Result<OutboxStep> canSend(const OutboxEntry &entry)
{
    switch (entry.state) {
    case OutboxState::Ready:
    case OutboxState::Backoff:
        return OutboxStep::Take;
    case OutboxState::Sending:
        return OutboxStep::AlreadyDone;
    case OutboxState::Attention:
    case OutboxState::Acknowledged:
        return wrongState(entry);
    }
    return wrongState(entry);
}

Result<OutboxStep> canAcknowledge(const OutboxEntry &entry, const Acknowledgement &acknowledgement)
{
    if (entry.state == OutboxState::Acknowledged)
        return OutboxStep::AlreadyDone;
    if (acknowledgement.id != entry.subjectId || acknowledgement.digest != entry.payloadSha256)
        return failure(ErrorCode::Conflict, QStringLiteral("entry %1 was acknowledged as another").arg(entry.sequence));
    return OutboxStep::Take;
}

Result<OutboxStep> canFail(const OutboxEntry &entry, const OutboxFailure &problem)
{
    if (entry.state == OutboxState::Acknowledged)
        return wrongState(entry);
    if (problem.state == OutboxState::Sending || problem.state == OutboxState::Acknowledged)
        return failure(ErrorCode::Invalid, QStringLiteral("a failure leads to ready, backoff or attention"));
    return OutboxStep::Take;
}

Result<OutboxStep> canRelease(const OutboxEntry &entry)
{
    switch (entry.state) {
    case OutboxState::Backoff:
    case OutboxState::Attention:
        return OutboxStep::Take;
    case OutboxState::Ready:
        return OutboxStep::AlreadyDone;
    case OutboxState::Sending:
    case OutboxState::Acknowledged:
        return wrongState(entry);
    }
    return wrongState(entry);
}

Result<> checkCaseless(const OutboxEntry &entry, const QString &subjectId)
{
    constexpr qsizetype digestBytes = 32;
    const bool whole = !entry.idempotencyKey.isEmpty() && !subjectId.isEmpty() && entry.subjectId == subjectId
        && entry.payloadSha256.size() == digestBytes;
    if (!whole || entry.kind != OutboxKind::GuideCorrectionPut || !entry.caseId.isNull())
        return failure(ErrorCode::Invalid, QStringLiteral("an outbox entry without a case is not whole"));
    return {};
}

} // namespace yichuang
