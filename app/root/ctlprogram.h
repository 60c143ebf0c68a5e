// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "casework/passwordproof.h"
#include "casework/signin.h"
#include "ctl/command.h"
#include "root/counterservices.h"

namespace yichuang {

/// What stands before the command.
struct GlobalOptions
{
    QString dataFolder;
    QString clerkId;       ///< who signs in; empty: this computer's own slot opens the store
    bool recovery = false; ///< the recovery key opens the store
    bool json = false;
    QStringList words;
};

[[nodiscard]] GlobalOptions readGlobalOptions(QStringList words);

/// yichuangctl as a program: opens the keys, with them the store, and runs one command on it. Passwords and the recovery key are
/// lines of standard input, the opening one first; a file named by YICHUANG_PASSWORD_FILE stands for the opening password.
class CtlProgram : public QObject
{
    Q_OBJECT

public:
    CtlProgram(GlobalOptions options, Command command, Arguments arguments, Reply &reply);
    ~CtlProgram() override;

    /// The reply is given once, also for what goes wrong before the command.
    void start();

private:
    [[nodiscard]] Result<> openKeys();
    void signIn();
    void openStore(OpenedBy openedBy, const QString &clerkId);
    void admit(const QString &clerkId);
    void run(OpenedBy openedBy, const Session &session);

    GlobalOptions m_options;
    Command m_command;
    Arguments m_arguments;
    Reply &m_reply;
    std::shared_ptr<CounterKeys> m_keys;
    std::unique_ptr<PasswordProof> m_proof;
    std::unique_ptr<CounterServices> m_services;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<CommandPorts> m_ports;
};

/// `store create`: makes keys and an empty store in a folder that has none, and answers with the recovery key. It is not among
/// the commands that run on a store.
[[nodiscard]] Command createStoreCommand(const QString &dataFolder);

} // namespace yichuang
