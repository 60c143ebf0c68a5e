// SPDX-License-Identifier: Apache-2.0
#include "ctlbench.h"

#include "core/taskrunner.h"

namespace yichuang::test {

QFuture<Result<StoreReport>> FakeStoreCheck::check()
{
    return readyFuture(answer);
}

QJsonObject CtlOutcome::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

QString CtlOutcome::errorCode() const
{
    return QJsonDocument::fromJson(err.toUtf8()).object().value(u"error").toObject().value(u"code").toString();
}

CtlBench::CtlBench() = default;
CtlBench::~CtlBench() = default;

CtlOutcome CtlBench::run(const QStringList &words, bool json)
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
    constexpr int patience = 30'000; // longer than any command of these tests may take
    (void)QTest::qWaitFor([&outcome] { return outcome.answers > 0; }, patience);
    return outcome;
}

QString CtlBench::fileWith(const QString &name, const QByteArray &bytes) const
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

} // namespace yichuang::test
