// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "casework/calendarinuse.h"
#include "core/clock.h"
#include "core/taskrunner.h"
#include "domain/roles/clerk.h"
#include "ports/casestore.h"
#include "ports/clerkstore.h"
#include "ports/countersigner.h"
#include "ports/envelopes.h"
#include "ports/guidestore.h"
#include "ports/keyslots.h"
#include "ports/ledger.h"
#include "ports/pageinspector.h"
#include "ports/pagestore.h"
#include "ports/papermaker.h"
#include "ports/printer.h"
#include "ports/printorders.h"
#include "ports/retentionstore.h"
#include "ports/scanner.h"
#include "ports/trycounter.h"

namespace yichuang {

class Authorisations;
class Camera;
class CoverSource;
class DocumentMaker;
class GuideCorrections;
class GuideReadings;
class IntakeRegister;
class PageReader;
class ReferenceLists;

/// Everything outside that a counter's work needs. Made by the composition root or by a test; all of it outlives the
/// work that uses it.
struct CounterPorts
{
    CaseStore &cases;
    GuideStore &guides;
    PageStore &pages;
    Ledger &ledger;
    PrintOrders &printOrders;
    RetentionStore &retention;
    ClerkStore &clerks;
    KeySlots &keys;
    TryCounter &tries;
    const CounterSigner &signer;
    Scanner &scanner;
    PageInspector &inspector;
    Camera &camera;
    PageReader &reader;
    DocumentMaker &documents;
    PaperMaker &papers;
    Printer &printer;
    const Envelopes &envelopes;
    IntakeRegister &intakeRegister;
    CoverSource &covers;
    Authorisations &authorisations;
    GuideReadings &guideReadings;
    GuideCorrections &guideCorrections;
    const Clock &clock;
    TaskRunner &tasks;
    TaskRunner &files; ///< reads what may lie on a share that never answers: nobody ever waits for its threads
    Counter counter;
    const CalendarInUse &calendar;
    RetentionPolicy policy; ///< how long cases are kept at this site
    QByteArray tokenKey; ///< secret of this store: proves that a scanned receipt is ours
    ReferenceLists *references = nullptr; ///< code lists; null: none here, and codes are typed
};

} // namespace yichuang
