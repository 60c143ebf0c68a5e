// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QJsonArray>
#include <QPalette>
#include <QTest>

#include "core/taskrunner.h"
#include "documents/paperfont.h"
#include "documents/paperrenderer.h"
#include "printedfile.h"
#include "samplepapers.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

class TestPaperRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFieldOfTheSampleCanBeReadInTheFile_data() { addRowPerKind(); }
    void everyFieldOfTheSampleCanBeReadInTheFile();
    void requiredFieldsAloneMakeAPaper_data() { addRowPerKind(); }
    void requiredFieldsAloneMakeAPaper();
    void bothCodesDecodeToNumberAndToken_data() { addRowPerKind(); }
    void bothCodesDecodeToNumberAndToken();
    void eachSeparatorSheetBearsItsOwnCodeAndName();
    void aCodeThatIsTooLongForItsSheetIsRefused();
    void theIntakeVoucherQuotesTheHuangpuWording();
    void marksAppearOnlyWhenTheyAreTrue();
    void aReprintIsMarked();
    void aPaperUsesItsOwnTitle();
    void sixtyMaterialsRunOverSeveralPagesThatEachSayWhoTheyAre();
    void aRowIsNotTornApartBetweenTwoPages();
    void aRowHigherThanAPageIsPrintedWhole();
    void whatLeadsIntoATableStandsAboveIt();
    void originalsThatAreNotThereAreNotMentioned();
    void aVoucherWithoutMaterialsSaysSo();
    void aDayThatIsCertainHasNoProvisionalMark();
    void htmlInANameIsPrintedLiterally();
    void lineEndsOfATextAreKept();
    void aVeryLongWordStaysOnThePage();
    void aRareCharacterOfANameIsPrinted_data();
    void aRareCharacterOfANameIsPrinted();
    void aCharacterWithoutAnyGlyphIsWrittenAsItsCodePoint();
    void thePropertiesNameNoPerson();
    void theFileIsMarkedAsPdfA();
    void aCollectorWhoComesInPersonNeedsNoRelation();
    void papersCanBeMadeOnSeveralThreadsAtOnce();
    void aDarkDesktopDoesNotPrintWhiteOnWhite();
};

namespace {

Paper sampleOf(const QString &kindName)
{
    return samplePaper(*paperKindFromName(kindName));
}

/// A row of that number, three of whose cells have that many characters between a first and a last word of their own.
QJsonObject suggestionRow(int no, int characters)
{
    const auto text = [no, characters](const QString &what) {
        return u"%1%2起%3%1%2止"_qs.arg(what).arg(no).arg(QString(characters, u'文'));
    };
    return {{u"no"_qs, no}, {u"item"_qs, u"食品经营许可新办"_qs}, {u"taskCode"_qs, u"11310101MB2F30123X"_qs}, {u"version"_qs, 3},
            {u"element"_qs, u"申请材料"_qs}, {u"text"_qs, text(u"现"_qs)}, {u"proposal"_qs, text(u"改"_qs)}, {u"reason"_qs, text(u"由"_qs)}};
}

Paper suggestions(const QJsonArray &rows)
{
    Paper paper = samplePaper(PaperKind::SuggestionTable);
    paper.fields.insert(u"rows"_qs, rows);
    return paper;
}

bool isBlank(const QImage &picture, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (qGray(picture.pixel(x, y)) < 200)
                return false;
        }
    }
    return true;
}

} // namespace

void TestPaperRenderer::initTestCase()
{
    if (!PrintedFile::canRead())
        QSKIP("needs the packages poppler-utils and zbar-tools");
    QVERIFY2(isPaperFontInstalled(), "needs the package fonts-wqy-zenhei");
}

void TestPaperRenderer::everyFieldOfTheSampleCanBeReadInTheFile()
{
    QFETCH(QString, kind);
    const auto pdf = renderPaper(sampleOf(kind));
    QVERIFY_OK(pdf);
    const QString text = PrintedFile(*pdf).joinedText();
    for (const QString &word : wordsOnSample(*paperKindFromName(kind)))
        QVERIFY2(text.contains(word), qPrintable(QString(word + u" is missing in "_qs + text)));
    QVERIFY(!text.contains(u"{{"_qs));
}

