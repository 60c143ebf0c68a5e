// SPDX-License-Identifier: Apache-2.0
#include "tour/tour.h"

#include <cstdio>

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

#include "desk/look/desklanguage.h"
#include "desk/look/desklook.h"
#include "e2e/programs.h"
#include "tour/collectionsteps.h"
#include "tour/papercheck.h"
#include "tour/reviewsteps.h"

namespace yichuang::test {

namespace {

constexpr int windowWidth = 1366; // the smallest screen the desk is made for, px
constexpr int windowHeight = 768;
constexpr int darkLightness = 80; // of 255
constexpr int offlineLimitMs = 110'000; // three questions to the gateway must go unanswered

const QString clerkNumber = QStringLiteral("0107");
const QString supervisorNumber = QStringLiteral("0901");
const QString demoPassword = QStringLiteral("yichuang");
const QString applicantNumber = QStringLiteral("31011819000101006X");
const QString applicantName = QStringLiteral("张测试");
const QString itemId = QStringLiteral("residence-permit-new");

void tell(FILE *stream, const QString &line)
{
    fprintf(stream, "%s\n", qPrintable(line));
    fflush(stream);
}

} // namespace

Tour::Tour(QApplication &application, QString folder)
    : m_application(application), m_folder(std::move(folder)), m_album(m_folder)
{
}

Tour::~Tour() = default;

bool Tour::play()
{
    return clearFolder() && openProgram() && playIntake() && playCorrection() && playCollection() && playReview()
           && playLooks();
}

bool Tour::clearFolder() const
{
    const QDir folder(m_folder);
    QDir(folder.filePath(QStringLiteral("data"))).removeRecursively();
    for (const QString &old : folder.entryList({QStringLiteral("*.png"), QStringLiteral("*.pdf")}, QDir::Files))
        QFile::remove(folder.filePath(old));
    if (folder.mkpath(QStringLiteral("data")))
        return true;
    tell(stderr, QStringLiteral("The folder %1 cannot be made.").arg(m_folder));
    return false;
}

bool Tour::openProgram()
{
    closeProgram();
    auto opened = DeskProgram::open(QDir(m_folder).filePath(QStringLiteral("data")), true);
    if (!opened) {
        tell(stderr, QStringLiteral("The desk does not open: %1.").arg(errorCodeName(opened.error().code)));
        return false;
    }
    m_program = std::move(*opened);
    MainWindow &window = m_program->workbench().window();
    window.resize(windowWidth, windowHeight);
    m_driver = std::make_unique<DeskDriver>(window);
    m_visit = std::make_unique<VisitSteps>(*m_driver, m_program->workbench());
    return step(QStringLiteral("the desk opens with the sample hall"), [this] {
        bool failed = false;
        const auto watching = QObject::connect(m_program.get(), &DeskProgram::failed, [&failed] { failed = true; });
        m_program->start();
        m_driver->await(QStringLiteral("that the sign-in page is shown"),
                        [this, &failed] { return failed || m_driver->sees(QStringLiteral("clerkNumberEdit")); });
        QObject::disconnect(watching);
        if (failed)
            fail(QStringLiteral("the sample hall cannot be furnished"));
        m_driver->activate();
    });
}

void Tour::closeProgram()
{
    m_visit.reset();
    m_driver.reset();
    m_program.reset();
}

bool Tour::step(const QString &name, const std::function<void()> &act)
{
    if (m_driver->holds())
        act();
    if (m_driver->holds()) {
        tell(stdout, name);
        return true;
    }
    m_album.keepLast(*m_driver);
    tell(stderr, QStringLiteral("The tour stopped at “%1”: %2. last.png shows the window.").arg(name, m_driver->fault()));
    return false;
}

bool Tour::playIntake()
{
    return step(QStringLiteral("a wrong password is told"), [this] {
        keep(QStringLiteral("sign-in"));
        m_visit->signIn(clerkNumber, QStringLiteral("not it"));
        m_driver->await(QStringLiteral("that the password may be typed again"), [this] {
            const auto *edit = m_driver->find<QLineEdit>(QStringLiteral("passwordEdit"));
            return edit && edit->text().isEmpty() && !edit->isReadOnly();
        });
        keep(QStringLiteral("sign-in-refused"));
    }) && step(QStringLiteral("0107 signs in"), [this] {
        m_driver->type(demoPassword);
        m_driver->key(Qt::Key_Return);
        m_visit->awaitStart();
        keep(QStringLiteral("start"));
    }) && step(QStringLiteral("a wrong check digit is told under the field"), [this] {
        m_visit->beginVisit();
        showWrongNumber();
    }) && step(QStringLiteral("the applicant is entered"), [this] {
        m_visit->enterApplicant(applicantNumber, applicantName);
        keep(QStringLiteral("item"));
    }) && step(QStringLiteral("the item is found by the initials of its name"), [this] {
        m_visit->enterItem(QStringLiteral("jzz"), itemId);
        keep(QStringLiteral("questions"));
    }) && step(QStringLiteral("the questions are answered"), [this] {
        m_visit->answer(QStringLiteral("222"));
        keep(QStringLiteral("materials"));
    }) && step(QStringLiteral("pages are scanned and imported, and their points looked at"), [this] {
        takeMaterials();
    }) && step(QStringLiteral("the form is filled"), [this] {
        m_visit->fillForm();
        keep(QStringLiteral("form"));
    }) && step(QStringLiteral("the case is looked at before it is received"), [this] {
        m_visit->check(Qt::Key_F9);
        keep(QStringLiteral("check"));
    }) && step(QStringLiteral("the case is received and the receipt printed"), [this] {
        m_visit->confirm();
        awaitPaper(*m_driver);
        keep(QStringLiteral("receipt"));
        m_receiptCode = keepPaper(QStringLiteral("receipt.pdf"));
    });
}

void Tour::showWrongNumber()
{
    m_driver->type(QStringLiteral("310118190001010061"));
    keep(QStringLiteral("wrong-check-digit"));
    m_driver->key(Qt::Key_A, Qt::ControlModifier);
}

void Tour::takeMaterials()
{
    bool imported = false;
    QString before;
    while (m_driver->holds() && !m_visit->openMaterials().isEmpty()) {
        const QString material = m_visit->currentMaterial();
        if (material == before)
            return fail(QStringLiteral("the mark stays on %1").arg(material));
        before = material;
        if (!imported) {
            m_visit->scanPage();
            m_visit->scanPage();
            keep(QStringLiteral("scanned"));
            m_visit->passPoints();
            imported = true;
            continue;
        }
        const QString pdf = QDir(m_folder).filePath(QStringLiteral("data/handed-in.pdf"));
        if (!writeFile(pdf, syntheticPdf(2'000, 7)))
            return fail(QStringLiteral("the file to import cannot be written"));
        m_visit->importFile(pdf);
        keep(QStringLiteral("imported"));
        m_visit->passAll();
    }
}

QString Tour::keepPaper(const QString &name)
{
    if (!m_driver->holds())
        return {};
    const QDir printed(QDir(m_folder).filePath(QStringLiteral("data/printed")));
    const QStringList newest = printed.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Time);
    const QString kept = QDir(m_folder).filePath(name);
    if (newest.isEmpty() || !QFile::copy(printed.filePath(newest.first()), kept)) {
        fail(QStringLiteral("there is no printed paper for %1").arg(name));
        return {};
    }
    // The printer names a file after its number; "-2" tells a second paper of the same number apart.
    const QString number = newest.first().section(QLatin1Char('.'), 0, 0).section(QLatin1Char('-'), 0, 0);
    const Result<QString> code = PaperCheck(kept).codeOf(number);
    if (!code && code.error().code != ErrorCode::NotFound)
        fail(QStringLiteral("%1 is not as it should be: %2").arg(name, code.error().detail));
    else if (!code)
        tell(stdout, QStringLiteral("%1 is not looked at: %2").arg(name, code.error().detail));
    else
        tell(stdout, QStringLiteral("%1 says its number as words and as a code without a name").arg(name));
    return code ? *code : number;
}

bool Tour::playCorrection()
{
    return step(QStringLiteral("a second visit: a point fails and its reason is written"), [this] {
        m_visit->beginVisit();
        m_visit->enterApplicant(QStringLiteral("310115199003072338"), QStringLiteral("李样例"));
        m_visit->enterItem(QStringLiteral("jzz"), itemId);
        m_visit->answer(QStringLiteral("222"));
        m_visit->scanPage();
        m_visit->failPoint(QStringLiteral("申请表没有签字"));
        keep(QStringLiteral("reason"));
        m_driver->key(Qt::Key_Return);
        m_visit->passPoints();
    }) && step(QStringLiteral("the keys are shown"), [this] {
        m_driver->key(Qt::Key_F1);
        m_driver->awaitSeen(QStringLiteral("KeysOverlay"));
        keep(QStringLiteral("keys"));
        m_driver->key(Qt::Key_F1);
    }) && step(QStringLiteral("one notice says all that has to be put right"), [this] {
        m_visit->check(Qt::Key_F8);
        keep(QStringLiteral("correction-check"));
        m_visit->confirm();
        awaitPaper(*m_driver);
        keep(QStringLiteral("correction-notice"));
        static_cast<void>(keepPaper(QStringLiteral("correction-notice.pdf")));
    });
}

bool Tour::playCollection()
{
    CollectionSteps steps(*m_driver);
    return step(QStringLiteral("the department decides and the list shows the result"), [this, &steps] {
        steps.awaitResult();
        keep(QStringLiteral("queue"));
    }) && step(QStringLiteral("the receipt's code finds the case at the collection desk"), [this, &steps] {
        steps.open();
        keep(QStringLiteral("collection"));
        steps.find(m_receiptCode);
        keep(QStringLiteral("collection-case"));
    }) && step(QStringLiteral("the result is handed out and the slip printed"), [this, &steps] {
        steps.handOver(applicantNumber);
        awaitPaper(*m_driver);
        keep(QStringLiteral("collection-slip"));
        static_cast<void>(keepPaper(QStringLiteral("collection-slip.pdf")));
    });
}

bool Tour::playReview()
{
    ReviewSteps steps(*m_driver);
    return step(QStringLiteral("0107 signs out and 0901 signs in"), [this] {
        m_driver->key(Qt::Key_L, Qt::ControlModifier);
        m_visit->signIn(supervisorNumber, demoPassword);
        m_driver->awaitSeen(QStringLiteral("reviewTabButton"));
    }) && step(QStringLiteral("the supervisor sees the day"), [this, &steps] {
        steps.open();
        keep(QStringLiteral("review"));
    }) && step(QStringLiteral("the sync page tells that all was sent"), [this] {
        m_driver->click(QStringLiteral("syncTabButton"));
        m_driver->awaitSeen(QStringLiteral("entriesView"));
        m_driver->await(QStringLiteral("that nothing waits any more"), [this] {
            const SyncHealth &health = m_program->services().sync().health();
            return health.waiting == 0 && health.unconfirmed == 0;
        });
        keep(QStringLiteral("sync"));
    }) && step(QStringLiteral("a case is opened, the gateway goes away, and the case is approved all the same"), [this, &steps] {
        m_driver->click(QStringLiteral("reviewTabButton"));
        steps.openCase();
        keep(QStringLiteral("review-case"));
        m_program->hall()->gateway().stop();
        steps.approve();
        keep(QStringLiteral("review-after"));
    });
}

bool Tour::playLooks()
{
    return step(QStringLiteral("the desk says that the line is down and what waits"), [this] {
        m_driver->await(QStringLiteral("that the desk knows it is offline"), [this] {
            return m_program->services().sync().health().state == SyncState::Offline;
        }, offlineLimitMs);
        m_driver->click(QStringLiteral("syncTabButton"));
        keep(QStringLiteral("offline"));
    }) && step(QStringLiteral("the dark theme"), [this] {
        applyDeskLook(m_application, Theme::Dark);
        m_driver->await(QStringLiteral("that the open window is dark"), [this] {
            return m_driver->window().palette().color(QPalette::Window).lightness() < darkLightness;
        });
        keep(QStringLiteral("dark"));
        applyDeskLook(m_application, Theme::Light);
    }) && playEnglish();
}

bool Tour::playEnglish()
{
    for (QTranslator *translator : m_application.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly))
        QCoreApplication::removeTranslator(translator);
    installDeskLanguage(m_application, QStringLiteral("en"));
    return openProgram() && step(QStringLiteral("the desk speaks English"), [this] {
        m_visit->signIn(clerkNumber, demoPassword);
        m_driver->awaitSeen(QStringLiteral("newVisitButton"));
        m_visit->beginVisit();
        m_visit->enterApplicant(applicantNumber, applicantName);
        m_visit->enterItem(QStringLiteral("jzz"), itemId);
        m_visit->answer(QStringLiteral("222"));
        keep(QStringLiteral("english"));
    });
}

} // namespace yichuang::test
