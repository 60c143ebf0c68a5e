// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "capture/pagetext.h"
#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// Reads printed simplified Chinese (tesseract, model chi_sim), as CAPTURE §6 measured it to be best: shrunk to 150 dpi, laid
/// level, page segmentation 3. The model is loaded once, by create(); after that no file is opened.
///
/// For one thread at a time. OMP_THREAD_LIMIT=1 in the environment keeps tesseract from threads of its own (CAPTURE §7.11).
class TextReader
{
public:
    /// Unsupported when the model is not installed.
    [[nodiscard]] static Result<std::unique_ptr<TextReader>> create();
    ~TextReader();
    Q_DISABLE_COPY_MOVE(TextReader)

    /// Everything on an upright page. Blanks between Chinese characters go, within a line only (CAPTURE §7.16); cells that a
    /// wide gap parts become lines of their own. Where a day stands without a label, the place of the label is read again.
    /// Invalid for a picture whose size and bytes differ, TooLarge.
    /// @param dpi of the pixels; 0 when unknown, then an A4 page is assumed
    [[nodiscard]] Result<PageText> read(const Pixels &page, double dpi);

private:
    class Engine;
    explicit TextReader(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
};

} // namespace yichuang
