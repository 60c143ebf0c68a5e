// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "desk/cases/caseview.h"
#include "desk/cases/secretclip.h"
#include "filedbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// Who a case is about is covered everywhere, shown for a reason, and covered again.
class TestFactsReveal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOnThePageNamesThePerson();
    void altVAndAReasonShowThePerson();
    void altVCoversAgain();
    void leavingThePageCovers();
    void anotherCaseIsCoveredFromTheBeginning();
    void whoMayNotSeeItHasNoButton();
    void aLedgerThatFailsKeepsItCovered();
    void whatIsCopiedIsWhatIsShown();
    void aSecretLeavesTheClipboardByItself();
    void whatSomebodyElseCopiedStays();
};

namespace {

/// A page that shows a case of this person.
struct OpenCase
{
    FiledBench bench;
    CaseRecord record = bench.receive(1);
    QWidget window;
    CaseView view;
    QPushButton other{QStringLiteral("elsewhere"), &window};

    explicit OpenCase(Role role = Role::Supervisor)
        : view(bench.acting.ports, sessionOf(role), &window)
    {
        view.resize(1200, 700);
        window.resize(1300, 760);
        view.open(record.id);
    }
    [[nodiscard]] static Session sessionOf(Role role)
    {
        Session session{sampleSupervisor(), sampleCounter()};
        session.clerk.role = role;
        return session;
    }
    [[nodiscard]] QString facts() const { return view.findChild<QLabel *>(QStringLiteral("factsLabel"))->text(); }
    [[nodiscard]] const Person &person() const { return record.applicant.identity; }
    [[nodiscard]] bool plain() const { return facts().contains(person().number); }
    void reveal(PageDriver &driver)
    {
        driver.key(Qt::Key_V, Qt::AltModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_1);
    }
};

/// Everything a widget tells, to eyes and to a screen reader.
QString allTexts(const QWidget &root)
{
    QString text;
    for (const QWidget *widget : root.findChildren<QWidget *>())
        text += widget->toolTip() + widget->accessibleName() + widget->accessibleDescription() + widget->windowTitle()
                + widget->statusTip() + widget->whatsThis() + u'\n';
    for (const QLabel *label : root.findChildren<QLabel *>())
        text += label->text() + u'\n';
    for (const QTableView *view : root.findChildren<QTableView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                       int(Qt::AccessibleDescriptionRole)})
                    text += model->index(row, column).data(role).toString() + u'\n';
            }
        }
    }
    return text;
}

} // namespace

void TestFactsReveal::nothingOnThePageNamesThePerson()
{
    OpenCase open;
    PageDriver driver(open.window);
    const QString text = allTexts(open.window);
    QVERIFY(text.contains(open.record.itemName)); // it is all there
    QStringList personal{open.person().name, open.person().number};
    if (open.record.agent)
        personal += {open.record.agent->identity.name, open.record.agent->identity.number};
    for (const QString &word : personal)
        QVERIFY2(!text.contains(word), qPrintable(word));
}

void TestFactsReveal::altVAndAReasonShowThePerson()
{
    OpenCase open;
    PageDriver driver(open.window);
    const auto entries = open.bench.store.state.ledger.size();
    driver.key(Qt::Key_V, Qt::AltModifier);
    QVERIFY(!open.plain()); // without a reason nothing is shown
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QCOMPARE(open.bench.store.state.ledger.size(), entries);
    open.reveal(driver);
    QTRY_VERIFY(open.plain());
    QVERIFY(open.facts().contains(open.person().name));
    QCOMPARE(open.bench.store.state.ledger.size(), entries + 1);
    QCOMPARE(open.bench.store.state.ledger.last().kind, QStringLiteral("personalTextRevealed"));
}

void TestFactsReveal::altVCoversAgain()
{
    OpenCase open;
    PageDriver driver(open.window);
    open.reveal(driver);
    QTRY_VERIFY(open.plain());
    driver.key(Qt::Key_V, Qt::AltModifier);
    QVERIFY(!open.plain());
    QVERIFY(!QApplication::activePopupWidget());
}

void TestFactsReveal::leavingThePageCovers()
{
    OpenCase open;
    PageDriver driver(open.window);
    open.reveal(driver);
    QTRY_VERIFY(open.plain());
    open.other.setFocus(); // as the page that locks the desk does
    QVERIFY(!open.plain());
}

void TestFactsReveal::anotherCaseIsCoveredFromTheBeginning()
{
    OpenCase open;
    PageDriver driver(open.window);
    open.reveal(driver);
    QTRY_VERIFY(open.plain());
    const CaseRecord next = open.bench.receive(2);
    open.view.open(next.id);
    QTRY_COMPARE(open.view.record()->id, next.id);
    QVERIFY(!open.plain());
    QVERIFY(!open.facts().contains(next.applicant.identity.number));
}

void TestFactsReveal::whoMayNotSeeItHasNoButton()
{
    OpenCase open(Role::Auditor);
    PageDriver driver(open.window);
    QVERIFY(!driver.sees(QStringLiteral("revealButton")));
    open.reveal(driver); // the key is refused below the page
    QVERIFY(!open.plain());
}

void TestFactsReveal::aLedgerThatFailsKeepsItCovered()
{
    OpenCase open;
    PageDriver driver(open.window);
    open.bench.store.state.fault = Error{ErrorCode::StorageUnavailable, {}};
    open.reveal(driver);
    QTRY_VERIFY(driver.sees(QStringLiteral("noticeStrip")));
    QVERIFY(!open.plain());
}

void TestFactsReveal::whatIsCopiedIsWhatIsShown()
{
    OpenCase open;
    PageDriver driver(open.window);
    const QClipboard &clipboard = *QGuiApplication::clipboard();
    driver.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(clipboard.text().contains(QStringLiteral("**")));
    QVERIFY(!clipboard.text().contains(open.person().number));
    open.reveal(driver);
    QTRY_VERIFY(open.plain());
    driver.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(clipboard.text().contains(open.person().number));
    QCOMPARE(clipboard.mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
}

void TestFactsReveal::aSecretLeavesTheClipboardByItself()
{
    QClipboard &clipboard = *QGuiApplication::clipboard();
    SecretClip clip(clipboard, 20);
    clip.put(QStringLiteral("secret"));
    QCOMPARE(clipboard.text(), QStringLiteral("secret"));
    QTRY_COMPARE(clipboard.text(), QString());
    {
        SecretClip other(clipboard, 60'000);
        other.put(QStringLiteral("secret"));
    }
    QCOMPARE(clipboard.text(), QString()); // it goes with whoever put it there
}

void TestFactsReveal::whatSomebodyElseCopiedStays()
{
    QClipboard &clipboard = *QGuiApplication::clipboard();
    SecretClip clip(clipboard, 60'000);
    clip.put(QStringLiteral("secret"));
    clipboard.setText(QStringLiteral("a shopping list"));
    clip.clear();
    QCOMPARE(clipboard.text(), QStringLiteral("a shopping list"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestFactsReveal)
#include "tst_factsreveal.moc"
