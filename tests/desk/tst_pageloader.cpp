// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "desk/papers/pagearea.h"
#include "desk/papers/pageloader.h"
#include "support/fakeclock.h"
#include "support/fakeinspector.h"
#include "support/memorystore.h"
#include "support/samplecase.h"
#include "support/verify.h"

namespace yichuang::test {

namespace {

constexpr int edge = 400; // px

/// Draws nothing before it is told to, and keeps the order in which it was asked.
class SlowInspector final : public PageInspector
{
public:
    [[nodiscard]] QFuture<Result<FileInspection>> inspect(const QByteArray &) override { return {}; }
    [[nodiscard]] QFuture<Result<Pixels>> render(const QByteArray &, int page, int size) override
    {
        asked.append(page);
        m_size = size;
        m_promise = std::make_unique<QPromise<Result<Pixels>>>();
        m_promise->start();
        return m_promise->future();
    }
    void answer()
    {
        const auto promise = std::move(m_promise);
        promise->addResult(Result<Pixels>(Pixels{m_size, m_size, Pixels::Format::Gray8, QByteArray(m_size * m_size, 'x')}));
        promise->finish();
    }
    [[nodiscard]] bool isAsked() const { return m_promise != nullptr; }

    QList<int> asked;

private:
    std::unique_ptr<QPromise<Result<Pixels>>> m_promise;
    int m_size = 0;
};

/// Resident memory of this program, in bytes.
qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

int pagesToTurn()
{
    const int wanted = qEnvironmentVariableIntValue("YICHUANG_VIEWER_PAGES");
    return wanted > 0 ? wanted : 120;
}

} // namespace

/// Pictures of pages: in which order they come, how many are kept, and how the turned ones stand.
class TestPageLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPageComesOnceAndThenAtOnce();
    void thePageOnTheScreenComesBeforeAThousandThumbnails();
    void theNeighboursAreDrawnBeforeTheyAreTurnedTo();
    void pagesThatWereLeafedPastAreNotWaitedFor();
    void aFileIsReadOnceForAllItsPages();
    void aTurnedPageStandsAsItWasTurned();
    void picturesOfAnotherCaseAreForgotten();
    void whatCannotBeDrawnIsSaid();
    void memoryStaysFlatOverManyPages();
    void areasTurnWithTheirPage_data();
    void areasTurnWithTheirPage();
    void aStripIsThePartAndALittleAround();

private:
    [[nodiscard]] QList<PageAddress> pages(int count);

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<MemoryStore> m_store;
    CaseId m_case;
    QByteArray m_digest;
};

void TestPageLoader::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_store = std::make_unique<MemoryStore>(*m_clock);
    m_case = sampleCase().id;
    auto kept = m_store->pages.put(m_case, "a document");
    QWAIT_FUTURE(kept);
    QVERIFY_OK(kept.result());
    m_digest = *kept.result();
}

QList<PageAddress> TestPageLoader::pages(int count)
{
    QList<PageAddress> addresses;
    for (int page = 1; page <= count; ++page)
        addresses.append({m_case, m_digest, page, 0});
    return addresses;
}

void TestPageLoader::aPageComesOnceAndThenAtOnce()
{
    FakeInspector inspector;
    PageLoader loader(m_store->pages, inspector);
    QSignalSpy loaded(&loader, &PageLoader::loaded);
    loader.load(pages(1).first(), edge);
    QTRY_COMPARE(loaded.size(), 1);
    loader.load(pages(1).first(), edge);
    QCOMPARE(loaded.size(), 2);
    QCOMPARE(inspector.rendered(), 1);
    QCOMPARE(loader.held(), edge * edge / 1024 * 1024);
}

void TestPageLoader::thePageOnTheScreenComesBeforeAThousandThumbnails()
{
    SlowInspector inspector;
    PageLoader loader(m_store->pages, inspector);
    const QList<PageAddress> all = pages(1000);
    for (const PageAddress &page : all)
        loader.load(page, 96, PageLoader::Urgency::Small);
    QTRY_VERIFY(inspector.isAsked());
    loader.loadAround(all, 500, edge);
    inspector.answer();
    QTRY_COMPARE(inspector.asked.size(), 2);
    inspector.answer();
    QTRY_COMPARE(inspector.asked.size(), 3);
    inspector.answer();
    QTRY_COMPARE(inspector.asked.size(), 4);
    QCOMPARE(inspector.asked, (QList<int>{1, 501, 502, 500}));
}

