// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSignalSpy>
#include <QStringList>

#include "casework/counterports.h"
#include "casework/session.h"
#include "core/jsonfields.h"
#include "support/fakecamera.h"
#include "support/fakeclock.h"
#include "support/fakecountersigner.h"
#include "support/fakecoversource.h"
#include "support/fakedocumentmaker.h"
#include "support/fakeinspector.h"
#include "support/fakeintakeregister.h"
#include "support/fakekeyslots.h"
#include "support/fakepagereader.h"
#include "support/fakepapermaker.h"
#include "support/fakescanner.h"
#include "support/immediatetaskrunner.h"
#include "support/memorystore.h"
#include "support/recordingprinter.h"
#include "support/sampleguide.h"

namespace yichuang::test {

/// Envelopes that name what they are of.
class NamedEnvelopes final : public Envelopes
{
public:
    [[nodiscard]] QByteArray ofCase(const CaseRecord &record) const override;
    [[nodiscard]] QByteArray ofEvent(const QString &eventId, const CaseRecord &record, const QString &kind,
                                     const QDateTime &, const QString &clerkId, const QJsonObject &body) const override;
    [[nodiscard]] QByteArray ofSupplement(const QString &eventId, const CaseRecord &record, const QList<CaseMaterial> &late,
                                          const QDateTime &at, const QString &clerkId, const QJsonObject &body) const override;
};

/// Everything around one counter, fake: what a test needs to do casework.
struct CounterBench
{
    FakeClock clock;
    MemoryStore store{clock};
    FakeKeySlots keys;
    MemoryTryCounter tries;
    FakeCounterSigner signer;
    FakeScanner scanner;
    FakeInspector inspector;
    FakeCamera camera;
    FakePageReader reader;
    FakeDocumentMaker documents;
    FakePaperMaker papers;
    RecordingPrinter printer;
    NamedEnvelopes envelopes;
    FakeIntakeRegister intakeRegister;
    FakeCoverSource covers;
    ImmediateTaskRunner tasks;
    CalendarInUse calendar{bundledCalendar().value_or(WorkCalendar{})};
    QByteArray tokenKey = QByteArrayLiteral("sixteen bytes and more");
    Session session{sampleClerk(), sampleCounter()};
    Session supervisor{sampleSupervisor(), sampleCounter()};

    CounterBench();
    ~CounterBench();
    Q_DISABLE_COPY_MOVE(CounterBench)

    [[nodiscard]] CounterPorts ports();
    void breakStore(ErrorCode code = ErrorCode::StorageUnavailable);
    void mendStore();
    [[nodiscard]] QStringList ledgerKinds() const;
};

/// The first argument of the last signal.
template <typename T>
[[nodiscard]] T lastOf(const QSignalSpy &spy, int argument = 0)
{
    return spy.isEmpty() ? T{} : spy.last().at(argument).value<T>();
}

/// "storageFull": the code of the error in the last signal; empty when there was none.
[[nodiscard]] QString lastCode(const QSignalSpy &spy, int argument = 0);

} // namespace yichuang::test
