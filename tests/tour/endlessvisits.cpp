// SPDX-License-Identifier: Apache-2.0
#include "tour/endlessvisits.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QElapsedTimer>
#include <QTableView>
#include <QTest>

#include "e2e/programs.h"
#include "support/sampleapplicants.h"

namespace yichuang::test {

namespace {

constexpr int longestPauseMs = 30; // between two keys: a fast typist, so that much is on its way when the desk dies
constexpr int openLimitMs = 120'000; // a new hall is furnished first
constexpr int parkedOneIn = 5;     // visits

const QString itemId = QStringLiteral("residence-permit-new");

} // namespace

EndlessVisits::EndlessVisits(DeskProgram &program, Journal &journal, const QString &folder, quint32 seed)
    : m_workbench(program.workbench()),
      m_journal(journal),
      m_folder(folder),
      m_random(seed),
      m_driver(program.workbench().window()),
      m_steps(m_driver, m_workbench)
{
}

QString EndlessVisits::play()
{
    // Not before the hall is furnished: the sign-in page begins anew then.
    m_driver.await(QStringLiteral("that the window is shown"), [this] { return m_driver.window().isVisible(); }, openLimitMs);
    m_driver.activate();
    m_steps.signIn(QStringLiteral("0107"), QStringLiteral("yichuang"));
    m_steps.awaitStart();
    if (m_driver.holds())
        witness();
    takeUpDraft();
    while (m_driver.holds())
        visitOnce();
    return m_driver.fault();
}

void EndlessVisits::witness()
{
    m_driver.setPace([this] { pause(); });
    m_driver.setTypedWitness([this](const QString &field, const QString &text) {
        // The search for an item is no part of the case.
        if (field != u"itemSearchEdit")
            m_journal.write(QStringLiteral("typed"), {caseId(), field, text});
    });
    CounterWork &work = *m_workbench.work();
    QObject::connect(&work.visit, &Visit::saved, &work.visit, [this](const QDateTime &at) {
        if (m_workbench.work()->visit.hasCase())
            m_journal.write(QStringLiteral("saved"), {caseId()}, at.toMSecsSinceEpoch());
    });
    QObject::connect(&work.intake, &PageIntake::pageKept, &work.visit, [this](const QString &material, const PageFile &file) {
        m_journal.write(QStringLiteral("page"), {caseId(), material, QString::fromLatin1(file.sha256.toHex())});
    });
    QObject::connect(&work.decide, &DecideCase::filed, &work.visit, [this](const CaseRecord &record) {
        m_journal.write(QStringLiteral("filed"), {record.id.toString(), record.number});
    });
}

void EndlessVisits::pause()
{
    QElapsedTimer passed;
    passed.start();
    const int wanted = below(longestPauseMs);
    // The pace itself is what is random here; the loop runs meanwhile, as it does under a clerk's hands.
    if (wanted > 0 && !QTest::qWaitFor([&passed, wanted] { return passed.hasExpired(wanted); }, 10 * longestPauseMs))
        m_driver.fail(QStringLiteral("the event loop stood still"));
}

void EndlessVisits::takeUpDraft()
{
    const auto *drafts = m_driver.sees(QStringLiteral("draftsView")) ? m_driver.find<QTableView>(QStringLiteral("draftsView"))
                                                                    : nullptr;
    m_journal.write(QStringLiteral("offered"), {QString::number(drafts ? drafts->model()->rowCount() : 0)});
    if (!drafts)
        return;
    m_driver.awaitFocus(QStringLiteral("draftsView"));
    m_driver.key(Qt::Key_Return);
    m_driver.await(QStringLiteral("that the draft is open"), [this] { return m_workbench.work()->visit.hasCase(); });
    if (m_driver.holds())
        m_journal.write(QStringLiteral("resumed"), {caseId()});
    m_driver.key(Qt::Key_F6);
    m_driver.awaitSeen(QStringLiteral("newVisitButton"));
}

void EndlessVisits::visitOnce()
{
    m_steps.beginVisit();
    m_steps.enterApplicant(sampleResidentNumber(below(1'000'000)), randomName());
    m_steps.enterItem(QStringLiteral("jzz"), itemId);
    m_steps.answer(QStringLiteral("222"));
    takeMaterials();
    if (below(parkedOneIn) == 0) {
        m_driver.key(Qt::Key_F6);
        return m_driver.awaitSeen(QStringLiteral("newVisitButton"));
    }
    m_steps.fillForm();
    m_steps.check(Qt::Key_F9);
    m_steps.confirm();
}

void EndlessVisits::takeMaterials()
{
    while (m_driver.holds() && !m_steps.openMaterials().isEmpty()) {
        if (below(2) == 0) {
            m_steps.scanPage();
        } else {
            const QString pdf = QDir(m_folder).filePath(QStringLiteral("handed-in.pdf"));
            if (!writeFile(pdf, syntheticPdf(20'000, below(1'000'000))))
                return m_driver.fail(QStringLiteral("the file to import cannot be written"));
            m_steps.importFile(pdf);
        }
        m_steps.passPoints();
    }
}

QString EndlessVisits::randomName()
{
    const QString letters = QStringLiteral("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许测试样例");
    QString name;
    for (int count = 2 + below(10); count > 0; --count)
        name += letters.at(below(int(letters.size())));
    return name;
}

} // namespace yichuang::test
