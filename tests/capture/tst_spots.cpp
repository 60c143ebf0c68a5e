// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "capture/spots.h"

using namespace yichuang;

namespace {

/// Drawn in letters: '#' is set.
cv::Mat maskOf(const QStringList &rows)
{
    cv::Mat mask(int(rows.size()), rows.isEmpty() ? 0 : int(rows.first().size()), CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < mask.rows; ++y) {
        for (int x = 0; x < mask.cols; ++x)
            mask.at<uchar>(y, x) = rows.at(y).at(x) == u'#' ? 255 : 0;
    }
    return mask;
}

std::vector<std::vector<int>> sorted(const std::vector<Spot> &spots)
{
    std::vector<std::vector<int>> all;
    for (const Spot &spot : spots)
        all.push_back({spot.place.x, spot.place.y, spot.place.width, spot.place.height, spot.area});
    std::sort(all.begin(), all.end());
    return all;
}

/// What OpenCV says of the same mask.
std::vector<std::vector<int>> byOpenCv(const cv::Mat &mask)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8, CV_32S);
    std::vector<std::vector<int>> all;
    for (int i = 1; i < count; ++i) {
        const int *row = stats.ptr<int>(i);
        all.emplace_back(row, row + 5);
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

class TestSpots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsThatTouchAreOneSpot_data();
    void pixelsThatTouchAreOneSpot();
    void spotsComeInTheOrderOfTheirFirstPixels();
    void randomMasksHaveTheSpotsThatOpenCvFinds_data();
    void randomMasksHaveTheSpotsThatOpenCvFinds();
    void aPartOfAPictureIsLookedAtAlone();
};

void TestSpots::pixelsThatTouchAreOneSpot_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QList<int>>("areas");
    const auto row = [](const char *name, const QStringList &rows, const QList<int> &areas) {
        QTest::newRow(name) << rows << areas;
    };
    row("nothing", {u"...."_qs}, {});
    row("no rows", {}, {});
    row("one pixel", {u"#"_qs}, {1});
    row("a full row", {u"#########"_qs}, {9});
    row("by a corner, to the right", {u"#.."_qs, u".#."_qs}, {2});
    row("by a corner, to the left", {u"..#"_qs, u".#."_qs}, {2});
    row("one column between them", {u"#.#"_qs, u"#.#"_qs}, {2, 2});
    row("an arch joins its legs", {u"###"_qs, u"#.#"_qs}, {5});
    row("a bowl joins its sides", {u"#.#"_qs, u"###"_qs}, {5});
    row("a comb is joined twice", {u"#.#.#"_qs, u"#.#.#"_qs, u"#####"_qs}, {11});
    row("far to the right", {u"..............................##"_qs}, {2});
}

void TestSpots::pixelsThatTouchAreOneSpot()
{
    QFETCH(QStringList, rows);
    QFETCH(QList<int>, areas);
    QList<int> found;
    for (const Spot &spot : spotsOf(maskOf(rows)))
        found.append(spot.area);
    QCOMPARE(found, areas);
}

void TestSpots::spotsComeInTheOrderOfTheirFirstPixels()
{
    const auto spots = spotsOf(maskOf({u"....#"_qs, u"#...#"_qs, u"#.#.."_qs}));
    QCOMPARE(spots.size(), size_t(3));
    QVERIFY(spots.at(0).place == cv::Rect(4, 0, 1, 2));
    QVERIFY(spots.at(1).place == cv::Rect(0, 1, 1, 2));
    QVERIFY(spots.at(2).place == cv::Rect(2, 2, 1, 1));
}

void TestSpots::randomMasksHaveTheSpotsThatOpenCvFinds_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<cv::Size>("size");
    for (const int percent : {1, 10, 40, 60, 90}) {
        QTest::addRow("%d %% of a page", percent) << percent << cv::Size(203, 150);
        QTest::addRow("%d %% of a strip", percent) << percent << cv::Size(7, 300);
    }
}

void TestSpots::randomMasksHaveTheSpotsThatOpenCvFinds()
{
    QFETCH(int, percent);
    QFETCH(cv::Size, size);
    cv::RNG random(quint64(percent) * 1000 + quint64(size.width));
    cv::Mat levels(size, CV_8UC1);
    random.fill(levels, cv::RNG::UNIFORM, 0, 100);
    const cv::Mat mask = levels < percent;
    QVERIFY(sorted(spotsOf(mask)) == byOpenCv(mask));
}

void TestSpots::aPartOfAPictureIsLookedAtAlone()
{
    const cv::Mat whole = maskOf({u"#####"_qs, u"#.#.#"_qs, u"#####"_qs});
    const auto spots = spotsOf(whole(cv::Rect(1, 1, 3, 1)));
    QCOMPARE(spots.size(), size_t(1));
    QVERIFY(spots.front().place == cv::Rect(1, 0, 1, 1));
}

QTEST_GUILESS_MAIN(TestSpots)
#include "tst_spots.moc"
