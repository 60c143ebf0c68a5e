// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/counterports.h"

namespace yichuang::test {

/// The same ports with another register and another printer, for a test that wants their answers late. Both outlive the work.
[[nodiscard]] CounterPorts portsWith(const CounterPorts &ports, IntakeRegister &intakeRegister, Printer &printer);

} // namespace yichuang::test
