// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "gateway/gatewaystore.h"

namespace yichuang::gateway {

/// Decides when a case goes to its department: when every file of its manifest is stored, and no sooner (SYNC L17).
class Completion
{
public:
    /// @param department which inbox complete cases go to
    Completion(const Clock &clock, QString department) : m_clock(clock), m_department(std::move(department)) {}

    /// Writes the case with its new completeness. A case that became complete, or came complete with a new revision,
    /// goes into the inbox and is told in the feed of its hall.
    void settle(StoreTransaction &transaction, CaseRow row) const;

private:
    const Clock &m_clock;
    QString m_department;
};

} // namespace yichuang::gateway
