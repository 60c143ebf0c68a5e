// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"

namespace yichuang::test {

/// Runs work at once, on the caller's thread.
class ImmediateTaskRunner final : public TaskRunner
{
protected:
    void post(std::function<void()> work) override;
};

} // namespace yichuang::test
