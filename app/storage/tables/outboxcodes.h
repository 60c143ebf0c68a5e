// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/exchange/outboxentry.h"
#include "domain/guide/guidecodes.h"

namespace yichuang {

// The words of the outbox table; the schema checks them.

inline constexpr std::array outboxKindCodes{
    Coded<OutboxKind>{OutboxKind::CasePut, u"casePut"},
    Coded<OutboxKind>{OutboxKind::MaterialPut, u"materialPut"},
    Coded<OutboxKind>{OutboxKind::EventPut, u"eventPut"},
    Coded<OutboxKind>{OutboxKind::GuideCorrectionPut, u"guideCorrectionPut"},
};

inline constexpr std::array outboxStateCodes{
    Coded<OutboxState>{OutboxState::Ready, u"ready"},
    Coded<OutboxState>{OutboxState::Sending, u"sending"},
    Coded<OutboxState>{OutboxState::Backoff, u"backoff"},
    Coded<OutboxState>{OutboxState::Attention, u"attention"},
    Coded<OutboxState>{OutboxState::Acknowledged, u"acknowledged"},
};

} // namespace yichuang