void TestPaperRenderer::requiredFieldsAloneMakeAPaper()
{
    QFETCH(QString, kind);
    const auto pdf = renderPaper(barePaper(*paperKindFromName(kind)));
    QVERIFY_OK(pdf);
    const QString text = PrintedFile(*pdf).joinedText();
    const QStringList aboutNobody{u"personalRecord"_qs, u"purgeCertificate"_qs, u"suggestionTable"_qs,
                                   u"oneTimeNotice"_qs,  u"deviceReport"_qs, u"separatorSheets"_qs};
    const bool namesTheApplicant = !aboutNobody.contains(kind);
    QCOMPARE(text.contains(u"欧阳娜娜"_qs), namesTheApplicant);
    QVERIFY(!text.contains(u"（）"_qs));
    QVERIFY(!text.contains(u"诸葛小亮"_qs) || kind == u"collectionSlip"_qs);
}

void TestPaperRenderer::bothCodesDecodeToNumberAndToken()
{
    QFETCH(QString, kind);
    const Paper paper = sampleOf(kind);
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    QStringList codes = PrintedFile(*pdf).codes();
    codes.sort();
    if (!paper.fields.value(u"sheets"_qs).isUndefined())
        return; // each of its sheets has a code of its own
    const QStringList expected{u"CODE-128:L310101032603100012X"_qs, u"QR-Code:YC1:L310101032603100012X:7Q2mK9xT"_qs};
    QCOMPARE(codes, expected);
}

void TestPaperRenderer::eachSeparatorSheetBearsItsOwnCodeAndName()
{
    const auto pdf = renderPaper(samplePaper(PaperKind::SeparatorSheets));
    QVERIFY_OK(pdf);
    const PrintedFile file(*pdf);
    QCOMPARE(file.pageCount(), 2);
    QVERIFY(file.codes(1).contains(u"QR-Code:YCS1:G0:m1:ABCDEFGH"_qs));
    QVERIFY(file.codes(2).contains(u"QR-Code:YCS1:G0:m3:ABCDEFGH"_qs));
    QCOMPARE(file.codes(2).size(), 2);
    QVERIFY(file.joinedText(1).contains(u"营业执照"_qs));
    QVERIFY(!file.joinedText(2).contains(u"营业执照"_qs));
    QVERIFY(file.joinedText(2).contains(u"经营场所使用证明（含房屋平面图）"_qs));
    QVERIFY(!file.joinedText().contains(u"YCS1"_qs));
}

void TestPaperRenderer::aCodeThatIsTooLongForItsSheetIsRefused()
{
    Paper paper = samplePaper(PaperKind::SeparatorSheets);
    QJsonArray sheets = paper.fields.value(u"sheets"_qs).toArray();
    QJsonObject endless = sheets.first().toObject();
    endless.insert(u"code"_qs, QString(4000, u'x'));
    sheets.replace(0, endless);
    paper.fields.insert(u"sheets"_qs, sheets);
    QVERIFY_ERROR(renderPaper(paper), ErrorCode::Invalid);
    paper.fields.insert(u"sheets"_qs, QJsonArray());
    QVERIFY_ERROR(renderPaper(paper), ErrorCode::Invalid);
}

void TestPaperRenderer::theIntakeVoucherQuotesTheHuangpuWording()
{
    const auto pdf = renderPaper(samplePaper(PaperKind::IntakeVoucher));
    QVERIFY_OK(pdf);
    const QString text = PrintedFile(*pdf).joinedText();
    QVERIFY(text.contains(u"经核查，您（单位）提交的申请材料齐全，符合法定形式，现予收件。"_qs));
    QVERIFY(text.contains(u"根据规定，承办部门将在出具本凭证之日起5个工作日内，作出受理或不予受理的决定，"
                          "申请材料不齐全或者不符合法定形式的，将在5个工作日内一次告知需要补正的材料。"
                          "如在5个工作日内未被告知需要补正材料的，则视为正式受理，本凭证即为受理凭证。"_qs));
    QVERIFY(text.contains(u"收件材料清单附后收件日期：2026年3月10日"_qs));
}

void TestPaperRenderer::marksAppearOnlyWhenTheyAreTrue()
{
    Paper paper = samplePaper(PaperKind::IntakeVoucher);
    for (const QString &mark : {u"provisional"_qs, u"offline"_qs, u"sample"_qs})
        paper.fields.insert(mark, false);
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    const QString text = PrintedFile(*pdf).joinedText();
    for (const QString &word : {u"临时编号"_qs, u"离线"_qs, u"样例数据"_qs, u"补打"_qs})
        QVERIFY2(!text.contains(word), qPrintable(word));
}

