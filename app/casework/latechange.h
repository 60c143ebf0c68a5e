// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/latereasons.h"
#include "casework/session.h"
#include "domain/exchange/casechange.h"
#include "ports/envelopes.h"

namespace yichuang {

/// The case with what came late: pages stand behind those that are there, what was counted is added, newer dates and
/// decisions count, and a promise for it is kept. Pure.
[[nodiscard]] CaseRecord withLateMaterials(CaseRecord record, const QList<CaseMaterial> &late, const QDateTime &at);

/// All that late materials do to a filed case, as one change that the store takes whole or not at all: the pages, one entry
/// of the ledger ("materialsAdded"), one event to the city with the lines of its manifest, and one upload for each file that it
/// does not have: the document of all pages of a material, which a late material brings along as its own, or page files.
/// Moves, papers and further entries are added by whoever needs them.
/// @param told what else the city is told of it, by field
/// @param reasoned what was accepted with a reason: the history says for each what it was, and why
[[nodiscard]] CaseChange lateMaterialChange(const CaseRecord &record, const QList<CaseMaterial> &late,
                                            const Envelopes &envelopes, const Session &session, const QDateTime &at,
                                            const QJsonObject &told = {}, const QList<ReasonedMaterial> &reasoned = {});

} // namespace yichuang
