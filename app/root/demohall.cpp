// SPDX-License-Identifier: Apache-2.0
#include "root/demohall.h"

#include "casework/cataloguedepartments.h"
#include "casework/importreferences.h"
#include "casework/ledgerentry.h"
#include "core/bundledjson.h"
#include "core/whenanswered.h"
#include "ports/authorisations.h"
#include "root/datafolder.h"

#include <array>

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace yichuang {

namespace {

struct DemoAccount
{
    const char16_t *id;
    const char16_t *name;
    Role role;
};

// Invented people, one at least of each role. The password of all of them is the program's name in pinyin; the README says it.
constexpr std::array demoAccounts{
    DemoAccount{u"0107", u"王敏", Role::Clerk},
    DemoAccount{u"0108", u"赵倩", Role::Clerk},
    DemoAccount{u"0901", u"陈立", Role::Supervisor},
    DemoAccount{u"0801", u"周宁", Role::Administrator},
    DemoAccount{u"0701", u"吴审", Role::Auditor},
};

const QString demoAgreement = QStringLiteral("演示授权协议1号");
const QString demoConfirmation = QStringLiteral("演示入驻事项确认书1号");
constexpr int agreementYears = 5;

SharedSecret demoPassword()
{
    return std::make_shared<const SecretBytes>(QByteArrayView("yichuang"));
}

Result<> copyFromResource(const QString &resource, const QString &path)
{
    if (QFile::exists(path))
        return {};
    QFile from(resource);
    QFile to(path);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return failure(ErrorCode::StorageUnavailable, path);
    const QByteArray bytes = from.readAll();
    if (to.write(bytes) != bytes.size() || !to.flush())
        return failure(ErrorCode::StorageUnavailable, to.errorString());
    return {};
}

/// SANE's test scanner, set up so that it delivers whole A4 pages.
Result<> prepareScanner(const QString &dataFolder)
{
    const QDir folder(sampleScannerFolder(dataFolder));
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::StorageUnavailable, folder.path());
    for (const QString &name : {QStringLiteral("dll.conf"), QStringLiteral("test.conf")}) {
        const Result<> copied = copyFromResource(QStringLiteral(":/yichuang/sane/") + name, folder.filePath(name));
        if (!copied)
            return copied;
    }
    return {};
}

/// What the sample hall's camera sees: a lease, and both sides of an identity card of somebody invented.
Result<> prepareCamera(const QString &dataFolder)
{
    const QDir folder(sampleCameraFolder(dataFolder));
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::StorageUnavailable, folder.path());
    const QDir pictures(QStringLiteral(":/yichuang/camera"));
    for (const QString &name : pictures.entryList(QDir::Files)) {
        const Result<> copied = copyFromResource(pictures.filePath(name), folder.filePath(name));
        if (!copied)
            return copied;
    }
    return {};
}

SiteSettings demoSite(const QString &dataFolder, quint16 port)
{
    SiteSettings site;
    site.counter = Counter{QStringLiteral("上海市青浦区行政服务中心（演示）"), QStringLiteral("310118"), QStringLiteral("07"),
                           QStringLiteral("021-59260000")};
    site.gateway = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    site.printFolder = QDir(dataFolder).filePath(QStringLiteral("printed"));
    site.demo = true;
    return site;
}

/// Whether the folder is empty of cases or was made by demo mode. Real cases must never meet the played departments.
Result<> forbidRealFolder(const QString &dataFolder)
{
    const Result<SiteSettings> present = loadSiteSettings(dataFolder);
    const bool fresh = !present && present.error().code == ErrorCode::NotFound;
    if (!present && !fresh)
        return failure(present.error());
    if (fresh ? QFile::exists(QDir(dataFolder).filePath(QStringLiteral("cases.db"))) : !present->demo)
        return failure(ErrorCode::CounterFolder, dataFolder);
    return {};
}

} // namespace

Result<std::unique_ptr<DemoHall>> DemoHall::prepare(const QString &dataFolder)
{
    if (const Result<> usable = requireDataFolder(dataFolder); !usable)
        return failure(usable.error());
    const Result<> allowed = forbidRealFolder(dataFolder);
    if (!allowed)
        return failure(allowed.error());
    const Result<> scanner = prepareScanner(dataFolder);
    if (!scanner)
        return failure(scanner.error());
    const Result<> camera = prepareCamera(dataFolder);
    if (!camera)
        return failure(camera.error());
    GatewayOptions options;
    options.dataDir = QDir(dataFolder).filePath(QStringLiteral("gateway"));
    options.simulateDepartments = true;
    auto gateway = Gateway::start(options);
    if (!gateway)
        return failure(gateway.error());
    const SiteSettings site = demoSite(dataFolder, (*gateway)->port());
    const Result<> saved = saveSiteSettings(dataFolder, site);
    if (!saved)
        return failure(saved.error());
    return std::unique_ptr<DemoHall>(new DemoHall(site, std::move(*gateway)));
}

