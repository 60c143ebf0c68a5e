// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include <QString>

#include "core/clock.h"
#include "gateway/service.h"

namespace yichuang::gateway {

/// Plays the owners of guide elements: answers each correction, puts the guide right and tells the counter so, one step after
/// the other (提出, 响应, 整改, 反馈; DOMAIN R103). For the thread of the simulated departments.
class SimulatedOwners
{
public:
    SimulatedOwners(const Service &service, const Clock &clock, int stepMs)
        : m_service(service), m_clock(clock), m_stepMs(stepMs)
    {
    }

    /// Does what is due; answers the milliseconds until something is due again, negative: nothing is open.
    [[nodiscard]] qint64 round();

private:
    void report(const QString &id, const QString &state) const;

    const Service &m_service;
    const Clock &m_clock;
    const int m_stepMs;
    std::map<QString, std::pair<QString, qint64>> m_seen; ///< by correction: its state, and since when
};

} // namespace yichuang::gateway
