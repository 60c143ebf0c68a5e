// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "desk/cases/materialconclusion.h"
#include "desk/cases/reviewpointmodel.h"
#include "desk/look/deskroles.h"
#include "desk/look/markedrow.h"
#include "desk/papers/pagecanvas.h"
#include "desk/papers/pagecomparison.h"
#include "desk/visit/findingspanel.h"
#include "desk/visit/scanview.h"
#include "deskbench.h"
#include "support/samplefiles.h"

namespace yichuang::test {

namespace {

const PageArea low{100, 700, 200, 100};

PageFinding found(PageCheck check, Verdict verdict, double measured, double threshold, const PageArea &area = {})
{
    return {check, verdict, 1, measured, threshold, area};
}

PageFile measuredFile()
{
    PageFile file = samplePageFile(QStringLiteral("lease"));
    file.findings = {found(PageCheck::Blur, Verdict::Ok, 1.4, 1.9), found(PageCheck::Skew, Verdict::Ask, -2.44, 2),
                     found(PageCheck::Seal, Verdict::Fail, 0, 1, low), found(PageCheck::Resolution, Verdict::Ok, 300, 150)};
    return file;
}

CaseMaterial with(const PageFile &file)
{
    CaseMaterial material;
    material.files = {file};
    return material;
}

MaterialRule sealed()
{
    MaterialRule rule;
    rule.sealRequired = true;
    return rule;
}

QString textOf(const QAbstractItemModel &model, int row, PageFindingModel::Column column)
{
    return model.index(row, int(column)).data().toString();
}

QImage page()
{
    QImage picture(700, 1000, QImage::Format_RGB888);
    picture.fill(Qt::white);
    return picture;
}

} // namespace

/// What a machine found on a page, and where: told in words, outlined, looked at from near, compared.
class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void theWorstComesFirstWithItsFigures();
    void stripsAreOfThePageAsItIsShown();
    void onlyThisPageIsTold();
    void morePagesThanTheGuideAllowsAreToldWithBothFigures();
    void aSealIsMissedOnlyWhereTheGuideAsksForOne();
    void marksAreOfWhatAPersonShouldLookAt();
    void enterLooksAtThePlace();
    void whoAcceptedThePagesIsSaid();
    void theCanvasGoesToThePlace_data();
    void theCanvasGoesToThePlace();
    void widthAndWholePage();
    void twoPagesAreLookedAtTogether();
    void aMachinesDecisionSaysSo();
    void theScanViewLeadsToThePlaceAndToTheOtherPage();
    void theWorstOfAnotherPageIsInSight();
    void theListOfAPageInOrderClosesForAnotherMaterial();
    void aPageIsCalledByItsPlaceInTheMaterial();
    void onePageIsLookedAtAsLargeAsTheWindow();
    void theMarkedRowOfAListThatShrinksStaysInSight();
};

void TestFindings::theWorstComesFirstWithItsFigures()
{
    using Column = PageFindingModel::Column;
    PageFindingModel model;
    model.show(measuredFile().findings, sealed(), 0);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.findingAt(0)->check, PageCheck::Seal);
    QCOMPARE(model.findingAt(1)->check, PageCheck::Skew);
    QVERIFY(textOf(model, 0, Column::Verdict).contains(QStringLiteral("✕ 不可用")));
    QVERIFY(textOf(model, 0, Column::Text).contains(QStringLiteral("指南要求盖章")));
    QVERIFY2(textOf(model, 1, Column::Text).contains(QStringLiteral("2.4°")), qPrintable(textOf(model, 1, Column::Text)));
    QVERIFY(textOf(model, 1, Column::Text).contains(QStringLiteral("2°")));
    QVERIFY(textOf(model, 1, Column::Text).contains(QStringLiteral("F3")));
    QVERIFY(textOf(model, 2, Column::Verdict).contains(QStringLiteral("✓")));
    QVERIFY(textOf(model, 3, Column::Text).contains(QStringLiteral("300 dpi")));
    QCOMPARE(model.index(0, int(Column::Verdict)).data(ToneRole).toInt(), int(Tone::Bad));
    QVERIFY(!model.findingAt(4));
    QVERIFY(!model.index(9, 0).isValid());
}

