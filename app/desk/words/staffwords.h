// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// What an entry of the ledger says that is about people at the counter, keys, letters and guides, in the language of the
/// desk; a kind without words of its own is named as it is.
[[nodiscard]] QString staffWords(const LedgerEvent &event);

} // namespace yichuang
