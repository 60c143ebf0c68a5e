// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crash/usecase.h"

namespace yichuang::test {

// The deeds that use cases are made of. A number names another case, clerk or guide.

// drafts
[[nodiscard]] Deed saveDraft();
/// Types a name through the keeper that saves by itself; a higher number is a later text.
[[nodiscard]] Deed typeName(int nth);
[[nodiscard]] Deed addPage();
[[nodiscard]] Deed discardDraft();
/// Fills a visit and parks it, as F6 does.
[[nodiscard]] Deed parkVisit();
[[nodiscard]] Deed resumeAndType();

// legal acts
/// Takes a described case in, with two materials of three pages, each bound into its document.
[[nodiscard]] Deed takeIn();
/// The same with a paper missing, which a notice asks for.
[[nodiscard]] Deed askForCorrection();
/// Hands in the paper that the notice asked for: pages, ticks, receipt and the event to the city at once.
[[nodiscard]] Deed handInCorrections();
/// Files the sample case as casework would, with ids that are always the same.
[[nodiscard]] Deed fileSample();
[[nodiscard]] Deed reviewSample();
[[nodiscard]] Deed deliverSample();
[[nodiscard]] Deed printReceipt();

// the city
[[nodiscard]] Deed markSending();
[[nodiscard]] Deed acknowledgeCase();
[[nodiscard]] Deed failMaterial();
[[nodiscard]] Deed applyDecision();
[[nodiscard]] Deed applyResult();
[[nodiscard]] Deed fetchResult();

// the hall
[[nodiscard]] Deed importGuide(int nth);
[[nodiscard]] Deed saveClerk();
[[nodiscard]] Deed signInWrongly();
[[nodiscard]] Deed signIn();
[[nodiscard]] Deed noteInLedger();

} // namespace yichuang::test
