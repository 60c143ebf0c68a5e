// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/clock.h"
#include "gateway/completion.h"
#include "gateway/gatewaystore.h"
#include "gateway/response.h"
#include "wire/caseenvelope.h"

namespace yichuang::gateway {

/// What a PUT of a case says about the state it expects to find.
struct Precondition
{
    bool mustBeNew = false;           ///< If-None-Match: *
    std::optional<qint64> mustBeRev;  ///< If-Match: "<rev>"
};

/// A case as it was put.
struct PutCase
{
    wire::CaseEnvelope envelope;
    QByteArray body;   ///< the bytes that are kept
    QString digest;    ///< of body
    Precondition precondition;
};

/// Takes a case into the store: number, manifest, feed row and, when it is complete, the department's inbox.
class CaseIntake
{
public:
    /// @param prefix the five digits that the platform's numbers begin with (DOMAIN §3.5)
    CaseIntake(const Clock &clock, const Completion &completion, QString prefix);

    /// 201 for a new case, 200 for a new revision and for one that is here already, otherwise a problem.
    [[nodiscard]] Response take(StoreTransaction &transaction, const PutCase &put) const;

private:
    [[nodiscard]] QString newPlatformNo(StoreTransaction &transaction) const;
    [[nodiscard]] CaseRow newRow(const PutCase &put) const;

    const Clock &m_clock;
    const Completion &m_completion;
    QString m_prefix;
};

} // namespace yichuang::gateway
