// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/storecheck.h"
#include "storage/store.h"

namespace yichuang {

/// The store's own check, as the port that commands see.
class StoreCheckAdapter final : public StoreCheck
{
public:
    explicit StoreCheckAdapter(Store &store) : m_store(store) {}
    [[nodiscard]] QFuture<Result<StoreReport>> check() override { return m_store.check(); }

private:
    Store &m_store;
};

} // namespace yichuang
