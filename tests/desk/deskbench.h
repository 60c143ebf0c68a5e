// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QJsonObject>

#include "casework/counterwork.h"
#include "support/fakecamera.h"
#include "support/fakeclock.h"
#include "support/fakecountersigner.h"
#include "support/fakecoversource.h"
#include "support/fakedocumentmaker.h"
#include "support/fakegatewaylink.h"
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
#include "support/uncertaincasestore.h"
#include "sync/alarm.h"
#include "sync/syncengine.h"

namespace yichuang::test {

class PlainEnvelopes final : public Envelopes
{
public:
    [[nodiscard]] QByteArray ofCase(const CaseRecord &record) const override;
    [[nodiscard]] QByteArray ofEvent(const QString &eventId, const CaseRecord &, const QString &, const QDateTime &,
                                     const QString &, const QJsonObject &) const override;
    [[nodiscard]] QByteArray ofSupplement(const QString &eventId, const CaseRecord &, const QList<CaseMaterial> &,
                                          const QDateTime &, const QString &, const QJsonObject &) const override;
};

/// A counter whose stores are in memory and whose devices follow a script, for the pages of the desk.
struct DeskBench
{
    /// @param guides what the catalogue holds
    explicit DeskBench(const QList<Guide> &guides = {sampleGuide()});
    ~DeskBench();
    Q_DISABLE_COPY_MOVE(DeskBench)

    [[nodiscard]] CounterPorts ports();
    [[nodiscard]] Session session() const;
    /// A counter's work for the sample clerk, made at the first call.
    [[nodiscard]] CounterWork &work();
    /// As after a crash: the objects are new, the stores are the same.
    void restart();

    Counter counter = sampleCounter(); ///< as it is set when the work begins
    FakeClock clock;
    MemoryStore store;
    UncertainCaseStore cases{store.cases}; ///< what the desk works with; as certain as the store until a test says otherwise
    FakeKeySlots keys;
    MemoryTryCounter tries;
    FakeCounterSigner signer;
    FakeScanner scanner;
    FakeInspector inspector;
    FakePaperMaker papers;
    RecordingPrinter printer;
    PlainEnvelopes envelopes;
    FakeIntakeRegister intakeRegister;
    FakeCoverSource covers;
    FakeCamera camera;
    FakePageReader reader;
    FakeDocumentMaker documents;
    ImmediateTaskRunner tasks;
    CalendarInUse calendar{WorkCalendar()};
    FakeGatewayLink link;
    SystemAlarm alarm;

private:
    std::unique_ptr<CounterWork> m_work;
};

/// A sync engine over a bench; not started, so that it says nothing of itself.
[[nodiscard]] std::unique_ptr<SyncEngine> restingEngine(DeskBench &bench);

/// The guides of the sample catalogue that ships, read from the source tree.
[[nodiscard]] QList<Guide> shippedGuides();

/// Style, palette, font and words as the program has them.
void dressApplication(bool dark = false, const QString &language = QStringLiteral("zh_CN"));

} // namespace yichuang::test
