// SPDX-License-Identifier: Apache-2.0
#include "casework/counterwork.h"

namespace yichuang {

CounterWork::CounterWork(const CounterPorts &counterPorts, const Session &signedIn)
    : session(signedIn),
      ports(counterPorts),
      visit(ports.cases, ports.guides, ports.clock, session),
      lists(visit, ports.references),
      fetchCovers(visit, ports.covers, ports.clock),
      resolveCovers({ports.cases, ports.guides, ports.covers, ports.envelopes, ports.clock, ports.counter, &visit}),
      choice(visit, ports.guides, ports.authorisations, ports.guideReadings, ports.clock, session),
      correct(ports.guideCorrections, ports.clock, session),
      discard(ports.cases, ports.clock, session),
      intake(visit, ports.scanner, ports.inspector, ports.pages, ports.clock, ports.files),
      scanFolder(ports.files),
      fromCamera(ports.camera, intake),
      sort(visit, ports.clock),
      separators(visit, ports.papers, ports.printer, ports.clock, ports.tokenKey),
      particulars(visit, ports.clock, ports.calendar),
      reading(visit, ports.pages, ports.reader, ports.clock),
      readings(visit, ports.clock),
      lapsePromises(ports.cases, ports.envelopes, ports.clock, ports.counter.counterNo),
      recall(visit, ports.cases, ports.guides, ports.clock),
      notice(visit, ports.clock, ports.tokenKey),
      takenIn(ports.cases, ports.intakeRegister),
      findItem(ports.guides),
      documents(visit, ports.documents, ports.pages),
      decide({ports.cases, ports.intakeRegister, ports.authorisations, ports.guides, ports.guideReadings, ports.envelopes, ports.clock},
             ports.calendar, ports.tokenKey),
      issue(ports.printOrders, ports.papers, ports.printer, ports.clock, session),
      review(ports.cases, ports.envelopes, ports.clock, session),
      deliver({ports.cases, ports.guides, ports.authorisations, ports.envelopes, ports.clock}, ports.tokenKey, session),
      resend(ports.cases, ports.ledger, ports.clock, session)
{
    visit.countBy(ports.calendar);
    QObject::connect(&ports.calendar, &CalendarInUse::changed, &visit, [this] { visit.countBy(ports.calendar); });
    decide.lookUpIn(lists.shelf());
    QObject::connect(&intake, &PageIntake::busyChanged, &documents, &DocumentKeeper::setPagesComing);
    intake.sortBy(ports.tokenKey);
}

} // namespace yichuang
