// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/confirmreadings.h"
#include "casework/correctguide.h"
#include "casework/counterports.h"
#include "casework/decidecase.h"
#include "casework/deliverresult.h"
#include "casework/discarddraft.h"
#include "casework/documentkeeper.h"
#include "casework/fetchcovers.h"
#include "casework/finditem.h"
#include "casework/giveonetimenotice.h"
#include "casework/issuepaper.h"
#include "casework/itemchoice.h"
#include "casework/lapsepromises.h"
#include "casework/listsathand.h"
#include "casework/materialparticulars.h"
#include "casework/pageintake.h"
#include "casework/printseparators.h"
#include "casework/readpages.h"
#include "casework/recallform.h"
#include "casework/resendentry.h"
#include "casework/resolvecovers.h"
#include "casework/reviewcase.h"
#include "casework/session.h"
#include "casework/sortpages.h"
#include "casework/takefromcamera.h"
#include "casework/takenin.h"
#include "casework/visit.h"
#include "casework/watchedfolder.h"

namespace yichuang {

/// All that one signed-in person can do at one counter, wired together. Lives from sign-in to sign-out.
class CounterWork
{
public:
    CounterWork(const CounterPorts &ports, const Session &session);
    Q_DISABLE_COPY_MOVE(CounterWork)

    /// Not while pages come in: they would find no visit to belong to.
    [[nodiscard]] bool mayLeaveVisit() const { return !intake.busy() && !fromCamera.busy(); }

    const Session session;
    const CounterPorts ports;
    Visit visit;
    ListsAtHand lists;         ///< for the form of the open visit
    FetchCovers fetchCovers;   ///< for the open visit
    ResolveCovers resolveCovers; ///< for filed cases and drafts put aside; somebody begins it
    ItemChoice choice;
    CorrectGuide correct;
    DiscardDraft discard;
    PageIntake intake;
    WatchedFolder scanFolder; ///< a scanner's own; nothing is watched until it is told which
    TakeFromCamera fromCamera;
    SortPages sort;
    PrintSeparators separators;
    MaterialParticulars particulars;
    ReadPages reading;        ///< of the open visit, in the background
    ConfirmReadings readings; ///< what the clerk says to it
    LapsePromises lapsePromises;
    RecallForm recall;
    GiveOneTimeNotice notice;
    TakenIn takenIn;
    FindItem findItem;
    DocumentKeeper documents; ///< of the open visit; settled before it is filed
    DecideCase decide;
    IssuePaper issue;
    ReviewCase review;
    DeliverResult deliver;
    ResendEntry resend;
};

} // namespace yichuang
