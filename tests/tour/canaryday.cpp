// SPDX-License-Identifier: Apache-2.0
#include "tour/canaryday.h"

#include <utility>

#include <QApplication>
#include <QClipboard>

namespace yichuang::test {

namespace {

constexpr int openLimitMs = 120'000; // a new hall is furnished first
constexpr int sendLimitMs = 60'000;
const QString clerkNumber = QStringLiteral("0107");
const QString demoPassword = QStringLiteral("yichuang");
const QString itemId = QStringLiteral("residence-permit-new");

} // namespace

CanaryDay::CanaryDay(DeskProgram &program, Person person, QString paper)
    : m_program(program),
      m_workbench(program.workbench()),
      m_person(std::move(person)),
      m_paper(std::move(paper)),
      m_driver(program.workbench().window()),
      m_steps(m_driver, m_workbench)
{
}

QString CanaryDay::play()
{
    // Not before the hall is furnished: the sign-in page begins anew then.
    m_driver.await(QStringLiteral("that the window is shown"), [this] { return m_driver.window().isVisible(); }, openLimitMs);
    m_driver.activate();
    m_steps.signIn(clerkNumber, demoPassword);
    m_steps.awaitStart();
    m_steps.beginVisit();
    enterPerson();
    m_steps.enterItem(QStringLiteral("jzz"), itemId);
    m_steps.answer(QStringLiteral("222"));
    takeMaterials();
    fillForm();
    m_steps.check(Qt::Key_F9);
    m_steps.confirm();
    lookForThem();
    lockAndUnlock();
    awaitSent();
    m_driver.click(QStringLiteral("casedeskTabButton"));
    m_steps.beginVisit();
    enterPerson();
    m_driver.await(QStringLiteral("that the second visit is saved"),
                   [this] { return m_workbench.work()->visit.durable() == m_workbench.work()->visit.noted(); });
    m_driver.type(m_person.name); // where an item is looked for
    return m_driver.fault();
}

void CanaryDay::enterPerson()
{
    const QList<std::pair<QString, QString>> fields{{QStringLiteral("numberEdit"), m_person.number},
                                                    {QStringLiteral("nameEdit"), m_person.name},
                                                    {QStringLiteral("phoneEdit"), m_person.phone},
                                                    {QStringLiteral("addressEdit"), m_person.address}};
    for (const auto &[field, text] : fields) {
        m_driver.awaitFocus(field);
        m_driver.type(text);
        m_driver.key(field == u"addressEdit" ? Qt::Key_Return : Qt::Key_Tab);
    }
    m_driver.awaitFocus(QStringLiteral("itemSearchEdit"));
}

void CanaryDay::takeMaterials()
{
    while (m_driver.holds() && !m_steps.openMaterials().isEmpty()) {
        m_steps.importFile(m_paper);
        m_steps.passPoints();
    }
}

void CanaryDay::fillForm()
{
    m_driver.awaitFocus(QStringLiteral("registeredOnEdit"));
    m_driver.type(QStringLiteral("2025-03-01"));
    m_driver.key(Qt::Key_Return);
    m_driver.awaitFocus(QStringLiteral("groundCombo"));
    m_driver.key(Qt::Key_Down);
    m_driver.key(Qt::Key_Down);
    m_driver.key(Qt::Key_Tab);
    m_driver.awaitFocus(QStringLiteral("householdPlaceEdit"));
    m_driver.type(m_person.address);
    m_driver.key(Qt::Key_Return);
}

/// By the whole number, as nobody should; then what stands there of them is copied.
void CanaryDay::lookForThem()
{
    m_driver.key(Qt::Key_K, Qt::ControlModifier);
    m_driver.awaitFocus(QStringLiteral("searchEdit"));
    m_driver.type(m_person.number);
    m_driver.key(Qt::Key_Return);
    m_driver.awaitFocus(QStringLiteral("casesView"));
    m_driver.key(Qt::Key_Return);
    m_driver.awaitSeen(QStringLiteral("factsLabel"));
    m_driver.awaitFocus(QStringLiteral("materialsView"));
    m_driver.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    m_driver.await(QStringLiteral("that the clipboard has what is shown, and no more"), [this] {
        const QString copied = QGuiApplication::clipboard()->text();
        return !copied.isEmpty() && !copied.contains(m_person.number);
    });
    m_driver.key(Qt::Key_Escape);
}

void CanaryDay::lockAndUnlock()
{
    m_driver.key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    m_driver.awaitFocus(QStringLiteral("passwordEdit"));
    m_driver.type(demoPassword);
    m_driver.key(Qt::Key_Return);
    m_driver.awaitSeen(QStringLiteral("casesView"));
}

void CanaryDay::awaitSent()
{
    m_driver.await(QStringLiteral("that the departments know"), [this] {
        const SyncHealth &health = m_program.services().sync().health();
        return health.waiting == 0 && health.unconfirmed == 0;
    }, sendLimitMs);
}

} // namespace yichuang::test
