// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command.h"

namespace yichuang {

/// `notice give FILE`: an applicant is told at once what to bring (一次性告知单, DOMAIN R29, R30). The file describes the case as
/// for `case intake`; what is known of it is kept as a draft, which a later visit finds.
[[nodiscard]] Command noticeCommand();

} // namespace yichuang
