// SPDX-License-Identifier: Apache-2.0
#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QTemporaryDir>
#include <QTest>

#include "casework/counterbench.h"
#include "casework/filledvisit.h"
#include "casework/pageintake.h"
#include "casework/separatorpaper.h"
#include "devices/fileservice.h"
#include "documents/paperfont.h"
#include "documents/paperrenderer.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");
constexpr QSize a4At200Dpi(1654, 2339); // px

/// Looks at pages as the device process does.
class OwnInspector final : public PageInspector
{
public:
    [[nodiscard]] QFuture<Result<FileInspection>> inspect(const QByteArray &bytes) override
    {
        return readyFuture(inspectFile(bytes));
    }
    [[nodiscard]] QFuture<Result<Pixels>> render(const QByteArray &, int, int) override
    {
        return readyFuture<Result<Pixels>>(failure(ErrorCode::Unsupported));
    }
    [[nodiscard]] QFuture<Result<QStringList>> walls() override { return readyFuture<Result<QStringList>>(QStringList()); }
};

QByteArray jpegOf(const QImage &page)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && page.save(&buffer, "jpg", 85) ? bytes : QByteArray();
}

/// The page as it comes off a feeder: a little askew, and grey.
QByteArray scanned(const QImage &page, double degrees)
{
    QImage sheet(a4At200Dpi, QImage::Format_RGB32);
    sheet.fill(QColor(246, 246, 243));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(sheet.rect()).center());
    painter.rotate(degrees);
    painter.translate(-QRectF(sheet.rect()).center());
    painter.drawImage(QRect(QPoint(), a4At200Dpi), page);
    painter.end();
    return jpegOf(sheet);
}

QByteArray writtenPage(int number)
{
    QImage page(a4At200Dpi, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font = paperFont();
    font.setPixelSize(40);
    painter.setFont(font);
    for (int line = 0; line < 30; ++line)
        painter.drawText(140, 220 + line * 64, QStringLiteral("第%1页 第%2行：出租方与承租方约定如下各项条款").arg(number).arg(line + 1));
    painter.end();
    return jpegOf(page);
}

} // namespace

/// Separator sheets from the printer through the feeder: printed by our own papers, looked at by our own checks.
class TestSeparatorScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aStackGoesThroughTheFeederIntoItsMaterials();
    void aFileOfAWholeStackIsSortedToo();

private:
    [[nodiscard]] QByteArray sheetsOf(const CaseRecord &draft) const;
    [[nodiscard]] QList<QImage> drawn(const QByteArray &pdf) const;
    /// Which sheet of the printed ones begins this material.
    [[nodiscard]] int placeOf(const QString &materialId) const;
    [[nodiscard]] const CaseMaterial &held(const QString &id) const { return *m_visit->record().material(id); }

    std::unique_ptr<CounterBench> m_bench;
    std::unique_ptr<OwnInspector> m_inspector;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
};

void TestSeparatorScan::init()
{
    QVERIFY2(isPaperFontInstalled(), "needs the package fonts-wqy-zenhei");
    m_intake.reset();
    m_visit.reset();
    m_inspector = std::make_unique<OwnInspector>();
    m_bench = std::make_unique<CounterBench>();
    m_visit = std::make_unique<Visit>(m_bench->store.cases, m_bench->store.guides, m_bench->clock, m_bench->session);
    m_intake = std::make_unique<PageIntake>(*m_visit, m_bench->scanner, *m_inspector, m_bench->store.pages, m_bench->clock,
                                            m_bench->tasks);
    m_intake->sortBy(m_bench->tokenKey);
    m_visit->start();
    m_visit->setApplicant(sampleCase().applicant);
    m_visit->chooseItem(sampleItem);
    answerAll(*m_visit);
}

QByteArray TestSeparatorScan::sheetsOf(const CaseRecord &draft) const
{
    const auto paper = separatorSheets(draft, m_visit->report().checklist, m_bench->tokenKey, m_bench->session,
                                       m_bench->clock.now());
    const auto pdf = paper ? renderPaper(*paper) : Result<QByteArray>(failure(paper.error()));
    return pdf.value_or(QByteArray());
}

QList<QImage> TestSeparatorScan::drawn(const QByteArray &pdf) const
{
    QBuffer file;
    file.setData(pdf);
    QPdfDocument document;
    if (!file.open(QIODevice::ReadOnly))
        return {};
    document.load(&file);
    QList<QImage> pages;
    for (int page = 0; page < document.pageCount(); ++page) {
        QImage paper(a4At200Dpi, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, document.render(page, a4At200Dpi));
        pages.append(paper);
    }
    return pages;
}

int TestSeparatorScan::placeOf(const QString &materialId) const
{
    int place = 0;
    for (const MaterialDemand &demand : m_visit->report().checklist.materials) {
        if (demand.rule.id == materialId)
            return place;
        place += held(demand.rule.id).obtained == Obtained::Submitted ? 1 : 0;
    }
    return -1;
}

void TestSeparatorScan::aStackGoesThroughTheFeederIntoItsMaterials()
{
    const QList<QImage> sheets = drawn(sheetsOf(m_visit->record()));
    CaseRecord other = m_visit->record();
    other.id = sampleCase(8).id;
    const QList<QImage> foreign = drawn(sheetsOf(other));
    QVERIFY(placeOf(identity) >= 0 && placeOf(lease) < sheets.size() && !foreign.isEmpty());
    m_bench->scanner.setStack({writtenPage(1), scanned(sheets.at(placeOf(identity)), 1.5), writtenPage(2),
                               scanned(foreign.first(), 0), writtenPage(3), scanned(sheets.at(placeOf(lease)), -2),
                               writtenPage(4)});
    const QSignalSpy aside(m_intake.get(), &PageIntake::sheetPutAside);
    const QSignalSpy doubted(m_intake.get(), &PageIntake::sheetNotUnderstood);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->scan(lease, ScanSource::Feeder);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
    QCOMPARE(aside.size(), 2);
    QCOMPARE(doubted.size(), 1);
    QCOMPARE(held(lease).files.size(), 2);
    // The foreign sheet stays where it lay, and stops nothing.
    QCOMPARE(held(identity).files.size(), 3);
    QCOMPARE(finished.first().last().toInt(), 5);
}

void TestSeparatorScan::aFileOfAWholeStackIsSortedToo()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("stack.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray pdf = sheetsOf(m_visit->record());
    QCOMPARE(file.write(pdf), pdf.size());
    file.close();
    const QSignalSpy aside(m_intake.get(), &PageIntake::sheetPutAside);
    const QSignalSpy finished(m_intake.get(), &PageIntake::finished);
    m_intake->importFiles(lease, {file.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
    QCOMPARE(aside.size(), drawn(pdf).size());
    QCOMPARE(finished.first().last().toInt(), 0);
    QVERIFY(held(lease).files.isEmpty());
}

QTEST_MAIN(TestSeparatorScan)
#include "tst_separatorscan.moc"
