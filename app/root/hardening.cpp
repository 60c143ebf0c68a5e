// SPDX-License-Identifier: Apache-2.0
#include "root/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace yichuang {

bool hardenProcess()
{
    const rlimit none{0, 0};
    const bool noCore = ::setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef __SANITIZE_ADDRESS__
    // The leak checker reads its own process the way a debugger does.
    return noCore;
#else
    return noCore && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
#endif
}

} // namespace yichuang
