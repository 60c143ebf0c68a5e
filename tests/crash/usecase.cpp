// SPDX-License-Identifier: Apache-2.0
#include "crash/usecase.h"

#include "crash/deeds.h"

namespace yichuang::test {

namespace {

/// A deed that is undone later, so that nothing of it has to be there.
Deed undoneLater(Deed deed)
{
    deed.promises.clear();
    return deed;
}

} // namespace

QList<UseCase> allUseCases()
{
    return {
        {QStringLiteral("a new store"), {}, {saveClerk()}},
        {QStringLiteral("a name is typed"), {saveDraft()}, {typeName(1), typeName(2), typeName(3)}},
        {QStringLiteral("the first page of a month"), {saveDraft()}, {addPage()}},
        {QStringLiteral("a visit is parked and resumed"), {importGuide(1)}, {parkVisit(), resumeAndType()}},
        {QStringLiteral("a draft is discarded"), {undoneLater(saveDraft()), undoneLater(addPage())}, {discardDraft()}},
        {QStringLiteral("a case of several pages"), {importGuide(1)}, {takeIn()}},
        {QStringLiteral("a correction notice"), {importGuide(1)}, {askForCorrection()}},
        {QStringLiteral("corrections are handed in"), {importGuide(1), undoneLater(askForCorrection())}, {handInCorrections()}},
        {QStringLiteral("a case is filed"), {saveDraft()}, {fileSample()}},
        {QStringLiteral("a case is reviewed"), {fileSample()}, {reviewSample()}},
        {QStringLiteral("a receipt is printed"), {fileSample()}, {printReceipt()}},
        {QStringLiteral("the queue is sent"), {fileSample()}, {markSending(), acknowledgeCase(), failMaterial()}},
        {QStringLiteral("the feed is read"), {fileSample()}, {applyDecision(), applyResult(), fetchResult()}},
        {QStringLiteral("a result is handed out"), {fileSample(), applyDecision(), applyResult()}, {deliverSample()}},
        {QStringLiteral("guides are imported"), {importGuide(1)}, {importGuide(2), importGuide(3)}},
        {QStringLiteral("a clerk signs in"), {saveClerk()}, {signInWrongly(), signIn()}},
        {QStringLiteral("the ledger grows"), {saveDraft()}, {noteInLedger()}},
    };
}

} // namespace yichuang::test
