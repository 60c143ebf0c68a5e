// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QTest>

#include "cuttexts.h"
#include "desk/cases/queuepage.h"
#include "desk/collection/collectionpage.h"
#include "desk/counter/recordpage.h"
#include "desk/counter/syncpage.h"
#include "desk/look/desklook.h"
#include "desk/review/reviewpage.h"
#include "filedbench.h"
#include "support/pagedriver.h"
#include "support/samplefiles.h"

namespace yichuang::test {

/// Looks at the pages beside the intake desk at 1366 × 768, light and dark, with large print and in English: nothing may be
/// cut. The pictures are kept beside the build, to be looked at.
class TestCaseScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void queue(FiledBench &bench);
    void review(FiledBench &bench);
    void collection(FiledBench &bench);
    void sync(FiledBench &bench);
    void record(FiledBench &bench);
    void keep(QWidget &window, const QString &name);

    QString m_theme;
};

namespace {

/// What takes the focus without a name for those who cannot see it.
QStringList unnamed(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QHeaderView")
                           || widget->inherits("QLabel") || widget->inherits("QSplitterHandle");
        if (inner || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
        if (!node || node->text(QAccessible::Name).isEmpty())
            found.append(widget->objectName() + QStringLiteral(" ") + QString::fromLatin1(widget->metaObject()->className()));
    }
    return found;
}

/// A day with a bit of everything.
void fill(FiledBench &bench)
{
    const QStringList items{QStringLiteral("居住证签注"), QStringLiteral("食品经营许可（新办）"), QStringLiteral("个体工商户设立登记"),
                            QStringLiteral("城市建筑垃圾处置核准（含跨区运输及夜间施工备案的整件事项）")};
    const QStringList clerks{QStringLiteral("王敏"), QStringLiteral("赵倩"), QStringLiteral("李强")};
    for (int nth = 1; nth <= 24; ++nth) {
        CaseRecord record = bench.receive(nth);
        if (nth % 4 == 0)
            record = bench.moveTo(record, {CaseState::Accepted});
        else if (nth % 7 == 0)
            record = bench.moveTo(record, {CaseState::Correction});
        record.itemName = items.at(nth % items.size());
        record.clerkName = clerks.at(nth % clerks.size());
        record.deadlines.noticeDue.date = bench.clock.today().addDays(nth % 5 == 0 ? 0 : nth % 11 == 0 ? -1 : 5);
        if (nth % 4 == 0)
            record.deadlines.promisedDue = DueDate{bench.clock.today().addDays(20), false};
        if (nth == 3)
            record.clerkId = sampleSupervisor().id;
        bench.put(record);
    }
}

} // namespace

void TestCaseScreens::nothingIsCut_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("fontPercent");
    QTest::addColumn<QString>("language");
    const QString chinese = QStringLiteral("zh_CN");
    QTest::newRow("light") << false << 100 << chinese;
    QTest::newRow("dark") << true << 100 << chinese;
    QTest::newRow("large") << false << 150 << chinese;
    QTest::newRow("english") << false << 100 << QStringLiteral("en");
}

void TestCaseScreens::nothingIsCut()
{
    QFETCH(bool, dark);
    QFETCH(int, fontPercent);
    QFETCH(QString, language);
    m_theme = QString::fromLatin1(QTest::currentDataTag());
    dressApplication(dark, language);
    applyDeskLook(*qApp, dark ? Theme::Dark : Theme::Light, fontPercent);
    FiledBench bench;
    bench.inspector.setPicture(std::nullopt);
    fill(bench);
    queue(bench);
    review(bench);
    collection(bench);
    sync(bench);
    record(bench);
}

void TestCaseScreens::keep(QWidget &window, const QString &name)
{
    QDir folder(QStringLiteral(YICHUANG_BINARY_DIR "/../screens"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY(window.grab().save(folder.filePath(m_theme + u'-' + name + QStringLiteral(".png"))));
    QCOMPARE(cutTexts(window).join(u'\n'), QString());
    QCOMPARE(unnamed(window), QStringList());
}

void TestCaseScreens::queue(FiledBench &bench)
{
    QueuePage page(bench.acting);
    page.resize(1366, 690);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("casesView"));
    keep(page, QStringLiteral("queue"));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialsView"));
    keep(page, QStringLiteral("case"));
    driver.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("papersView"));
    keep(page, QStringLiteral("papers"));
}

