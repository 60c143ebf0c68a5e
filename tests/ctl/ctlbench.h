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
    [[nodiscard]] QFuture<Result<StoreReport>> check() override { return readyFuture(answer); }
};

/// What one command line printed, and how it ended.
struct CtlOutcome
{
    QString out;
    QString err;
    int exitCode = -1; ///< -1: it never answered
    int answers = 0;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    [[nodiscard]] QString errorCode() const
    {
        return QJsonDocument::fromJson(err.toUtf8()).object().value(u"error").toObject().value(u"code").toString();
    }
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

    [[nodiscard]] CtlOutcome run(const QStringList &words, bool json = true)
    {
        CtlOutcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        Reply reply(json, out, err);
        QObject::connect(&reply, &Reply::finished, &reply, [&outcome](int exitCode) {
            outcome.exitCode = exitCode;
            ++outcome.answers;
        });
        const QList<Command> commands = allCommands(&counter.papers);
        const Command *command = findCommand(commands, words);
        if (!command) {
            reply.wrongUse(unknownCommandText(words));
            return outcome;
        }
        const Result<Arguments> arguments = readArguments(*command, words);
        if (arguments)
            command->run(*arguments, command->needsStore ? &ports : nullptr, reply);
        else
            reply.wrongUse(arguments.error().detail);
        (void)QTest::qWaitFor([&outcome] { return outcome.answers > 0; }, 10'000);
        return outcome;
    }
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
};

} // namespace yichuang::test
