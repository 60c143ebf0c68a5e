// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QList>
#include <QMap>
#include <QStringList>

#include "casework/counterports.h"
#include "casework/session.h"
#include "ctl/reply.h"

namespace yichuang {

class Backups;
class GuideFollower;
class Outbox;
class SelfCheck;
class StoreCheck;
class SyncEngine;

/// By what the store was opened for a command.
enum class OpenedBy {
    Machine,  ///< this account on this computer
    Clerk,    ///< somebody's password; the session is theirs
    Recovery, ///< the recovery key
};

/// What commands work on. The session is the account of the operating system: whoever may read the data folder is
/// recorded under that name, unless they signed in with --clerk.
struct CommandPorts
{
    CounterPorts counter;
    Session session;
    Outbox &outbox;
    StoreCheck &storeCheck;
    SyncEngine &sync;
    Backups &backups;
    SelfCheck &selfCheck;
    QString paperFolder; ///< where `case intake` leaves the paper
    OpenedBy openedBy = OpenedBy::Machine;
    GuideFollower *guides = nullptr; ///< follows the catalogue and what is said of corrections; null: nobody does
    QString calendarFile = {}; ///< where this counter keeps a newer calendar of working days
    QString backupPlace = {}; ///< where this counter's copies lie; empty: nowhere
    /// The next secret on standard input; empty when there is none.
    std::function<SharedSecret()> readSecret = [] { return std::make_shared<const SecretBytes>(); };
};

/// The words behind a command's own, split into what has a place and what has a name.
struct Arguments
{
    QStringList places;            ///< in order
    QMap<QString, QString> named;  ///< "--limit 5" as {"limit": "5"}; a switch as {"once": ""}
};

/// One command of yichuangctl. `store` is null for commands that need no store.
struct Command
{
    QString name;      ///< "guide search"
    QString usage;     ///< what stands behind the name: "TEXT [--limit N]"
    int places = 0;    ///< how many are needed; more may follow where the usage ends in "…"
    QStringList named; ///< names it takes, with a trailing "=" when a value follows: "limit="
    bool needsStore = true;
    std::function<void(const Arguments &, CommandPorts *, Reply &)> run;
    bool takesMore = false; ///< further places may follow
    /// Runs instead while another program holds the store, with this counter's file for a newer calendar; null: it is refused.
    std::function<void(const Arguments &, const QString &calendarFile, Reply &)> whileInUse = {};
    bool byRecoveryKey = false; ///< the store is opened by the recovery key, the first line of standard input
};

[[nodiscard]] QString usageText(const QList<Command> &commands);

/// The command whose name the first words are, or null.
[[nodiscard]] const Command *findCommand(const QList<Command> &commands, const QStringList &words);
/// The sentence for words that are no command.
[[nodiscard]] QString unknownCommandText(const QStringList &words);
/// What stands behind the name. Invalid for an unknown name, a missing value, a missing place or a place too many.
[[nodiscard]] Result<Arguments> readArguments(const Command &command, const QStringList &words);

} // namespace yichuang
