// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// Leaves nothing of this process for others to read: no core file, no debugger or /proc/…/mem of the same account (TRUST B4,
/// TCASVS V3.4.4). To be called first in main; programs that are started inherit the core limit. False when the system refuses,
/// which no Linux does.
bool hardenProcess();

} // namespace yichuang
