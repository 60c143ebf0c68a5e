// SPDX-License-Identifier: Apache-2.0
#include "portswith.h"

namespace yichuang::test {

CounterPorts portsWith(const CounterPorts &ports, IntakeRegister &intakeRegister, Printer &printer)
{
    return {ports.cases,          ports.guides,        ports.pages,            ports.ledger,    ports.printOrders,
            ports.retention,      ports.clerks,        ports.keys,             ports.tries,     ports.signer,
            ports.scanner,        ports.inspector,     ports.camera,           ports.reader,    ports.documents,
            ports.papers,         printer,             ports.envelopes,        intakeRegister,  ports.covers,
            ports.authorisations, ports.guideReadings, ports.guideCorrections, ports.clock,     ports.tasks,
            ports.files,          ports.counter,       ports.calendar,         ports.policy,    ports.tokenKey,
            ports.references};
}

} // namespace yichuang::test
