// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/gatewaystore.h"
#include "gateway/routetable.h"

namespace yichuang::gateway {

/// POST /v1/cases:open: whether the same applicant has the same item in the same situation open anywhere (两头受理). Tells
/// where, and nothing of what is in it.
class OpenCaseRoutes
{
public:
    explicit OpenCaseRoutes(GatewayStore &store) : m_store(store) {}
    void addTo(RouteTable &table) const;

private:
    [[nodiscard]] Response open(const Request &request) const;

    GatewayStore &m_store;
};

/// What rows of the same application have in common: a digest, so that no column holds an identity number. Empty, and so
/// never found, when one of the three is.
[[nodiscard]] QString intakeKeyOf(const QString &applicantNumber, const QString &service, const QString &situation);

/// Tells the counters that have the same application open, and the one that just sent this, where it stands open besides; the
/// oldest only, because nobody needs more to ask the applicant. Nothing when it stands open nowhere else.
void tellTwins(StoreTransaction &transaction, const CaseRow &taken, const QDateTime &now);

} // namespace yichuang::gateway
