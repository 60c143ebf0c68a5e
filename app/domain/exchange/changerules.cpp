// SPDX-License-Identifier: Apache-2.0
#include "domain/exchange/changerules.h"

#include <algorithm>

#include "domain/checks/noticerules.h"

namespace yichuang {

namespace {

constexpr qsizetype digestBytes = 32;

Result<> checkSteps(const CaseStanding &standing, const CaseChange &change)
{
    std::optional<CaseState> before = standing.before;
    CaseState state = standing.stored ? standing.stored->state : CaseState::Draft;
    for (const CaseState next : change.steps) {
        if (!moveAllowed(before.value_or(state), state, next))
            return failure(ErrorCode::WrongState, caseStateCode(state) + QStringLiteral(" to ") + caseStateCode(next));
        before = state;
        state = next;
    }
    if (state != change.after.state)
        return failure(ErrorCode::WrongState, QStringLiteral("the steps end in ") + caseStateCode(state));
    return {};
}

Result<> checkNumber(const CaseStanding &standing, const CaseRecord &after)
{
    const bool filed = standing.stored && standing.stored->state != CaseState::Draft;
    const QString &expected = filed ? standing.stored->number : standing.reservedNumber;
    const bool mayLack = after.state == CaseState::Draft || after.state == CaseState::Void;
    const bool fits = after.number.isEmpty() ? mayLack && (!filed || expected.isEmpty()) : after.number == expected;
    if (!fits)
        return failure(ErrorCode::Invalid, QStringLiteral("the number is not the one reserved for the case"));
    return {};
}

bool isWhole(const PageFile &file)
{
    return !file.id.isNull() && file.sha256.size() == digestBytes && file.size > 0;
}

bool isWhole(const MaterialDocument &document)
{
    return document.sha256.size() == digestBytes && document.madeOf.size() == digestBytes && document.size > 0;
}

Result<> checkPages(const CaseRecord &after)
{
    for (const CaseMaterial &material : after.materials) {
        if (material.document && !isWhole(*material.document))
            return failure(ErrorCode::Invalid, QStringLiteral("the document of %1 is not whole").arg(material.materialId));
        if (!std::all_of(material.files.cbegin(), material.files.cend(),
                         [](const PageFile &file) { return isWhole(file); }))
            return failure(ErrorCode::Invalid, QStringLiteral("a page file of %1 is not whole").arg(material.materialId));
    }
    return {};
}

Result<> checkOutbox(const CaseChange &change)
{
    bool materialSeen = false;
    for (const OutboxEntry &entry : change.outbox) {
        const bool whole = !entry.idempotencyKey.isEmpty() && !entry.subjectId.isEmpty()
            && entry.payloadSha256.size() == digestBytes;
        if (!whole || entry.caseId != change.after.id)
            return failure(ErrorCode::Invalid, QStringLiteral("an outbox entry is not whole or of another case"));
        if (materialSeen && entry.kind == OutboxKind::CasePut)
            return failure(ErrorCode::Invalid, QStringLiteral("a material stands before its case in the outbox"));
        materialSeen = materialSeen || entry.kind == OutboxKind::MaterialPut;
    }
    return {};
}

Result<> checkOwners(const CaseChange &change)
{
    const CaseId id = change.after.id;
    const bool events = std::all_of(change.events.cbegin(), change.events.cend(), [&id](const LedgerEvent &event) {
        return event.caseId == id && !event.kind.isEmpty();
    });
    const bool prints = std::all_of(change.prints.cbegin(), change.prints.cend(), [&id](const PrintOrder &order) {
        return order.caseId == id && !order.id.isNull();
    });
    if (!events || !prints)
        return failure(ErrorCode::Invalid, QStringLiteral("an event or a print order is of another case"));
    return {};
}

/// One correction notice, and nothing new in it afterwards (行政许可法 32(4)).
Result<> checkDefects(const CaseStanding &standing, const CaseRecord &after)
{
    if (!standing.stored || standing.stored->defects.isEmpty())
        return {};
    return canNotify(*standing.stored, after.defects);
}

} // namespace

Result<> checkChange(const CaseStanding &standing, const CaseChange &change)
{
    if (change.after.id.isNull())
        return failure(ErrorCode::Invalid, QStringLiteral("a case needs an id"));
    const int revision = standing.stored ? standing.stored->revision : 0;
    if (change.after.revision != revision)
        return failure(ErrorCode::Conflict,
                       QStringLiteral("revision %1 was read, %2 is stored").arg(change.after.revision).arg(revision));
    if (const Result<> steps = checkSteps(standing, change); !steps)
        return steps;
    if (const Result<> number = checkNumber(standing, change.after); !number)
        return number;
    if (const Result<> defects = checkDefects(standing, change.after); !defects)
        return defects;
    if (const Result<> pages = checkPages(change.after); !pages)
        return pages;
    if (const Result<> outbox = checkOutbox(change); !outbox)
        return outbox;
    return checkOwners(change);
}

} // namespace yichuang
