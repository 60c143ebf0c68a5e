// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>

#include <QImage>

#include "capture/pagechecks.h"
#include "support/samplefiles.h"

namespace yichuang::test {

[[nodiscard]] inline Pixels pixelsOf(const QImage &image)
{
    Pixels pixels{image.width(), image.height(), Pixels::Format::Rgb888, {}};
    if (image.format() == QImage::Format_Grayscale8)
        pixels.format = Pixels::Format::Gray8;
    for (int y = 0; y < image.height(); ++y)
        pixels.bytes.append(reinterpret_cast<const char *>(image.constScanLine(y)),
                            qsizetype(image.width()) * pixels.bytesPerPixel());
    return pixels;
}

[[nodiscard]] inline Pixels page(const SamplePage &sample)
{
    return pixelsOf(samplePage(sample));
}

[[nodiscard]] inline Pixels grayPage(const SamplePage &sample)
{
    return pixelsOf(samplePage(sample).convertToFormat(QImage::Format_Grayscale8));
}

[[nodiscard]] inline std::optional<PageFinding> findingOf(const Result<QList<PageFinding>> &findings, PageCheck check)
{
    if (!findings)
        return std::nullopt;
    const auto found = std::find_if(findings->begin(), findings->end(),
                                    [check](const PageFinding &finding) { return finding.check == check; });
    return found == findings->end() ? std::nullopt : std::optional(*found);
}

} // namespace yichuang::test

/// Fails the test unless the finding is there with this verdict.
#define VERIFY_VERDICT(findings, checkKind, expected)                                                                  \
    do {                                                                                                               \
        const auto finding_ = findingOf(findings, checkKind);                                                          \
        QVERIFY(finding_.has_value());                                                                                 \
        QVERIFY2(finding_->verdict == expected, qPrintable(QString::number(finding_->measured)));                      \
    } while (false)
