// SPDX-License-Identifier: Apache-2.0
#include "support/immediatetaskrunner.h"

namespace yichuang::test {

void ImmediateTaskRunner::post(std::function<void()> work)
{
    work();
}

} // namespace yichuang::test