void TestFindings::stripsAreOfThePageAsItIsShown()
{
    using Column = PageFindingModel::Column;
    PageFindingModel model;
    model.show(measuredFile().findings, sealed(), 90);
    QCOMPARE(model.areaAt(0), (PageArea{200, 100, 100, 200}));
    QVERIFY(model.index(0, int(Column::Strip)).data(Qt::DecorationRole).isNull());
    model.setPicture(page().transformed(QTransform().rotate(90)));
    QVERIFY(!model.index(0, int(Column::Strip)).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(1, int(Column::Strip)).data(Qt::DecorationRole).isNull()); // the whole page is no strip
}

void TestFindings::onlyThisPageIsTold()
{
    PageFile file = measuredFile();
    file.pageCount = 2;
    file.findings[1].page = 2;
    file.findings.append(found(PageCheck::PageCount, Verdict::Ok, 2, 5));
    FindingsPanel panel;
    panel.display(with(file), sealed(), file, 2);
    const auto *view = panel.findChild<QTableView *>(QStringLiteral("findingsView"));
    QCOMPARE(view->model()->rowCount(), 2); // the second page, and what is about the whole file
    QVERIFY(!panel.isInOrder());
    file.findings.removeAt(1);
    panel.display(with(file), sealed(), file, 2);
    QVERIFY(panel.isInOrder());
    panel.clear();
    QVERIFY(!panel.isInOrder()); // nothing was measured
}

void TestFindings::morePagesThanTheGuideAllowsAreToldWithBothFigures()
{
    using Column = PageFindingModel::Column;
    PageFile file = measuredFile();
    file.findings.removeAt(2); // of a seal that nobody asks for
    file.pageCount = 7;
    MaterialRule rule;
    rule.maxPages = 5;
    FindingsPanel panel;
    panel.display(with(file), rule, file, 1); // whichever page of it is shown
    const QAbstractItemModel &model = *panel.findChild<QTableView *>(QStringLiteral("findingsView"))->model();
    const QString text = textOf(model, 0, Column::Text);
    QVERIFY2(text.contains(u'7') && text.contains(u'5'), qPrintable(text));
    QVERIFY(textOf(model, 0, Column::Verdict).contains(QStringLiteral("✕ 不可用")));
    QVERIFY2(openFindings(rule, with(file)).contains(u'7'), qPrintable(openFindings(rule, with(file))));
    CaseMaterial accepted = with(file);
    accepted.findingsAcceptedBecause = QStringLiteral("新旧两证一并提交");
    QCOMPARE(openFindings(rule, accepted), QString());
}

void TestFindings::aSealIsMissedOnlyWhereTheGuideAsksForOne()
{
    PageFile file = samplePageFile(QStringLiteral("lease"));
    file.findings = {found(PageCheck::Seal, Verdict::Ok, 0, 1), found(PageCheck::Blur, Verdict::Ok, 1.4, 1.9)};
    FindingsPanel panel;
    panel.display(with(file), {}, file, 1);
    QVERIFY(panel.isInOrder());
    panel.display(with(file), sealed(), file, 1);
    QVERIFY(!panel.isInOrder());
    QVERIFY(!panel.list()->isHidden());
    file.findings[0].measured = 1;
    panel.display(with(file), sealed(), file, 1);
    QVERIFY(panel.isInOrder());
    QVERIFY(panel.list()->isHidden()); // the page has the room
    panel.lookAtNext();
    QVERIFY(!panel.list()->isHidden());
    panel.lookAtNext();
    QVERIFY(panel.list()->isHidden());
}