void TestPageLoader::theNeighboursAreDrawnBeforeTheyAreTurnedTo()
{
    FakeInspector inspector;
    PageLoader loader(m_store->pages, inspector);
    const QList<PageAddress> all = pages(5);
    loader.loadAround(all, 0, edge);
    QTRY_COMPARE(inspector.rendered(), 2);
    QSignalSpy loaded(&loader, &PageLoader::loaded);
    loader.loadAround(all, 1, edge);
    QCOMPARE(loaded.first().first().value<PageAddress>().page, 2); // at once
    QTRY_COMPARE(inspector.rendered(), 3);
    loader.loadAround(all, 7, edge);
    loader.loadAround({}, 0, edge);
    QCOMPARE(inspector.rendered(), 3);
}

void TestPageLoader::pagesThatWereLeafedPastAreNotWaitedFor()
{
    SlowInspector inspector;
    PageLoader loader(m_store->pages, inspector);
    const QList<PageAddress> all = pages(50);
    for (int place = 0; place < 40; ++place)
        loader.loadAround(all, place, edge);
    QTRY_VERIFY(inspector.isAsked());
    inspector.answer();
    QTRY_COMPARE(inspector.asked.size(), 2);
    QCOMPARE(inspector.asked, (QList<int>{1, 40}));
}

void TestPageLoader::aFileIsReadOnceForAllItsPages()
{
    FakeInspector inspector;
    PageLoader loader(m_store->pages, inspector);
    QSignalSpy loaded(&loader, &PageLoader::loaded);
    loader.load(pages(2).at(0), edge);
    QTRY_COMPARE(loaded.size(), 1);
    m_store->state.pages.clear(); // nobody could read it again
    loader.load(pages(2).at(1), edge);
    QTRY_COMPARE(loaded.size(), 2);
}

void TestPageLoader::aTurnedPageStandsAsItWasTurned()
{
    FakeInspector inspector;
    Pixels wide{2, 1, Pixels::Format::Gray8, QByteArray("\x00\xFF", 2)};
    inspector.setPicture(Result<Pixels>(wide));
    PageLoader loader(m_store->pages, inspector);
    QSignalSpy loaded(&loader, &PageLoader::loaded);
    PageAddress page = pages(1).first();
    page.turned = 90;
    loader.load(page, edge);
    QTRY_COMPARE(loaded.size(), 1);
    const QImage upright = loaded.first().at(2).value<QImage>();
    QCOMPARE(upright.size(), QSize(1, 2));
    QCOMPARE(qGray(upright.pixel(0, 0)), 0); // what was on the left is above
    QCOMPARE(qGray(upright.pixel(0, 1)), 255);
    page.turned = 270;
    loader.load(page, edge); // from the same picture
    QCOMPARE(loaded.size(), 2);
    QCOMPARE(qGray(loaded.last().at(2).value<QImage>().pixel(0, 0)), 255);
    QCOMPARE(inspector.rendered(), 1);
}

void TestPageLoader::picturesOfAnotherCaseAreForgotten()
{
    FakeInspector inspector;
    PageLoader loader(m_store->pages, inspector);
    QSignalSpy loaded(&loader, &PageLoader::loaded);
    loader.load(pages(1).first(), edge);
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(loader.held() > 0);
    loader.forget();
    QCOMPARE(loader.held(), 0);
    loader.load(pages(1).first(), edge);
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(inspector.rendered(), 2);
    QSignalSpy failed(&loader, &PageLoader::failed);
    loader.load({sampleCase(2).id, m_digest, 1, 0}, edge);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(loader.held(), 0);
    QCOMPARE(failed.first().at(2).value<Error>().code, ErrorCode::NotFound);
}

