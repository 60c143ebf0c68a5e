// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/selfcheck.h"

namespace yichuang::test {

/// Answers what a test wrote down.
class FakeSelfCheck final : public SelfCheck
{
public:
    Result<SelfCheckReport> answer = SelfCheckReport{};
    int asked = 0;

    [[nodiscard]] QFuture<Result<SelfCheckReport>> run() override;
};

} // namespace yichuang::test
