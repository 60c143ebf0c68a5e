// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QList>

#include "domain/cases/coverquestion.h"
#include "domain/guide/checklist.h"

namespace yichuang {

// The two exemptions (两个免于提交, DOMAIN R42–R47, R133): what the city issued itself, or can look up, is not asked for on
// paper. Pure: the same case, rules, answers and day give the same everywhere.

/// The rules of what is asked for, in the order of the checklist.
[[nodiscard]] QList<MaterialRule> rulesOf(const Checklist &checklist);

/// A licence or a data resource may stand for the material, and its original need not be handed in by law (R42, R44, R47).
[[nodiscard]] bool mayBeCovered(const MaterialRule &rule);
/// What the city is asked for it: the licence first, then the data resource. Empty when nothing can cover it.
[[nodiscard]] QList<CoverEntry> coverEntries(const MaterialRule &rule);

/// It is a document of somebody who is neither the applicant nor the agent (the lessor's, the spouse's, the deceased's).
[[nodiscard]] bool isOfAnother(const MaterialRule &rule);
/// Somebody of whom only a name and a number are known; the kind of the number is what it most likely is.
[[nodiscard]] Person personCalled(const QString &name, const QString &number);
/// Whose document the material is. Of somebody else it is who a clerk said, or whom the guide's fields of the form name; none
/// as long as nobody said who, because then nobody can be asked about them.
[[nodiscard]] std::optional<Person> coverHolder(const MaterialRule &rule, const CaseRecord &record);

/// What has still to be asked about the case: one question for each person, with each entry once. Nothing is asked of which
/// the answer is kept with the material, or the paper was asked for with a reason; and nobody whose number cannot be one.
[[nodiscard]] QList<CoverQuestion> coverQuestions(const QList<MaterialRule> &rules, const CaseRecord &record, QDate day);

/// What was found, as covers of that one entry: of an industry certificate the single permit that it lists, which has the
/// same force (R133), and is good no longer than the certificate.
[[nodiscard]] QList<Cover> coversOf(const FoundCover &found, const CoverEntry &entry);
/// The name of the holder, or of one of several, is that name; blanks and the width of characters do not count.
[[nodiscard]] bool isHeldBy(const Cover &cover, const QString &name);
/// It was issued, and it has not expired.
[[nodiscard]] bool isValidOn(const Cover &cover, QDate day);

/// Brings the materials in line with what the city answered. A cover is kept with its material; what nobody has becomes a
/// paper that may be asked for, in a draft, and waits for a person in a filed case, because nothing becomes a paper demand
/// by itself there. What was found under another name stays as it is: then the name is wrong, or the number. A cover that
/// fits no longer is dropped.
void settleCovers(CaseRecord &record, const QList<MaterialRule> &rules, const QList<CoverAnswer> &answers, QDate day);
/// What the city said of one person says nothing of another.
void forgetCovers(CaseRecord &draft);
/// The same for the materials whose holder has another number now than before.
void forgetCoversOfOthers(CaseRecord &draft, const CaseRecord &before, const QList<MaterialRule> &rules);

/// No paper may be demanded: something covers it, or nobody knows yet that nothing does, and nobody gave a reason. Null
/// stands for a material that nobody touched.
[[nodiscard]] bool isExempt(const MaterialRule &rule, const CaseMaterial *material);
/// How it is obtained when the paper is not asked for.
[[nodiscard]] Obtained obtainedWithoutPaper(const MaterialRule &rule, const CaseMaterial &material);
/// The paper is asked for, or was taken, in spite of the exemption, and nobody said why.
[[nodiscard]] bool lacksPaperReason(const MaterialRule &rule, const CaseMaterial &material);

} // namespace yichuang