void TestPageLoader::whatCannotBeDrawnIsSaid()
{
    FakeInspector inspector;
    inspector.setPicture(Result<Pixels>(failure(ErrorCode::Malformed, QStringLiteral("page"))));
    PageLoader loader(m_store->pages, inspector);
    QSignalSpy failed(&loader, &PageLoader::failed);
    loader.load(pages(1).first(), edge);
    QTRY_COMPARE(failed.size(), 1);
    inspector.setPicture(Result<Pixels>(Pixels{10, 10, Pixels::Format::Rgb888, "too few"}));
    loader.load(pages(1).first(), edge);
    QTRY_COMPARE(failed.size(), 2);
    inspector.setPicture({});
    QSignalSpy loaded(&loader, &PageLoader::loaded);
    loader.load(pages(1).first(), edge); // a failure is not kept
    QTRY_COMPARE(loaded.size(), 1);
}

void TestPageLoader::memoryStaysFlatOverManyPages()
{
    FakeInspector inspector;
    inspector.setPicture(Result<Pixels>(Pixels{1131, 1600, Pixels::Format::Rgb888, QByteArray(1131 * 1600 * 3, 'x')}));
    PageLoader loader(m_store->pages, inspector);
    QSignalSpy failed(&loader, &PageLoader::failed);
    const QList<PageAddress> all = pages(pagesToTurn());
    qint64 most = 0;
    QImage shown;
    connect(&loader, &PageLoader::loaded, this, [&](const PageAddress &, int, const QImage &picture) { shown = picture; });
    for (int place = 0; place < all.size(); ++place) {
        loader.loadAround(all, place, 1600);
        QTRY_VERIFY(inspector.rendered() >= qMin(place + 2, int(all.size())));
        most = qMax(most, loader.held());
        QVERIFY(loader.held() <= PageLoader::cacheBytes);
    }
    QCOMPARE(failed.size(), 0);
    QCOMPARE(inspector.rendered(), int(all.size()));
    QVERIFY(most > PageLoader::cacheBytes / 2); // the bound was met, not merely never reached
    qInfo("%d pages: %lld MB in pictures at most, %lld MB resident", int(all.size()), most >> 20, residentBytes() >> 20);
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY(residentBytes() < 300LL * 1024 * 1024);
#endif
}

void TestPageLoader::areasTurnWithTheirPage_data()
{
    QTest::addColumn<int>("degrees");
    QTest::addColumn<QRect>("place");
    QTest::newRow("0") << 0 << QRect(100, 200, 300, 50);
    QTest::newRow("90") << 90 << QRect(750, 100, 50, 300);
    QTest::newRow("180") << 180 << QRect(600, 750, 300, 50);
    QTest::newRow("270") << 270 << QRect(200, 600, 50, 300);
    QTest::newRow("360") << 360 << QRect(100, 200, 300, 50);
}

void TestPageLoader::areasTurnWithTheirPage()
{
    QFETCH(int, degrees);
    const PageArea area = turnedArea({100, 200, 300, 50}, degrees);
    QTEST(QRect(area.left, area.top, area.width, area.height), "place");
    QVERIFY(turnedArea({}, degrees).isWhole());
}

void TestPageLoader::aStripIsThePartAndALittleAround()
{
    QImage page(1000, 2000, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    for (int x = 500; x < 600; ++x) {
        for (int y = 200; y < 400; ++y)
            page.setPixel(x, y, 0);
    }
    const PageArea area{500, 100, 100, 100};
    const QImage strip = stripOf(page, area, {400, 400});
    QCOMPARE(strip.size(), QSize(116, 216));
    QCOMPARE(qGray(strip.pixel(58, 108)), 0);
    QCOMPARE(qGray(strip.pixel(0, 0)), 255);
    QVERIFY(stripOf(page, area, {50, 50}).width() <= 50);
    QVERIFY(stripOf(page, {}, {50, 50}).isNull());
    QVERIFY(stripOf({}, area, {50, 50}).isNull());
    QCOMPARE(stripOf(page, {990, 990, 300, 300}, {400, 400}).size(), QSize(18, 28)); // beyond the edge there is nothing
    QCOMPARE(placeOf({}, QSizeF(10, 20)), QRectF(0, 0, 10, 20));
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestPageLoader)
#include "tst_pageloader.moc"
