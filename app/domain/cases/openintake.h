// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/cases/casestate.h"

namespace yichuang {

/// Whether a case that stands so keeps the same application from being taken in a second time (两头受理, DOMAIN R10): from
/// the intake until the result was handed out or nothing follows any more. A draft was never taken in.
[[nodiscard]] bool isOpenIntake(CaseState state);
[[nodiscard]] QList<CaseState> openIntakeStates();

} // namespace yichuang
