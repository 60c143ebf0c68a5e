// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>

#include "capture/pagechecks.h"
#include "checkedpages.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

/// The error rates on many pages are in tst_pageerrors.cpp.
class TestBlurCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareChecks(); }
    void blurIsMeasuredOnTheEdges_data();
    void blurIsMeasuredOnTheEdges();
    void blurIsOfThePaperAndNotOfThePixels_data();
    void blurIsOfThePaperAndNotOfThePixels();
    void motionInOneDirectionIsBlur();
    void ruledLinesAreNotTakenForMotion();
    void aBlankPageIsNotCalledBlurred();
};

void TestBlurCheck::blurIsMeasuredOnTheEdges_data()
{
    QTest::addColumn<double>("blurPx");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("sharp") << 0.0 << Verdict::Ok;
    QTest::newRow("softened by the scanner") << 0.7 << Verdict::Ok;
    QTest::newRow("visibly soft") << 1.8 << Verdict::Ask;
    QTest::newRow("out of focus") << 5.0 << Verdict::Fail;
}

void TestBlurCheck::blurIsMeasuredOnTheEdges()
{
    QFETCH(double, blurPx);
    QFETCH(Verdict, verdict);
    const auto findings = checkPage(page({.blurPx = blurPx, .noise = 2, .seed = 11}), 1, 300);
    VERIFY_VERDICT(findings, PageCheck::Blur, verdict);
    QCOMPARE(findingOf(findings, PageCheck::Blur)->threshold, verdict == Verdict::Fail ? 3.0 : 2.4);
}

void TestBlurCheck::blurIsOfThePaperAndNotOfThePixels_data()
{
    QTest::addColumn<double>("blurPx");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("sharp") << 0.7 << Verdict::Ok;
    QTest::newRow("out of focus") << 5.0 << Verdict::Fail;
}

/// A telephone puts twice as many pixels on the same paper, and each edge runs over twice as many of them.
void TestBlurCheck::blurIsOfThePaperAndNotOfThePixels()
{
    QFETCH(double, blurPx);
    QFETCH(Verdict, verdict);
    const QImage part = samplePage({.blurPx = blurPx, .noise = 1, .seed = 11}).copy(300, 300, 1240, 1754);
    const QImage fine = part.scaled(2 * part.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const auto few = findingOf(checkPage(pixelsOf(part.convertToFormat(QImage::Format_Grayscale8)), 1, 300), PageCheck::Blur);
    const auto look = lookAtContent(pixelsOf(fine.convertToFormat(QImage::Format_Grayscale8)), 1, 600);
    QVERIFY_OK(look);
    const auto many = findingOf(look->findings, PageCheck::Blur);
    QVERIFY(few.has_value() && many.has_value());
    QVERIFY2(many->verdict == verdict, qPrintable(QString::number(many->measured)));
    QVERIFY2(qAbs(many->measured - few->measured) < 0.15 * few->measured, qPrintable(QString::number(few->measured)));
}

void TestBlurCheck::motionInOneDirectionIsBlur()
{
    const Pixels sharp = page({.noise = 0, .seed = 12});
    Pixels moved = sharp;
    constexpr int distance = 13;
    for (int y = 0; y < sharp.height; ++y) {
        const qsizetype row = qsizetype(y) * sharp.width * 3;
        for (int x = 0; x < sharp.width - distance; ++x) {
            int sum = 0;
            for (int i = 0; i < distance; ++i)
                sum += uchar(sharp.bytes.at(row + qsizetype(3) * (x + i)));
            for (int channel = 0; channel < 3; ++channel)
                moved.bytes[row + qsizetype(3) * x + channel] = static_cast<char>(sum / distance);
        }
    }
    const auto findings = checkPage(moved, 1, 300);
    const auto blur = findingOf(findings, PageCheck::Blur);
    QVERIFY(blur.has_value());
    QVERIFY2(blur->verdict != Verdict::Ok, qPrintable(QString::number(blur->measured)));
}

void TestBlurCheck::ruledLinesAreNotTakenForMotion()
{
    QImage image = samplePage({.empty = true, .noise = 2, .seed = 13});
    for (int line = 400; line < 3200; line += 120) {
        for (int y = line; y < line + 5; ++y)
            std::fill_n(image.scanLine(y) + qsizetype(3) * 400, 3 * 1000, uchar(40));
    }
    VERIFY_VERDICT(checkPage(pixelsOf(image), 1, 300), PageCheck::Blur, Verdict::Ok);
}

void TestBlurCheck::aBlankPageIsNotCalledBlurred()
{
    const auto findings = checkPage(page({.empty = true, .noise = 4, .seed = 14}), 1, 300);
    QVERIFY_OK(findings);
    QVERIFY(!findingOf(findings, PageCheck::Blur).has_value());
}

QTEST_GUILESS_MAIN(TestBlurCheck)
#include "tst_blurcheck.moc"
