// SPDX-License-Identifier: Apache-2.0
#include "ctl/keycommands.h"

#include <QJsonArray>

#include "casework/releaseaccount.h"
#include "core/whenanswered.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

QString kindName(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Clerk: return QStringLiteral("clerk");
    case SlotKind::Recovery: return QStringLiteral("recovery");
    case SlotKind::Machine: return QStringLiteral("machine");
    }
    return {};
}

void list(const Arguments &, CommandPorts *ports, Reply &reply)
{
    const KeySlots &keys = ports->counter.keys;
    whenAnswered(&reply, ports->counter.keys.list(), [&keys, &reply](const Result<QList<KeySlot>> &found) {
        if (!found)
            return reply.fail(found.error());
        QJsonArray rows;
        QStringList lines;
        for (const KeySlot &slot : *found) {
            QJsonObject row{{QStringLiteral("kind"), kindName(slot.kind)}};
            if (slot.kind == SlotKind::Clerk)
                row.insert(QStringLiteral("clerk"), slot.clerkId);
            rows.append(row);
            lines.append(QString(kindName(slot.kind) + u'\t' + slot.clerkId).trimmed());
        }
        const bool waits = keys.hasRecoveryNote();
        if (waits)
            lines.append(QStringLiteral("the recovery key is not on paper yet: yichuangctl keys recovery"));
        reply.answer({{QStringLiteral("slots"), rows}, {QStringLiteral("recoveryNoteWaits"), waits}},
                     lines.join(QLatin1Char('\n')));
    });
}

/// Answers with a recovery key, the only time it is seen.
void show(const SharedSecret &words, Reply &reply)
{
    const QString text = QString::fromLatin1(words->view());
    reply.answer({{QStringLiteral("recoveryKey"), text}},
                 QStringLiteral("%1\nPut it on paper and into the safe; it is not shown again.").arg(text));
}

void recovery(const Arguments &, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageSite, reply))
        return;
    if (!ports->counter.keys.hasRecoveryNote())
        return reply.fail({ErrorCode::NotFound, QStringLiteral("the recovery key was shown before")});
    changeKeys<SharedSecret>(ports, reply, QStringLiteral("recoveryKeyShown"), {},
                             [ports] { return ports->counter.keys.takeRecoveryNote(); },
                             [&reply](const SharedSecret &words) { show(words, reply); });
}

void renewRecovery(const Arguments &, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageSite, reply))
        return;
    changeKeys<SharedSecret>(ports, reply, QStringLiteral("recoveryKeyRenewed"), {},
                             [ports] { return ports->counter.keys.renewRecovery(); },
                             [&reply](const SharedSecret &words) { show(words, reply); });
}

void settle(const std::function<QFuture<Result<>>()> &change, const QString &kind, const QString &sentence, CommandPorts *ports,
            Reply &reply)
{
    changeKeys(ports, reply, kind, {}, change, [sentence, &reply] { reply.answer({}, sentence); });
}

void addMachine(const Arguments &, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageSite, reply))
        return;
    settle([ports] { return ports->counter.keys.addMachine(); }, QStringLiteral("machineSlotAdded"),
           QStringLiteral("this account on this computer opens the store"), ports, reply);
}

void removeMachine(const Arguments &, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageSite, reply))
        return;
    settle([ports] { return ports->counter.keys.removeMachine(); }, QStringLiteral("machineSlotRemoved"),
           QStringLiteral("the store opens with a clerk's password only"), ports, reply);
}

/// Takes the clerk's lock away, whose password is a new one.
void letTryAgain(const QString &id, CommandPorts *ports, Reply &reply)
{
    const CounterPorts &counter = ports->counter;
    auto *releasing = new ReleaseAccount(counter.clerks, counter.keys, counter.tries, counter.clock, counter.counter, &reply);
    QObject::connect(releasing, &ReleaseAccount::failed, &reply, &Reply::fail);
    QObject::connect(releasing, &ReleaseAccount::released, &reply, [&reply](const Clerk &clerk) {
        reply.answer({}, QStringLiteral("%1 has a new password").arg(clerk.id));
    });
    releasing->releaseByHolder(id, ports->session);
}

/// Gives a clerk a new password by the recovery key, and takes their lock away.
void recover(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString id = arguments.places.at(0);
    const SharedSecret password = newPassword(*ports, reply);
    if (!password)
        return;
    whenAnswered(&reply, ports->counter.clerks.account(id), [=, &reply](const Result<ClerkAccount> &found) {
        if (!found || found->removed)
            return reply.fail(found ? Error{ErrorCode::NotFound, QStringLiteral("no account %1").arg(id)} : found.error());
        changeKeys(ports, reply, QStringLiteral("passwordRecovered"), {{QStringLiteral("clerk"), id}},
                   [ports, id, password] { return ports->counter.keys.setPassword(id, password); },
                   [=, &reply] { letTryAgain(id, ports, reply); });
    });
}

} // namespace

QList<Command> keyCommands()
{
    Command recoverCommand{QStringLiteral("keys recover"), QStringLiteral("ID < RECOVERY-KEY, PASSWORD (a line each)"), 1, {}, true,
                           recover};
    recoverCommand.byRecoveryKey = true;
    return {
        Command{QStringLiteral("keys list"), {}, 0, {}, true, list},
        Command{QStringLiteral("keys add-machine"), {}, 0, {}, true, addMachine},
        Command{QStringLiteral("keys remove-machine"), {}, 0, {}, true, removeMachine},
        Command{QStringLiteral("keys recovery"), {}, 0, {}, true, recovery},
        Command{QStringLiteral("keys renew-recovery"), {}, 0, {}, true, renewRecovery},
        recoverCommand,
    };
}

} // namespace yichuang
