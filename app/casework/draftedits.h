// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/checks/checkreport.h"

namespace yichuang {

// What single acts of a clerk do to a draft. Pure: no store, no clock.

/// Under another guide, materials and points of the same id are other ones: only the pages come along.
void keepPagesOnly(CaseRecord &draft);
/// Points that passed are open again: they did so before anybody saw this page.
void addPage(CaseMaterial &material, const PageFile &file);
/// @param covered a licence stands for the material: without its page it is never a paper demand (R42)
void removePage(CaseMaterial &material, const PageFileId &fileId, bool covered);
/// Unticked takes the decision back.
void decidePoint(CaseMaterial &material, const PointDecision &decision);
/// Which page of the material the file begins with, from 1; one behind the last for an unknown file.
[[nodiscard]] int firstPageOf(const CaseMaterial &material, const PageFileId &fileId);
/// The stations at which the draft holds something a person should look at after an interruption.
[[nodiscard]] QList<Station> stationsWithContent(const CaseRecord &draft);

} // namespace yichuang
