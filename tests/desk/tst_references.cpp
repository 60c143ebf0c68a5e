// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "desk/look/tonelabel.h"
#include "desk/visit/formpanel.h"
#include "desk/visit/referencepicker.h"
#include "deskbench.h"
#include "support/pagedriver.h"
#include "support/samplecase.h"
#include "support/samplereferences.h"

namespace yichuang::test {

namespace {

const QString place = QStringLiteral("district");

Guide guideWithPlace()
{
    Guide guide = sampleGuide();
    FormField field;
    field.key = place;
    field.label = QStringLiteral("所在区");
    field.kind = FieldKind::Reference;
    field.list = QStringLiteral("divisions");
    guide.form = {field};
    return guide;
}

} // namespace

/// A field whose value is a code: typed, or picked from its list, by keys alone.
class TestReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup();
    void aTypedCodeShowsItsWords();
    void anUnknownCodeIsSaidToBeSo();
    void withoutTheListTheCodeIsTyped();
    void initialsPickACode();
    void theListIsWalkedLevelByLevel();
    void whatIsTypedAndNoCodeIsLookedFor();
    void escLeavesEverythingAsItWas();
    void theListOpensAtTheCode();
    void nothingThatFitsIsSaid();
    void rowsComeAsTheyAreScrolledTo();

private:
    void open(bool withList = true);
    void unfold() { m_driver->key(Qt::Key_Down, Qt::AltModifier); }
    [[nodiscard]] QString words() const { return m_panel->findChild<ToneLabel *>(place + QStringLiteral("WordsLabel"))->text(); }
    [[nodiscard]] QString path() const { return m_panel->findChild<ToneLabel *>(place + QStringLiteral("PathLabel"))->text(); }
    [[nodiscard]] QString value() const { return m_bench->work().visit.record().form.value(place).value; }
    [[nodiscard]] QString shownRows() const;

    std::unique_ptr<DeskBench> m_bench;
    std::unique_ptr<FormPanel> m_panel;
    std::unique_ptr<PageDriver> m_driver;
};

void TestReferences::init()
{
    m_bench = std::make_unique<DeskBench>(QList<Guide>{guideWithPlace()});
}

void TestReferences::cleanup()
{
    m_driver.reset();
    m_panel.reset();
    m_bench.reset();
}

void TestReferences::open(bool withList)
{
    if (withList)
        m_bench->store.references.lists.insert(QStringLiteral("divisions"), sampleDivisions());
    Visit &visit = m_bench->work().visit;
    m_panel = std::make_unique<FormPanel>(visit);
    connect(&visit, &Visit::changed, m_panel.get(), &FormPanel::refresh);
    m_panel->resize(900, 600);
    m_driver = std::make_unique<PageDriver>(*m_panel);
    visit.start();
    visit.setApplicant(sampleCase().applicant);
    visit.chooseItem(sampleGuide().ref.id);
    visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    m_panel->begin();
}

QString TestReferences::shownRows() const
{
    const auto *view = m_panel->findChild<QTableView *>(place + QStringLiteral("NodesView"));
    QStringList names;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        names.append(view->model()->index(row, 0).data().toString());
    return names.join(u' ');
}