void TestCaseScreens::review(FiledBench &bench)
{
    ReviewPage page(bench.acting);
    page.resize(1366, 690);
    PageDriver driver(page);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("needView"));
    keep(page, QStringLiteral("review"));
    driver.key(Qt::Key_R);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("materialEdit"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("身份证复印件缺背面，请联系申请人补拍"));
    driver.key(Qt::Key_Return);
    keep(page, QStringLiteral("review-return"));
}

void TestCaseScreens::collection(FiledBench &bench)
{
    const CaseRecord record = bench.certify(40);
    CollectionPage page(bench.acting);
    page.resize(1366, 690);
    PageDriver driver(page);
    keep(page, QStringLiteral("collection-empty"));
    driver.type(bench.codeOf(record));
    driver.key(Qt::Key_Return);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("numberEdit"));
    driver.type(QStringLiteral("310101198506121039"));
    driver.key(Qt::Key_Return);
    keep(page, QStringLiteral("collection-wrong"));
    driver.key(Qt::Key_2, Qt::AltModifier);
    driver.type(QStringLiteral("310101198506121039"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("钱示例"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("委托代理人，有授权委托书"));
    driver.key(Qt::Key_Return);
    keep(page, QStringLiteral("collection-agent"));
    driver.key(Qt::Key_F9);
    QTRY_COMPARE(driver.focusName(), QStringLiteral("findEdit"));
    keep(page, QStringLiteral("collection-done"));
}

void TestCaseScreens::sync(FiledBench &bench)
{
    QList<OutboxEntry> &entries = bench.store.state.outbox;
    entries[0].state = OutboxState::Attention;
    entries[0].attempts = 1;
    entries[0].lastError = ErrorCode::ServerRejected;
    entries[4].state = OutboxState::Backoff;
    entries[4].attempts = 4;
    entries[4].lastError = ErrorCode::ServerFailed;
    entries[4].nextDue = bench.clock.now().addSecs(40);
    entries[8].state = OutboxState::Sending;
    SyncPage page(bench.store.outbox, bench.store.cases, bench.clock, bench.person);
    page.resize(1366, 690);
    PageDriver driver(page);
    SyncHealth health;
    health.state = SyncState::NeedsAttention;
    health.lastSuccess = bench.clock.now().addSecs(-95);
    health.oldestWaiting = bench.clock.now().addSecs(-3000);
    health.clockSkewMs = 200'000;
    page.setHealth(health);
    driver.key(Qt::Key_F4);
    keep(page, QStringLiteral("sync"));
}

void TestCaseScreens::record(FiledBench &bench)
{
    LedgerEvent own = bench.store.state.ledger.constFirst();
    own.clerkId = bench.person.clerk.id;
    const std::pair<QString, QJsonObject> acts[] = {
        {QStringLiteral("signedIn"), {}},
        {QStringLiteral("received"), {{QStringLiteral("number"), QStringLiteral("L310118072603100001X")}}},
        {QStringLiteral("reviewApproved"), {}},
        {QStringLiteral("personalTextRevealed"), {}},
        {QStringLiteral("entryDisputed"),
         {{QStringLiteral("entry"), 7}}},
    };
    for (const auto &[kind, body] : acts) {
        own.kind = kind;
        own.body = body;
        own.said = {};
        if (kind == u"entryDisputed")
            own.said = {{QStringLiteral("reason"), QStringLiteral("当时不在岗")}};
        // The last one was made after somebody had set the clock back.
        own.at = kind == u"entryDisputed" ? own.at.addSecs(-600) : bench.clock.now();
        bench.store.state.append(own);
    }
    RecordPage page(bench.acting);
    page.resize(1366, 690);
    const PageDriver driver(page);
    keep(page, QStringLiteral("record"));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestCaseScreens)
#include "tst_casescreens.moc"