void TestFindings::marksAreOfWhatAPersonShouldLookAt()
{
    PageFile file = measuredFile();
    file.findings.append(found(PageCheck::Code, Verdict::Ok, 0, 0, {600, 800, 100, 50}));
    FindingsPanel panel;
    panel.display(with(file), sealed(), file, 1);
    QCOMPARE(panel.marks(), (QList<PageMark>{{low, Tone::Bad}}));
    auto *view = panel.findChild<QTableView *>(QStringLiteral("findingsView"));
    view->selectRow(5);
    QCOMPARE(panel.marks().size(), 2);
    QCOMPARE(panel.marks().first().tone, Tone::Good); // the marked one first
}

void TestFindings::enterLooksAtThePlace()
{
    PageFile file = measuredFile();
    FindingsPanel panel;
    panel.display(with(file), sealed(), file, 1);
    panel.show();
    QSignalSpy chosen(&panel, &FindingsPanel::areaChosen);
    QSignalSpy compared(&panel, &FindingsPanel::comparisonWanted);
    panel.lookAtNext();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().value<PageArea>(), low);
    auto *view = panel.findChild<QTableView *>(QStringLiteral("findingsView"));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    file.findings = {found(PageCheck::Duplicate, Verdict::Ask, 0.99, 0.98)};
    QCOMPARE(panel.likePage(), 0);
    file.findings[0].like = "digest";
    file.findings[0].likePage = 3;
    panel.display(with(file), {}, file, 1);
    QCOMPARE(panel.like(), QByteArray("digest"));
    QCOMPARE(panel.likePage(), 3);
    view->selectRow(0);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(compared.size(), 1);
    panel.lookAtNext(); // no place on the page
    QCOMPARE(chosen.size(), 2);
}

void TestFindings::whoAcceptedThePagesIsSaid()
{
    CaseMaterial material = with(measuredFile());
    material.findingsAcceptedBecause = QStringLiteral("可辨认");
    material.findingsAcceptedBy = QStringLiteral("0107");
    FindingsPanel panel;
    panel.display(material, sealed(), measuredFile(), 1);
    QStringList said;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        said.append(label->isHidden() ? QString() : label->text());
    QVERIFY2(said.join(u' ').contains(QStringLiteral("0107")) && said.join(u' ').contains(QStringLiteral("可辨认")),
             qPrintable(said.join(u' ')));
}

void TestFindings::theCanvasGoesToThePlace_data()
{
    QTest::addColumn<int>("turns");
    for (int turns = 0; turns < 4; ++turns)
        QTest::addRow("%d°", turns * 90) << turns;
}

void TestFindings::theCanvasGoesToThePlace()
{
    QFETCH(int, turns);
    PageCanvas canvas;
    canvas.resize(400, 500);
    canvas.display(page(), {});
    for (int turn = 0; turn < turns; ++turn)
        canvas.turn();
    canvas.zoomTo(low);
    const QRectF drawn = canvas.drawnAt(low);
    QVERIFY2(QRectF(canvas.rect()).contains(drawn), qPrintable(QStringLiteral("%1 %2").arg(drawn.x()).arg(drawn.y())));
    QVERIFY(drawn.width() > 200 || drawn.height() > 250); // and is large
    const PageCanvas::Look look = canvas.look();
    canvas.fit();
    QCOMPARE(canvas.scale(), 1.0);
    canvas.setLook(look);
    QCOMPARE(canvas.drawnAt(low), drawn);
    canvas.zoomTo({});
    QCOMPARE(canvas.scale(), 1.0);
}