void TestReferences::aTypedCodeShowsItsWords()
{
    open();
    m_driver->type(QStringLiteral("310118"));
    QCOMPARE(words(), QStringLiteral("上海市 / 青浦区"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(value(), QStringLiteral("310118"));
    QCOMPARE(m_bench->work().visit.record().form.value(place).words, QStringLiteral("上海市 / 青浦区"));
}

void TestReferences::anUnknownCodeIsSaidToBeSo()
{
    open();
    m_driver->type(QStringLiteral("310199"));
    QVERIFY2(words().contains(QStringLiteral("310199")), qPrintable(words()));
    m_panel->commit();
    QVERIFY(!m_panel->findChild<ToneLabel *>(place + QStringLiteral("SourceLabel"))->text().isEmpty());
    QVERIFY(!m_bench->work().visit.report().complete());
}

void TestReferences::withoutTheListTheCodeIsTyped()
{
    open(false);
    QVERIFY(!words().isEmpty());
    QVERIFY(!m_panel->findChild<QPushButton *>(place + QStringLiteral("ListButton"))->isEnabled());
    unfold();
    QVERIFY(!m_panel->findChild<ReferencePicker *>());
    m_driver->type(QStringLiteral("310199"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(value(), QStringLiteral("310199"));
}

void TestReferences::initialsPickACode()
{
    open();
    unfold();
    QCOMPARE(m_driver->focusName(), place + QStringLiteral("FilterEdit"));
    m_driver->type(QStringLiteral("pdhm"));
    QCOMPARE(shownRows(), QStringLiteral("花木街道"));
    QVERIFY2(path().contains(QStringLiteral("310115015 · 上海市 / 浦东新区 / 花木街道")), qPrintable(path()));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), place + QStringLiteral("Edit"));
    QCOMPARE(value(), QStringLiteral("310115015"));
    QCOMPARE(words(), QStringLiteral("上海市 / 浦东新区 / 花木街道"));
    QVERIFY(m_panel->findChild<ReferencePicker *>()->isHidden());
}

void TestReferences::theListIsWalkedLevelByLevel()
{
    open();
    unfold();
    QCOMPARE(shownRows(), QStringLiteral("上海市 ›"));
    m_driver->key(Qt::Key_Right);
    QCOMPARE(shownRows(), QStringLiteral("黄浦区 浦东新区 › 青浦区"));
    m_driver->key(Qt::Key_Right); // nothing lies under 黄浦区
    m_driver->key(Qt::Key_Down);
    m_driver->key(Qt::Key_Right);
    QCOMPARE(shownRows(), QStringLiteral("潍坊新村街道 花木街道"));
    m_driver->key(Qt::Key_Left);
    QVERIFY2(path().contains(QStringLiteral("310115 ")), qPrintable(path()));
    m_driver->key(Qt::Key_PageDown);
    QVERIFY2(path().contains(QStringLiteral("310118 ")), qPrintable(path()));
    m_driver->key(Qt::Key_PageUp);
    m_driver->key(Qt::Key_Up);
    m_driver->key(Qt::Key_Return);
    QCOMPARE(value(), QStringLiteral("310101"));
}

void TestReferences::whatIsTypedAndNoCodeIsLookedFor()
{
    open();
    m_driver->type(QStringLiteral("qingp"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(m_driver->focusName(), place + QStringLiteral("FilterEdit"));
    QCOMPARE(shownRows(), QStringLiteral("青浦区"));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(value(), QStringLiteral("310118"));
}

void TestReferences::escLeavesEverythingAsItWas()
{
    open();
    m_driver->type(QStringLiteral("310118"));
    m_driver->key(Qt::Key_Return);
    unfold();
    m_driver->type(QStringLiteral("浦东"));
    m_driver->key(Qt::Key_Escape);
    QCOMPARE(value(), QStringLiteral("310118"));
    QCOMPARE(m_driver->focusName(), place + QStringLiteral("Edit"));
    QVERIFY(m_panel->findChild<ReferencePicker *>()->isHidden());
}

void TestReferences::theListOpensAtTheCode()
{
    open();
    m_driver->type(QStringLiteral("310115015"));
    unfold();
    QCOMPARE(shownRows(), QStringLiteral("潍坊新村街道 花木街道"));
    QVERIFY2(path().contains(QStringLiteral("花木街道")), qPrintable(path()));
}

void TestReferences::nothingThatFitsIsSaid()
{
    open();
    unfold();
    m_driver->type(QStringLiteral("北京"));
    QCOMPARE(shownRows(), QString());
    QVERIFY2(path().contains(QStringLiteral("北京")), qPrintable(path()));
    m_driver->key(Qt::Key_Return);
    QCOMPARE(value(), QString());
    QVERIFY(!m_panel->findChild<ReferencePicker *>()->isHidden());
}

void TestReferences::rowsComeAsTheyAreScrolledTo()
{
    QList<ReferenceRow> rows;
    for (int i = 0; i < 1000; ++i)
        rows.append({QString::number(1000 + i), QStringLiteral("村"), {}, i + 2});
    auto made = ReferenceList::make({QStringLiteral("villages"), {}, {}, 0}, rows);
    QVERIFY(made);
    const auto list = std::make_shared<const ReferenceList>(std::move(*made));
    ReferenceNodeModel model;
    model.showBelow(list, ReferenceList::none);
    QCOMPARE(model.total(), 1000);
    QCOMPARE(model.rowCount(), 200);
    QVERIFY(model.canFetchMore({}));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 400);
    QCOMPARE(model.rowOf(list->find(QStringLiteral("1899"))), 899);
    QCOMPARE(model.rowCount(), 900);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(model.nodeAt(900), ReferenceList::none);
    model.showFound(list, list->filter(QStringLiteral("1999")));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(list->find(QStringLiteral("1000"))), -1);
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestReferences)
#include "tst_references.moc"
