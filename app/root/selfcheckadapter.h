// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/keyslots.h"
#include "ports/selfcheck.h"

namespace yichuang {

/// The store's self-check with what only the key slots know.
class SelfCheckAdapter final : public SelfCheck
{
public:
    SelfCheckAdapter(SelfCheck &store, KeySlots &slots) : m_store(store), m_slots(slots) {}
    [[nodiscard]] QFuture<Result<SelfCheckReport>> run() override;

private:
    SelfCheck &m_store;
    KeySlots &m_slots;
};

} // namespace yichuang
