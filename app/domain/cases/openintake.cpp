// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/openintake.h"

namespace yichuang {

bool isOpenIntake(CaseState state)
{
    return state != CaseState::Draft && state != CaseState::Delivered && !isFinal(state);
}

QList<CaseState> openIntakeStates()
{
    QList<CaseState> states = allCaseStates();
    states.removeIf([](CaseState state) { return !isOpenIntake(state); });
    return states;
}

} // namespace yichuang
