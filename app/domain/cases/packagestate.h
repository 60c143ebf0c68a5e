// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/cases/casecomponent.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

/// Where a package stands, computed from its components (DOMAIN §3.2). It is as far as the last of those that are still
/// alive: what was refused, withdrawn or ended holds nobody up and sinks nobody. It pauses only when all that are not decided
/// pause. It is granted when one of them is; when none is left, it ended as they did, or was not accepted when they ended in
/// different ways. Without components it is a draft.
[[nodiscard]] CaseState packageState(const QList<CaseComponent> &components);

/// Decided, or ended before a decision.
[[nodiscard]] bool isDone(const CaseComponent &component);
/// Not taken in, withdrawn or ended: nothing more is done for it.
[[nodiscard]] bool isDropped(const CaseComponent &component);

/// How many items of a package are done.
[[nodiscard]] int doneComponents(const CaseRecord &record);

/// Those of its predecessors that are not decided yet (DOMAIN R124); one that was dropped is not waited for.
[[nodiscard]] QList<CaseComponent> awaited(const CaseComponent &component, const QList<CaseComponent> &all);

/// The component of that id; null when there is none.
[[nodiscard]] CaseComponent *componentOf(CaseRecord &record, const QString &id);
[[nodiscard]] const CaseComponent *componentOf(const CaseRecord &record, const QString &id);

/// The results that may be handed out now: all of them once the case is ready; of a package those of components that are
/// certified, each once, and none before all is decided where it is released together (DOMAIN R86).
[[nodiscard]] QList<CaseResult> resultsToHandOut(const CaseRecord &record);

} // namespace yichuang