void TestPaperRenderer::aReprintIsMarked()
{
    Paper paper = samplePaper(PaperKind::AcceptanceVoucher);
    paper.copyNo = 2;
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    const QString text = PrintedFile(*pdf).joinedText();
    QVERIFY(text.contains(u"补打"_qs));
    QVERIFY(text.contains(u"第2次打印"_qs));
}

void TestPaperRenderer::aPaperUsesItsOwnTitle()
{
    Paper paper = samplePaper(PaperKind::CollectionSlip);
    paper.title = u"领证单"_qs;
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    QVERIFY(PrintedFile(*pdf).joinedText().contains(u"领证单"_qs));
}

void TestPaperRenderer::sixtyMaterialsRunOverSeveralPagesThatEachSayWhoTheyAre()
{
    Paper paper = samplePaper(PaperKind::IntakeVoucher);
    paper.fields.insert(u"materials"_qs, sampleMaterials(60));
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    const PrintedFile printed(*pdf);
    const int pages = printed.pageCount();
    QVERIFY2(pages >= 3 && pages <= 6, qPrintable(QString::number(pages)));
    for (int page = 1; page <= pages; ++page) {
        const QString text = printed.joinedText(page);
        QVERIFY(text.contains(u"第%1页/共%2页"_qs.arg(page).arg(pages)));
        QVERIFY(text.contains(u"L310101032603100012X"_qs));
        QCOMPARE(printed.codes(page).size(), 2);
        if (text.contains(u"申请材料%1"_qs.arg(60)) || page < pages)
            QVERIFY2(text.contains(u"序号"_qs), qPrintable(u"no table header on page %1"_qs.arg(page)));
    }
    const QString all = printed.joinedText();
    for (int no = 1; no <= 60; ++no)
        QVERIFY2(all.contains(u"申请材料%1"_qs.arg(no)), qPrintable(QString::number(no)));
}

void TestPaperRenderer::aRowIsNotTornApartBetweenTwoPages()
{
    QJsonArray rows;
    for (int no = 1; no <= 24; ++no)
        rows.append(suggestionRow(no, 8 + 4 * (no % 9)));
    const auto pdf = renderPaper(suggestions(rows));
    QVERIFY_OK(pdf);
    const PrintedFile printed(*pdf);
    QStringList pages;
    for (int page = 1; page <= printed.pageCount(); ++page)
        pages.append(printed.joinedText(page));
    QVERIFY(pages.size() >= 3);
    for (int no = 1; no <= 24; ++no) {
        // Each cell of a row begins and ends with a word of its own.
        const QStringList there = pages.filter(u"现%1止"_qs.arg(no));
        QCOMPARE(there.size(), 1);
        for (const QString &word : {u"现%1起"_qs, u"改%1起"_qs, u"改%1止"_qs, u"由%1起"_qs, u"由%1止"_qs})
            QVERIFY2(there.constFirst().contains(word.arg(no)), qPrintable(word.arg(no)));
    }
    // The head of the table stands on every page that has rows.
    QVERIFY(pages.filter(u"现行内容"_qs).size() >= pages.size() - 1);
}

void TestPaperRenderer::aRowHigherThanAPageIsPrintedWhole()
{
    const auto pdf = renderPaper(suggestions({suggestionRow(1, 900), suggestionRow(2, 20)}));
    QVERIFY_OK(pdf);
    const QString all = PrintedFile(*pdf).joinedText();
    for (const QString &word : {u"现1起"_qs, u"现1止"_qs, u"由1止"_qs, u"现2止"_qs})
        QVERIFY2(all.contains(word), qPrintable(word));
}

void TestPaperRenderer::whatLeadsIntoATableStandsAboveIt()
{
    // With every number of materials the list of what was promised begins elsewhere on the page.
    for (int count = 10; count <= 13; ++count) {
        Paper paper = samplePaper(PaperKind::IntakeVoucher);
        paper.fields.insert(u"materials"_qs, sampleMaterials(count));
        const auto pdf = renderPaper(paper);
        QVERIFY_OK(pdf);
        const PrintedFile printed(*pdf);
        for (int page = 1; page <= printed.pageCount(); ++page) {
            const QString text = printed.joinedText(page);
            QCOMPARE(text.contains(u"依申请人的书面承诺暂不提交"_qs), text.contains(u"健康证明容缺后补"_qs));
        }
    }
}

