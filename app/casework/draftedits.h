// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/coverquestion.h"
#include "domain/checks/checkreport.h"

#include <QJsonArray>

namespace yichuang {

// What single acts of a clerk do to a draft. Pure: no store, no clock.

/// Under another guide, materials and points of the same id are other ones: only the pages come along.
void keepPagesOnly(CaseRecord &draft);
/// The draft is now about the situation of the checklist. Why it is another application was said of the one before (R10).
void settleSituation(CaseRecord &draft, const Checklist &checklist);
/// Brings materials, items of a package and form in line with a settled checklist and with what the city answered; codes of
/// the lists that are at hand get their words.
void alignDraft(CaseRecord &draft, const Guide &guide, const Checklist &checklist, const QList<CoverAnswer> &answers,
                QDate today, const ReferenceShelf *lists = nullptr);
/// Without what the city said of a document whose holder is another person than before.
[[nodiscard]] CaseRecord withCoversOf(CaseRecord draft, const CaseRecord &before, const Checklist &checklist);
/// The draft with its number in one form. What the city said of one person says nothing of another, nor does why this is
/// another application.
[[nodiscard]] CaseRecord withApplicant(CaseRecord draft, const Applicant &applicant);
[[nodiscard]] CaseRecord withAgent(CaseRecord draft, const std::optional<Agent> &agent);
/// The draft is now about this guide. What was told of another item is no notice of this one, nor is
/// what was said of it: whose its documents are, and why it is applied for once more.
void chooseGuide(CaseRecord &draft, const Guide &guide);
/// A moment of the draft's past, taken back up: what is no step of the draft stays as it is now. Whoever had a hand in what
/// is taken back had a hand in the case, and what an applicant was told was told.
[[nodiscard]] CaseRecord takenUp(CaseRecord then, const CaseRecord &now);
/// The draft with a value that was typed into its form. What nobody has told yet is told once: a telephone number or an
/// address typed here is the applicant's too.
[[nodiscard]] CaseRecord withTyped(const CaseRecord &draft, const QList<FormField> &form, const QString &key,
                                   const QString &value, const QDateTime &at);
/// How the form calls the field; its key when it has none of that key.
[[nodiscard]] QString labelOf(const QList<FormField> &form, const QString &key);
/// Points that passed are open again: they did so before anybody saw this page.
/// @param rule  what the guide asks of the material; null where it is not asked for
/// @param after behind which file it comes to stand; null, or one that the material has not: behind the last
void addPage(CaseMaterial &material, const PageFile &file, const MaterialRule *rule, const PageFileId &after = {});
/// Without its last page the material is what it was before: a paper demand only when that is lawful (R42).
void removePage(CaseMaterial &material, const PageFileId &fileId, const MaterialRule &rule);
/// Points that passed are open again: the pages are others than when they did.
void lookAgain(CaseMaterial &material);
/// Once its last page is gone, the material is what it was before: a paper demand only when that is lawful (R42).
void standWithoutPages(CaseMaterial &material, const MaterialRule &rule);
/// The paper is asked for in spite of a cover, or before it is known that there is none; empty: why is not said yet (R42).
void askForPaper(CaseMaterial &material, const QString &because);
/// The paper is not asked for any more, and why it was is forgotten.
void leaveToCover(CaseMaterial &material, const MaterialRule &rule);
/// Those materials of which is newly said, said differently, or not said any more why the paper is asked for.
[[nodiscard]] QStringList paperDemandsChanged(const CaseRecord &before, const CaseRecord &after);
/// Unticked takes the decision back.
void decidePoint(CaseMaterial &material, const PointDecision &decision);
/// All points that nobody decided are decided so.
void passOpenPoints(CaseMaterial &material, const MaterialRule &rule, PointDecision decision);
/// Why pages that a check failed are good enough all the same, and who says so; empty takes it back.
void acceptFindings(CaseMaterial &material, const QString &because, const QString &clerkId);
/// Which page of the material the file begins with, from 1; one behind the last for an unknown file, 0 for an unknown material.
[[nodiscard]] int firstPageOf(const CaseRecord &draft, const QString &materialId, const PageFileId &fileId);
/// The stations at which the draft holds something a person should look at after an interruption.
[[nodiscard]] QList<Station> stationsWithContent(const CaseRecord &draft);
[[nodiscard]] QJsonArray stationsToJson(const QList<Station> &stations);

} // namespace yichuang