DemoHall::DemoHall(SiteSettings site, std::unique_ptr<Gateway> gateway)
    : m_site(std::move(site)), m_gateway(std::move(gateway))
{
}

DemoHall::~DemoHall() = default;

void DemoHall::furnish(CounterServices &services)
{
    whenAnswered(this, services.ports().clerks.list(), [this, &services](const Result<QList<Clerk>> &clerks) {
        if (!clerks) {
            Q_EMIT failed(clerks.error());
            return;
        }
        if (!clerks->isEmpty())
            return importCatalogue(services);
        addAccount(services, 0);
    });
}

void DemoHall::addAccount(CounterServices &services, qsizetype index)
{
    if (index == qsizetype(demoAccounts.size()))
        return importCatalogue(services);
    const DemoAccount &account = demoAccounts.at(std::size_t(index));
    const Clerk clerk{QString::fromUtf16(account.id), QString::fromUtf16(account.name), account.role};
    whenAnswered(this, services.ports().keys.setPassword(clerk.id, demoPassword()), [=, this, &services](const Result<> &set) {
        if (!set)
            return Q_EMIT failed(set.error());
        const CounterPorts ports = services.ports();
        const LedgerEvent added = ledgerEntry(QStringLiteral("clerkAdded"), {}, Session{{}, ports.counter}, ports.clock.now(),
                                              {{QStringLiteral("clerk"), clerk.id}, {QStringLiteral("role"), roleName(clerk.role)}});
        whenAnswered(this, ports.clerks.save(ClerkAccount{clerk, 0, {}, false}, {added}),
                     [this, index, &services](const Result<> &saved) {
            saved ? addAccount(services, index + 1) : Q_EMIT failed(saved.error());
        });
    });
}

void DemoHall::importCatalogue(CounterServices &services)
{
    const CounterPorts ports = services.ports();
    auto *importing = new ImportGuides(ports.guides, ports.clock, services.tasks(), Session{{}, ports.counter}, this);
    connect(importing, &ImportGuides::imported, this, [this, &services] { importList(services, 0); });
    connect(importing, &ImportGuides::failed, this, &DemoHall::failed);
    connect(importing, &ImportGuides::refused, this, [this](const QList<GuideFileFinding> &findings) {
        Q_EMIT failed({ErrorCode::Invalid, findings.first().fileName + findings.first().findings.join(QLatin1Char(' '))});
    });
    importing->importPaths({QStringLiteral(":/yichuang/guides")});
}

/// The code lists that the sample guides refer to, one after the other.
void DemoHall::importList(CounterServices &services, qsizetype index)
{
    const QJsonArray lists = bundledJson(QStringLiteral("references/lists.json")).value_or(QJsonObject()).value(u"lists").toArray();
    if (index >= lists.size())
        return authorise(services);
    const QJsonObject one = lists.at(index).toObject();
    const CounterPorts ports = services.ports();
    auto *importing = new ImportReferences(*ports.references, ports.clock, services.tasks(), Session{{}, ports.counter}, this);
    connect(importing, &ImportReferences::imported, this, [this, &services, index] { importList(services, index + 1); });
    connect(importing, &ImportReferences::failed, this, &DemoHall::failed);
    importing->importFile(QStringLiteral(":/yichuang/references/") + one.value(u"file").toString(),
                          {one.value(u"id").toString(), one.value(u"name").toString(), one.value(u"source").toString(), 0});
}

void DemoHall::authorise(CounterServices &services)
{
    const CounterPorts ports = services.ports();
    whenAnswered(this, ports.authorisations.list(), [this, &services](const Result<QList<Authorisation>> &held) {
        if (!held)
            return Q_EMIT failed(held.error());
        if (!held->isEmpty())
            return Q_EMIT ready();
        auto *catalogue = new CatalogueDepartments(services.ports().guides, this);
        connect(catalogue, &CatalogueDepartments::failed, this, &DemoHall::failed);
        connect(catalogue, &CatalogueDepartments::listed, this,
                [this, &services](const QStringList &departments) { agree(services, departments); });
        catalogue->list();
    });
}

/// Every department of the sample catalogue lets everybody in the sample hall do everything.
void DemoHall::agree(CounterServices &services, const QStringList &departments)
{
    const CounterPorts ports = services.ports();
    const QDate today = ports.clock.today();
    QList<Authorisation> agreements;
    for (const QString &department : departments)
        agreements.append({demoAgreement, department, demoConfirmation, {}, allAuthorisedActs(), {}, today.addYears(-1),
                           today.addYears(agreementYears), QStringLiteral("demo"), {}});
    const LedgerEvent event = ledgerEntry(QStringLiteral("authorised"), {}, Session{{}, ports.counter}, ports.clock.now(),
                                          {{QStringLiteral("agreement"), demoAgreement},
                                           {QStringLiteral("departments"), agreements.size()}});
    whenAnswered(this, ports.authorisations.grant(agreements, event), [this](const Result<> &granted) {
        granted ? Q_EMIT ready() : Q_EMIT failed(granted.error());
    });
}

} // namespace yichuang
