// SPDX-License-Identifier: Apache-2.0
// How long a ledger takes to verify: ledgerbench [ENTRIES] [guomi|aegis|plain]. Makes a store in a temporary folder, fills
// its ledger as the counter would have, and verifies it three times.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include "core/digest.h"
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/fakecountersigner.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"

#include <time.h>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// One entry in the bytes the store keeps; only its number and its case differ from the others.
QString recordOf(qint64 sequence)
{
    LedgerEvent event = sampleEvent(sampleCase(int(sequence % 10'000) + 1), QStringLiteral("printed"));
    event.sequence = sequence;
    event.at = sampleMoment().addMSecs(sequence);
    event.before = sha256(QByteArray::number(sequence));
    event.after = event.before;
    return QString::fromUtf8(ledgerBytes(event));
}

bool fill(RawDatabase &raw, qint64 entries)
{
    QByteArray head;
    if (!raw.run(QStringLiteral("BEGIN")).isEmpty())
        return false;
    for (qint64 sequence = 1; sequence <= entries; ++sequence) {
        const QString record = recordOf(sequence);
        head = sha256(QByteArray(head + record.toUtf8()));
        const QString refusal = raw.run(QStringLiteral("INSERT INTO ledger(sequence, record, hash) VALUES(%1, '%2', x'%3')")
                                            .arg(QString::number(sequence), record, QString::fromLatin1(head.toHex())));
        if (!refusal.isEmpty())
            return false;
    }
    return raw.run(QStringLiteral("COMMIT")).isEmpty();
}

/// Of all threads: what one core alone would need.
qint64 processorMilliseconds()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return used.tv_sec * 1'000 + used.tv_nsec / 1'000'000;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    QTextStream out(stdout);
    const QStringList words = QCoreApplication::arguments();
    const qint64 entries = std::max<qint64>(1, words.value(1, QStringLiteral("1000000")).toLongLong());
    const QString profileName = words.value(2, QStringLiteral("guomi"));
    const CipherProfile profile = profileName == u"plain"   ? CipherProfile::Plain
                                  : profileName == u"aegis" ? CipherProfile::Aegis
                                                            : CipherProfile::Guomi;
    const QTemporaryDir folder;
    const FakeClock clock;
    const auto fresh = [&] { return StoreOptions{folder.path(), clock, sampleCounter(), sampleCipher(profile), nullptr}; };
    if (!Store::open(fresh()))
        return 1;
    {
        RawDatabase raw(folder.filePath(QStringLiteral("cases.db")), profile);
        if (!fill(raw, entries))
            return 1;
    }
    const auto store = Store::open(fresh());
    if (!store)
        return 1;
    const FakeCounterSigner signer;
    for (int run = 1; run <= 3; ++run) {
        QElapsedTimer timer;
        timer.start();
        const qint64 worked = processorMilliseconds();
        const auto verdict = outcomeOf((*store)->ledger().verify(signer));
        if (!verdict || !verdict->holds() || verdict->entries != entries)
            return 1;
        out << profileName << ": " << verdict->entries << " entries verified in " << timer.elapsed() << " ms, "
            << processorMilliseconds() - worked << " ms of the processor\n";
        out.flush();
    }
    return 0;
}
