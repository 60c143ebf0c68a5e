// SPDX-License-Identifier: Apache-2.0
#include "support/memorystore.h"

namespace yichuang::test {

MemoryStore::MemoryStore(const Clock &clock, const Counter &counter) : state(clock, counter)
{
}

MemoryStore::~MemoryStore() = default;

} // namespace yichuang::test
