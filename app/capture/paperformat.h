// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// The papers that come over a counter and whose size is known, so that pixels can be turned into dpi.
enum class PaperFormat {
    A4,     ///< 210 × 297 mm (ISO 216)
    A5,     ///< 148 × 210 mm
    IdCard, ///< 85.6 × 53.98 mm (ISO/IEC 7810 ID-1): resident, social security and bank cards
    Unknown,
};

/// The longer side in mm; 0 for Unknown.
[[nodiscard]] double longSideMm(PaperFormat format);
/// The shorter side in mm; 0 for Unknown.
[[nodiscard]] double shortSideMm(PaperFormat format);

/// The paper that a picture of this size shows, either way up.
/// @param width,height px
/// @param dpiHint      what the device says it used, 0 when nobody knows. Without it only the shape can be looked at,
///                     and all A formats share one shape: A4 is taken, which is the strict guess for the resolution.
[[nodiscard]] PaperFormat paperFormatOf(int width, int height, double dpiHint = 0);

/// Pixels of the page over the known size of its paper; 0 for Unknown. The density a file claims is never asked, since
/// cameras and converters write there what they like (CAPTURE §6).
[[nodiscard]] double dpiOf(PaperFormat format, int width, int height);
/// What is taken for the dpi of a page that nothing is known of: that it has as much paper as A4, whatever its shape. A till receipt
/// that was scanned whole is no long side of A4.
[[nodiscard]] double dpiByArea(int width, int height);

} // namespace yichuang
