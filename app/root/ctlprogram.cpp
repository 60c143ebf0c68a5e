// SPDX-License-Identifier: Apache-2.0
#include "root/ctlprogram.h"

#include <QDir>

#include <pwd.h>
#include <unistd.h>

#include "core/whenanswered.h"
#include "ctl/secretinput.h"
#include "root/datafolder.h"
#include "root/sitecalendar.h"

namespace yichuang {

namespace {

/// Takes a word that stands anywhere, because scripts append them.
bool takeSwitch(QStringList &words, const QString &name)
{
    return words.removeAll(name) > 0;
}

QString takeValue(QStringList &words, const QString &name)
{
    const qsizetype at = words.indexOf(name);
    if (at < 0 || at + 1 >= words.size())
        return {};
    const QString value = words.at(at + 1);
    words.remove(at, 2);
    return value;
}

/// Whoever can read the folder and this account's keys is recorded under the name of the operating system's account.
Session sessionOf(const Counter &counter)
{
    // Not from $USER, which anybody can set.
    const passwd *entry = ::getpwuid(::getuid());
    const QString account = entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
    const QString id = QStringLiteral("os-") + account;
    return Session{Clerk{id, account, Role::Clerk}, counter};
}

Result<SharedSecret> openingPassword()
{
    const QString file = qEnvironmentVariable("YICHUANG_PASSWORD_FILE");
    if (!file.isEmpty())
        return secretFromFile(file);
    return secretLine(STDIN_FILENO);
}

void createStore(const QString &dataFolder, const Arguments &arguments, Reply &reply)
{
    const QString profile = arguments.named.value(QStringLiteral("profile"), offeredProfiles().constFirst());
    if (!offeredProfiles().contains(profile))
        return reply.wrongUse(QStringLiteral("--profile is one of %1").arg(offeredProfiles().join(QStringLiteral(", "))));
    if (dataFolder.isEmpty())
        return reply.wrongUse(QStringLiteral("--data DIR is needed: the folder of the counter's store."));
    const Result<SiteSettings> site = loadOrCreateSiteSettings(dataFolder);
    if (!site)
        return reply.fail(site.error());
    const bool machine = !arguments.named.contains(QStringLiteral("no-machine-slot"));
    const auto keys = CounterKeys::create(dataFolder, NewKeys{profile, machine});
    if (!keys)
        return reply.fail(keys.error());
    auto services = CounterServices::open(*keys, dataFolder, *site);
    if (!services)
        return reply.fail(services.error());
    const std::shared_ptr<CounterServices> kept = std::move(*services);
    whenAnswered(&reply, kept->keys().ring().takeRecoveryNote(), [=, &reply](const Result<SharedSecret> &words) {
        if (!words)
            return reply.fail(words.error());
        const QString text = QString::fromLatin1((*words)->view());
        const QJsonObject json{{QStringLiteral("recoveryKey"), text},
                               {QStringLiteral("profile"), kept->keys().ring().profile()},
                               {QStringLiteral("machineSlot"), machine}};
        reply.answer(json, QStringLiteral("recovery key: %1\nPut it on paper and into the safe; it is not shown again.").arg(text));
    });
}

} // namespace

GlobalOptions readGlobalOptions(QStringList words)
{
    GlobalOptions options;
    options.dataFolder = takeValue(words, QStringLiteral("--data"));
    options.clerkId = takeValue(words, QStringLiteral("--clerk"));
    options.recovery = takeSwitch(words, QStringLiteral("--recovery"));
    options.json = takeSwitch(words, QStringLiteral("--json"));
    options.words = words;
    return options;
}

Command createStoreCommand(const QString &dataFolder)
{
    Command command{QStringLiteral("store create"), QStringLiteral("[--profile guomi|aegis] [--no-machine-slot]"), 0,
                    {QStringLiteral("profile="), QStringLiteral("no-machine-slot")}, false, {}};
    command.run = [dataFolder](const Arguments &arguments, CommandPorts *, Reply &reply) {
        createStore(dataFolder, arguments, reply);
    };
    return command;
}

CtlProgram::CtlProgram(GlobalOptions options, Command command, Arguments arguments, Reply &reply)
    : m_options(std::move(options)), m_command(std::move(command)), m_arguments(std::move(arguments)), m_reply(reply)
{
}

CtlProgram::~CtlProgram() = default;

void CtlProgram::start()
{
    if (!m_command.needsStore)
        return m_command.run(m_arguments, nullptr, m_reply);
    if (const Result<> opened = openKeys(); !opened)
        return m_reply.fail(opened.error());
    if (m_command.byRecoveryKey || m_options.recovery)
        return openStore(OpenedBy::Recovery, {});
    if (!m_options.clerkId.isEmpty())
        return signIn();
    openStore(OpenedBy::Machine, {});
}

Result<> CtlProgram::openKeys()
{
    if (const Result<> usable = requireDataFolder(m_options.dataFolder); !usable)
        return usable;
    auto keys = CounterKeys::open(m_options.dataFolder);
    if (!keys)
        return failure(keys.error());
    m_keys = *keys;
    if (m_command.byRecoveryKey || m_options.recovery)
        return m_keys->ring().openByRecovery(*secretLine(STDIN_FILENO));
    return {};
}

void CtlProgram::signIn()
{
    const Result<SharedSecret> password = openingPassword();
    if (!password)
        return m_reply.fail(password.error());
    m_proof = std::make_unique<PasswordProof>(m_keys->ring(), m_keys->tries(), m_keys->clock());
    connect(m_proof.get(), &PasswordProof::refused, &m_reply, [this](const Error &error) { m_reply.fail(error); });
    connect(m_proof.get(), &PasswordProof::proven, this, [this](const QString &clerkId) { openStore(OpenedBy::Clerk, clerkId); });
    m_proof->ask(m_options.clerkId, *password);
}

void CtlProgram::openStore(OpenedBy openedBy, const QString &clerkId)
{
    const Result<SiteSettings> site = loadOrCreateSiteSettings(m_options.dataFolder);
    auto opened = site ? CounterServices::open(m_keys, m_options.dataFolder, *site)
                       : Result<std::unique_ptr<CounterServices>>(failure(site.error()));
    if (!opened && opened.error().code == ErrorCode::StorageInUse && m_command.whileInUse)
        return m_command.whileInUse(m_arguments, calendarFileOf(m_options.dataFolder), m_reply);
    if (!opened)
        return m_reply.fail(opened.error());
    m_services = std::move(*opened);
    if (openedBy == OpenedBy::Clerk)
        return admit(clerkId);
    run(openedBy, sessionOf(site->counter));
}

void CtlProgram::admit(const QString &clerkId)
{
    const CounterPorts ports = m_services->ports();
    m_signIn = std::make_unique<SignIn>(ports.clerks, ports.keys, ports.tries, ports.ledger, ports.clock, ports.counter);
    connect(m_signIn.get(), &SignIn::failed, &m_reply, &Reply::fail);
    connect(m_signIn.get(), &SignIn::signedIn, this, [this](const Session &session) { run(OpenedBy::Clerk, session); });
    m_signIn->admit(clerkId);
}

void CtlProgram::run(OpenedBy openedBy, const Session &session)
{
    m_ports.reset(new CommandPorts{m_services->ports(), session, m_services->outbox(), m_services->storeCheck(),
                                   m_services->sync(), m_services->store().backups(), m_services->selfCheck(), QDir(m_options.dataFolder).filePath(QStringLiteral("papers"))});
    m_ports->openedBy = openedBy;
    m_ports->guides = &m_services->guideFollower();
    m_ports->calendarFile = calendarFileOf(m_options.dataFolder);
    m_ports->backupPlace = m_services->backup().standing().place;
    m_ports->readSecret = [] { return secretLine(STDIN_FILENO); };
    m_command.run(m_arguments, m_ports.get(), m_reply);
}

} // namespace yichuang