void TestFindings::widthAndWholePage()
{
    PageCanvas canvas;
    canvas.resize(600, 400);
    canvas.display(page(), {});
    canvas.fitWidth();
    const QRectF drawn = canvas.drawnAt({});
    QCOMPARE(qRound(drawn.width()), 600 - 20);
    QVERIFY(drawn.top() > 0 && drawn.top() < 20); // from the top
    canvas.pan(0, 100);
    QCOMPARE(qRound(canvas.drawnAt({}).top()), qRound(drawn.top()) - 100);
    canvas.pan(0, 100000);
    QVERIFY(canvas.drawnAt({}).bottom() > 380); // never off the page
    canvas.fit();
    QVERIFY(canvas.drawnAt({}).height() <= 400);
    canvas.setMarks({{low, Tone::Bad}});
    canvas.display(page(), {});
    QVERIFY(canvas.marks().isEmpty());
    canvas.display({}, QStringLiteral("nothing"));
    canvas.fitWidth();
    canvas.zoomTo(low);
    QCOMPARE(canvas.scale(), 1.0);
}

void TestFindings::twoPagesAreLookedAtTogether()
{
    DeskBench bench;
    const CaseId id = sampleCase().id;
    const QByteArray one = *bench.store.pages.put(id, sampleJpeg()).result();
    const QByteArray two = *bench.store.pages.put(id, samplePng()).result();
    QWidget desk;
    desk.resize(900, 600);
    auto *before = new QTableView(&desk);
    PageLoader loader(bench.store.pages, bench.inspector);
    PageComparison comparison(loader, &desk);
    desk.show();
    desk.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk));
    before->setFocus();
    comparison.compare({QStringLiteral("第 1 页"), {id, one, 1, 0}, {}}, {QStringLiteral("第 2 页"), {id, two, 1, 0}, {{low, Tone::Warn}}});
    const QList<PageCanvas *> sides = comparison.findChildren<PageCanvas *>();
    QCOMPARE(sides.size(), 2);
    QTRY_VERIFY(sides.first()->hasPicture() && sides.last()->hasPicture());
    QCOMPARE(sides.last()->marks().size(), 1);
    QCOMPARE(comparison.size(), desk.size());
    QTest::keyClick(sides.first(), Qt::Key_Plus);
    QVERIFY(sides.first()->scale() > 1);
    QCOMPARE(sides.last()->scale(), sides.first()->scale());
    sides.last()->zoomTo(low);
    QCOMPARE(sides.first()->look(), sides.last()->look());
    desk.resize(1000, 700);
    QTRY_COMPARE(comparison.size(), desk.size());
    QTest::keyClick(sides.first(), Qt::Key_Escape);
    QVERIFY(!comparison.isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), before);
}

void TestFindings::aMachinesDecisionSaysSo()
{
    using Column = ReviewPointModel::Column;
    CaseMaterial material;
    material.points = {{QStringLiteral("p1"), PointVerdict::Passed, {}, {}, sampleMoment(), QStringLiteral("3"),
                        QStringLiteral("seal")},
                       {QStringLiteral("p2"), PointVerdict::Failed, QStringLiteral("过期"), QStringLiteral("0107"),
                        sampleMoment(), QStringLiteral("3"), {}}};
    ReviewPointModel model;
    model.show({{QStringLiteral("p1"), QStringLiteral("加盖公章"), Origin::Source, QStringLiteral("seal")},
                {QStringLiteral("p2"), QStringLiteral("在有效期内"), Origin::Source, {}},
                {QStringLiteral("p3"), QStringLiteral("填写完整"), Origin::Source, {}}}, &material);
    const auto said = [&model](int row, Column column, int role = Qt::DisplayRole) {
        return model.index(row, int(column)).data(role).toString();
    };
    QVERIFY(said(0, Column::Verdict).contains(QStringLiteral("机核")));
    QVERIFY(said(0, Column::Text).contains(QStringLiteral("印章")));
    QVERIFY(said(0, Column::Text, Qt::ToolTipRole).contains(QStringLiteral("第 3 版")));
    QVERIFY(!said(1, Column::Verdict).contains(QStringLiteral("机核")));
    QVERIFY(said(1, Column::Text).contains(QStringLiteral("过期")));
    QVERIFY(said(1, Column::Text, Qt::ToolTipRole).contains(QStringLiteral("0107")));
    QVERIFY(!said(2, Column::Verdict, Qt::ToolTipRole).isEmpty());
    QCOMPARE(model.nextUnticked(0), 2);
}

