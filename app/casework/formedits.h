// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/guide/guide.h"

namespace yichuang {

class Visit;

/// The draft with a value that was typed into its form. What nobody has told yet is told once: a telephone number or an
/// address typed here is the applicant's too.
[[nodiscard]] CaseRecord withTyped(const CaseRecord &draft, const QList<FormField> &form, const QString &key,
                                   const QString &value, const QDateTime &at);
/// How the form calls the field; its key when it has none of that key.
[[nodiscard]] QString labelOf(const QList<FormField> &form, const QString &key);

// What a clerk chooses in the form of a visit (DOMAIN R35–R38). Each is a deed of its own that undo takes back; what the draft
// does not have changes nothing.

/// Takes what that source says of the field.
void takeClaim(Visit &visit, const QString &key, const QString &source);
/// Keeps the value although a register says otherwise, and says why; an empty reason takes that back.
void keepValue(Visit &visit, const QString &key, const QString &because);
/// Fills every field that is empty with what an earlier case of the applicant proposes.
void takeProposals(Visit &visit);

/// Refuses one item of the package at the counter, with a reason; without one it is taken in after all.
void decideComponent(Visit &visit, const QString &componentId, const QString &because);

} // namespace yichuang
