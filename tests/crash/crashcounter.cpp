// SPDX-License-Identifier: Apache-2.0
#include "crash/crashcounter.h"

#include <QFile>

namespace yichuang::test {

Result<std::unique_ptr<CrashCounter>> CrashCounter::open(const QString &folder, CipherProfile profile,
                                                         StatementFaults *faults)
{
    std::unique_ptr<CrashCounter> counter(new CrashCounter);
    StoreOptions options = sampleStore(folder, counter->m_bench.clock, faults);
    options.cipher = sampleCipher(profile);
    Result<std::unique_ptr<Store>> opened = Store::open(options);
    if (!opened)
        return failure(opened.error());
    counter->m_store = std::move(*opened);
    return counter;
}

CounterPorts CrashCounter::ports()
{
    const CounterPorts fakes = m_bench.ports();
    return {m_store->cases(), m_store->guides(), m_store->pages(), m_store->ledger(), m_store->printOrders(),
            m_store->retention(), m_store->clerks(), fakes.keys, fakes.tries, fakes.signer, fakes.scanner, fakes.inspector,
            fakes.camera, fakes.reader, fakes.documents, fakes.papers, fakes.printer, fakes.envelopes, fakes.intakeRegister, fakes.covers, fakes.authorisations, m_store->guideReadings(), m_store->guideCorrections(), fakes.clock, fakes.tasks, fakes.files, fakes.counter, fakes.calendar,
            fakes.policy, fakes.tokenKey};
}

QString CrashCounter::paper(const QString &name)
{
    constexpr int bytes = 9000;
    QFile file(m_folder.filePath(name + QStringLiteral(".pdf")));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(QByteArray("%PDF ") + name.toUtf8().repeated(bytes / 8)) > 0;
    return written ? file.fileName() : QString();
}

} // namespace yichuang::test
