// SPDX-License-Identifier: Apache-2.0
#include "support/fakeselfcheck.h"

#include "core/taskrunner.h"

namespace yichuang::test {

QFuture<Result<SelfCheckReport>> FakeSelfCheck::run()
{
    ++asked;
    return readyFuture(answer);
}

} // namespace yichuang::test
