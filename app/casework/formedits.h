// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

class Visit;

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