void TestPaperRenderer::originalsThatAreNotThereAreNotMentioned()
{
    for (const PaperKind kind : {PaperKind::IntakeVoucher, PaperKind::AcceptanceVoucher, PaperKind::CollectionSlip}) {
        Paper paper = samplePaper(kind);
        for (const QString &list : {u"returned"_qs, u"kept"_qs, u"surrendered"_qs})
            paper.fields.insert(list, QJsonArray());
        const auto pdf = renderPaper(paper);
        QVERIFY_OK(pdf);
        const QString text = PrintedFile(*pdf).joinedText();
        QVERIFY(!text.contains(u"下列原件"_qs));
    }
}

void TestPaperRenderer::aVoucherWithoutMaterialsSaysSo()
{
    for (const PaperKind kind : {PaperKind::IntakeVoucher, PaperKind::AcceptanceVoucher}) {
        Paper paper = samplePaper(kind);
        paper.fields.insert(u"materials"_qs, QJsonArray());
        const auto pdf = renderPaper(paper);
        QVERIFY_OK(pdf);
        QVERIFY(PrintedFile(*pdf).joinedText().contains(u"材料形式无"_qs));
    }
}

void TestPaperRenderer::aDayThatIsCertainHasNoProvisionalMark()
{
    for (const PaperKind kind : {PaperKind::IntakeVoucher, PaperKind::CorrectionNotice}) {
        Paper paper = samplePaper(kind);
        paper.fields.insert(u"noticeDueProvisional"_qs, false);
        paper.fields.insert(u"promisedDueProvisional"_qs, false);
        const auto pdf = renderPaper(paper);
        QVERIFY_OK(pdf);
        QVERIFY(!PrintedFile(*pdf).joinedText().contains(u"暂计"_qs));
    }
}

void TestPaperRenderer::htmlInANameIsPrintedLiterally()
{
    Paper paper = samplePaper(PaperKind::CorrectionNotice);
    const QString name = u"<b>某&\"某'</b>{{number}}<img src=x>"_qs;
    paper.fields.insert(u"applicantName"_qs, name);
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    QVERIFY(PrintedFile(*pdf).joinedText().contains(QString(name).remove(QLatin1Char(' '))));
}

void TestPaperRenderer::lineEndsOfATextAreKept()
{
    Paper paper = samplePaper(PaperKind::CorrectionNotice);
    paper.fields.insert(u"defects"_qs, QJsonArray{QJsonObject{{u"no"_qs, 1},
                                                              {u"material"_qs, u"平面图"_qs},
                                                              {u"text"_qs, u"甲一\r\n乙二\x07丙"_qs}}});
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    const QString text = PrintedFile(*pdf).text();
    QVERIFY(!text.contains(u"甲一乙二"_qs));
    QVERIFY(text.contains(u"甲一"_qs));
    QVERIFY(text.contains(u"乙二"_qs));
}

void TestPaperRenderer::aVeryLongWordStaysOnThePage()
{
    Paper paper = samplePaper(PaperKind::IntakeVoucher);
    paper.fields.insert(u"applicantName"_qs, QString(150, QLatin1Char('W')));
    paper.fields.insert(u"materials"_qs, QJsonArray{QJsonObject{{u"no"_qs, 1},
                                                                {u"name"_qs, QString(200, QLatin1Char('M'))},
                                                                {u"source"_qs, u"申请人提交"_qs},
                                                                {u"copies"_qs, 1},
                                                                {u"form"_qs, u"原件"_qs}}});
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    const PrintedFile printed(*pdf);
    const QImage page = printed.picture();
    const int margin = page.width() * 17 / 210;
    QVERIFY(isBlank(page, QRect(page.width() - margin, 0, margin, page.height())));
    QCOMPARE(printed.joinedText().count(QLatin1Char('W')), 150);
    // At a page break Qt hides one line that it has written before.
    QVERIFY(printed.joinedText().count(QLatin1Char('M')) >= 200);
}

