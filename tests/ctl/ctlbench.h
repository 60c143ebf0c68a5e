// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "casework/counterbench.h"
#include "ctl/commandtable.h"
#include "ports/storecheck.h"
#include "support/fakebackups.h"
#include "support/fakegatewaylink.h"
#include "support/fakeselfcheck.h"
#include "sync/alarm.h"
#include "sync/syncengine.h"

namespace yichuang::test {

/// Answers what a test wrote down.
class FakeStoreCheck final : public StoreCheck
{
public:
    Result<StoreReport> answer = StoreReport{};
    [[nodiscard]] QFuture<Result<StoreReport>> check() override;
};

/// What one command line printed, and how it ended.
struct CtlOutcome
{
    QString out;
    QString err;
    int exitCode = -1; ///< -1: it never answered
    int answers = 0;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const;
};

/// A counter in memory on which commands run.
struct CtlBench
{
    CounterBench counter;
    FakeGatewayLink link;
    SystemAlarm alarm;
    FakeStoreCheck storeCheck;
    SyncEngine sync{{counter.store.outbox, counter.store.feedInbox, counter.store.pages, link, counter.clock, alarm}, {}};
    QTemporaryDir folder;
    FakeSelfCheck selfCheck;
    FakeBackups backups;
    CommandPorts ports{counter.ports(), counter.session, counter.store.outbox, storeCheck, sync, backups, selfCheck,
                       folder.filePath(QStringLiteral("papers"))};

    CtlBench();
    ~CtlBench();
    Q_DISABLE_COPY_MOVE(CtlBench)

    [[nodiscard]] CtlOutcome run(const QStringList &words, bool json = true);
    /// The path of a new file in the folder; empty when it could not be written.
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &bytes) const;
};

} // namespace yichuang::test