void TestFindings::theScanViewLeadsToThePlaceAndToTheOtherPage()
{
    DeskBench bench;
    CounterWork &work = bench.work();
    const QString lease = QStringLiteral("lease");
    work.visit.start();
    work.visit.setApplicant(sampleCase().applicant);
    work.visit.chooseItem(QStringLiteral("sample-residence"));
    work.visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    work.visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
    for (const QString &id : {lease, QStringLiteral("identity")})
        QVERIFY(*bench.store.pages.put(work.visit.record().id, samplePageBytes(id)).result() == samplePageFile(id).sha256);
    PageFile other = samplePageFile(QStringLiteral("identity"));
    other.findings = {found(PageCheck::Duplicate, Verdict::Ask, 0.99, 0.98)};
    other.findings[0].like = samplePageFile(lease).sha256;
    work.visit.addFile(lease, measuredFile());
    work.visit.addFile(lease, other);

    QWidget desk;
    desk.resize(900, 700);
    auto *view = new ScanView(work.visit, work.sort, work.intake, bench.store.pages, bench.inspector, &desk);
    view->resize(460, 700);
    desk.show();
    desk.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk));
    view->setMaterial(lease);
    auto *canvas = view->findChild<PageCanvas *>(QStringLiteral("pageCanvas"));
    QTRY_VERIFY(canvas->hasPicture());
    QTRY_COMPARE(canvas->marks(), (QList<PageMark>{{low, Tone::Bad}}));
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Z);
    QVERIFY(canvas->scale() > 1);
    QVERIFY(QRectF(canvas->rect()).contains(canvas->drawnAt(low)));
    QTest::keyClick(canvas, Qt::Key_W);
    QTest::keyClick(canvas, Qt::Key_0);
    QCOMPARE(canvas->scale(), 1.0);
    view->turnPage(1);
    QTRY_VERIFY(canvas->marks().isEmpty());
    QTest::keyClick(canvas, Qt::Key_B);
    const auto *comparison = desk.findChild<PageComparison *>();
    QVERIFY(comparison && comparison->isVisible());
    const QList<PageCanvas *> sides = comparison->findChildren<PageCanvas *>();
    QTRY_VERIFY(sides.first()->hasPicture() && sides.last()->hasPicture());
    QTest::keyClick(sides.first(), Qt::Key_B);
    QVERIFY(!comparison->isVisible());
}

void TestFindings::theWorstOfAnotherPageIsInSight()
{
    PageFile file = measuredFile();
    for (int nth = 0; nth < 8; ++nth)
        file.findings.append(found(PageCheck::Code, Verdict::Ok, nth, 0));
    PageFile other = samplePageFile(QStringLiteral("identity"));
    other.findings = file.findings;
    other.findings[0].measured = 1.5;
    CaseMaterial material = with(file);
    material.files.append(other);
    FindingsPanel panel;
    panel.resize(380, 200);
    panel.display(material, sealed(), file, 1);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *view = panel.findChild<QTableView *>(QStringLiteral("findingsView"));
    view->scrollToBottom();
    QVERIFY(view->rowAt(2) > 0);
    panel.display(material, sealed(), other, 1);
    QCOMPARE(view->rowAt(2), 0);
    view->scrollToBottom();
    panel.display(material, sealed(), other, 1); // the same page: whoever scrolled reads there
    QVERIFY(view->rowAt(2) > 0);
}

void TestFindings::theListOfAPageInOrderClosesForAnotherMaterial()
{
    PageFile file = samplePageFile(QStringLiteral("lease"));
    file.findings = {found(PageCheck::Blur, Verdict::Ok, 1.4, 1.9)};
    CaseMaterial material = with(file);
    material.materialId = QStringLiteral("lease");
    FindingsPanel panel;
    panel.display(material, {}, file, 1);
    panel.lookAtNext();
    QVERIFY(!panel.list()->isHidden());
    panel.display(material, {}, file, 1);
    QVERIFY(!panel.list()->isHidden());
    material.materialId = QStringLiteral("identity");
    panel.display(material, {}, file, 1);
    QVERIFY(panel.list()->isHidden());
}

