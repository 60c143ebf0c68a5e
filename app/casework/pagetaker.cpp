// SPDX-License-Identifier: Apache-2.0
#include "casework/pagetaker.h"

namespace yichuang {

PageTaker::~PageTaker() = default;

} // namespace yichuang