void TestPaperRenderer::aRareCharacterOfANameIsPrinted_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("URO") << u"喆"_qs;
    QTest::newRow("Ext A") << u"䶮"_qs;
    QTest::newRow("Ext A, second") << u"㛃"_qs;
    QTest::newRow("Ext C") << u"𫖯"_qs;
    QTest::newRow("Ext E") << u"𬭎"_qs;
}

void TestPaperRenderer::aRareCharacterOfANameIsPrinted()
{
    QFETCH(QString, character);
    QCOMPARE(drawableText(character), character);
    Paper paper = samplePaper(PaperKind::CorrectionNotice);
    paper.fields.insert(u"applicantName"_qs, character);
    const auto with = renderPaper(paper);
    QVERIFY_OK(with);
    paper.fields.insert(u"applicantName"_qs, u"　."_qs);
    const auto without = renderPaper(paper);
    QVERIFY_OK(without);
    QVERIFY(PrintedFile(*with).picture() != PrintedFile(*without).picture());
}

void TestPaperRenderer::aCharacterWithoutAnyGlyphIsWrittenAsItsCodePoint()
{
    Paper paper = samplePaper(PaperKind::CorrectionNotice);
    const char32_t unassigned = 0x3FFFD;
    paper.fields.insert(u"applicantName"_qs, QString(u"张"_qs + QString::fromUcs4(&unassigned, 1)));
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    QVERIFY(PrintedFile(*pdf).joinedText().contains(u"张〔U+3FFFD〕"_qs));
}

void TestPaperRenderer::thePropertiesNameNoPerson()
{
    const auto pdf = renderPaper(samplePaper(PaperKind::IntakeVoucher));
    QVERIFY_OK(pdf);
    const QString properties = PrintedFile(*pdf).properties();
    QVERIFY2(properties.contains(u"收件凭证 L310101032603100012X"_qs), qPrintable(properties));
    for (const QString &name : {u"欧阳"_qs, u"王芳"_qs, u"诸葛"_qs})
        QVERIFY(!properties.contains(name));
}

void TestPaperRenderer::theFileIsMarkedAsPdfA()
{
    const auto pdf = renderPaper(samplePaper(PaperKind::IntakeVoucher));
    QVERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-1.4"));
    QVERIFY(pdf->contains("/OutputIntents"));
    QVERIFY(!QByteArray(*pdf).replace("/SMask /None", "").contains("/SMask"));
}

void TestPaperRenderer::aCollectorWhoComesInPersonNeedsNoRelation()
{
    Paper paper = samplePaper(PaperKind::CollectionSlip);
    paper.fields.remove(u"relation"_qs);
    const auto incomplete = renderPaper(paper);
    QVERIFY_ERROR(incomplete, ErrorCode::Invalid);
    QVERIFY(incomplete.error().detail.startsWith(u"/relation"_qs));
    paper.fields.insert(u"collectorIsAgent"_qs, false);
    const auto pdf = renderPaper(paper);
    QVERIFY_OK(pdf);
    QVERIFY(PrintedFile(*pdf).joinedText().contains(u"本人"_qs));
}

void TestPaperRenderer::papersCanBeMadeOnSeveralThreadsAtOnce()
{
    ThreadTaskRunner threads(2);
    QList<QFuture<Result<QByteArray>>> files;
    for (const PaperKind kind : everyKind())
        files.append(threads.run([kind] { return renderPaper(samplePaper(kind)); }));
    for (qsizetype i = 0; i < files.size(); ++i) {
        QWAIT_FUTURE(files[i]);
        const auto alone = renderPaper(samplePaper(everyKind().at(i)));
        QVERIFY_OK(alone);
        QVERIFY_OK(files[i].result());
        QCOMPARE(PrintedFile(*files[i].result()).text(), PrintedFile(*alone).text());
    }
}

void TestPaperRenderer::aDarkDesktopDoesNotPrintWhiteOnWhite()
{
    const Paper paper = samplePaper(PaperKind::NonAcceptance);
    const auto light = renderPaper(paper);
    const QPalette before = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::black));
    const auto dark = renderPaper(paper);
    QGuiApplication::setPalette(before);
    QVERIFY_OK(light);
    QVERIFY_OK(dark);
    QCOMPARE(PrintedFile(*dark).picture(), PrintedFile(*light).picture());
}

QTEST_MAIN(TestPaperRenderer)
#include "tst_paperrenderer.moc"