void TestFindings::aPageIsCalledByItsPlaceInTheMaterial()
{
    CaseMaterial material;
    for (int nth = 0; nth < 3; ++nth) {
        material.files.append(samplePageFile(QStringLiteral("lease"), nth));
        material.files.last().findings.clear();
    }
    material.files.first().pageCount = 2;
    material.files.last().findings = {found(PageCheck::Blur, Verdict::Fail, 7, 3)};
    const QString told = openFindings({}, material);
    QVERIFY2(told.contains(QStringLiteral("第 4 页")), qPrintable(told));
    // Of a file of which only the later pages belong to the material.
    material.files = {samplePageFile(QStringLiteral("lease"), 0)};
    material.files.first().firstPage = 3;
    material.files.first().pageCount = 2;
    material.files.first().findings = {found(PageCheck::Blur, Verdict::Fail, 7, 3)};
    material.files.first().findings.first().page = 4;
    QVERIFY2(openFindings({}, material).contains(QStringLiteral("第 2 页")), qPrintable(openFindings({}, material)));
}

void TestFindings::onePageIsLookedAtAsLargeAsTheWindow()
{
    DeskBench bench;
    const CaseId id = sampleCase().id;
    const QByteArray one = *bench.store.pages.put(id, sampleJpeg()).result();
    const QByteArray two = *bench.store.pages.put(id, samplePng()).result();
    QWidget desk;
    desk.resize(900, 600);
    PageLoader loader(bench.store.pages, bench.inspector);
    PageComparison comparison(loader, &desk);
    QSignalSpy turned(&comparison, &PageComparison::turned);
    desk.show();
    desk.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk));
    comparison.look({QStringLiteral("第 1 页"), {id, one, 1, 0}, {{low, Tone::Warn}}});
    const QList<PageCanvas *> sides = comparison.findChildren<PageCanvas *>();
    QVERIFY(sides.first()->isHidden());
    PageCanvas *canvas = sides.last();
    QTRY_VERIFY2(canvas->width() > 800, "the other side takes no room");
    QTRY_VERIFY(canvas->hasPicture());
    QCOMPARE(qRound(canvas->drawnAt({}).width()), canvas->width() - 20); // it can be read
    QCOMPARE(canvas->marks().size(), 1);
    const double wide = canvas->scale();
    QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(canvas->scale() > wide);
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Left);
    QCOMPARE(turned.size(), 2);
    QCOMPARE(turned.first().first().toInt(), 1);
    QCOMPARE(turned.last().first().toInt(), -1);
    QTest::keyClick(canvas, Qt::Key_V);
    QVERIFY(!comparison.isVisible());
    // Two pages after one: both are there again, and turning is nothing they do.
    comparison.compare({QStringLiteral("第 1 页"), {id, one, 1, 0}, {}}, {QStringLiteral("第 2 页"), {id, two, 1, 0}, {}});
    QVERIFY(!sides.first()->isHidden());
    QTest::keyClick(sides.first(), Qt::Key_Right);
    QCOMPARE(turned.size(), 2);
    QTest::keyClick(sides.first(), Qt::Key_B);
    QVERIFY(!comparison.isVisible());
}

void TestFindings::theMarkedRowOfAListThatShrinksStaysInSight()
{
    PageFindingModel model;
    QList<PageFinding> findings;
    for (int nth = 0; nth < 9; ++nth)
        findings.append(found(PageCheck::Code, Verdict::Ok, nth, 0));
    model.show(findings, {}, 0);
    QTableView view;
    view.setModel(&model);
    keepMarkedInSight(&view);
    view.resize(300, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.selectRow(8);
    view.resize(300, 120);
    QTRY_VERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestFindings)
#include "tst_findings.moc"
